package org.suffice.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** Tables by hand: the published figures of a real strategy, and shapes that charts break on. */
final class Tables {
  static final List<LocalDate> DATES =
      List.of(
          LocalDate.of(2012, 3, 31), LocalDate.of(2013, 3, 31), LocalDate.of(2014, 3, 31), LocalDate.of(2015, 3, 31),
          LocalDate.of(2016, 3, 31), LocalDate.of(2017, 3, 31), LocalDate.of(2017, 6, 30), LocalDate.of(2017, 7, 31));
  private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private Tables() {}

  /** The strategy's placements by group at eight dates (T001-09). */
  static Table mix() {
    return overDates("placement-mix", "Placement mix, 31 March 2012 to 31 July 2017", "of all children", ChartHint.Kind.LINES, DATES,
        List.of(
            part("fostering", "Fostering", 945, 1074, 1103, 1084, 1107, 1208, 1196, 1184),
            part("residential", "Residential", 145, 155, 166, 164, 193, 195, 219, 224),
            part("supported", "Supported accommodation", 45, 35, 43, 34, 49, 74, 73, 80),
            part("parents", "Placed with parents", 127, 138, 170, 219, 266, 326, 343, 346),
            part("adoption", "Placed for adoption", 62, 71, 102, 91, 50, 39, 39, 48),
            part("other", "Other", 1, 0, 0, 0, 0, 6, 4, 9)));
  }

  /** All 14 lines of the statutory table, as printed, at the eight dates. */
  static Table types() {
    return overDates("placement-types", "Placement type, 31 March 2012 to 31 July 2017", "of all children", ChartHint.Kind.LINES, DATES,
        List.of(
            part("with-parents", "Placed with parents or other person with parental responsibility", 127, 138, 170, 219, 266, 326, 343, 346),
            part("foster-connected", "Foster placement with relative or friend", 84, 101, 81, 117, 112, 174, 147, 155),
            part("foster-other", "Placement with other foster carer", 861, 973, 1022, 967, 995, 1034, 1049, 1029),
            part("childrens-homes", "Children's homes", 107, 108, 119, 121, 138, 99, 114, 120),
            part("unregulated-residential", "Residential accommodation not subject to 'Children's Homes Regulations'", 0, 0, 2, 1, 4, 6, 4, 4),
            part("residential-care-homes", "Residential care homes", 17, 29, 35, 27, 38, 71, 73, 75),
            part("residential-schools", "All residential schools, except where dual-registered as a school and children's home", 12, 7, 4, 1, 1, 1, 7, 7),
            part("nhs", "NHS/ Health Trust or other establishment providing medical or nursing care", 1, 4, 2, 3, 3, 3, 3, 3),
            part("family-centre", "Family Centre or Mother and Baby Unit", 1, 0, 1, 3, 5, 8, 13, 11),
            part("yoi", "Young Offender Institution or prison", 3, 4, 4, 7, 5, 7, 4, 4),
            part("secure", "Secure Unit", 4, 3, 1, 2, 3, 6, 5, 4),
            part("independent-living", "Independent living", 45, 35, 41, 33, 45, 68, 69, 76),
            part("placed-for-adoption", "Placed for adoption", 62, 71, 102, 91, 50, 39, 39, 48),
            part("other", "Other", 1, 0, 0, 0, 0, 6, 4, 9)));
  }

  /** In-house and agency fostering at the eight dates; the first four not known. */
  static Table split(ChartHint.Kind kind) {
    return overDates("in-house-ifa-split", "In-house and agency fostering, 31 March 2012 to 31 July 2017", "of in-house and IFA", kind, DATES,
        List.of(
            part("in-house-foster", "In-house foster carer", -1, -1, 585, 560, 548, 540, 534, 524),
            part("ifa", "Independent fostering agency (IFA)", -1, -1, 437, 407, 447, 494, 515, 505)));
  }

  /** In-house and agency by age at one date. */
  static Table byAge() {
    List<Column> columns = List.of(column("in-house-foster", "In-house foster carer", "of the age band"), column("ifa", "IFA", "of the age band"));
    List<Row> rows = List.of(shared("0-5", 228, 93), shared("6-10", 142, 150), shared("11+", 154, 262), shared("not-recorded", 0, 0));
    return table("in-house-ifa-by-age", "In-house and agency fostering by age at 31 July 2017", columns, rows, ChartHint.Kind.STACKED);
  }

  /** The strategy's fostering requests of 20 February to 31 July 2017 (T001-11). */
  static Table hardToFind() {
    List<Column> columns = List.of(
        new Column("requests", "Requests", Unit.REQUESTS, null, "of all fostering requests", 0),
        new Column("hard-to-find", "Hard to find", Unit.REQUESTS, null, "of the type's requests", 0),
        new Column("not-recorded", "Not recorded", Unit.REQUESTS, null, null, 0));
    List<Row> rows = List.of(
        sought("task-centred", "Task centred (up to 26 weeks)", 208, 36), sought("permanent", "Permanent", 108, 19),
        sought("respite", "Respite", 52, 4), sought("parent-and-child", "Parent and child", 44, 5));
    return table("hard-to-find-by-type", "Fostering requests by type and hard to find, 20 February to 31 July 2017", columns, rows, ChartHint.Kind.PART_OF_BAR);
  }

