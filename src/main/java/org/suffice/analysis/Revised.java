package org.suffice.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Numbers;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/**
 * Sets a figure as an earlier extract gave it beside the same figure as it is known now, with what was revised: so that
 * provisional and final figures of one date are never taken for each other.
 */
final class Revised {
  /** Ends the id of a column as it was known earlier. */
  static final String EARLIER = "-earlier";

  private static final String CHANGE = "-change";
  private static final String PERCENT = "-percentage-change";
  private static final Set<Unit> WORDS = Set.of(Unit.TEXT, Unit.DATE);

  /** Units of counting: what has no line was counted, and is 0. */
  private static final Set<Unit> COUNTED = Set.of(Unit.CHILDREN, Unit.REQUESTS, Unit.CHILDREN_SOUGHT, Unit.PLACEMENTS, Unit.MOVES, Unit.REMANDS, Unit.NIGHTS);

  private final Table earlier;
  private final Table now;
  private final String earlierName;
  private final String nowName;

  private Revised(Table earlier, Table now, String earlierName, String nowName) {
    this.earlier = earlier;
    this.now = now;
    this.earlierName = earlierName;
    this.nowName = nowName;
  }

  /**
   * The table with every column four times: as known earlier ({@code children-earlier}), as known now ({@code children}),
   * the number now less that earlier ({@code children-change}), and this as a percentage of the earlier number
   * ({@code children-percentage-change}). Words and days have no difference.
   *
   * @param earlier the same measure asked of the earlier facts
   * @param earlierName what the earlier extract is called in headings
   */
  static Table of(Table earlier, Table now, String earlierName, String nowName, List<String> notes) {
    return new Revised(earlier, now, earlierName, nowName).table(notes);
  }

  /** Whether a table shows what was revised. */
  static boolean is(Table table) {
    return table.columns().stream().anyMatch(c -> isEarlier(c.id()));
  }

  /** Whether a column of such a table is of the earlier extract. */
  static boolean isEarlier(String columnId) {
    return base(columnId).endsWith(EARLIER);
  }

  /** The id that a column of an earlier extract has in the table of that extract. */
  static String known(String columnId) {
    String base = base(columnId);
    return base.substring(0, base.length() - EARLIER.length()) + date(columnId);
  }

  private static String base(String id) {
    int at = id.indexOf('@');
    return at < 0 ? id : id.substring(0, at);
  }

  private static String date(String id) {
    int at = id.indexOf('@');
    return at < 0 ? "" : id.substring(at);
  }

  private static String with(String id, String ending) {
    return base(id) + ending + date(id);
  }

  private Table table(List<String> told) {
    var columns = new ArrayList<Column>();
    List<Column> both = both();
    both.forEach(c -> columns.addAll(four(c)));
    var rows = rowIds().stream().map(id -> row(id, both)).toList();
    var notes = new ArrayList<>(told);
    notes.addAll(now.notes());
    String said = " Changes are the numbers as known now less those of the earlier extract, and their percentages are of the earlier numbers.";
    return new Table(
        now.id(), now.title() + ": what was revised", now.definition() + said, now.source(), now.asAt(), now.from(), now.to(), now.where(), now.extracted(),
        now.profile(), now.rowHeading(), columns, rows, notes, chart(both));
  }

  private List<Column> both() {
    Map<String, Column> all = new LinkedHashMap<>();
    now.columns().forEach(c -> all.put(c.id(), c));
    earlier.columns().forEach(c -> all.putIfAbsent(c.id(), c));
    return List.copyOf(all.values());
  }

  private List<Column> four(Column c) {
    String share = c.shareOf();
    var columns = new ArrayList<Column>();
    columns.add(new Column(with(c.id(), EARLIER), c.label() + ", " + earlierName, c.unit(), c.date(), share, c.decimals()));
    columns.add(new Column(c.id(), c.label() + ", " + nowName, c.unit(), c.date(), share, c.decimals()));
    if (!WORDS.contains(c.unit())) {
      columns.add(new Column(with(c.id(), CHANGE), c.label() + ", change", c.unit(), null, null, c.decimals()));
      if (c.unit() != Unit.PERCENT) {
        columns.add(new Column(with(c.id(), PERCENT), c.label() + ", change %", Unit.PERCENT, null, null, 1));
      }
    }
    return columns;
  }

  /** The rows of both in the order of the table now; one that only the earlier table has stands behind the one before it. */
  private List<String> rowIds() {
    var ids = new ArrayList<>(new LinkedHashSet<>(now.rows().stream().map(Row::id).toList()));
    String before = null;
    for (Row row : earlier.rows()) {
      if (!ids.contains(row.id())) {
        ids.add(before == null ? 0 : ids.indexOf(before) + 1, row.id());
      }
      before = row.id();
    }
    return ids;
  }

  private Row row(String id, List<Column> both) {
    Row known = now.row(id).or(() -> earlier.row(id)).orElseThrow();
    var cells = new ArrayList<Cell>();
    for (Column c : both) {
      Cell then = cell(earlier, id, c);
      Cell is = cell(now, id, c);
      cells.add(then);
      cells.add(is);
      if (!WORDS.contains(c.unit())) {
        Double change = change(then, is, c);
        cells.add(change == null ? Cell.missing(Numbers.NOT_APPLICABLE) : Cell.number(change));
        if (c.unit() != Unit.PERCENT) {
          Double of = then.value();
          cells.add(change == null || of == null || of == 0 ? Cell.missing(Numbers.NOT_APPLICABLE) : Cell.ratio(100 * change / of, change, of));
        }
      }
    }
    return new Row(known.id(), known.label(), known.group(), known.kind(), cells);
  }

  private static Cell cell(Table table, String rowId, Column column) {
    boolean has = table.columns().stream().anyMatch(c -> c.id().equals(column.id()));
    if (has && table.row(rowId).isPresent()) {
      return table.cell(rowId, column.id());
    }
    return COUNTED.contains(column.unit()) ? Cell.count(0) : Cell.missing(Numbers.NOT_APPLICABLE);
  }

  /** What is printed must add up, as between two dates. */
  private static @Nullable Double change(Cell then, Cell is, Column c) {
    Double a = is.value();
    Double b = then.value();
    double unit = Math.pow(10, c.decimals());
    return a == null || b == null ? null : (Math.round(a * unit) - Math.round(b * unit)) / unit;
  }

  /** Both as bars side by side; what was revised is not drawn. */
  private ChartHint chart(List<Column> both) {
    ChartHint hint = now.chart();
    if (hint.kind() == ChartHint.Kind.NONE) {
      return hint;
    }
    List<String> drawn =
        both.stream()
            .filter(c -> hint.columns().isEmpty() ? !WORDS.contains(c.unit()) : hint.columns().contains(c.id()))
            .flatMap(c -> List.of(with(c.id(), EARLIER), c.id()).stream())
            .toList();
    return new ChartHint(ChartHint.Kind.BARS, hint.rows(), drawn);
  }
}
