package org.suffice.analysis;

import java.util.List;
import java.util.function.Function;
import org.suffice.model.Cell;
import org.suffice.model.Row;
import org.suffice.model.RowsBehind;
import org.suffice.model.Unit;

/**
 * One line of the table of data quality: of some things, those that lack something or are odd. The number and the rows
 * behind it are one list.
 *
 * @param base what it is looked for in
 * @param found those in which it is
 * @param of what the base is, in words
 * @param unit what is counted
 */
record Finding<T>(
    String id, String label, String group, String of, Unit unit, List<T> base, List<T> found, Listed<T> listed) {
  /** How things are listed one by one. */
  record Listed<T>(List<String> headings, Function<T, RowsBehind.Entry> entry) {}

  Finding {
    base = List.copyOf(base);
    found = List.copyOf(found);
  }

  /** As printed: the number with its share, what it is of. */
  Row row() {
    List<Cell> cells = List.of(Cell.share(found.size(), base.size()), Cell.count(base.size()), Cell.text(of));
    return new Row(id, label, group, Row.Kind.ASIDE, cells);
  }

  /** The things found, or all that were looked through. */
  RowsBehind rows(String title, boolean all) {
    return new RowsBehind(title, unit, listed.headings, (all ? base : found).stream().map(listed.entry).toList());
  }
}
