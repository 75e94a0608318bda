package org.suffice.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ChildRow;
import org.suffice.model.Field;
import org.suffice.model.ValidatedRow;

/** Makes a row of the SSDA903 header, or of its table of unaccompanied asylum-seeking children, into a child's own facts. */
final class ChildReader implements RowReader {
  private final ValueMatcher values;
  private final boolean uascTable;

  /** With {@code uascTable}, every row is an unaccompanied asylum-seeking child. */
  ChildReader(ValueMatcher values, boolean uascTable) {
    this.values = values;
    this.uascTable = uascTable;
  }

  @Override
  public @Nullable ValidatedRow read(RowCells cells) {
    String child = cells.reference(Field.CHILD, "no-child-reference");
    if (cells.stop() != null) {
      return null;
    }
    LocalDate birth = cells.date(Field.BIRTH);
    var row =
        new ChildRow(
            child,
            birth,
            PlacementReader.sex(cells, values),
            PlacementReader.coded(cells, values, Field.ETHNICITY),
            uascTable ? Boolean.TRUE : cells.yesNo(Field.UASC),
            cells.date(Field.UASC_CEASED),
            cells.origin());
    if (birth != null && birth.isAfter(cells.sheet().extracted())) {
      cells.warn("future-birth", "the date of birth is after the day the data was extracted.", "Check it.");
    }
    return row;
  }
}
