package org.suffice.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A child's own facts, as the SSDA903 header gives them: one row a child. Its key is the child reference. */
public record ChildRow(
    String child, @Nullable LocalDate birth, Sex sex, @Nullable String ethnicity, @Nullable Boolean uasc, Origin origin)
    implements ValidatedRow {
  @Override
  public String key() {
    return child;
  }
}
