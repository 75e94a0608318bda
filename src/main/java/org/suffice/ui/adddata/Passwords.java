package org.suffice.ui.adddata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ImportDraft;
import org.suffice.progress.Progress;

/**
 * Protected files: each is asked for once, a password that opens one is tried on the others, and none is kept here. What
 * was decided about a file before adding was broken off is put back when it opens.
 */
final class Passwords {
  private final Supplier<Adding> project;
  private final OneJob jobs;
  private final List<FileDraft> files;
  private final Consumer<Opened> opened;
  private final Set<Path> declined = new HashSet<>();
  private final ReadOnlyObjectWrapper<@Nullable FileDraft> asked = new ReadOnlyObjectWrapper<>(this, "asked");
  private @Nullable ImportDraft draft;

  /**
   * What a password did.
   *
   * @param files the files that were read with it, by their paths
   * @param changed names of those that are not what they were when adding was broken off
   * @param draft adding that was broken off; null where this is none
   */
  record Opened(Map<Path, FileDraft> files, List<String> changed, @Nullable ImportDraft draft) {
    List<SheetDraft> sheets() {
      return files.values().stream().flatMap(f -> f.sheets().stream()).toList();
    }
  }

  /** Passwords of the protected ones of some files. */
  Passwords(Supplier<Adding> project, OneJob jobs, List<FileDraft> files, Consumer<Opened> opened) {
    this.project = project;
    this.jobs = jobs;
    this.files = files;
    this.opened = opened;
  }

  /** A file whose password is asked for; null where none is. */
  ReadOnlyObjectProperty<@Nullable FileDraft> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  @Nullable FileDraft askedFor() {
    return asked.get();
  }

  /** Begins anew; {@code resumed} is adding that was broken off, null where this is none. */
  void begin(@Nullable ImportDraft resumed) {
    draft = resumed;
    declined.clear();
    asked.set(null);
  }

  /** What was decided about files that are not open yet, when adding was broken off. */
  Stream<ImportDraft.Sheet> waiting() {
    ImportDraft before = draft;
    return before == null ? Stream.empty() : files.stream().filter(FileDraft::locked).flatMap(f -> Resumed.sheets(before, f.path()).stream());
  }

  /** Asks for the password of a file. */
  void ask(FileDraft file) {
    asked.set(file);
  }

  /** Asks for the first file that is not open and whose password a person did not refuse to give. */
  void askNext() {
    files.stream().filter(f -> f.locked() && !declined.contains(f.path())).findFirst().ifPresent(this::ask);
  }

  /** Reads the file that was asked for with a password; without one it stays as it is, and the others go on. */
  void given(FileDraft file, char @Nullable [] password) {
    asked.set(null);
    if (password == null) {
      declined.add(file.path());
      askNext();
      return;
    }
    Adding adding = project.get();
    ImportDraft before = draft;
    List<FileDraft> others = files.stream().filter(f -> f.locked() && !f.path().equals(file.path())).toList();
    jobs.run(
        Say.of("busy.reading"),
        progress -> {
          adding.password(file.path(), password);
          return opened(adding, file, others, before, progress);
        },
        now -> {
          opened.accept(now);
          FileDraft still = now.files().get(file.path());
          if (still != null && still.locked()) {
            ask(still); // it says that the password was wrong
          } else {
            askNext();
          }
        });
  }

  private static Opened opened(Adding adding, FileDraft file, List<FileDraft> others, @Nullable ImportDraft before, Progress progress) {
    var read = new HashMap<Path, FileDraft>();
    var changed = new ArrayList<String>();
    for (FileDraft wanted : Stream.concat(Stream.of(file), others.stream()).toList()) {
      progress.check();
      FileDraft now = ReadFiles.one(adding, wanted.path(), progress);
      boolean known = before != null && !now.locked() && before.files().contains(now.path());
      if (known && before != null && Resumed.same(before, now)) {
        now = Resumed.put(adding, before, now, progress);
      } else if (known) {
        changed.add(now.name());
      }
      read.put(now.path(), now);
      if (wanted.equals(file) && now.locked()) {
        break;
      }
    }
    return new Opened(read, changed, before);
  }
}
