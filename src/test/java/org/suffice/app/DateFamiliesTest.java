package org.suffice.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Numbers;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** Published figures in tables of the dates that they are of. */
class DateFamiliesTest {
  private static final int FIRST_YEAR = 2011;

  /** Series of a table, each with a letter for each year: x where there is no figure. */
  private static Table table(String id, String... series) {
    List<LocalDate> dates = IntStream.range(0, series[0].length()).mapToObj(i -> LocalDate.of(FIRST_YEAR + i, 3, 31)).toList();
    List<Row> rows = new ArrayList<>();
    for (int s = 0; s < series.length; s++) {
      String of = series[s];
      rows.add(new Row("s" + s, of, null, Row.Kind.PART, IntStream.range(0, of.length()).mapToObj(i -> of.charAt(i) == 'x' ? Cell.missing("[x]") : Cell.number(of.charAt(i))).toList()));
    }
    return new Table(
        id, "Published figures, all dates", "As printed.", "A file", dates, null, null, List.of(), dates.getLast(), Table.WORKING_COPY, "Series",
        dates.stream().map(d -> new Column("value@" + d, Numbers.date(d), Unit.OWN, d, null, 1)).toList(), rows, List.of(), ChartHint.none());
  }

  private static List<String> labels(Table table) {
    return table.rows().stream().map(Row::label).toList();
  }

  @Test
  void seriesOfOtherDatesStandApart() {
    Table all = table("published-figures", "xabcd", "axxxx", "xabxd", "bxxxx", "xefgh");
    List<Table> parts = DateFamilies.in(List.of(all));
    assertEquals(List.of("published-figures", "published-figures-2"), parts.stream().map(Table::id).toList());
    assertEquals(List.of("xabcd", "xabxd", "xefgh"), labels(parts.getFirst()), "one gap is no table of its own; in their order");
    assertEquals("Published figures, 31 March 2012 to 31 March 2015 (4 dates)", parts.getFirst().title());
    assertEquals(List.of("axxxx", "bxxxx"), labels(parts.getLast()));
    assertEquals("Published figures, 31 March 2011", parts.getLast().title());
    assertEquals(List.of(LocalDate.of(FIRST_YEAR, 3, 31)), parts.getLast().asAt());
    parts.forEach(t -> assertEquals("published-figures", DateFamilies.measure(t)));
    long figures = parts.stream().flatMap(t -> t.rows().stream()).flatMap(r -> r.cells().stream()).filter(c -> c.value() != null).count();
    assertEquals(13, figures, "none is lost");
  }

  @Test
  void whatIsOfTheSameDatesStaysAsItIs() {
    Table all = table("published-figures", "abc", "axc", "abx", "def");
    assertSame(all, DateFamilies.in(List.of(all)).getFirst());
    Table other = table("kpi", "axxx", "xbxx", "xxcx");
    assertSame(other, DateFamilies.in(List.of(other)).getFirst());
  }
}
