package org.suffice.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An extract that stands for a whole period: rows of older extracts in that period which it does not have count no
 * more. A placement is in the period where it was there on any of its days; a search where it was asked for on one.
 *
 * @param from first day of the period
 * @param to last day of the period: the day the data was extracted
 */
public record Replacing(LocalDate from, LocalDate to) {
  /** Whether tables of that kind can stand for a period. */
  public static boolean possible(TableKind kind) {
    return kind == TableKind.PLACEMENTS || kind == TableKind.EPISODES || kind == TableKind.SEARCHES;
  }

  /**
   * The period that rows stand for: of placements from the first day on which one ended (the day of the extract where
   * none did), of searches from the first request. Empty where they cannot stand for one.
   */
  public static Optional<Replacing> of(TableKind kind, List<ValidatedRow> rows, LocalDate extracted) {
    if (!possible(kind) || rows.isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = extracted;
    for (ValidatedRow row : rows) {
      LocalDate day =
          switch (row) {
            case Placement p -> p.end();
            case SearchRow s -> s.requested();
            default -> null;
          };
      from = day != null && day.isBefore(from) ? day : from;
    }
    return Optional.of(new Replacing(from, extracted));
  }

  /**
   * Whether a row is in the period.
   *
   * @param start start of a placement, or the day of a request
   * @param end first day on which a placement is over; null while open; of a request its day again
   */
  public boolean holds(LocalDate start, @Nullable LocalDate end) {
    return !start.isAfter(to) && (end == null || !end.isBefore(from));
  }
}
