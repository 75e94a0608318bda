package org.suffice.app;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Duplicate;

/** Rows that may be the same thing twice, or cannot all be right. Nothing is changed: a person decides. */
public final class FindDuplicates {
  private final ProjectSession session;

  FindDuplicates(ProjectSession session) {
    this.session = session;
  }

  /**
   * Everything found, kind by kind.
   *
   * @param asAt the day at which several open placements of a child are looked for; null for the default day
   */
  public List<Duplicate> list(@Nullable LocalDate asAt) {
    LocalDate day = asAt == null ? session.ask().defaultAsAt() : asAt;
    return session.measures().duplicates(session.facts(), session.rules(), day);
  }
}
