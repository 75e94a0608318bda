package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Followed;
import org.suffice.model.Numbers;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Trend;
import org.suffice.model.Unit;

/** Makes the table that may be published of a table: every number in it comes from protected counts, or was given from outside. */
final class ProtectedTable {
  private static final String OPEN = "Numbers of homes and of providers are not of children: they are exact.";
  private static final String TOTAL = "total";
  private static final String NOT_AVAILABLE = "[x]";
  private static final String RATIO = "ratio";
  private static final int PERCENT = 100;
  private static final int RATE = 10_000;

  private final Table table;
  private final int number;
  private final Counts counts;
  private final Hiding hiding;
  private final Rule rule;
  private final Repeats repeats;
  private final CountedColumns columns;

  ProtectedTable(Table table, int number, Counts counts, Hiding hiding, Rule rule, Repeats repeats) {
    this.table = table;
    this.number = number;
    this.counts = counts;
    this.hiding = hiding;
    this.rule = rule;
    this.repeats = repeats;
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
    PublicForm.note(table, rule).ifPresent(notes::add);
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
    trends(cells);
    Changes.of(table).fill(row, cells);
    ratios(cells);
    unrecorded(row, cells);
    return cells;
  }

  /** Where nothing is recorded of what a line asks, a 0 in it would be taken for a true one. */
  private void unrecorded(Row row, List<Cell> cells) {
    String other = Demands.notRecorded(table.id(), row.id());
    Row unknown = other == null ? null : table.row(other).orElse(null);
    for (int c = 0; unknown != null && c < cells.size(); c++) {
      Cell all = unknown.cells().get(c);
      Double of = all.of();
      if (of != null && of > 0 && of.equals(all.numerator())) {
        cells.set(c, Cell.missing(NOT_AVAILABLE));
      }
    }
  }

  private Cell cell(Row row, int column) {
    Cell cell = row.cells().get(column);
    Double value = cell.value();
    Unit unit = table.columns().get(column).unit();
    Followed followed = cell.followed();
    if (followed != null) {
      return cell.text() == null ? repeats.cell(followed) : repeats.words(followed);
    }
    if (value == null || unit == Unit.TEXT || unit == Unit.DATE || columns.open(column)) {
      return cell;
    }
    var place = new Count.Place(number, row.id(), table.columns().get(column).id());
    Integer count = counts.valueAt(place);
    if (count != null) {
      return hiding.hidden(count) ? hidden(cell, column, hiding.mark(count)) : counted(cell, count, counts.baseAt(place));
    }
    Counts.Printed sum = counts.amountAt(place);
    if (sum != null) {
      return hiding.hidden(sum.amount()) ? Cell.missing(hiding.mark(sum.amount())) : amount(cell, row, column, sum);
    }
    Double numerator = cell.numerator();
    Double of = cell.of();
    if (cell.behind() != null) {
      // a mean or a sum that no count or sum of this table stands behind
      return Cell.missing(Numbers.CONFIDENTIAL);
    }
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
    Cell made = new Cell(printed, printed, shown, null, cell.flag());
    return of == null || shown != null ? made : made.withoutShare(base == null ? Numbers.CONFIDENTIAL : hiding.mark(base));
  }

  /** A hidden count; where it has no share by what it is, its share is not hidden but not applicable. */
  private Cell hidden(Cell cell, int column, String mark) {
    Cell missing = Cell.missing(mark);
    return cell.of() == null && table.columns().get(column).shareOf() != null ? missing.withoutShare(Numbers.NOT_APPLICABLE) : missing;
  }

  /** A sum or a mean, rounded to its step, and the share of the column's total where that is shown too. */
  private Cell amount(Cell cell, Row row, int column, Counts.Printed sum) {
    double printed = rounded(cell, sum);
    Cell total = table.row(TOTAL).map(t -> t.cells().get(column)).orElse(null);
    Counts.Printed whole = total == null ? null : counts.amountAt(new Count.Place(number, TOTAL, table.columns().get(column).id()));
    boolean summed = cell.numerator() != null && row.kind() != Row.Kind.ASIDE;
    return summed && total != null && whole != null && !hiding.hidden(whole.amount())
        ? new Cell(printed, printed, rounded(total, whole), null, cell.flag())
        : new Cell(printed, null, null, null, cell.flag());
  }

  private static double rounded(Cell cell, Counts.Printed sum) {
    return Math.rint(Objects.requireNonNull(cell.value()) / sum.step()) * sum.step();
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
    for (int c = 0; c < cells.size(); c++) {
      String base = columns.base(c);
      if (cells.get(c).value() != null && (base.equals(RATIO) || base.startsWith(RATIO + ":"))) {
        ratio(cells, c, base.substring(RATIO.length()));
      }
    }
  }

  private void ratio(List<Cell> cells, int ratio, String breakdown) {
    java.math.BigDecimal one = cells.get(beside("hard-to-find" + breakdown, ratio)).shareRounded(0);
    java.math.BigDecimal other = cells.get(beside("children" + breakdown, ratio)).shareRounded(0);
    boolean shown = one != null && other != null && other.signum() > 0;
    cells.set(ratio, shown ? Cell.number(Objects.requireNonNull(one).doubleValue() / Objects.requireNonNull(other).doubleValue()) : Cell.missing(Numbers.CONFIDENTIAL));
  }

  /**
   * What changed over the months: from the protected numbers, so not said where one of them is hidden. In words alone: bars of
   * letters are read out one by one to those who cannot see them.
   */
  private void trends(List<Cell> cells) {
    int trend = column("trend");
    if (trend < 0 || table.columns().get(trend).unit() != Unit.TEXT) {
      return;
    }
    List<String> months = table.chart().columns();
    double[] values =
        IntStream.range(0, cells.size())
            .filter(c -> months.contains(table.columns().get(c).id()))
            .mapToObj(c -> cells.get(c).value())
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray();
    boolean shown = values.length > 0 && values.length == months.size();
    cells.set(trend, shown ? Cell.text(Trend.words(values)) : Cell.missing(Numbers.CONFIDENTIAL));
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

  private int column(String id) {
    for (int c = 0; c < table.columns().size(); c++) {
      if (columns.base(c).equals(id)) {
        return c;
      }
    }
    return -1;
  }
}
