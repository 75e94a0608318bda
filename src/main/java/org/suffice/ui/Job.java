package org.suffice.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.suffice.progress.Cancelled;
import org.suffice.progress.Progress;

/** One piece of background work: its words, its progress, and what happens with its answer. */
public final class Job<T extends @Nullable Object> implements Progress {
  private record Report(long done, long total, String what) {}

  private record Handler<E extends Throwable>(Class<E> type, Consumer<? super E> action) {
    boolean handled(Throwable error) {
      if (!type.isInstance(error)) {
        return false;
      }
      action.accept(type.cast(error));
      return true;
    }
  }

  private final String words;
  private final Background.Work<T> work;
  private final Background background;
  private final List<Consumer<? super T>> successes = new ArrayList<>();
  private final List<Handler<?>> errors = new ArrayList<>();
  private final List<Runnable> finals = new ArrayList<>();
  private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(this, "done", -1);
  private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper(this, "what", "");
  private final AtomicReference<@Nullable Report> pending = new AtomicReference<>();
  private volatile boolean cancelled;
  private volatile boolean stale;
  private boolean finished;
  private volatile @Nullable Consumer<Runnable> window;

  Job(String words, Background.Work<T> work, Background background) {
    this.words = words;
    this.work = work;
    this.background = background;
  }

  /** What is being done, in words. */
  public String words() {
    return words;
  }

  /** Part done, 0 to 1; -1 where it is not known. */
  public ReadOnlyDoubleProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  /** The present step in words; empty at first. */
  public ReadOnlyStringProperty whatProperty() {
    return what.getReadOnlyProperty();
  }

  /** What to do with the answer, on the window's thread. */
  public Job<T> onSuccess(Consumer<? super T> action) {
    successes.add(action);
    return this;
  }

  /** What to do with errors of a class, on the window's thread; the first that fits is told. */
  public <E extends Throwable> Job<T> onError(Class<E> type, Consumer<? super E> action) {
    errors.add(new Handler<>(type, action));
    return this;
  }

  /** What to do in the end, however it ended, on the window's thread; not told where a newer request took its place. */
  public Job<T> onEnd(Runnable action) {
    finals.add(action);
    return this;
  }

  /** Starts it, once. */
  public Job<T> start() {
    background.begin(this);
    return this;
  }

  /** Asks it to stop; it ends as cancelled, without an answer. */
  public void cancel() {
    cancelled = true;
  }

  /** Asks it to stop, and tells nobody of its end: a newer request took its place. */
  void supersede() {
    stale = true;
    cancelled = true;
  }

  boolean finished() {
    return finished;
  }

  void work(Consumer<Runnable> onWindow) {
    window = onWindow;
    try {
      T answer = work.run(this);
      onWindow.accept(() -> end(() -> successes.forEach(s -> s.accept(answer))));
    } catch (Throwable error) { // also where memory ran out: a job that ends without a word leaves the window waiting
      onWindow.accept(() -> end(() -> fail(error)));
    }
  }

  private void end(Runnable outcome) {
    finished = true;
    background.ended(this);
    if (!stale) {
      finals.forEach(Runnable::run);
      outcome.run();
    }
  }

  private void fail(Throwable error) {
    boolean told = errors.stream().anyMatch(h -> h.handled(error));
    if (!told && !(error instanceof Cancelled)) {
      background.unhandled(error);
    }
  }

  @Override
  public void report(long soFar, long total, String step) {
    Consumer<Runnable> onWindow = window;
    if (onWindow != null && pending.getAndSet(new Report(soFar, total, step)) == null) {
      onWindow.accept(this::show);
    }
  }

  private void show() {
    Report report = pending.getAndSet(null);
    if (report != null) {
      done.set(report.total <= 0 ? -1 : Math.min(1, (double) report.done / report.total));
      what.set(report.what);
    }
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }
}
