package org.suffice.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/** Encrypted projects: every way of opening one wrongly has its own sentence, and every change of key loses nothing. */
class EncryptionTest {
  private static final char[] FIRST = "violet hammer orbit pond".toCharArray();
  private static final char[] SECOND = "seven geese under a ladder".toCharArray();

  @TempDir private Path folder;

  private Path base() {
    return folder.resolve("p");
  }

  private Path file() {
    return folder.resolve("p.mv.db");
  }

  private Path key() {
    return folder.resolve("p.key");
  }

  private static void fails(String code, Runnable what) {
    var e = assertThrows(SufficeException.class, what::run);
    assertEquals(code, e.code(), e.sentence());
    assertTrue(e.sentence().endsWith(".") && e.sentence().length() > 60, e.sentence());
  }

  private String make(char[] passphrase) {
    try (Project p = Project.create(base(), passphrase)) {
      p.publish(Rows.many(200, "h", Rows.MARCH), Progress.none());
      return p.checksum();
    }
  }

  private String checksum(Path base, char[] passphrase) {
    try (Project p = Project.open(base, passphrase)) {
      return p.checksum();
    }
  }

  private static boolean holds(Path file, String words) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words);
  }

  @Test
  void theDerivationIsTheStandardOne() {
    // HMAC of the key that PBKDF2-HMAC-SHA256 gives for "passwd", "salt", 1 round (RFC 7914, section 11, first 32 bytes)
    String root = "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc";
    FileKey key = FileKey.derive("passwd".toCharArray(), "salt".getBytes(StandardCharsets.US_ASCII), 1);
    assertEquals(hmac(root, "suffice check 1"), key.check());
    assertEquals(hmac(root, "suffice file 1"), String.valueOf(key.forDatabase()));
    assertTrue(FileKey.ITERATIONS >= 600_000);
  }

  private static String hmac(String root, String what) {
    try {
      var mac = javax.crypto.Mac.getInstance("HmacSHA256");
      mac.init(new javax.crypto.spec.SecretKeySpec(HexFormat.of().parseHex(root), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(what.getBytes(StandardCharsets.US_ASCII)));
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theSameLettersAreTheSamePassphraseHoweverTheyWereTyped() {
    byte[] salt = new byte[16];
    assertEquals(
        FileKey.derive("caf\u00e9 under a ladder".toCharArray(), salt, 10).check(),
        FileKey.derive("cafe\u0301 under a ladder".toCharArray(), salt, 10).check());
  }

  @Test
  void onlyThePassphraseOpensIt() throws IOException {
    String before = make(FIRST);
    assertTrue(Project.encrypted(base()));
    assertFalse(holds(file(), "Provider"));
    assertFalse(holds(file(), "CREATE"));
    fails("passphrase-needed", () -> Project.open(base()));
    fails("passphrase-needed", () -> Project.open(base(), new char[0]));
    fails("wrong-passphrase", () -> Project.open(base(), SECOND));
    assertEquals(before, checksum(base(), FIRST));
  }

  @Test
  void everythingWrongWithTheKeyFileIsSaid() throws IOException {
    make(FIRST);
    byte[] right = Files.readAllBytes(key());
    Files.delete(key());
    fails("key-missing", () -> Project.open(base(), FIRST));
    String text = new String(right, StandardCharsets.UTF_8);
    for (String spoiled :
        new String[] {
          "", "suffice-key 2\n", text.substring(0, text.length() / 2), text.replace("iterations=600000", "iterations=600"),
          text.replace("iterations=600000", "iterations=99999999"), text.replaceFirst("salt=.", "salt=g"), "\u0000".repeat(500)
        }) {
      Files.writeString(key(), spoiled);
      fails("key-damaged", () -> Project.open(base(), FIRST));
    }
    Files.write(key(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});
    fails("key-damaged", () -> Project.open(base(), FIRST));
    Path other = folder.resolve("other");
    Project.create(other, FIRST).close();
    Files.copy(folder.resolve("other.key"), key(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    fails("key-of-another", () -> Project.open(base(), FIRST));
    Files.write(key(), right);
    Project.open(base(), FIRST).close();
  }

  @Test
  void aDamagedEncryptedFileIsSaidToBeDamagedAndStaysAsItIs() throws IOException {
    String before = make(FIRST);
    byte[] whole = Files.readAllBytes(file());
    for (int percent : new int[] {5, 20, 60, 95}) {
      byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);
      Files.write(file(), cut);
      try {
        // where the database had no time to move everything to the front, the end of its file may be a hole
        assertEquals(before, checksum(base(), FIRST), percent + "% open with something missing");
        assertTrue(percent > 20, "not everything can be in the first " + percent + "%");
      } catch (SufficeException e) {
        assertEquals("project-damaged", e.code());
        assertArrayEquals(cut, Files.readAllBytes(file()));
      }
    }
    byte[] spoiled = whole.clone();
    Arrays.fill(spoiled, 4096, Math.min(spoiled.length, 4096 * 8), (byte) 7);
    Files.write(file(), spoiled);
    fails("project-damaged", () -> Project.open(base(), FIRST));
  }

  @Test
  void aPlainProjectIsEncryptedWithItsBackupsAndNothingReadableIsLeft() throws IOException {
    String before = make(null);
    try (Project p = Project.open(base())) {
      p.backUp("asked", java.time.Instant.now());
    }
    assertTrue(holds(file(), "Provider"));
    assertEquals(0, ClosedProject.protect(base(), null, FIRST, Progress.none()));
    try (var files = Files.walk(folder)) {
      for (Path f : files.filter(Files::isRegularFile).toList()) {
        assertFalse(holds(f, "Provider"), f.toString());
        assertFalse(String.valueOf(f.getFileName()).startsWith("."), f.toString());
      }
    }
    assertEquals(before, checksum(base(), FIRST));
    Path backup = ClosedProject.backup(base(), ClosedProject.backups(base()).getFirst().name());
    assertEquals(before, checksum(backup, FIRST));
  }

  @Test
  void anotherPassphraseTakesTheOldOnesPlaceEverywhere() throws IOException {
    String before = make(FIRST);
    try (Project p = Project.open(base(), FIRST)) {
      p.backUp("asked", java.time.Instant.now());
    }
    byte[] keyBefore = Files.readAllBytes(key());
    fails("wrong-passphrase", () -> ClosedProject.protect(base(), SECOND, FIRST, Progress.none()));
    assertArrayEquals(keyBefore, Files.readAllBytes(key()));
    assertEquals(0, ClosedProject.protect(base(), FIRST, SECOND, Progress.none()));
    assertNotEquals(new String(keyBefore, StandardCharsets.UTF_8), Files.readString(key()));
    fails("wrong-passphrase", () -> Project.open(base(), FIRST));
    assertEquals(before, checksum(base(), SECOND));
    Path backup = ClosedProject.backup(base(), ClosedProject.backups(base()).getFirst().name());
    fails("wrong-passphrase", () -> Project.open(backup, FIRST));
    assertEquals(before, checksum(backup, SECOND));
    assertEquals(0, ClosedProject.protect(base(), SECOND, null, Progress.none()));
    assertFalse(Project.encrypted(base()) || Files.exists(key()));
    assertEquals(before, checksum(base(), null));
  }

  @Test
  void anOpenProjectKeepsItsKey() {
    make(null);
    try (Project p = Project.open(base())) {
      fails("project-in-use", () -> ClosedProject.protect(base(), null, FIRST, Progress.none()));
      assertEquals(1, p.imports().size());
    }
    assertFalse(Project.encrypted(base()));
  }

  @Test
  void aChangeBrokenOffAnywhereLeavesWhatOpens() throws IOException {
    String before = make(null);
    byte[] plain = Files.readAllBytes(file());
    ClosedProject.protect(base(), null, FIRST, Progress.none());
    byte[] keys = Files.readAllBytes(key());
    // the key file was written, the project not yet replaced, a half-written copy beside it, and a second name of the file
    Files.write(file(), plain);
    Files.write(folder.resolve(".p.mv.db.part"), new byte[5_000]);
    Files.createLink(folder.resolve(".p.mv.db.old"), file());
    assertEquals(before, checksum(base(), null));
    assertArrayEquals(keys, Files.readAllBytes(key()));
    assertFalse(Files.exists(folder.resolve(".p.mv.db.part")) || Files.exists(folder.resolve(".p.mv.db.old")));
    // replaced already, what was there before not yet gone
    ClosedProject.protect(base(), null, FIRST, Progress.none());
    Files.write(folder.resolve(".p.mv.db.old"), plain);
    assertEquals(before, checksum(base(), FIRST));
    assertFalse(Files.exists(folder.resolve(".p.mv.db.old")));
  }

  @Test
  void cancellingLeavesEverythingAsItWas() throws IOException {
    make(null);
    byte[] plain = Files.readAllBytes(file());
    var stop =
        new Progress() {
          @Override
          public void report(long done, long total, String what) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThrows(org.suffice.progress.Cancelled.class, () -> ClosedProject.protect(base(), null, FIRST, stop));
    assertArrayEquals(plain, Files.readAllBytes(file()));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }
}
