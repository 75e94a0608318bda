package org.suffice.export;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** The trend of each row of a table that has a column for it: a line where a file can draw one, with what changed in words beside it. */
public final class Trend {
  /** The colour of its lines, without a number sign. */
  public static final String COLOUR = "12436D";

  private static final String ID = "trend";
  private static final Pattern BARS = Pattern.compile("^[\u2581-\u2588]+ ");
  private final Table table;
  private final int at;

  private Trend(Table table, int at) {
    this.table = table;
    this.at = at;
  }

  /** That of a working copy, whose workbooks may have drawings; empty where a table has none. */
  public static Optional<Trend> of(Table table) {
    return in(table).filter(t -> table.profile().equals(Table.WORKING_COPY));
  }

  /** That of a table; empty where it has none. */
  public static Optional<Trend> in(Table table) {
    int at = table.columns().stream().map(Column::id).toList().indexOf(ID);
    return at >= 0 && table.columns().get(at).unit() == Unit.TEXT ? Optional.of(new Trend(table, at)) : Optional.empty();
  }

  /** Whether a column is the trend. */
  public boolean is(Column column) {
    return column.id().equals(ID);
  }

  /** What changed in a row, without the bars of letters for programs that draw no lines. */
  public String words(Row row) {
    String said = row.cells().get(at).text();
    return said == null ? "[x]" : BARS.matcher(said).replaceFirst("");
  }

  /** The bars of letters of a row, for programs that draw no lines. */
  public String bars(Row row) {
    String said = row.cells().get(at).text();
    return said == null || !BARS.matcher(said).find() ? "" : said.substring(0, said.indexOf(' '));
  }

  /** The numbers of a row that its line goes through, the earliest first; none where one of them is not there. */
  public double[] values(Row row) {
    List<String> drawn = table.chart().columns();
    int[] places = IntStream.range(0, table.columns().size()).filter(c -> drawn.contains(table.columns().get(c).id())).toArray();
    boolean all = IntStream.of(places).allMatch(c -> row.cells().get(c).value() != null);
    return all ? IntStream.of(places).mapToDouble(c -> value(row, c)).toArray() : new double[0];
  }

  private static double value(Row row, int column) {
    Double value = row.cells().get(column).value();
    return value == null ? 0 : value;
  }
}
