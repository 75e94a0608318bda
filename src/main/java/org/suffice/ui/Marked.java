package org.suffice.ui;

import java.util.Set;

/**
 * The children or requests behind a number that was selected, whose part is shown in every other chart and table.
 *
 * @param words what they are: "Connected carer, 155 children"
 * @param subjects their references
 */
public record Marked(Area area, String words, Set<String> subjects) {
  public Marked {
    subjects = Set.copyOf(subjects);
  }
}
