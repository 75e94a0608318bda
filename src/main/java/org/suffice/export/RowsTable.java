package org.suffice.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Origin;
import org.suffice.model.Row;
import org.suffice.model.RowsBehind;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/**
 * The rows behind a number as a table of words, so that every form a table has is theirs too: each with its import, file,
 * sheet and row number. They are about single children, so it is always a working copy.
 */
public final class RowsTable {
  private static final String WHAT = "Each line is one row that the number counts, with its row number in the file it came from.";
  private final RowsBehind behind;
  private final List<Said> said = new ArrayList<>();

  /** A column: its heading, and what it says of an entry. */
  private record Said(String heading, Function<RowsBehind.Entry, String> words) {}

  private RowsTable(RowsBehind behind) {
    this.behind = behind;
  }

  /** For a terminal: the first so many rows; what is the same of all is said once, below. */
  public static Table shortly(RowsBehind behind, int first) {
    RowsTable table = new RowsTable(behind);
    boolean one = table.places().size() < 2;
    table.columns(!one);
    return table.of(first);
  }

  /** All rows; {@code marked} adds the marking to each line, for a form that has no other place for it. */
  public static Table whole(RowsBehind behind, boolean marked) {
    RowsTable table = new RowsTable(behind);
    table.columns(true);
    if (marked) {
      table.said.add(new Said("Marking", e -> Marking.WORDS));
    }
    return table.of(behind.entries().size());
  }

  private void columns(boolean places) {
    said.add(new Said("Row", e -> String.valueOf(e.origin().row())));
    behind.own().forEach(i -> said.add(new Said(behind.headings().get(i), e -> e.values().get(i))));
    if (places) {
      said.add(new Said("Import", e -> String.valueOf(e.origin().importId())));
      said.add(new Said("File", e -> e.origin().file()));
      said.add(new Said("Sheet", e -> e.origin().sheet()));
    }
  }

  private Table of(int first) {
    var columns = new ArrayList<Column>();
    for (int i = 0; i < said.size(); i++) {
      columns.add(new Column("column-" + (i + 1), said.get(i).heading(), Unit.TEXT, null, null, 0));
    }
    var rows = new ArrayList<Row>();
    for (RowsBehind.Entry entry : behind.entries().subList(0, Math.min(first, behind.entries().size()))) {
      String number = String.valueOf(rows.size() + 1);
      rows.add(new Row(number, number, null, Row.Kind.PART, said.stream().map(s -> Cell.text(s.words().apply(entry))).toList()));
    }
    String source = "Suffice project" + (places().isEmpty() ? "." : ": " + String.join("; ", places()) + ".");
    return new Table(
        "rows", behind.title(), WHAT, source, List.of(), null, null, List.of(), extracted(), Table.WORKING_COPY, "Line", columns, rows, List.of(), ChartHint.none());
  }

  private List<String> places() {
    return behind.entries().stream().map(e -> place(e.origin())).distinct().toList();
  }

  private static String place(Origin from) {
    return "import " + from.importId() + ", " + from.file() + (from.sheet().isEmpty() ? "" : ", sheet " + from.sheet());
  }

  private @Nullable LocalDate extracted() {
    return behind.entries().stream().map(e -> e.origin().extracted()).max(Comparator.naturalOrder()).orElse(null);
  }
}
