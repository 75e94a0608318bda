package org.suffice.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A child's own facts, as the SSDA903 header or its table of unaccompanied asylum-seeking children gives them: one row a
 * child. Its key is the child reference.
 *
 * @param uascCeased first day on which the child no longer counts as unaccompanied asylum-seeking; null where none is
 *     given
 */
public record ChildRow(
    String child,
    @Nullable LocalDate birth,
    Sex sex,
    @Nullable String ethnicity,
    @Nullable Boolean uasc,
    @Nullable LocalDate uascCeased,
    Origin origin)
    implements ValidatedRow {
  /** A row that says nothing of when the child ceased to count as unaccompanied asylum-seeking. */
  public ChildRow(
      String child, @Nullable LocalDate birth, Sex sex, @Nullable String ethnicity, @Nullable Boolean uasc, Origin origin) {
    this(child, birth, sex, ethnicity, uasc, null, origin);
  }

  @Override
  public String key() {
    return child;
  }
}
