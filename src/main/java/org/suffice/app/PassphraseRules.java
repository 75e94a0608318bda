package org.suffice.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.suffice.model.SufficeException;

/**
 * What a new passphrase must be: long, and not what everybody tries first. No rules on capitals, digits or signs: they
 * make passphrases that are hard to remember and no harder to guess.
 */
public final class PassphraseRules {
  /** Fewest characters. */
  public static final int SHORTEST = 15;

  /** Said before a passphrase is set. */
  public static final String LOST =
      "Nobody can open the project without its passphrase: not the maker of Suffice, not your IT department. If it is lost, the"
          + " data in the project and in its backups is lost. Write it down and keep it where only the right people get at it.";

  private static final int LONGEST = 1_000;
  private static final int LONGEST_UNIT = 8;
  private static final String ROWS = "abcdefghijklmnopqrstuvwxyz 01234567890123456789 qwertyuiop asdfghjkl zxcvbnm qwertzuiop azertyuiop 1qaz2wsx3edc4rfv5tgb6yhn";
  private static final int SHORTEST_RUN = 3;

  private PassphraseRules() {}

  /** Why a passphrase is refused, in a sentence; empty where it may be used. */
  public static Optional<String> refusal(char[] passphrase) {
    int characters = Character.codePointCount(passphrase, 0, passphrase.length);
    if (characters < SHORTEST) {
      return Optional.of(
          "The passphrase has " + characters + (characters == 1 ? " character" : " characters") + "; it needs at least "
              + SHORTEST + ". Several words that have nothing to do with each other are easy to remember.");
    }
    if (characters > LONGEST) {
      return Optional.of("The passphrase has more than " + LONGEST + " characters. Choose a shorter one.");
    }
    if (common(new String(passphrase))) {
      return Optional.of(
          "This passphrase is among those that are tried first. Choose several words that have nothing to do with each other.");
    }
    return Optional.empty();
  }

  /** Refuses a passphrase in words. */
  static char[] checked(char[] passphrase) {
    refusal(passphrase)
        .ifPresent(
            why -> {
              throw new SufficeException("passphrase-weak", why);
            });
    return passphrase;
  }

  private static boolean common(String passphrase) {
    String plain = plain(passphrase);
    boolean signs = plain.length() < SHORTEST / 2 && passphrase.chars().distinct().count() < SHORTEST_RUN + 2;
    return signs // nearly all of it is blanks or signs of few kinds
        || repeated(plain)
        || madeOfCommon(plain, words(), 0, new HashSet<>());
  }

  /** Small letters and digits; digits and signs that stand for letters are those letters. */
  private static String plain(String passphrase) {
    return passphrase
        .toLowerCase(Locale.ROOT)
        .replace('@', 'a')
        .replace('$', 's')
        .replace('!', 'i')
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** One short piece over and over. */
  private static boolean repeated(String text) {
    for (int unit = 1; unit <= Math.min(LONGEST_UNIT, text.length() / 2); unit++) {
      String piece = text.substring(0, unit);
      if (piece.repeat(text.length() / unit + 1).startsWith(text)) {
        return true;
      }
    }
    return false;
  }

  /** At most two different common words or runs of keys, any digits, and nothing else. */
  private static boolean madeOfCommon(String text, Set<String> words, int from, Set<String> used) {
    if (from == text.length()) {
      return true;
    }
    if (Character.isDigit(text.charAt(from)) && madeOfCommon(text, words, from + 1, used)) {
      return true;
    }
    for (int to = text.length(); to >= from + SHORTEST_RUN; to--) {
      String piece = text.substring(from, to);
      if (words.contains(piece) || words.contains(letters(piece)) || run(piece)) {
        var now = new HashSet<>(used);
        now.add(piece);
        if (now.size() <= 2 && madeOfCommon(text, words, to, now)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String letters(String piece) {
    return piece.replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('4', 'a').replace('5', 's').replace('7', 't');
  }

  private static boolean run(String piece) {
    String back = new StringBuilder(piece).reverse().toString();
    return ROWS.contains(piece) || ROWS.contains(back) || piece.chars().distinct().count() == 1;
  }

  private static Set<String> words() {
    try (InputStream in =
        Objects.requireNonNull(PassphraseRules.class.getResourceAsStream("/org/suffice/words/common-passphrases.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .flatMap(l -> java.util.Arrays.stream(l.split(" ")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
