package org.suffice.ui.adddata;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

  /** What would be lost by closing now; empty where nothing was begun, or it is done. */
  static Optional<ImportDraft> unfinished(AddDataViewModel model) {
    boolean begun = model.step() != Step.FILES || model.values().touched() || model.sheets().stream().anyMatch(SheetDraft::touched);
    if (!begun || model.step() == Step.RECEIPT || model.files().isEmpty()) {
      return Optional.empty();
    }
    List<Path> paths = model.files().stream().map(FileDraft::path).toList();
    Stream<ImportDraft.Sheet> open = model.sheets().stream().map(s -> s.kept(model.values().applied(s.reading()).mapping()));
    List<ImportDraft.Sheet> kept = Stream.concat(open, model.passwords().waiting()).toList();
    return Optional.of(new ImportDraft(paths, kept, model.fixing().fixes(), model.step().name(), model.replacingProperty().get()));
  }

  /** Keeps what was done so far. */
  void keep() {
    now.get().ifPresent(draft -> keep(draft.json(), a -> a.keepDraft(draft)));
  }

  /** Adding that was broken off; empty where nothing was. */
  Optional<ImportDraft> before() {
    return ImportDraft.read(project.get().draft());
  }

  /** Forgets adding that was broken off. */
  void forget() {
    found();
    keep("", Adding::forgetDraft);
  }

  /** Keeps a draft, or forgets what was kept. Nothing happens where it is what was kept last. */
  private void keep(String draft, Consumer<Adding> keeping) {
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
                  keeping.accept(adding);
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
