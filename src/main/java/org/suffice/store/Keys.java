package org.suffice.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.suffice.model.SufficeException;

/** From a passphrase to the key of a project file, with a sentence for everything that can be wrong on the way. */
final class Keys {
  private static final int SALT = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Keys() {}

  /** Whether a file is encrypted; false also where it cannot be read now, which connecting will tell of. */
  static boolean encrypted(Path file) {
    return knownBy(file).isPresent();
  }

  private static Optional<String> knownBy(Path file) {
    try {
      return Files.isRegularFile(file) ? Cipher.knownBy(file) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * The key that opens a file; null where the file is plain.
   *
   * @throws SufficeException passphrase-needed, wrong-passphrase, key-missing, key-damaged, key-of-another
   */
  static @Nullable FileKey unlock(Path file, char @Nullable [] passphrase, Failures failures) {
    return unlock(file, passphrase, failures, KeyFile.Entry::derive);
  }

  /** The same with a derivation that may remember: it is made to be slow. */
  static @Nullable FileKey unlock(
      Path file, char @Nullable [] passphrase, Failures failures, BiFunction<KeyFile.Entry, char[], FileKey> derive) {
    Optional<String> known = knownBy(file);
    if (known.isEmpty()) {
      return null;
    }
    KeyFile.Entry entry = entry(file, known.get(), failures);
    if (passphrase == null || passphrase.length == 0) {
      throw failures.passphraseNeeded();
    }
    FileKey key = derive.apply(entry, passphrase);
    if (!key.fits(entry.check())) {
      throw failures.wrongPassphrase();
    }
    return key;
  }

  private static KeyFile.Entry entry(Path file, String known, Failures failures) {
    Path path = KeyFile.beside(file);
    if (!Files.isRegularFile(path)) {
      throw failures.keyMissing(path);
    }
    try {
      KeyFile keys = KeyFile.read(path).orElseThrow(() -> failures.keyDamaged(path));
      return keys.of(known).orElseThrow(() -> failures.keyOfAnother(path));
    } catch (IOException e) {
      throw failures.keyDamaged(path);
    }
  }

  /** A new salt for a new passphrase. */
  static byte[] salt() {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    return salt;
  }

  /** The entry for a file under a key that was derived with this salt. */
  static KeyFile.Entry entry(Path file, FileKey key, byte[] salt) throws IOException {
    String known = Cipher.knownBy(file).orElseThrow(() -> new IOException("the file is not encrypted"));
    return new KeyFile.Entry(FileKey.ITERATIONS, HexFormat.of().formatHex(salt), known, key.check());
  }

  /** Makes an empty file an encrypted one without content, with its key file beside it; gives its key. */
  static FileKey begin(Path file, char[] passphrase) throws IOException {
    byte[] salt = salt();
    FileKey key = FileKey.derive(passphrase, salt, FileKey.ITERATIONS);
    begin(file, key);
    new KeyFile(List.of(entry(file, key, salt))).write(KeyFile.beside(file));
    return key;
  }

  /** The same with the key of another file, of which there is a copy, so that the same passphrase opens it. */
  static void beginLike(Path other, Path copy, Path file, FileKey key) throws IOException {
    KeyFile.Entry entry = entry(other, knownBy(copy).orElseThrow(), new Failures(other));
    begin(file, key);
    String known = Cipher.knownBy(file).orElseThrow(() -> new IOException("the file is not encrypted"));
    new KeyFile(List.of(new KeyFile.Entry(entry.iterations(), entry.salt(), known, entry.check()))).write(KeyFile.beside(file));
  }

  private static void begin(Path file, FileKey key) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileChannel behind = Cipher.behind(channel, key.forDatabase())) {
      behind.size(); // writes the beginning
      behind.force(true);
    }
  }
}
