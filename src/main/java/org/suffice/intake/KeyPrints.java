package org.suffice.intake;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.suffice.model.Prints;
import org.suffice.model.ValidatedRow;

/**
 * A number for the key of each row of a sheet, to see which keys may stand twice without keeping a million of them.
 * Different keys may rarely have the same number: then they are only looked at closer.
 */
final class KeyPrints {
  private long[] prints = new long[64];
  private int size;
  private int lastRow = Integer.MIN_VALUE;
  private boolean ascending = true;

  void add(ValidatedRow row) {
    ascending = ascending && row.origin().row() >= lastRow;
    lastRow = row.origin().row();
    prints = size == prints.length ? Arrays.copyOf(prints, 2 * size) : prints;
    prints[size++] = Prints.of(row.key());
  }

  /** The rows came in the order of their numbers, as they do unless a program wrote the sheet oddly. */
  boolean ascending() {
    return ascending;
  }

  /** Which rows of each sheet have a key that may stand somewhere else too, in any of the sheets. */
  static List<IntPredicate> repeated(List<KeyPrints> sheets) {
    int all = sheets.stream().mapToInt(s -> s.size).sum();
    var seen = new Prints(all);
    var twice = new Prints(all);
    for (KeyPrints sheet : sheets) {
      for (int i = 0; i < sheet.size; i++) {
        if (!seen.add(sheet.prints[i])) {
          twice.add(sheet.prints[i]);
        }
      }
    }
    return sheets.stream().<IntPredicate>map(s -> i -> twice.has(s.prints[i])).toList();
  }
}
