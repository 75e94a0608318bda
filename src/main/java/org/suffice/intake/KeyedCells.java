package org.suffice.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.suffice.model.Field;
import org.suffice.model.Fix;
import org.suffice.model.MadeFix;

/**
 * Gives every child another reference before anything looks at a row, so that nothing that is kept of the row has the
 * original. What is no reference (blank, an error, cut short by Excel) stays and is told of as always.
 */
final class KeyedCells {
  private final SheetContext sheet;
  private final UnaryOperator<String> references;
  private final List<Integer> columns;

  KeyedCells(SheetContext sheet, UnaryOperator<String> references) {
    this.sheet = sheet;
    this.references = references;
    this.columns = sheet.used().stream().filter(c -> c.field() == Field.CHILD).map(c -> c.column()).toList();
  }

  /** The row with other references. */
  SourceRow row(SourceRow row) {
    SourceRow now = row;
    for (int column : columns) {
      RawCell cell = row.cell(column);
      String text = new RowCells(sheet, row).text(Field.CHILD);
      if (cell instanceof RawCell.Fault || cell.blank() || text.isEmpty() || no(text)) {
        continue;
      }
      List<RawCell> cells = new ArrayList<>(now.cells());
      cells.set(column, RawCell.text(references.apply(text)));
      now = new SourceRow(row.number(), row.hidden(), cells);
    }
    return now;
  }

  private static boolean no(String text) {
    return BlankWords.error(text) || BlankWords.shortened(text) || BlankWords.unknown(text);
  }

  /** A correction of a reference is kept with the other ones. */
  MadeFix fix(MadeFix made) {
    if (made.field() != Field.CHILD) {
      return made;
    }
    Fix fix = made.fix();
    return new MadeFix(
        fix.with(other(fix.text(), references)), made.heading(), made.field(), other(made.was(), references),
        made.key(), made.before(), made.reads());
  }

  /** The other reference of a child; a text that is none stays. */
  static String other(String text, UnaryOperator<String> references) {
    return text.isBlank() || no(text.strip()) ? text : references.apply(text.strip());
  }
}
