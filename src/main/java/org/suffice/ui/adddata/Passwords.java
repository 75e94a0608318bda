package org.suffice.ui.adddata;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Protected files: their password is asked for, given on, and not kept here. */
final class Passwords {
  private final Supplier<Adding> project;
  private final OneJob jobs;
  private final BiConsumer<FileDraft, FileDraft> read;
  private final ReadOnlyObjectWrapper<@Nullable FileDraft> asked = new ReadOnlyObjectWrapper<>(this, "asked");

  /** Passwords; {@code read} takes the file as it was and as it is with the password. */
  Passwords(Supplier<Adding> project, OneJob jobs, BiConsumer<FileDraft, FileDraft> read) {
    this.project = project;
    this.jobs = jobs;
    this.read = read;
  }

  /** A file whose password is asked for; null where none is. */
  ReadOnlyObjectProperty<@Nullable FileDraft> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  @Nullable FileDraft askedFor() {
    return asked.get();
  }

  /** Asks for the password of a file; null asks no more. */
  void ask(@Nullable FileDraft file) {
    asked.set(file);
  }

  /** Reads the file that was asked for with a password; without one it stays as it is, and the others go on. */
  void given(FileDraft file, char @Nullable [] password) {
    asked.set(null);
    if (password == null) {
      return;
    }
    Adding adding = project.get();
    jobs.run(
        Say.of("busy.reading"),
        progress -> {
          adding.password(file.path(), password);
          return ReadFiles.one(adding, file.path(), progress);
        },
        now -> read.accept(file, now));
  }
}
