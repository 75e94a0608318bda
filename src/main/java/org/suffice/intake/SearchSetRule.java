package org.suffice.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.suffice.model.Check;
import org.suffice.model.Origin;
import org.suffice.model.Rules;
import org.suffice.model.Search;
import org.suffice.model.SearchRow;
import org.suffice.model.TableKind;
import org.suffice.model.ValidatedRow;

/**
 * A check of the rows of one search together.
 *
 * @param finds what is wrong with a search, at which of its rows; empty where it is right
 */
record SearchSetRule(Check check, Function<Search, Optional<Told>> finds) implements SetRule {
  /** What is told, and where. */
  record Told(Origin at, String says) {}

  @Override
  public void look(List<Rows> sheets, BiConsumer<Origin, String> found) {
    Map<String, List<SearchRow>> byReference = new LinkedHashMap<>();
    for (Rows sheet : sheets) {
      for (ValidatedRow row : sheet.kind() == TableKind.SEARCHES ? sheet.rows() : List.<ValidatedRow>of()) {
        if (row instanceof SearchRow s) {
          byReference.computeIfAbsent(s.reference(), r -> new ArrayList<>(1)).add(s);
        }
      }
    }
    byReference.forEach(
        (reference, rows) -> finds.apply(new Search(reference, rows)).ifPresent(t -> found.accept(t.at, t.says)));
  }

  /** All of them; the council's rule says what is hard to find where nothing is recorded. */
  static List<SearchSetRule> all(Rules rules) {
    return List.of(
        typeDiffers(), requestDiffers(), childrenWithoutRows(), hardToFindAgainstRule(rules));
  }

  private static SearchSetRule typeDiffers() {
    return new SearchSetRule(
        Check.warning(
            "type-differs", Tables.SEARCHES, "Rows of one search disagree on the type of placement sought; the first row counts.", "Correct one of them; the first row counts."),
        search ->
            differing(search, SearchRow::type)
                .map(r -> new Told(r.origin(), "the type sought differs from that of the same search in row " + first(search).row() + ".")));
  }

  private static SearchSetRule requestDiffers() {
    return new SearchSetRule(
        Check.warning(
            "request-date-differs", Tables.SEARCHES, "Rows of one search disagree on the date of request; the first row counts.", "Correct one of them; the first row counts."),
        search ->
            differing(search, SearchRow::requested)
                .map(r -> new Told(r.origin(), "the date of request differs from that of the same search in row " + first(search).row() + ".")));
  }

  private static Optional<SearchRow> differing(Search search, Function<SearchRow, Object> value) {
    Object first = value.apply(search.rows().getFirst());
    return search.rows().stream().filter(r -> !value.apply(r).equals(first)).findFirst();
  }

  private static Origin first(Search search) {
    return search.rows().getFirst().origin();
  }

  private static SearchSetRule childrenWithoutRows() {
    return new SearchSetRule(
        Check.warning(
            "children-without-rows", Tables.SEARCHES, "A request is for more children than it has rows; the others count with their age not recorded.", "Add a row for each child if you have them."),
        search -> {
          int rows = search.rows().size();
          String says = "the request is for " + search.children() + " children, but has " + rows + (rows == 1 ? " row" : " rows") + ". The others count with their age not recorded.";
          return search.unlisted() > 0 ? Optional.of(new Told(first(search), says)) : Optional.empty();
        });
  }

  private static SearchSetRule hardToFindAgainstRule(Rules rules) {
    return new SearchSetRule(
        Check.warning(
            "hard-to-find-against-rule",
            Tables.SEARCHES,
            "Hard to find is recorded, but the number of searches and the ring-round say otherwise by the council's rule; what is recorded counts.",
            "Check which is right."),
        search -> {
          Boolean recorded = search.recordedHardToFind();
          Boolean derived = search.derivedHardToFind(rules);
          return recorded == null || derived == null || recorded.equals(derived)
              ? Optional.empty()
              : Optional.of(new Told(first(search), says(recorded, rules)));
        });
  }

  private static String says(Boolean recorded, Rules rules) {
    String made = rules.hardToFindSearches() + (rules.ringRoundIsHardToFind() ? " or more searches or a ring-round" : " or more searches");
    return recorded
        ? "recorded as hard to find, without " + made + ". What is recorded counts."
        : "recorded as not hard to find, after " + made + ". What is recorded counts.";
  }
}
