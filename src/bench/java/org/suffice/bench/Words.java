package org.suffice.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Words that come with different weights.
 *
 * @param hundred the words, each as often as it weighs
 */
record Words(List<String> hundred) {
  /** Reads "word weight word weight"; an underscore stands for a space. */
  static Words of(String text) {
    String[] parts = text.split(" ");
    var all = new ArrayList<String>();
    for (int i = 0; i < parts.length; i += 2) {
      for (int n = Integer.parseInt(parts[i + 1]); n > 0; n--) {
        all.add(parts[i].replace('_', ' '));
      }
    }
    return new Words(List.copyOf(all));
  }

  String pick(SplittableRandom random) {
    return hundred.get(random.nextInt(hundred.size()));
  }
}
