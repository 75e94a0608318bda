package org.suffice.store;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of the words that stand in row after row, each as one object: they are encoded once for the hashes and the blocks of
 * all rows. A text of its own, such as a reference, is not kept: a word is one that came before in its place.
 */
final class WordBytes {
  private static final int PLACES = 1 << 12;
  private final int[] seen = new int[PLACES];
  private final @Nullable String[] words = new @Nullable String[PLACES];
  private final byte[][] bytes = new byte[PLACES][];

  /** The bytes of a word in UTF-8; null where it is not known as one, or not yet. */
  byte @Nullable [] learn(String text) {
    int hash = text.hashCode();
    int place = place(hash);
    if (text.equals(words[place])) { // mostly the very object
      return bytes[place];
    }
    if (seen[place] == hash) {
      words[place] = text;
      bytes[place] = text.getBytes(StandardCharsets.UTF_8);
      return bytes[place];
    }
    seen[place] = hash;
    return null;
  }

  /** The same of a word that is known already. */
  byte @Nullable [] known(String text) {
    int place = place(text.hashCode());
    return text.equals(words[place]) ? bytes[place] : null;
  }

  private static int place(int hash) {
    return (hash ^ hash >>> 13) & PLACES - 1;
  }
}
