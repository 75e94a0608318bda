package org.suffice.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of an encrypted project file, worked out from a passphrase. The database's own derivation is far too quick to
 * guess against; this one takes a noticeable part of a second for every guess.
 */
final class FileKey {
  /** Rounds of PBKDF2-HMAC-SHA256 for new keys, and the fewest that are accepted. */
  static final int ITERATIONS = 600_000;

  /** More is a key file that somebody spoiled: opening must not take minutes. */
  static final int MOST_ITERATIONS = 10_000_000;

  private static final int BITS = 256;

  private final byte[] root;

  private FileKey(byte[] root) {
    this.root = root;
  }

  /** Works the key out; the same text gives the same key on every kind of computer. */
  static FileKey derive(char[] passphrase, byte[] salt, int iterations) {
    char[] text = Normalizer.normalize(java.nio.CharBuffer.wrap(passphrase), Normalizer.Form.NFC).toCharArray();
    var spec = new PBEKeySpec(text, salt, iterations, BITS);
    try {
      return new FileKey(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has it", e);
    } finally {
      spec.clearPassword();
      Arrays.fill(text, ' ');
    }
  }

  /** What the database is given: 256 bits in hexadecimal digits. */
  char[] forDatabase() {
    return HexFormat.of().formatHex(part("suffice file 1")).toCharArray();
  }

  /** What tells a wrong passphrase from a right one; the key cannot be worked out from it. */
  String check() {
    return HexFormat.of().formatHex(part("suffice check 1"));
  }

  /** Whether it is the key that the check was made by. */
  boolean fits(String check) {
    return MessageDigest.isEqual(
        check().getBytes(StandardCharsets.US_ASCII), check.getBytes(StandardCharsets.US_ASCII));
  }

  private byte[] part(String what) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(root, "HmacSHA256"));
      return mac.doFinal(what.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
