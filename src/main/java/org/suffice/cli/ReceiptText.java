package org.suffice.cli;

import java.util.List;
import java.util.Locale;
import org.suffice.model.Numbers;
import org.suffice.model.Receipt;
import org.suffice.model.Replacing;
import org.suffice.model.RowNumbers;

/** A receipt in words for the terminal. */
final class ReceiptText {
  private static final int RUNS_NAMED = 10;

  private ReceiptText() {}

  static String of(Receipt receipt, boolean dryRun) {
    return of(receipt, dryRun, List.of());
  }

  /** With what was given and is not in the receipt, each in full sentences. */
  static String of(Receipt receipt, boolean dryRun, List<String> passedOver) {
    var text = new StringBuilder();
    if (dryRun) {
      text.append("Nothing was added: this is what adding would do.\n");
    } else if (receipt.importId() == 0) {
      text.append("Nothing was added: these files are in the project already.\n");
    } else {
      text.append("Added as import ").append(receipt.importId()).append(". To give it back: undo ")
          .append(receipt.importId()).append(".\n");
    }
    receipt.parts().forEach(part -> append(text, part));
    if (!passedOver.isEmpty()) {
      text.append("\nPassed over:\n");
      passedOver.forEach(said -> text.append("  ").append(said).append('\n'));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Receipt.Part part) {
    text.append('\n').append(part.file());
    if (!part.sheet().isEmpty()) {
      text.append(", sheet ").append(part.sheet());
    }
    text.append(": ").append(part.kind().label().toLowerCase(Locale.UK));
    text.append(", extracted ").append(Numbers.date(part.extracted())).append(" (").append(part.extractedWhy()).append(")\n");
    if (part.alreadyThere()) {
      text.append("  in the project already\n");
    }
    text.append(
        String.format(
            Locale.UK,
            "  rows read %,d: new %,d, changed %,d, unchanged %,d, repeated %,d, left out %,d%n",
            part.rowsRead(),
            part.added(),
            part.changed(),
            part.unchanged(),
            part.identical(),
            part.leftOut()));
    Replacing period = part.replacing();
    if (period != null) {
      text.append(
          String.format(
              Locale.UK, "  stands for %s to %s: %,d %s of older extracts taken out%n", Numbers.date(period.from()),
              Numbers.date(period.to()), part.takenOut(), part.takenOut() == 1 ? "row" : "rows"));
    }
    if (part.fixes() > 0) {
      text.append(String.format(Locale.UK, "  cells corrected by hand %,d%n", part.fixes()));
    }
    if (part.closed() > 0) {
      text.append(String.format(Locale.UK, "  rows left out before that came back right %,d%n", part.closed()));
    }
    part.overwritten().forEach(f -> text.append("  fix overwritten: ").append(f.sentence()).append('\n'));
    part.reasons().forEach(r -> append(text, "left out ", r.rows().count(), r.code(), r.sentence(), r.rows()));
    part.warnings()
        .forEach(
            (code, rows) ->
                append(text, "", rows, code, part.warningTexts().getOrDefault(code, ""), part.rows().getOrDefault(code, RowNumbers.NONE)));
  }

  private static void append(StringBuilder text, String what, int n, String code, String sentence, RowNumbers rows) {
    text.append(String.format(Locale.UK, "  %s%,d x %s: ", what, n, code)).append(rows.behind(sentence, RUNS_NAMED)).append('\n');
  }
}
