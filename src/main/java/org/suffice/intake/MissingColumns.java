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
    String where = reading.sheet().isEmpty() ? reading.file() : reading.file() + ", sheet \u201c" + reading.sheet() + "\u201d";
    if (!reading.problem().isEmpty() || mapping == null) {
      return where + ": " + reading.problem();
    }
    List<String> missing = mapping.missing().stream().map(Field::label).toList();
    if (missing.isEmpty()) {
      return "";
    }
    String names = String.join("\u201d and \u201c", missing);
    return where
        + ": this looks like "
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
