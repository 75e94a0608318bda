package org.suffice.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dialogs that answer by themselves, so that a journey needs no file chooser; what they were told is kept. */
class ScriptedDialogs extends Dialogs {
  final List<String> told = new ArrayList<>();
  private final Path folder;

  ScriptedDialogs(Theme theme, Path folder) {
    super(theme);
    this.folder = folder;
  }

  @Override
  public void error(Throwable error) {
    told.add(String.valueOf(error.getMessage()));
  }

  @Override
  public void say(String title, String sentence) {
    told.add(sentence);
  }

  @Override
  public boolean confirm(String title, String sentence, String doIt) {
    told.add(title);
    return true;
  }

  @Override
  public Optional<Path> folder(String title) {
    return Optional.of(folder);
  }

  @Override
  public Optional<Path> save(String title, String name, String kind, String extension) {
    return Optional.of(folder.resolve(name + "." + extension));
  }

  @Override
  public Optional<Path> open(String title, String kind, String pattern) {
    return Optional.of(folder.resolve(Words.of("draft.file-name") + ".docx"));
  }
}
