package org.suffice.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suffice.model.ColumnMatch;
import org.suffice.model.Field;
import org.suffice.model.Fix;
import org.suffice.model.MadeFix;
import org.suffice.model.Mapping;
import org.suffice.model.SheetReading;

/** Writes fixes over the cells of a sheet before anything looks at them, and remembers what the file has there. */
final class SheetFixes {
  private static final int LATEST_YEAR = 2099;
  private final Map<Integer, Map<Integer, Fix>> byRow = new HashMap<>();
  private final Map<Integer, ColumnMatch> columns = new HashMap<>();
  private final Map<Integer, String> keys = new HashMap<>();
  private final Map<Fix, MadeFix> made = new HashMap<>();

  /** The fixes that are for this sheet; of two for one cell the later counts. */
  SheetFixes(SheetReading reading, Mapping mapping, List<Fix> all) {
    for (Fix fix : all) {
      if (fix.in(reading.fileHash(), reading.sheet())) {
        byRow.computeIfAbsent(fix.row(), r -> new TreeMap<>()).put(fix.column(), fix);
      }
    }
    mapping.columns().forEach(c -> columns.put(c.column(), c));
  }

  boolean none() {
    return byRow.isEmpty();
  }

  /** The row as it is to be read. */
  SourceRow over(SourceRow row) {
    Map<Integer, Fix> fixes = byRow.get(row.number());
    if (fixes == null) {
      return row;
    }
    List<RawCell> cells = new ArrayList<>(row.cells());
    fixes.values().forEach(fix -> write(fix, row, cells));
    return new SourceRow(row.number(), row.hidden(), cells);
  }

  private void write(Fix fix, SourceRow row, List<RawCell> cells) {
    while (cells.size() <= fix.column()) {
      cells.add(RawCell.BLANK);
    }
    ColumnMatch column = columns.get(fix.column());
    Field field = column == null ? null : column.field();
    cells.set(fix.column(), cell(fix.text(), field != null && field.content() == Field.Content.DATE));
    String heading = column == null ? "" : column.header();
    Fix kept = fix.with(Postcode.kept(field, fix.text()));
    made.put(fix, new MadeFix(kept, heading, field, Postcode.kept(field, row.cell(fix.column()).shown()), null, null, ""));
  }

  /** Whether a row has fixes. */
  boolean in(SourceRow row) {
    return byRow.containsKey(row.number());
  }

  /** The key that a row has as the file has it. */
  void keyBefore(int row, String key) {
    keys.put(row, key);
  }

  private MadeFix known(MadeFix m) {
    return new MadeFix(m.fix(), m.heading(), m.field(), m.was(), m.key(), keys.get(m.fix().row()), m.reads());
  }

  /** A date that a person types is day first, whatever the others of its column are. */
  private static RawCell cell(String text, boolean date) {
    var day = date ? DateText.of(text).filter(d -> !d.shortYear()).map(d -> d.date(true, LATEST_YEAR)) : null;
    return day != null && day.isPresent() ? new RawCell.Day(day.get()) : RawCell.text(text);
  }

  /** The fixes whose rows were there, in the order of the sheet. */
  List<MadeFix> made() {
    return byRow.keySet().stream().sorted().flatMap(r -> byRow.getOrDefault(r, Map.of()).values().stream()).map(made::get)
        .filter(java.util.Objects::nonNull).map(this::known).toList();
  }

  /** The fixes whose row the sheet does not have. */
  List<Fix> lost() {
    return byRow.values().stream().flatMap(m -> m.values().stream()).filter(f -> !made.containsKey(f)).toList();
  }
}
