package org.suffice.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Known;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.RowsBehind;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.TracedNumber;
import org.suffice.model.Unit;
import org.suffice.progress.Progress;

/** From a number of a table to the rows it counts, however the table was asked for: both doors trace numbers here. Safe from any thread. */
public final class TraceNumber {
  /**
   * How a table was asked for.
   *
   * @param question with both dates, where two were compared
   * @param asKnown the extract it was asked as known with; null for as known now
   * @param since the extract whose figures stand beside those of now; null where none do
   */
  public record Way(Question question, @Nullable Known asKnown, @Nullable Known since) {}

  private static final String CHANGE = "-change";
  private final ProjectSession session;

  TraceNumber(ProjectSession session) {
    this.session = session;
  }

  /**
   * A number of a table with exact figures and the rows behind it, as many as it counts.
   *
   * @throws SufficeException where the table has no such row or column (with those it has), or no rows stand behind the number
   */
  public TracedNumber traced(Table table, Way way, String rowId, String columnId) {
    Row row = table.row(rowId).orElseThrow(() -> none(table, "row", rowId, table.rows().stream().map(Row::id).toList()));
    Column column =
        table.columns().stream().filter(c -> c.id().equals(columnId)).findFirst().orElseThrow(() -> none(table, "column", columnId, columns(table)));
    if (difference(columnId)) {
      throw new SufficeException("no-rows-behind", "A difference has no rows of its own: open one of the two numbers.");
    }
    return new TracedNumber(table, row, column, rows(table, way, row, column));
  }

  /** The ids of the columns with numbers, in their order: those that rows stand behind. */
  public static List<String> columns(Table table) {
    return table.columns().stream().filter(c -> c.unit() != Unit.TEXT && c.unit() != Unit.DATE).map(Column::id).filter(id -> !difference(id)).toList();
  }

  private static boolean difference(String columnId) {
    return columnId.split("@", 2)[0].endsWith(CHANGE);
  }

  private RowsBehind rows(Table table, Way way, Row row, Column column) {
    Known since = way.since();
    Known earlier = way.asKnown();
    if (since != null) {
      Cell cell = table.cell(row.id(), column.id());
      try {
        return session.revisions().rows(table.id(), way.question(), since, row.id(), column.id());
      } catch (SufficeException e) {
        if (e.code().equals("no-such-cell") && Double.valueOf(0).equals(cell.value())) { // a line of the other extract only
          return new RowsBehind("0 " + column.unit().label() + ": " + row.label() + ", " + column.label(), column.unit(), List.of(), List.of());
        }
        throw e;
      }
    }
    AskMeasure ask = earlier == null ? session.ask() : session.revisions().asKnown(earlier, Progress.none());
    return ask.rows(table.id(), way.question(), row.id(), column.id());
  }

  private static SufficeException none(Table table, String what, String id, List<String> there) {
    return new SufficeException(
        "no-such-" + what,
        "The table " + table.id() + " has no " + what + " \"" + id + "\". Its " + what + "s are: " + String.join(", ", there) + ".");
  }
}
