package org.suffice.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ChildRow;
import org.suffice.model.Field;
import org.suffice.model.ValidatedRow;

/** Makes a row of the SSDA903 header, or of its table of unaccompanied asylum-seeking children, into a child's own facts. */
final class ChildReader implements RowReader {
  private final boolean uascTable;

  /** With {@code uascTable}, every row is an unaccompanied asylum-seeking child. */
  ChildReader(boolean uascTable) {
    this.uascTable = uascTable;
  }

  @Override
  public @Nullable ValidatedRow read(RowCells cells) {
    String child = cells.reference(Field.CHILD, CellChecks.NO_CHILD);
    if (cells.stop() != null) {
      return null;
    }
    LocalDate birth = cells.date(Field.BIRTH);
    CodeYears.ofReturn(cells);
    var row =
        new ChildRow(
            child,
            birth,
            PlacementReader.sex(cells),
            ethnicity(cells),
            uascTable ? Boolean.TRUE : cells.yesNo(Field.UASC),
            cells.date(Field.UASC_CEASED),
            cells.origin());
    if (birth != null && birth.isAfter(cells.sheet().extracted())) {
      cells.found(CellChecks.FUTURE_BIRTH, "the date of birth is after the day the data was extracted.");
    }
    return row;
  }

  private @Nullable String ethnicity(RowCells cells) {
    String text = cells.textOrNull(Field.ETHNICITY);
    if (text != null && cells.sheet().words().unlisted(Field.ETHNICITY, text)) {
      cells.found(CellChecks.UNKNOWN_CODE, Field.ETHNICITY, "the ethnicity \"" + text + "\" is in no list of codes. It is kept as it is.");
    }
    return PlacementReader.textOf(cells, Field.ETHNICITY);
  }
}
