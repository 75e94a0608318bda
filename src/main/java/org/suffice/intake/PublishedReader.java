package org.suffice.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Field;
import org.suffice.model.Published;
import org.suffice.model.ValidatedRow;

/** Makes a row of figures that others published into a figure without child rows. */
final class PublishedReader implements RowReader {
  @Override
  public @Nullable ValidatedRow read(RowCells cells) {
    String measure = cells.reference(Field.MEASURE, CellChecks.NO_MEASURE);
    String area = cells.reference(Field.AREA, CellChecks.NO_AREA);
    Double value = cells.numberOrNull(Field.VALUE);
    if (value == null) {
      String text = cells.text(Field.VALUE);
      cells.found(CellChecks.NO_VALUE, text.isEmpty() ? "there is no value." : "the value \"" + text + "\" is not a number.");
    }
    LocalDate date = cells.date(Field.FIGURE_DATE);
    LocalDate from = cells.date(Field.VALID_FROM);
    LocalDate to = cells.endDate(Field.VALID_TO);
    if (date == null && from == null) {
      cells.found(CellChecks.NO_DATE, "there is neither a date nor a \u201cvalid from\u201d that can be read.");
    }
    if (from != null && to != null && to.isBefore(from)) {
      cells.found(CellChecks.VALID_TO_BEFORE_FROM, "\u201cvalid to\u201d is before \u201cvalid from\u201d.");
    }
    if (cells.stop() != null || value == null) {
      return null;
    }
    String category = cells.text(Field.CATEGORY);
    return new Published(
        measure,
        area,
        category.isEmpty() ? "total" : category,
        date,
        from,
        to,
        value,
        cells.text(Field.UNIT),
        cells.text(Field.SOURCE),
        cells.origin());
  }
}
