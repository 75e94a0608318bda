package org.suffice.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.suffice.app.ProjectSession;
import org.suffice.model.SufficeException;

/** Opening projects for a window: beside it, asking for the passphrase of an encrypted one until it is right. */
final class Opening {
  private final Desk desk;
  private final Consumer<ProjectSession> opened;

  Opening(Desk desk, Consumer<ProjectSession> opened) {
    this.desk = desk;
    this.opened = opened;
  }

  /** Opens a project, or makes a plain one where there is none. */
  void open(Path base, boolean makeFolder, Runnable then) {
    open(base, makeFolder, null, then);
  }

  private void open(Path base, boolean makeFolder, char @Nullable [] passphrase, Runnable then) {
    var app = desk.workspace().app();
    desk.background()
        .job(
            Words.of("job.opening"),
            progress -> {
              if (makeFolder) {
                makeFolder(base.toAbsolutePath().getParent());
              }
              return app.exists(base) ? app.open(base, passphrase, progress) : app.create(base, passphrase, progress);
            })
        .onSuccess(
            session -> {
              opened.accept(session);
              then.run();
            })
        .onError(SufficeException.class, e -> failed(e, base, then))
        .start();
  }

  private void failed(SufficeException e, Path base, Runnable then) {
    String asked =
        switch (e.code()) {
          case "passphrase-needed" -> Words.of("passphrase.open.words");
          case "wrong-passphrase" -> Words.of("passphrase.wrong");
          default -> "";
        };
    if (asked.isEmpty()) {
      desk.dialogs().error(e);
    } else {
      desk.dialogs()
          .passphrase(String.valueOf(base.getFileName()), asked)
          .ifPresent(passphrase -> open(base, false, passphrase, then));
    }
  }

  /** Makes a project and opens it. */
  void create(Path base, char @Nullable [] passphrase) {
    desk.background()
        .job(Words.of("job.opening"), progress -> desk.workspace().app().create(base, passphrase, progress))
        .onSuccess(opened)
        .onError(SufficeException.class, desk.dialogs()::error)
        .start();
  }

  /** Closes the open project, works on it and opens it again, also where the work failed. */
  void whileClosed(String words, Desk.ClosedWork work, Runnable done) {
    ProjectSession open = desk.workspace().replace(null);
    if (open == null) {
      return;
    }
    Path base = open.base();
    desk.background()
        .<ProjectSession>job(
            words,
            progress -> {
              open.close();
              return desk.workspace().app().open(base, work.run(base, progress), progress);
            })
        .onSuccess(
            session -> {
              opened.accept(session);
              done.run();
            })
        .onError(
            Throwable.class,
            e -> {
              if (!(e instanceof org.suffice.progress.Cancelled)) {
                desk.dialogs().error(e);
              }
              open(base, false, () -> {});
            })
        .start();
  }

  private static void makeFolder(@Nullable Path folder) {
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new SufficeException("no-folder", Words.of("project.no-folder", folder), e);
    }
  }
}
