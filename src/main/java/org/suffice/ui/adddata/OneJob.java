package org.suffice.ui.adddata;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.suffice.model.SufficeException;
import org.suffice.progress.Cancelled;
import org.suffice.ui.Background;
import org.suffice.ui.Job;

/** The one piece of work that may be under way: while it is, nothing else begins. */
final class OneJob {
  private final Background background;
  private final Consumer<@Nullable Notice> say;
  private final ReadOnlyObjectWrapper<@Nullable Job<?>> busy = new ReadOnlyObjectWrapper<>(this, "busy");
  private int generation;

  /** Work beside the window; {@code say} is told how it failed, and null when it begins. */
  OneJob(Background background, Consumer<@Nullable Notice> say) {
    this.background = background;
    this.say = say;
  }

  /** The work that is under way; null where there is none. */
  ReadOnlyObjectProperty<@Nullable Job<?>> busyProperty() {
    return busy.getReadOnlyProperty();
  }

  boolean isBusy() {
    return busy.get() != null;
  }

  /** Begins work, unless other work is under way. */
  <T> void run(String words, Background.Work<T> work, Consumer<T> then) {
    if (isBusy()) {
      return;
    }
    say.accept(null);
    int mine = ++generation;
    Job<T> job = background.job(words, work);
    busy.set(job);
    job.onEnd(() -> ifCurrent(mine, () -> busy.set(null)))
        .onSuccess(answer -> ifCurrent(mine, () -> then.accept(answer)))
        .onError(SufficeException.class, e -> ifCurrent(mine, () -> say.accept(Notice.error(e.sentence()))))
        .onError(Cancelled.class, e -> ifCurrent(mine, () -> say.accept(Notice.info(Say.of("cancelled")))))
        .start();
  }

  private void ifCurrent(int wanted, Runnable action) {
    if (wanted == generation) {
      action.run();
    }
  }

  /** Stops the work that is under way; nothing of it is kept. */
  void cancel() {
    Job<?> job = busy.get();
    if (job != null) {
      job.cancel();
    }
  }

  /** Stops the work that is under way and looks at its answer no more. */
  void abandon() {
    cancel();
    generation++;
    busy.set(null);
  }
}
