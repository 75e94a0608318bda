package org.suffice.ui;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.app.StrategyTables;
import org.suffice.model.TracedNumber;
import org.suffice.progress.Progress;

/** What a screen may ask of the window around it. */
public interface Desk {
  /** What the user has before them. */
  Workspace workspace();

  /** The door to threads. */
  Background background();

  /** The door to message boxes and file choosers. */
  Dialogs dialogs();

  /** The look. */
  Theme theme();

  /** Says shortly that something was done. */
  void toast(String sentence);

  /** Shows the rows behind a number. */
  void rows(TracedNumber traced);

  /** Shows the line above the screen again: the screen now uses the date, or filters, otherwise than before. */
  void topChanged();

  /** Goes to a screen by its id. */
  void go(String screen);

  /** Goes to a part of a screen by the ids of both. */
  void go(String screen, String place);

  /** Shows a table of a strategy where it is, as strategies print it. */
  void show(StrategyTables.Entry table);

  /** Adds data: these files, or asks which. */
  void addData(List<Path> files);

  /** Adds the sample workbooks and shows what they give. */
  void trySamples();

  /** Says which version this is and what it is made of. */
  void about();

  /** Opens a project, or creates it where there is none; asks for the passphrase of an encrypted one. */
  void openProject(Path base);

  /** Makes a project, encrypted where there is a passphrase, and opens it. */
  void createProject(Path base, char @Nullable [] passphrase);

  /** What is done to a project that is closed meanwhile. */
  @FunctionalInterface
  interface ClosedWork {
    /** Does it and gives the passphrase with which the project is opened again; null for none. */
    char @Nullable [] run(Path base, Progress progress);
  }

  /** Closes the open project, does something to it, opens it again and says so; where it fails, why. */
  void whileClosed(String words, ClosedWork work, String done);
}
