package org.suffice.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.Numbers;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** Tables as a council has them, with the figures of a published strategy: what the writers are tried on. */
final class SampleTables {
  static final LocalDate JULY = LocalDate.of(2017, 7, 31);
  static final String SOURCE = "Suffice project, placements extract of 31 July 2017 (placements-2017.xlsx)";

  private static final List<LocalDate> DATES =
      List.of("2012-03-31", "2013-03-31", "2014-03-31", "2015-03-31", "2016-03-31", "2017-03-31", "2017-06-30", "2017-07-31").stream()
          .map(LocalDate::parse)
          .toList();

  private static final String TYPES =
      """
      with-parents | Placed with parents or other person with parental responsibility | 127 138 170 219 266 326 343 346
      foster-connected | Foster placement with relative or friend | 84 101 81 117 112 174 147 155
      foster-other | Placement with other foster carer | 861 973 1022 967 995 1034 1049 1029
      childrens-homes | Children's homes | 107 108 119 121 138 99 114 120
      unregulated-residential | Residential accommodation not subject to Children's Homes Regulations | 0 0 2 1 4 6 4 4
      residential-care-homes | Residential care homes | 17 29 35 27 38 71 73 75
      residential-schools | All residential schools, except where dual-registered as a school and children's home | 12 7 4 1 1 1 7 7
      nhs | NHS/Health Trust or other establishment providing medical or nursing care | 1 4 2 3 3 3 3 3
      family-centre | Family Centre or Mother and Baby Unit | 1 0 1 3 5 8 13 11
      yoi | Young Offender Institution or prison | 3 4 4 7 5 7 4 4
      secure | Secure Unit | 4 3 1 2 3 6 5 4
      independent-living | Independent living | 45 35 41 33 45 68 69 76
      placed-for-adoption | Placed for adoption | 62 71 102 91 50 39 39 48
      other | Other | 1 0 0 0 0 6 4 9
      total | Total | 1325 1473 1584 1592 1665 1848 1874 1891
      """;

  private SampleTables() {}

  static List<Table> all() {
    return List.of(placementTypes(), mix(), hardToFind(), inHouseByAge(), lookedAfter(), kpi());
  }

  static PackInfo info() {
    return new PackInfo(
        "Sufficiency tables, 31 July 2017",
        "Lancashire County Council",
        JULY,
        Instant.parse("2017-08-04T09:30:00Z"),
        List.of("The children in these tables are synthetic."));
  }

