package org.suffice.ui;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of the window, kept in one file so that wording is changed in one place and never in code. */
public final class Words {
  private static final String FILE = "org.suffice.words.messages";

  private Words() {}

  /** The words of a key with {0}, {1} ... replaced; a key without words is a fault of the caller. */
  public static String of(String key, Object... parts) {
    String words = ResourceBundle.getBundle(FILE, Locale.UK).getString(key);
    for (int i = 0; i < parts.length; i++) {
      words = words.replace("{" + i + "}", String.valueOf(parts[i]));
    }
    return words;
  }

  /** The words of a key, or these where there are none. */
  public static String or(String key, String otherwise) {
    try {
      return of(key);
    } catch (MissingResourceException e) {
      return otherwise;
    }
  }

  /** "1 child", "155 children": the number with thousands commas and its noun ({@code key.one}, {@code key.many}). */
  public static String count(String key, long n) {
    return String.format(Locale.UK, "%,d ", n) + of(key + (n == 1 ? ".one" : ".many"));
  }
}
