package org.suffice.intake;

import java.util.List;
import org.suffice.model.Field;
import org.suffice.model.Mapping;
import org.suffice.model.SheetReading;

/** Says in words why a sheet cannot be added as it is. */
public final class MissingColumns {
  private MissingColumns() {}

  /** What is missing and what to do; empty where the sheet is ready. */
  public static String sentence(SheetReading reading) {
    Mapping mapping = reading.mapping();
    if (!reading.problem().isEmpty() || mapping == null) {
      return reading.problem();
    }
    List<String> missing = mapping.missing().stream().map(Field::label).toList();
    if (missing.isEmpty()) {
      return "";
    }
    String where = reading.sheet().isEmpty() ? reading.file() : "Sheet \u201c" + reading.sheet() + "\u201d of " + reading.file();
    String names = String.join("\u201d and \u201c", missing);
    return where
        + " looks like "
        + mapping.kind().label()
        + ", but no column was found for \u201c"
        + names
        + "\u201d. Say which column holds "
        + (missing.size() == 1 ? "it" : "them")
        + ", or add "
        + (missing.size() == 1 ? "it" : "them")
        + " to the sheet.";
  }
}