  /** Months with their requests. */
  static Table trend(int months) {
    List<Column> columns = List.of(
        new Column("requests", "Requests", Unit.REQUESTS, null, null, 0),
        new Column("hard-to-find", "Hard to find", Unit.REQUESTS, null, "of the month's requests", 0));
    List<Row> rows = IntStream.range(0, months).mapToObj(i -> {
      LocalDate month = LocalDate.of(2017, 2, 1).plusMonths(i);
      long all = 70 + (i * 37) % 29;
      long hard = 8 + (i * 13) % 11;
      return new Row(month.toString().substring(0, 7), month.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH)), null, Row.Kind.PART,
          List.of(Cell.count(all), Cell.share(hard, all)));
    }).toList();
    return table("hard-to-find-trend", "Fostering requests by month, hard to find", columns, rows, ChartHint.Kind.LINES);
  }

  /** Rows with one number each. */
  static Table bars(int rows, String words, int most) {
    List<Column> columns = List.of(column("children", "Children", "of all children"));
    List<Row> all = IntStream.range(0, rows)
        .mapToObj(i -> new Row("row-" + i, words + " " + (i + 1), null, Row.Kind.PART, List.of(Cell.share(rows == 1 ? most : (long) most * (rows - i) / rows, Math.max(1, (long) most * rows)))))
        .toList();
    return table("bars", "Children by a long list", columns, all, ChartHint.Kind.BARS);
  }

  /** Month ends, one line. */
  static Table monthEnds(int n, int series) {
    List<LocalDate> dates = IntStream.range(0, n).mapToObj(i -> LocalDate.of(2017, 4, 1).plusMonths(i + 1).minusDays(1)).toList();
    List<Part> parts = IntStream.range(0, series).mapToObj(s -> new Part("line-" + s, "Line " + (s + 1),
        IntStream.range(0, n).mapToLong(i -> 1500 + 4L * i - 200L * s + (i * 7L + s) % 23).toArray())).toList();
    return overDates("children-looked-after", "Children looked after by month", "of all children", ChartHint.Kind.LINES, dates, parts);
  }

  /** The same number everywhere, or none where it is negative. */
  static Table flat(ChartHint.Kind kind, long n) {
    return overDates("flat", "The same everywhere", "of all children", kind, DATES,
        List.of(new Part("a", "First", repeated(n)), new Part("b", "Second", repeated(n))));
  }

  private static long[] repeated(long n) {
    return DATES.stream().mapToLong(d -> n).toArray();
  }

  /** A row's values by date; below 0 is not available. */
  record Part(String id, String label, long[] values) {}

  static Part part(String id, String label, long... values) {
    return new Part(id, label, values);
  }

  static Table overDates(
      String id, String title, String shareOf, ChartHint.Kind kind, List<LocalDate> dates, List<Part> parts) {
    List<Column> columns = dates.stream()
        .map(d -> new Column(dates.size() == 1 ? "children" : "children@" + d, "Children, " + d.format(LONG), Unit.CHILDREN, d, shareOf, 0))
        .toList();
    List<Row> rows = new ArrayList<>();
    for (Part part : parts) {
      rows.add(new Row(part.id(), part.label(), null, Row.Kind.PART, IntStream.range(0, dates.size())
          .mapToObj(i -> part.values()[i] < 0 ? Cell.missing("[x]") : Cell.share(part.values()[i], Math.max(1, sum(parts, i))))
          .toList()));
    }
    return new Table(id, title, "Children.", "Suffice project, placements extract of 4 August 2017", dates, null, null,
        List.of(), dates.getLast(), Table.WORKING_COPY, "Placement", columns, rows, List.of(),
        new ChartHint(kind, parts.stream().map(Part::id).toList(), List.of()));
  }

  private static long sum(List<Part> parts, int i) {
    return parts.stream().mapToLong(p -> Math.max(0, p.values()[i])).sum();
  }

  private static Table table(String id, String title, List<Column> columns, List<Row> rows, ChartHint.Kind kind) {
    return new Table(id, title, "Counts.", "Suffice project, searches extract of 4 August 2017", List.of(), LocalDate.of(2017, 2, 20),
        LocalDate.of(2017, 7, 31), List.of(), LocalDate.of(2017, 8, 4), Table.WORKING_COPY, "Row", columns, rows, List.of(),
        new ChartHint(kind, rows.stream().map(Row::id).toList(), List.of()));
  }

  private static Column column(String id, String label, String shareOf) {
    return new Column(id, label, Unit.CHILDREN, null, shareOf, 0);
  }

  private static Row shared(String id, long a, long b) {
    return new Row(id, id.equals("not-recorded") ? "Age not recorded" : id, null, Row.Kind.PART, List.of(Cell.share(a, a + b), Cell.share(b, a + b)));
  }

  private static Row sought(String id, String label, long all, long hard) {
    return new Row(id, label, null, Row.Kind.PART, List.of(Cell.share(all, 412), Cell.share(hard, all), Cell.count(0)));
  }
}
