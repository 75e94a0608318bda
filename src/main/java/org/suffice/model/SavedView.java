package org.suffice.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looked at and wants to see again: a screen, its dates and filters. It holds no figures: those are the
 * data's at the time.
 *
 * @param name what it is called; told apart without regard to capitals
 * @param screen the screen's id, such as {@code placements}
 * @param place the tab's id; empty where the screen has none
 * @param asAt the snapshot date; null for the latest that the data can answer for
 * @param compare the date it is compared with; null for none
 * @param since the number of the import whose figures, as known then, are beside those of now; null for none
 * @param from first day of request, inclusive; null for the first there is
 * @param to last day of request, inclusive; null for the last there is
 * @param every the months, quarters or years of them that have columns of their own; null for none
 * @param by what it is broken down by; null for nothing
 * @param bands the age bands of tables by age; null for each table's own
 * @param chart what its charts show besides
 */
public record SavedView(
    String name,
    String screen,
    String place,
    @Nullable LocalDate asAt,
    @Nullable LocalDate compare,
    @Nullable Integer since,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Question.@Nullable Step every,
    List<Filter> where,
    @Nullable FilterKey by,
    @Nullable AgeBands bands,
    ChartChoice chart) {
  /** The screen whose period can have columns of its parts. */
  private static final String SEARCHES = "searches";

  public SavedView {
    where = List.copyOf(where);
  }

  /** A view of the whole period. */
  public SavedView(
      String name, String screen, String place, @Nullable LocalDate asAt, @Nullable LocalDate compare, @Nullable Integer since, @Nullable LocalDate from, @Nullable LocalDate to,
      List<Filter> where, @Nullable FilterKey by, @Nullable AgeBands bands, ChartChoice chart) {
    this(name, screen, place, asAt, compare, since, from, to, null, where, by, bands, chart);
  }

  /** The same under another name. */
  public SavedView renamed(String other) {
    return new SavedView(other, screen, place, asAt, compare, since, from, to, every, where, by, bands, chart);
  }

  /** Whether it is called so. */
  public boolean called(String other) {
    return name.equalsIgnoreCase(other.strip());
  }

  /** A question of the view: what the question says itself comes first. */
  public Question of(Question question) {
    Question with = question.asAt().isEmpty() && asAt != null && question.every() == null ? question.at(asAt) : question;
    if (with.from() == null && with.to() == null) {
      with = with.over(from, to);
    }
    if (with.every() == null && screen.equals(SEARCHES)) {
      with = with.every(every);
    }
    var filters = new java.util.ArrayList<>(where);
    filters.addAll(question.where());
    return with.where(filters.stream().distinct().toList()).by(question.by() == null ? by : question.by()).in(question.bands() == null ? bands : question.bands());
  }
}
