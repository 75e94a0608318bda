package org.suffice.intake;

import java.util.ArrayList;
import java.util.List;
import org.suffice.model.Asked;
import org.suffice.model.Check;
import org.suffice.model.ColumnMatch;
import org.suffice.model.Field;
import org.suffice.model.Mapping;
import org.suffice.model.Problem;

/** What is to be said of the columns of a sheet before its rows: told once, in the receipt too. */
final class ColumnChecks {
  private ColumnChecks() {}

  static List<Problem> of(Mapping mapping) {
    List<String> doubtful = new ArrayList<>();
    List<String> turned = new ArrayList<>();
    for (ColumnMatch column : mapping.columns()) {
      Field field = column.field();
      if (field == null) {
        continue;
      }
      if (column.sureness() == ColumnMatch.Sureness.CHECK) {
        doubtful.add("The column \u201c" + column.header() + "\u201d was read as \u201c" + field.label() + "\u201d (" + column.why() + ").");
      }
      if (Asked.opposed(field, column.header())) {
        doubtful.add("The column \u201c" + column.header() + "\u201d was read as \u201c" + field.label() + "\u201d, and its heading asks the opposite: its yes counts as a yes.");
      }
      Field other = Asked.turns(field);
      if (other != null) {
        turned.add("The column \u201c" + column.header() + "\u201d was read as \u201c" + field.label() + "\u201d: its yes counts as a no to \u201c" + other.label() + "\u201d, its no as a yes.");
      }
    }
    List<Problem> problems = new ArrayList<>();
    say(problems, mapping, CellChecks.CHECK_COLUMN, doubtful, "Check that they are.");
    say(problems, mapping, CellChecks.TURNED_COLUMN, turned, CellChecks.TURNED_COLUMN.whatToDo());
    if (CellChecks.NO_END_COLUMN.of().contains(mapping.kind()) && mapping.column(Field.END).isEmpty()) {
      say(problems, mapping, CellChecks.NO_END_COLUMN, List.of(noEnd(mapping)), "");
    }
    return problems;
  }

  private static String noEnd(Mapping mapping) {
    List<String> dates =
        mapping.columns().stream()
            .filter(c -> c.field() == null && !c.samples().isEmpty() && c.samples().stream().allMatch(s -> DateText.of(s).isPresent()))
            .map(c -> "\u201c" + c.header() + "\u201d")
            .toList();
    String unused = dates.isEmpty() ? "" : " Columns of dates that are not used: " + String.join(", ", dates) + ".";
    return "The column \u201c" + Field.END.label() + "\u201d is missing: every placement counts as open." + unused;
  }

  private static void say(List<Problem> problems, Mapping mapping, Check check, List<String> said, String ofSeveral) {
    if (!said.isEmpty()) {
      String whatToDo = said.size() == 1 ? check.whatToDo() : ofSeveral;
      problems.add(new Problem(check.severity(), check.id(), mapping.headerRow(), String.join(" ", said), whatToDo));
    }
  }
}
