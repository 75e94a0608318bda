package org.suffice.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.suffice.intake.Checks;
import org.suffice.model.Check;
import org.suffice.model.Problem.Severity;
import org.suffice.model.TableKind;
import org.suffice.store.StoreChecks;

/** Everything that data is checked for, made from the checks themselves: for the command line and the user guide. */
public final class CheckList {
  private static final List<Check> OWN =
      List.of(
          Check.stopsFile("cannot-be-read", "A sheet of the file holds no table that is known, or lacks a column it cannot do without.", "Match a column to it, or add it to the sheet."),
          Check.stopsFile("nothing-to-read", "There are no rows in what was given.", "Check that it is the right file."));

  private CheckList() {}

  /** Every check once: those that stop a file first, then those that leave a row out, warnings, and notes. */
  public static List<Check> all() {
    var all = new ArrayList<Check>(OWN);
    all.addAll(Checks.all());
    all.addAll(StoreChecks.all());
    all.sort(Comparator.comparing(Check::severity));
    return List.copyOf(all);
  }

  /** What becomes of a file or row in which something of this severity is found. */
  public static String heading(Severity severity) {
    return switch (severity) {
      case STOPS_FILE -> "The file is not read";
      case STOPS_ROW -> "The row is left out";
      case WARNING -> "The row is used, with a warning";
      case NOTE -> "Good to know";
    };
  }

  /** The tables a check is for, in words. */
  public static String tables(Check check) {
    if (check.of().isEmpty()) {
      return "every file";
    }
    return check.of().size() == TableKind.values().length
        ? "all tables"
        : check.of().stream().map(TableKind::id).collect(Collectors.joining(", "));
  }

  /** The list as the user guide has it. */
  public static String markdown() {
    var text = new StringBuilder();
    for (Severity severity : Severity.values()) {
      text.append("### ").append(heading(severity)).append("\n\n| check | in | finds | what to do |\n|---|---|---|---|\n");
      all().stream()
          .filter(c -> c.severity() == severity)
          .forEach(c -> text.append("| `%s` | %s | %s | %s |\n".formatted(c.id(), tables(c), c.finds(), c.whatToDo())));
      text.append('\n');
    }
    return text.toString();
  }
}
