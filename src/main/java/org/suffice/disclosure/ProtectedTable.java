package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Numbers;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** Makes the table that may be published of a table: every number in it comes from protected counts, or was given from outside. */
final class ProtectedTable {
  private static final String NOW = "now";
  private static final String OPEN = "Numbers of homes and of providers are not of children: they are exact.";
  private static final int PERCENT = 100;
  private static final int RATE = 10_000;

  private final Table table;
  private final int number;
  private final Counts counts;
  private final Hiding hiding;
  private final Rule rule;
  private final CountedColumns columns;

  ProtectedTable(Table table, int number, Counts counts, Hiding hiding, Rule rule) {
    this.table = table;
    this.number = number;
    this.counts = counts;
    this.hiding = hiding;
    this.rule = rule;
    this.columns = new CountedColumns(table);
  }

  Table table() {
    List<Row> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      rows.add(new Row(row.id(), row.label(), row.group(), row.kind(), cells(row)));
    }
    return new Table(
        table.id(), table.title(), table.definition(), table.source(), table.asAt(), table.from(),
        table.to(), table.where(), table.extracted(), Table.PUBLICATION, table.rowHeading(), printed(rows), rows,
        notes(), table.chart());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(List.of(rule.statement()));
    if (IntStream.range(0, table.columns().size()).anyMatch(columns::open)) {
      notes.add(OPEN);
    }
    notes.addAll(SafeNotes.of(table.notes()));
    return notes;
  }

  /** Columns whose numbers are whole now say so. */
  private List<Column> printed(List<Row> rows) {
    List<Column> printed = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Column c = table.columns().get(i);
      int at = i;
      boolean whole = rows.stream().map(r -> r.cells().get(at).value()).allMatch(v -> v == null || v == Math.rint(v));
      printed.add(new Column(c.id(), c.label(), c.unit(), c.date(), c.shareOf(), whole ? 0 : c.decimals()));
    }
    return printed;
  }

  private List<Cell> cells(Row row) {
    List<Cell> cells = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      cells.add(cell(row, c));
    }
    representations(cells);
    Changes.of(table).fill(row, cells);
    ratios(cells);
    return targets(row, cells);
  }

  private Cell cell(Row row, int column) {
    Cell cell = row.cells().get(column);
    Double value = cell.value();
    Unit unit = table.columns().get(column).unit();
    if (value == null || unit == Unit.TEXT || unit == Unit.DATE || columns.open(column)) {
      return cell;
    }
    var place = new Count.Place(number, row.id(), table.columns().get(column).id());
    Integer count = counts.valueAt(place);
    if (count != null) {
      return hiding.hidden(count) ? Cell.missing(hiding.mark(count)) : counted(cell, count, counts.baseAt(place));
    }
    Double numerator = cell.numerator();
    Double of = cell.of();
    if (CountedColumns.isCount(cell)) {
      return alone(cell, value.intValue());
    }
    if (numerator == null || of == null) {
      // Given from outside, as a target is; else a number that no protected count stands behind.
      return unit == Unit.OWN ? cell : Cell.missing(Numbers.CONFIDENTIAL);
    }
    return ratio(cell, value, numerator, of);
  }

  private Cell counted(Cell cell, int count, @Nullable Integer base) {
    double printed = rule.printed(counts.all().get(count).value());
    Double of = cell.of();
    boolean nothing = of != null && of == 0;
    Double shown = nothing ? Double.valueOf(0) : base == null || hiding.hidden(base) ? null : Double.valueOf(rule.printed(counts.all().get(base).value()));
    return new Cell(printed, printed, shown, null, cell.flag());
  }

  /** A count outside the sums, such as what a target follows. */
  private Cell alone(Cell cell, int value) {
    double printed = rule.printed(value);
    return secret(value) ? Cell.missing(Numbers.CONFIDENTIAL) : new Cell(printed, printed, null, null, cell.flag());
  }

  private boolean secret(int value) {
    return rule.small(value) || hiding.wouldGiveAway(value);
  }

  /** A share, a rate or a mean: made again from protected counts; a population is public. */
  private Cell ratio(Cell cell, double value, double numerator, double of) {
    long factor = numerator == 0 ? PERCENT : Math.round(value * of / numerator);
    boolean population = factor == RATE;
    if (of == 0 || secret((int) numerator) || (!population && secret((int) of))) {
      return of == 0 ? cell : Cell.missing(Numbers.CONFIDENTIAL);
    }
    double n = rule.printed((int) numerator);
    double base = population ? of : rule.printed((int) of);
    double made = value == 0 ? 0 : (value * of / numerator) * n / base;
    return new Cell(factor == PERCENT ? Math.rint(made) : made, n, base, null, cell.flag());
  }

  /** How often a share is another: from the protected shares, whole numbers as they are printed. */
  private void ratios(List<Cell> cells) {
    int ratio = column("ratio");
    int part = column("hard-to-find");
    int all = column("children");
    if (ratio < 0 || part < 0 || all < 0 || cells.get(ratio).value() == null) {
      return;
    }
    java.math.BigDecimal one = cells.get(part).shareRounded(0);
    java.math.BigDecimal other = cells.get(all).shareRounded(0);
    boolean shown = one != null && other != null && other.signum() > 0;
    cells.set(ratio, shown ? Cell.number(Objects.requireNonNull(one).doubleValue() / Objects.requireNonNull(other).doubleValue()) : Cell.missing(Numbers.CONFIDENTIAL));
  }

  /** How often a row's share is that of the population, at each date: from the protected counts and the public share. */
  private void representations(List<Cell> cells) {
    for (int c = 0; c < cells.size(); c++) {
      Double exact = cells.get(c).value();
      if (exact == null || !columns.base(c).equals("representation")) {
        continue;
      }
      // not from the share as it is printed: a whole per cent is far too coarse for a small group
      Double part = cells.get(beside("children", c)).sharePercent();
      Double people = cells.get(beside("population-share", c)).value();
      boolean shown = part != null && people != null && people > 0;
      cells.set(c, shown ? Cell.number(Objects.requireNonNull(part) / Objects.requireNonNull(people)) : Cell.missing(Numbers.CONFIDENTIAL));
    }
  }

  /** The column of a base at the date of another. */
  private int beside(String base, int column) {
    return IntStream.range(0, table.columns().size()).filter(c -> columns.base(c).equals(base) && columns.when(c).equals(columns.when(column))).findFirst().orElseThrow();
  }

  /** The gap of a target is made from what is shown now; where that is hidden, nothing that tells of it is shown. */
  private List<Cell> targets(Row row, List<Cell> cells) {
    int now = column(NOW);
    int target = column("target");
    if (now < 0 || target < 0) {
      return cells;
    }
    Double shown = cells.get(now).value();
    Double wanted = cells.get(target).value();
    String flag = cells.get(now).flag();
    for (int c = 0; c < cells.size(); c++) {
      String id = table.columns().get(c).id();
      boolean given = row.cells().get(c).value() != null || row.cells().get(c).text() != null;
      if (id.equals("gap") && given) {
        cells.set(c, shown == null || wanted == null ? Cell.missing(flag == null ? Numbers.CONFIDENTIAL : flag) : Cell.number(wanted - shown));
      } else if (id.equals("status") && given && shown == null && row.cells().get(now).value() != null) {
        cells.set(c, Cell.missing(Numbers.CONFIDENTIAL));
      }
    }
    return cells;
  }

  private int column(String id) {
    for (int c = 0; c < table.columns().size(); c++) {
      if (columns.base(c).equals(id)) {
        return c;
      }
    }
    return -1;
  }
}
