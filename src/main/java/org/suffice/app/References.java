package org.suffice.app;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.suffice.model.SufficeException;
import org.suffice.store.Project;
import org.suffice.store.ReferenceKey;

/** Whether the project keeps children's references as they are, or codes in their place; decided while it is empty. */
final class References {
  private static final String CHECK = "child-references-check";
  private static final String KEYED = "keyed";
  private final Project project;
  private @Nullable ReferenceKey key;

  References(Project project) {
    this.project = project;
  }

  /** Whether codes are kept. */
  boolean keyed() {
    return Switch.CHILD_REFERENCES.in(project.kept().settings()).equals(KEYED);
  }

  /** What becomes of a reference; null where it stays as it is. */
  @Nullable UnaryOperator<String> coding() {
    return keyed() ? key()::code : null;
  }

  /** A reference as the project keeps it. */
  String kept(String reference) {
    return keyed() ? key().code(reference) : reference;
  }

  private ReferenceKey key() {
    ReferenceKey known = key;
    if (known == null) {
      known = ReferenceKey.read(project.base());
      Map<String, String> settings = project.kept().settings();
      known.requireFits(settings.getOrDefault(CHECK, ""), project.base());
      key = known;
    }
    return known;
  }

  /** Is asked before the switch is set. */
  void choose(String value) {
    if (value.equals(KEYED) == keyed()) {
      return;
    }
    if (!project.imports().isEmpty()) {
      throw new SufficeException(
          "references-decided",
          "Whether children's references are replaced by codes is decided before the first data is added, and the project holds data"
              + " already: half of it would not match the other half. Nothing was changed. Make a new project, set it there and add"
              + " your files again.");
    }
    if (value.equals(KEYED)) {
      ReferenceKey made = ReferenceKey.make(project.base());
      project.kept().set(CHECK, made.check());
      key = made;
    }
  }
}
