package org.suffice.ui.adddata;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of adding data, in a file of their own. */
final class Say {
  private static final String FILE = "org.suffice.words.adddata";

  private Say() {}

  /** The words of a key with {0}, {1} ... replaced; numbers get thousands commas. */
  static String of(String key, Object... parts) {
    String words = ResourceBundle.getBundle(FILE, Locale.UK).getString(key);
    for (int i = 0; i < parts.length; i++) {
      words = words.replace("{" + i + "}", part(parts[i]));
    }
    return words;
  }

  private static String part(Object part) {
    return part instanceof Integer n ? number(n) : String.valueOf(part);
  }

  /** "1 row", "1,198 rows": a number with its noun ({@code key.one}, {@code key.many}). */
  static String count(String key, int n) {
    return of(key + (n == 1 ? ".one" : ".many"), n);
  }

  /** A whole number with thousands commas. */
  static String number(int n) {
    return String.format(Locale.UK, "%,d", n);
  }
}
