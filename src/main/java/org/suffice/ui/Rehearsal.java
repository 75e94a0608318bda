package org.suffice.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A start that nobody watches, asked for by {@code -Dsuffice.rehearsal=FILE}: writes after how many milliseconds of the
 * process the window could be used, opens the sample data where {@code -Dsuffice.rehearsal.samples} is set, and closes
 * the window. The start is measured with it.
 */
final class Rehearsal extends AnimationTimer {
  /** Pulses without any work running: what was asked for last is drawn. */
  private static final int QUIET = 40;

  private final Shell shell;
  private final Path file;
  private boolean samples = System.getProperty("suffice.rehearsal.samples") != null;
  private boolean usable;
  private int quiet;

  private Rehearsal(Shell shell, Path file) {
    this.shell = shell;
    this.file = file;
  }

  /** Begins where one is asked for. */
  static void of(Shell shell) {
    @Nullable String file = System.getProperty("suffice.rehearsal");
    if (file != null) {
      new Rehearsal(shell, Path.of(file)).start();
    }
  }

  @Override
  public void handle(long now) {
    boolean working = shell.workspace().session() == null || !shell.background().shown().isEmpty();
    quiet = working ? 0 : quiet + 1;
    if (!usable && quiet == 2) { // the first pulse with a project has drawn it
      usable = true;
      write();
    }
    if (quiet < QUIET) {
      return;
    }
    quiet = 0;
    if (samples) {
      samples = false;
      shell.trySamples();
    } else {
      stop();
      Platform.exit();
    }
  }

  private void write() {
    Instant begun = ProcessHandle.current().info().startInstant().orElse(Instant.now());
    try {
      Files.writeString(file, Duration.between(begun, Instant.now()).toMillis() + "\n");
    } catch (IOException e) {
      LoggerFactory.getLogger(Rehearsal.class).warn("The time of the start was not written: {}", e.getMessage());
    }
  }
}
