package org.suffice.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request to find a home for one or more children: the rows of one search reference together (domain: rules of
 * counting, 10).
 *
 * @param rows its rows in the order of the source, at least one; each is a child sought
 */
public record Search(String reference, List<SearchRow> rows) {
  public Search {
    rows =
        rows.stream()
            .sorted(
                Comparator.comparing((SearchRow r) -> r.origin().extracted())
                    .thenComparing(r -> r.origin().importId())
                    .thenComparing(r -> r.origin().row()))
            .toList();
  }

  private SearchRow first() {
    return rows.getFirst();
  }

  /** The day of the request: that of the first row. */
  public LocalDate requested() {
    return first().requested();
  }

  /** The type sought: that of the first row, also where later rows disagree (they are warned of). */
  public TypeSought type() {
    return first().type();
  }

  /** How it ended, by the first row. */
  public Outcome outcome() {
    return first().outcome();
  }

  /** Children sought that have no row of their own: stated number less rows, never below 0. */
  public int unlisted() {
    int stated =
        rows.stream().map(SearchRow::childrenStated).filter(Objects::nonNull).mapToInt(n -> n).max().orElse(0);
    return Math.max(0, stated - rows.size());
  }

  /** Children sought: one a row, and the unlisted ones. */
  public int children() {
    return rows.size() + unlisted();
  }

  /** Hard to find as recorded: yes if any row says so, no if any says no, else null. */
  public @Nullable Boolean recordedHardToFind() {
    return anyOf(SearchRow::hardToFindRecorded);
  }

  /** Hard to find as recorded, else by the council's rule; null where neither says. */
  public @Nullable Boolean hardToFind(Rules rules) {
    Boolean recorded = recordedHardToFind();
    return recorded == null ? derivedHardToFind(rules) : recorded;
  }

  /** Hard to find by the council's rule alone, whatever is recorded; null where the rule cannot say. */
  public @Nullable Boolean derivedHardToFind(Rules rules) {
    Integer made = rows.stream().map(SearchRow::searchesMade).filter(Objects::nonNull).max(Integer::compare).orElse(null);
    Boolean ringRound = anyOf(SearchRow::ringRound);
    boolean column = rows.stream().anyMatch(SearchRow::ringRoundColumn);
    boolean ringRoundCounts = rules.ringRoundIsHardToFind();
    if (made != null && made >= rules.hardToFindSearches()) {
      return true;
    }
    if (ringRoundCounts && Boolean.TRUE.equals(ringRound)) {
      return true;
    }
    boolean noRingRound = !ringRoundCounts || !column || Boolean.FALSE.equals(ringRound);
    return made != null && noRingRound ? Boolean.FALSE : null;
  }

  /** Yes if any row says yes, no if any says no and none yes, else null. */
  private @Nullable Boolean anyOf(Function<SearchRow, @Nullable Boolean> answer) {
    Boolean found = null;
    for (SearchRow row : rows) {
      Boolean said = answer.apply(row);
      if (said != null) {
        found = found == null ? said : Boolean.valueOf(found || said);
      }
    }
    return found;
  }
}