  /** The statutory table at eight dates: many columns, long labels, true zeros. */
  static Table placementTypes() {
    List<Column> columns = new ArrayList<>();
    for (LocalDate date : DATES) {
      columns.add(new Column("children@" + date, "Children, " + Numbers.date(date), Unit.CHILDREN, date, "of all children", 0));
    }
    List<String[]> lines = TYPES.lines().map(line -> line.split(" \\| ")).toList();
    String[] totals = lines.getLast()[2].split(" ");
    List<Row> rows = new ArrayList<>();
    for (String[] line : lines) {
      String[] counts = line[2].split(" ");
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < counts.length; i++) {
        cells.add(Cell.share(Long.parseLong(counts[i]), Long.parseLong(totals[i])));
      }
      rows.add(new Row(line[0], line[1], null, line[0].equals("total") ? Row.Kind.TOTAL : Row.Kind.PART, cells));
    }
    return table("placement-types", "Children looked after by placement type, 31 March 2012 to 31 July 2017", "Placement", DATES, columns, rows)
        .notes(
            "Children under a series of short breaks are left out.",
            "The source prints the seventh date as 31 June 2017, read as 30 June 2017.")
        .build();
  }

  /** Groups with subtotals, rows beside the sum, and a share that has no denominator. */
  static Table mix() {
    List<Column> columns = List.of(count("children", "Children", "of all children"));
    List<Row> rows =
        List.of(
            row("fostering", "Fostering", "fostering", Row.Kind.SUBTOTAL, Cell.share(1184, 1891)),
            row("connected-carer", "Connected carer", "fostering", Row.Kind.PART, Cell.share(155, 1891)),
            row("in-house-foster", "In-house foster carer", "fostering", Row.Kind.PART, Cell.share(524, 1891)),
            row("ifa", "Independent fostering agency (IFA)", "fostering", Row.Kind.PART, Cell.share(505, 1891)),
            row("residential", "Residential", "residential", Row.Kind.SUBTOTAL, Cell.share(0, 1891)),
            row("total", "All children", null, Row.Kind.TOTAL, Cell.share(1891, 1891)),
            row("not-placed", "Temporarily absent", null, Row.Kind.ASIDE, Cell.count(3)));
    return table("placement-mix", "Where children looked after live, 31 July 2017", "Placement", List.of(JULY), columns, rows)
        .where(new Filter(FilterKey.SEX, "female"), new Filter(FilterKey.DISTRICT, "Burnley"))
        .notes("Children under a series of short breaks are left out.")
        .build();
  }

  /** A period instead of a date, several shares in one table. */
  static Table hardToFind() {
    List<Column> columns =
        List.of(
            request("requests", "Requests", "of all fostering requests"),
            request("hard-to-find", "Hard to find", "of requests of this type"),
            new Column("not-recorded", "Not recorded", Unit.REQUESTS, null, null, 0));
    List<Row> rows =
        List.of(
            searches("task-centred", "Task-centred (up to 26 weeks)", Row.Kind.PART, 208, 36),
            searches("permanent", "Permanent", Row.Kind.PART, 108, 19),
            searches("respite", "Respite", Row.Kind.PART, 52, 4),
            searches("parent-and-child", "Parent and child", Row.Kind.PART, 44, 5),
            searches("fostering-requests", "All fostering requests", Row.Kind.TOTAL, 412, 64));
    return table("hard-to-find-by-type", "Fostering requests and those hard to find, by type, 20 February to 31 July 2017", "Type sought", List.of(), columns, rows)
        .over(LocalDate.of(2017, 2, 20), JULY)
        .notes("Hard to find: as recorded, else 3 or more searches or a targeted ring-round. 12 of 64 are derived.")
        .build();
  }

  static Table inHouseByAge() {
    List<Column> columns =
        List.of(count("in-house-foster", "In-house foster carer", "of the row"), count("ifa", "Independent fostering agency (IFA)", "of the row"));
    List<Row> rows =
        List.of(
            row("0-5", "0 to 5", null, Row.Kind.PART, Cell.share(241, 300), Cell.share(59, 300)),
            row("6-10", "6 to 10", null, Row.Kind.PART, Cell.share(131, 290), Cell.share(159, 290)),
            row("11+", "11 and over", null, Row.Kind.PART, Cell.share(152, 439), Cell.share(287, 439)),
            row("total", "Total", null, Row.Kind.TOTAL, Cell.share(524, 1029), Cell.share(505, 1029)));
    return table("in-house-ifa-by-age", "In-house foster carers and IFAs by age of child, 31 July 2017", "Age", List.of(JULY), columns, rows).build();
  }

  /** A rate, a break in the series, and numbers that are not there. */
  static Table lookedAfter() {
    List<Column> columns =
        List.of(
            new Column("children", "Children", Unit.CHILDREN, null, null, 0), new Column("rate", "Rate", Unit.RATE, null, null, 1));
    List<Row> rows =
        List.of(
            row("2017-05", "31 May 2017", null, Row.Kind.PART, Cell.count(1860), Cell.ratio(1860 * 10_000.0 / 246_792, 1860, 246_792)),
            row("2017-06", "30 June 2017", null, Row.Kind.PART, Cell.count(1874), Cell.missing("[x]")),
            row("2017-07", "31 July 2017", null, Row.Kind.PART, Cell.count(1891), Cell.ratio(1891 * 10_000.0 / 246_792, 1891, 246_792).flagged("[b]")));
    return table("children-looked-after", "Children looked after at the end of each month, May to July 2017", "Month end", List.of(), columns, rows)
        .over(LocalDate.of(2017, 5, 31), JULY)
        .notes("The population changes in July 2017: a step in the rate is not a change in children.")
        .build();
  }

  /** Months side by side and what they come to. */
  static Table trend() {
    List<Column> columns =
        List.of(
            new Column("children@2017-05-31", "May", Unit.CHILDREN, null, null, 0), new Column("children@2017-06-30", "June", Unit.CHILDREN, null, null, 0),
            new Column("children@2017-07-31", "July", Unit.CHILDREN, null, null, 0), new Column("trend", "Trend", Unit.TEXT, null, null, 0));
    List<Row> rows =
        List.of(
            row("burnley", "Burnley", null, Row.Kind.PART, Cell.count(225), Cell.count(218), Cell.count(225), Cell.text("\u2588\u2581\u2588 the same")),
            row("total", "Total", null, Row.Kind.TOTAL, Cell.count(1699), Cell.count(1717), Cell.count(1891), Cell.text("\u2581\u2582\u2588 up 192")));
    Table made = table("monthly-page", "Children looked after by district", "District", List.of(), columns, rows).over(LocalDate.of(2017, 5, 31), JULY).build();
    return new Table(
        made.id(), made.title(), made.definition(), made.source(), made.asAt(), made.from(), made.to(), made.where(), made.extracted(), made.profile(),
        made.rowHeading(), made.columns(), made.rows(), made.notes(),
        new ChartHint(ChartHint.Kind.NONE, List.of(), List.of("children@2017-05-31", "children@2017-06-30", "children@2017-07-31")));
  }

  /** Numbers in the unit of their own row, dates, words, differences below zero. */
  static Table kpi() {
    List<Column> columns =
        List.of(
            new Column("baseline", "Baseline", Unit.OWN, null, null, 1),
            new Column("now", "Now", Unit.OWN, null, null, 1),
            new Column("target", "Target", Unit.OWN, null, null, 1),
            new Column("due", "Due", Unit.DATE, null, null, 0),
            new Column("gap", "Gap", Unit.OWN, null, null, 1),
            new Column("status", "Status", Unit.TEXT, null, null, 0));
    List<Row> rows =
        List.of(
            target("children", "Children looked after", 1891, 1891, 1646, "2020-03-31", -245, "Behind"),
            target("rate", "Children looked after per 10,000 aged 0-17", 76.7, 76.62322928, 66.7, "2020-03-31", -9.92322928, "Behind"),
            target("fostering", "Fostering, % of children not with parents", 76.6, 76.634304, 80.5, "2020-03-31", 3.865696, "On track"),
            row("step-down", "=Step down into fostering a year", null, Row.Kind.PART, Cell.missing("[x]"), Cell.missing("[x]"), Cell.number(10),
                Cell.text("2018-07-01"), Cell.missing("[x]"), Cell.text("Not enough data")));
    return table("kpi", "Targets, 31 July 2017", "Target", List.of(JULY), columns, rows).build();
  }

  static Table empty() {
    return table("empty", "Nothing, 31 July 2017", "Placement", List.of(JULY), List.of(count("children", "Children", null)), List.of()).build();
  }

  static Row row(String id, String label, @Nullable String group, Row.Kind kind, Cell... cells) {
    return new Row(id, label, group, kind, List.of(cells));
  }

  static Column count(String id, String label, @Nullable String shareOf) {
    return new Column(id, label, Unit.CHILDREN, JULY, shareOf, 0);
  }

  private static Column request(String id, String label, String shareOf) {
    return new Column(id, label, Unit.REQUESTS, null, shareOf, 0);
  }

  private static Row searches(String id, String label, Row.Kind kind, long requests, long hard) {
    return row(id, label, null, kind, Cell.share(requests, 412), Cell.share(hard, requests), Cell.count(0));
  }

  private static Row target(String id, String label, double baseline, double now, double target, String due, double gap, String status) {
    return row(id, label, null, Row.Kind.PART, Cell.number(baseline), Cell.number(now), Cell.number(target), Cell.text(due), Cell.number(gap), Cell.text(status));
  }

  static Draft table(String id, String title, String rowHeading, List<LocalDate> asAt, List<Column> columns, List<Row> rows) {
    return new Draft(id, title, rowHeading, asAt, null, null, List.of(), columns, rows, List.of());
  }

  /** A table in the making. */
  record Draft(
      String id,
      String title,
      String rowHeading,
      List<LocalDate> asAt,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      List<Filter> filters,
      List<Column> columns,
      List<Row> rows,
      List<String> remarks) {
    Draft over(LocalDate first, LocalDate last) {
      return new Draft(id, title, rowHeading, asAt, first, last, filters, columns, rows, remarks);
    }

    Draft where(Filter... kept) {
      return new Draft(id, title, rowHeading, asAt, from, to, List.of(kept), columns, rows, remarks);
    }

    Draft notes(String... notes) {
      return new Draft(id, title, rowHeading, asAt, from, to, filters, columns, rows, List.of(notes));
    }

    Table build() {
      return new Table(
          id,
          title,
          "Numerator: children with an open placement on the date, each counted once. Denominator: all children looked after on that date. "
              + "Children under a series of short breaks (V3, V4) are left out.",
          SOURCE,
          asAt,
          from,
          to,
          filters,
          JULY,
          Table.WORKING_COPY,
          rowHeading,
          columns,
          rows,
          remarks,
          ChartHint.none());
    }
  }
}
