package org.suffice.ui.adddata;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ImportDraft;
import org.suffice.model.SufficeException;
import org.suffice.ui.Background;

/** Keeps adding data that is not done yet in the project, so that neither closing nor a crash loses it; the latest counts. */
final class DraftKeeper {
  private final Supplier<Adding> project;
  private final Background background;
  private final Supplier<Optional<ImportDraft>> now;
  private final Consumer<@Nullable Notice> say;
  private final AtomicInteger newest = new AtomicInteger();
  private final Object turn = new Object();
  private String last = "";

  /** Keeps what {@code now} answers, which is nothing where nothing was begun. */
  DraftKeeper(
      Supplier<Adding> project, Background background, Supplier<Optional<ImportDraft>> now, Consumer<@Nullable Notice> say) {
    this.project = project;
    this.background = background;
    this.now = now;
    this.say = say;
  }

  /** Keeps what was done so far. */
  void keep() {
    now.get().ifPresent(draft -> keep(draft.json()));
  }

  /** Adding that was broken off; empty where nothing was. */
  Optional<ImportDraft> before() {
    return ImportDraft.read(project.get().draft());
  }

  /** Forgets adding that was broken off. */
  void forget() {
    found();
    keep("");
  }

  /** Keeps a draft; an empty text forgets what was kept. Nothing happens where it is what was kept last. */
  private void keep(String draft) {
    if (draft.equals(last)) {
      return;
    }
    last = draft;
    int mine = newest.incrementAndGet();
    Adding adding = project.get();
    background
        .job(
            Say.of("busy.saving"),
            progress -> {
              synchronized (turn) {
                if (mine == newest.get()) {
                  adding.keepDraft(draft);
                }
              }
              return true;
            })
        .onError(SufficeException.class, e -> say.accept(Notice.error(e.sentence())))
        .start();
  }

  /** There is a draft that this did not keep itself. */
  void found() {
    last = "?";
  }
}
