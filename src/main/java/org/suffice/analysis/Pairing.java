package org.suffice.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Two ways to tell units apart, taken together: a table can then have rows of the one and rows of the other. */
record Pairing<U extends Units>(Sort<U> first, Sort<U> second) {
  /** Every pair of values. */
  Sort<U> sort() {
    int width = second.values().size();
    var pairs = new ArrayList<Value>();
    for (var a : first.values()) {
      for (var b : second.values()) {
        pairs.add(new Value(a.id() + "/" + b.id(), a.label() + ", " + b.label()));
      }
    }
    return new Sort<>(pairs, (units, unit) -> first.index().of(units, unit) * width + second.index().of(units, unit));
  }

  /** The pairs of these values of the first with those of the second. */
  BitSet of(BitSet ofFirst, BitSet ofSecond) {
    int width = second.values().size();
    var pairs = new BitSet();
    for (int a = ofFirst.nextSetBit(0); a >= 0; a = ofFirst.nextSetBit(a + 1)) {
      for (int b = ofSecond.nextSetBit(0); b >= 0; b = ofSecond.nextSetBit(b + 1)) {
        pairs.set(a * width + b);
      }
    }
    return pairs;
  }

  /** Rows of the first alone, whatever the second. */
  List<Line> lines(List<Line> ofFirst) {
    return ofFirst.stream()
        .map(l -> l.over(of(l.leaves(), second.all()), l.of() == null ? null : of(l.of(), second.all())))
        .toList();
  }
}
