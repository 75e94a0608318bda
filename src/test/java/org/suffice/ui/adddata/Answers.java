package org.suffice.ui.adddata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suffice.ui.Dialogs;
import org.suffice.ui.Theme;

/** Answers in the user's place. */
final class Answers extends Dialogs {
  final List<String> asked = new ArrayList<>();
  final List<String> passwords = new ArrayList<>();
  Optional<Boolean> goOn = Optional.empty();
  boolean yes = true;
  List<Path> files = List.of();
  Optional<Path> save = Optional.empty();

  Answers(Theme theme) {
    super(theme);
  }

  @Override
  public boolean confirm(String title, String sentence, String doIt) {
    asked.add(title);
    return yes;
  }

  @Override
  public Optional<Boolean> choose(String title, String sentence, String first, String second) {
    asked.add(title);
    return goOn;
  }

  @Override
  public Optional<char[]> password(String file, String sentence) {
    asked.add("Password of " + file);
    return passwords.isEmpty() ? Optional.empty() : Optional.of(passwords.removeFirst().toCharArray());
  }

  @Override
  public List<Path> filesToAdd() {
    return files;
  }

  @Override
  public Optional<Path> save(String title, String name, String kind, String extension) {
    return save;
  }
}
