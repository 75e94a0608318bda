package org.suffice.intake;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.suffice.model.SufficeException;

/**
 * The password of one file, asked for only where the file turns out to need one. It is kept nowhere.
 *
 * @param given the password as a person gives it; empty where there is none
 */
record Password(Supplier<Optional<char[]>> given) {
  /** No password: a file that needs one says so. */
  static Password none() {
    return new Password(Optional::empty);
  }

  /**
   * Opens a protected file. Workbooks that Excel protects without asking for a password open without one.
   *
   * @param opens tries a password; false where it is not the right one
   * @return the password that opened it
   * @throws SufficeException where there is no password ({@code password-protected}), it is not the right one ({@code
   *     wrong-password}), or the protection is of a kind that cannot be opened ({@code protected})
   */
  String open(String file, Predicate<String> opens) {
    try {
      if (opens.test(Decryptor.DEFAULT_PASSWORD)) {
        return Decryptor.DEFAULT_PASSWORD;
      }
      char[] typed = given.get().orElseThrow(() -> needed(file));
      String text = new String(typed);
      if (opens.test(text)) {
        return text;
      }
    } catch (EncryptedDocumentException e) {
      throw cannot(file, e);
    }
    throw new SufficeException(
        "wrong-password",
        "The password given does not open " + file + ". Give it again as it was set: capital letters count.");
  }

  private static SufficeException needed(String file) {
    return new SufficeException(
        "password-protected",
        file
            + " is protected by a password. Give the password with it, or open it in Excel, remove the password"
            + " (File, Info, Protect Workbook) and save it as .xlsx.");
  }

  /** Protected in a way that no password opens here. */
  static SufficeException cannot(String file, Exception e) {
    return new SufficeException(
        "protected",
        file
            + " is protected in a way that Suffice cannot open, such as rights management. Open it in Excel, remove the"
            + " protection and save it as .xlsx.",
        e);
  }
}
