package org.suffice.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Field;
import org.suffice.model.Meaning;
import org.suffice.model.Outcome;
import org.suffice.model.SearchRow;
import org.suffice.model.TypeSought;
import org.suffice.model.ValidatedRow;

/** Makes a row of a log of searches into a request, or one of the children it asks a home for. */
final class SearchReader implements RowReader {
  private final PlacedCategories categories;
  private final ValueMatcher values;
  private final Needs needs;
  private final Map<String, Integer> rowsOfReference = new HashMap<>();

  SearchReader(CategoryScheme scheme, ValueMatcher values, Needs needs) {
    this.categories = new PlacedCategories(scheme, values);
    this.values = values;
    this.needs = needs;
  }

  @Override
  public @Nullable ValidatedRow read(RowCells cells) {
    String reference = cells.reference(Field.SEARCH, CellChecks.NO_SEARCH);
    // Counted for rows that are left out too, so that a corrected row does not move the others.
    int place = cells.place(() -> rowsOfReference.merge(reference, 1, Integer::sum));
    LocalDate requested = cells.requiredDate(Field.REQUESTED, CellChecks.NO_REQUEST_DATE, CellChecks.UNREADABLE_REQUEST_DATE);
    Optional<TypeSought> type = type(cells);
    String child = cells.textOrNull(Field.CHILD);
    String key = reference + "|" + (child == null ? "#" + place : child);
    if (!reference.isEmpty()) {
      cells.key(key);
    }
    if (cells.stop() != null || requested == null || type.isEmpty()) {
      return null;
    }
    LocalDate birth = cells.date(Field.BIRTH);
    var row =
        new SearchRow(
            key,
            reference,
            child,
            birth,
            birth == null ? cells.count(Field.AGE) : null,
            PlacementReader.sex(cells),
            requested,
            type.get(),
            cells.text(Field.TYPE_SOUGHT),
            cells.count(Field.CHILDREN_IN_REQUEST),
            cells.count(Field.SEARCHES_MADE),
            cells.yesNo(Field.RING_ROUND),
            cells.sheet().has(Field.RING_ROUND),
            cells.yesNo(Field.HARD_TO_FIND),
            cells.needs(needs),
            cells.textOrNull(Field.DISTRICT),
            cells.textOrNull(Field.TEAM),
            outcome(cells),
            categoryPlaced(cells),
            Sides.inside(cells),
            cells.date(Field.CLOSED),
            DetailCells.ofSearch(cells),
            cells.origin());
    SearchRules.ALL.forEach(rule -> rule.look(row, cells));
    return cells.stop() == null ? row : null;
  }

  private Optional<TypeSought> type(RowCells cells) {
    String text = cells.text(Field.TYPE_SOUGHT);
    if (text.isEmpty()) {
      return Optional.of(TypeSought.NOT_RECORDED);
    }
    Optional<TypeSought> type = values.typeSought(text, cells.sheet().chosen());
    if (type.isEmpty() && !cells.leftOutByChoice(Field.TYPE_SOUGHT)) {
      cells.found(
          CellChecks.UNKNOWN_TYPE_SOUGHT, "the type of placement sought \"" + text + "\" is not a word that is known.");
    }
    return type;
  }

  private Outcome outcome(RowCells cells) {
    String text = cells.text(Field.OUTCOME);
    if (text.isEmpty()) {
      return Outcome.NOT_RECORDED;
    }
    Optional<Outcome> outcome = values.outcome(text, cells.sheet().chosen());
    if (outcome.isEmpty()) {
      cells.unknown(Field.OUTCOME);
    }
    return outcome.orElse(Outcome.NOT_RECORDED);
  }

  /** The id of the category: named as the scheme names it, or by a placement type's word or code. */
  private @Nullable String categoryPlaced(RowCells cells) {
    String text = cells.text(Field.CATEGORY_PLACED);
    if (text.isEmpty()) {
      return null;
    }
    Optional<String> chosen = cells.sheet().chosen().of(Field.CATEGORY_PLACED, text);
    if (chosen.filter(Meaning.NOT_RECORDED.id()::equals).isPresent()) {
      return null;
    }
    Optional<String> category = chosen.or(() -> categories.of(text, cells.sheet().chosen()));
    if (category.isEmpty()) {
      cells.unknown(Field.CATEGORY_PLACED);
    }
    return category.orElse(null);
  }
}
