package org.suffice.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Field;
import org.suffice.model.Meaning;
import org.suffice.model.Target;
import org.suffice.model.Target.Direction;
import org.suffice.model.Target.ValueKind;
import org.suffice.model.ValidatedRow;

/** Makes a row of a strategy's KPI table into a target. */
final class TargetReader implements RowReader {
  private final ValueMatcher values;

  TargetReader(ValueMatcher values) {
    this.values = values;
  }

  @Override
  public @Nullable ValidatedRow read(RowCells cells) {
    String name = cells.reference(Field.KPI, CellChecks.NO_KPI);
    String measure = cells.reference(Field.MEASURE, CellChecks.NO_MEASURE);
    Double target = cells.numberOrNull(Field.TARGET_VALUE);
    if (target == null) {
      String text = cells.text(Field.TARGET_VALUE);
      cells.found(CellChecks.NO_TARGET, text.isEmpty() ? "there is no target." : "the target \"" + text + "\" is not a number.");
    }
    LocalDate due = cells.requiredDate(Field.DUE, CellChecks.NO_DUE_DATE, CellChecks.UNREADABLE_DUE_DATE);
    if (cells.stop() != null || target == null || due == null) {
      return null;
    }
    Double baseline = cells.number(Field.BASELINE);
    LocalDate baselineDate = cells.date(Field.BASELINE_DATE);
    if (baselineDate != null && !baselineDate.isBefore(due)) {
      cells.found(CellChecks.BASELINE_AFTER_DUE, "the baseline date is not before the due date.");
    }
    String row = cells.text(Field.ROW);
    Double tolerance = cells.number(Field.TOLERANCE);
    return new Target(
        name,
        measure,
        row.isEmpty() ? "total" : row,
        valueKind(cells),
        baselineDate,
        baseline,
        target,
        due,
        direction(cells, baseline, target),
        tolerance == null ? 0 : tolerance,
        cells.text(Field.UNIT),
        yearly(cells),
        cells.origin());
  }

  private Optional<String> word(RowCells cells, Field field) {
    String text = cells.text(field);
    Optional<String> id = text.isEmpty() ? Optional.empty() : values.word(field, text, cells.sheet().chosen());
    if (!text.isEmpty() && id.isEmpty()) {
      cells.unknown(field);
    }
    return id.filter(i -> !i.equals(Meaning.NOT_RECORDED.id()));
  }

  private ValueKind valueKind(RowCells cells) {
    return word(cells, Field.VALUE_KIND)
        .map(
            id ->
                switch (id) {
                  case "share" -> ValueKind.SHARE;
                  case "rate" -> ValueKind.RATE;
                  default -> ValueKind.NUMBER;
                })
        .orElse(cells.text(Field.UNIT).contains("%") ? ValueKind.SHARE : ValueKind.NUMBER);
  }

  /** As said, else the way from the baseline to the target. */
  private Direction direction(RowCells cells, @Nullable Double baseline, double target) {
    return word(cells, Field.DIRECTION)
        .map(id -> id.equals("decrease") ? Direction.DECREASE : Direction.INCREASE)
        .orElse(baseline != null && target < baseline ? Direction.DECREASE : Direction.INCREASE);
  }

  private boolean yearly(RowCells cells) {
    return word(cells, Field.BASIS).map(id -> id.equals("yearly")).orElse(false);
  }
}
