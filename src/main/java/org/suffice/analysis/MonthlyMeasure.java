package org.suffice.analysis;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.FilterKey;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Numbers;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.RowsBehind;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.Trend;
import org.suffice.model.Unit;

/**
 * The page of a monthly report: thirteen month ends and the 31 Marches before them, by district, with the rate and a trend.
 * Every number is one of the measure of children looked after.
 */
final class MonthlyMeasure implements Measure {
  private static final String CHILDREN = "children@";
  private static final String RATE = "rate@";
  private static final String TREND = "trend";
  private static final int MONTHS = 13;
  private static final int MARCHES = 3;
  private final MeasureInfo info;
  private final SnapshotMeasure followed;

  MonthlyMeasure(MeasureInfo info, SnapshotMeasure followed) {
    this.info = info;
    this.followed = followed;
  }

  @Override
  public MeasureInfo info() {
    return info;
  }

  @Override
  public Table table(Ask ask) {
    List<LocalDate> months = months(ask);
    Table base = followed.table(ask.asking(question(ask, true)));
    Table all = followed.table(ask.asking(question(ask, false)));
    // thirteen months and their shares beside each other would be a page that nobody reads
    List<Column> counted =
        base.columns().stream()
            .filter(c -> c.id().startsWith(CHILDREN))
            .map(c -> new Column(c.id(), c.label(), c.unit(), c.date(), null, c.decimals()))
            .toList();
    // a column without any rate would fill pages with marks: a note names its date
    List<Column> rated = all.columns().stream().filter(c -> c.id().startsWith(RATE) && all.cell("total", c.id()).value() != null).toList();
    var columns = new ArrayList<>(counted);
    columns.addAll(rated);
    columns.add(new Column(TREND, "Trend over the " + MONTHS + " months", Unit.TEXT, null, null, 0));
    var rows = base.rows().stream().map(r -> row(r, base, all, counted, rated, months)).toList();
    String by = by(ask).label().toLowerCase(Locale.UK);
    String title = "%s, by %s, %s to %s".formatted(info.title(), by, Numbers.date(months.getFirst()), Numbers.date(months.getLast()));
    String definition = String.join(" ", info.numerator(), info.denominator(), info.exclusions(), base.definition());
    var notes = new TreeSet<String>(all.notes());
    notes.addAll(base.notes().stream().filter(n -> !n.startsWith("The rate is worked out")).toList());
    var drawn = months.stream().map(d -> CHILDREN + d).toList();
    return new Table(
        info.id(), title, definition, base.source(), base.asAt(), null, null, base.where(), base.extracted(), Table.WORKING_COPY, base.rowHeading(), columns,
        rows, List.copyOf(notes), new ChartHint(ChartHint.Kind.LINES, List.of("total"), drawn));
  }

  private static Row row(Row row, Table base, Table all, List<Column> counted, List<Column> rated, List<LocalDate> months) {
    var cells = new ArrayList<Cell>();
    counted.forEach(c -> cells.add(count(base.cell(row.id(), c.id()))));
    boolean total = row.kind() == Row.Kind.TOTAL;
    rated.forEach(c -> cells.add(total ? all.cell("total", c.id()) : Cell.missing(Numbers.NOT_APPLICABLE)));
    double[] values = months.stream().mapToDouble(d -> Objects.requireNonNull(base.cell(row.id(), CHILDREN + d).value())).toArray();
    cells.add(Cell.text(Trend.of(values)));
    return new Row(row.id(), row.label(), row.group(), row.kind(), cells);
  }

  private static Cell count(Cell cell) {
    return new Cell(cell.value(), cell.numerator(), null, cell.text(), cell.flag());
  }

  @Override
  public RowsBehind rows(Ask ask, String rowId, String columnId) {
    if (columnId.equals(TREND)) {
      throw new SufficeException("no-rows-behind", ask.words().say("no-rows-behind.words"));
    }
    return followed.rows(ask.asking(question(ask, true)), rowId, columnId);
  }

  private static FilterKey by(Ask ask) {
    FilterKey by = ask.question().by();
    return by == null ? FilterKey.DISTRICT : by;
  }

  /** The same filters at the dates of the page. */
  private Question question(Ask ask, boolean brokenDown) {
    Question asked = ask.question();
    return new Question(dates(ask), null, null, null, asked.where(), brokenDown ? by(ask) : null, asked.bands(), null, asked.among());
  }

  /** Thirteen month ends up to the last date asked, or the default. */
  private List<LocalDate> months(Ask ask) {
    if (ask.facts().placements().size() == 0) {
      throw new SufficeException("no-placements", ask.words().say("no-placements", info.title()));
    }
    LocalDate last = Dates.of(ask.question(), ask.facts()).getLast();
    YearMonth month = YearMonth.from(last).atEndOfMonth().equals(last) ? YearMonth.from(last) : YearMonth.from(last).minusMonths(1);
    var months = new ArrayList<LocalDate>();
    for (int i = MONTHS - 1; i >= 0; i--) {
      months.add(month.minusMonths(i).atEndOfMonth());
    }
    return months;
  }

  /** Those, and the last 31 Marches before them that the data reaches to. */
  private List<LocalDate> dates(Ask ask) {
    List<LocalDate> months = months(ask);
    var dates = new TreeSet<>(months);
    LocalDate first = months.getFirst();
    LocalDate march = LocalDate.of(first.getYear(), 3, 31);
    LocalDate reach = ask.facts().placements().reach();
    LocalDate before = march.isBefore(first) ? march : march.minusYears(1);
    for (int i = 0; i < MARCHES; i++) {
      LocalDate date = before.minusYears(i);
      if (reach != null && !date.isBefore(reach)) {
        dates.add(date);
      }
    }
    return List.copyOf(dates);
  }
}
