package org.suffice.ui.adddata;

import java.util.List;
import java.util.Locale;
import org.suffice.model.Coded;
import org.suffice.model.Field;

/** What a sheet still needs before it can be added, in words. */
final class Lacks {
  private Lacks() {}

  /** "Placements: no column holds start of placement. ..." */
  static String sentence(SheetDraft sheet) {
    return Say.of("columns.missing", sheet.name(), list(sheet.missing()));
  }

  /** "child reference and start of placement". */
  static String list(List<Field> fields) {
    List<String> names = fields.stream().map(Coded::label).map(Lacks::inSentence).toList();
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " " + Say.of("and") + " " + names.getLast();
  }

  /** A label as it stands within a sentence: "KPI" keeps its capitals. */
  private static String inSentence(String label) {
    boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
    return abbreviation ? label : label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
  }
}
