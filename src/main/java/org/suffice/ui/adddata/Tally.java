package org.suffice.ui.adddata;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.suffice.model.Receipt;

/** The counts of a receipt over all its sheets, and the words for them. */
record Tally(int read, int added, int changed, int unchanged, int identical, int leftOut) {
  static Tally of(Receipt receipt) {
    return new Tally(
        sum(receipt, Receipt.Part::rowsRead),
        sum(receipt, Receipt.Part::added),
        sum(receipt, Receipt.Part::changed),
        sum(receipt, Receipt.Part::unchanged),
        sum(receipt, Receipt.Part::identical),
        sum(receipt, Receipt.Part::leftOut));
  }

  private static int sum(Receipt receipt, ToIntFunction<Receipt.Part> count) {
    return receipt.parts().stream().mapToInt(count).sum();
  }

  /** What the button that adds says: "Add 1,198 rows, leave out 6". */
  String button() {
    var parts = new ArrayList<String>();
    if (added > 0) {
      parts.add(Say.count("add.add", added));
    }
    if (changed > 0) {
      parts.add(added > 0 ? Say.of("add.change-too", changed) : Say.count("add.change", changed));
    }
    if (parts.isEmpty()) {
      parts.add(Say.count("add.unchanged", unchanged));
    }
    if (leftOut > 0) {
      parts.add(Say.of("add.leave-out", leftOut));
    }
    return String.join(", ", parts);
  }

  /** "1,198 new, 12 changed, 3 unchanged, 6 left out": what is nought is not said, but one count always is. */
  String words() {
    var parts = new ArrayList<String>();
    word(parts, "tally.new", added);
    word(parts, "tally.changed", changed);
    word(parts, "tally.unchanged", unchanged);
    word(parts, "tally.identical", identical);
    word(parts, "tally.left-out", leftOut);
    return parts.isEmpty() ? Say.of("tally.nothing") : String.join(", ", parts);
  }

  private static void word(List<String> parts, String key, int n) {
    if (n > 0) {
      parts.add(Say.of(key, n));
    }
  }
}
