package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/**
 * Old workbooks, OpenDocument spreadsheets, returns as XML and protected workbooks with bytes changed, cut out or
 * doubled are read or refused in a sentence: never a hang, never another failure. {@code -Dsuffice.mutations=N} tries N
 * of each kind.
 */
class MutatedFilesTest {
  private static final int EACH = Integer.getInteger("suffice.mutations", 60);
  private static final Intake.Options OPTIONS =
      new Intake.Options(k -> Optional.empty(), null, LocalDate.of(2018, 4, 1), f -> Optional.of("secret".toCharArray()));
  @TempDir Path folder;

  private void survives(String name, byte[] whole, Mutation mutation) {
    for (int seed = 0; seed < EACH; seed++) {
      int n = seed;
      Path file = folder.resolve(seed + name);
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(file, mutation.of(whole, new Random(n))), name + ", seed " + n);
    }
  }

  private interface Mutation {
    byte[] of(byte[] whole, Random random) throws IOException;
  }

  private static void read(Path file, byte[] content) throws IOException {
    Files.write(file, content);
    var intake = Books.intake();
    try {
      List<SheetReading> ready =
          intake.read(file, OPTIONS, Progress.none()).stream().filter(SheetReading::ready).toList();
      intake.plan(ready, OPTIONS, Progress.none());
    } catch (SufficeException e) {
      if (!e.sentence().contains(String.valueOf(file.getFileName()))) {
        throw new AssertionError("which file? " + e.sentence(), e);
      }
    }
    Files.delete(file);
  }

  /** Some bytes changed, or a piece cut out, or a piece doubled. */
  private static byte[] bytes(byte[] whole, Random random) {
    byte[] changed = whole.clone();
    int from = random.nextInt(whole.length);
    int to = Math.min(whole.length, from + 1 + random.nextInt(600));
    switch (random.nextInt(4)) {
      case 0 -> {
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
          changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
      }
      case 1 -> Arrays.fill(changed, from, to, (byte) (random.nextBoolean() ? 0xFF : 0));
      case 2 -> changed = joined(whole, 0, from, to, whole.length);
      default -> changed = joined(whole, 0, to, from, whole.length);
    }
    return changed;
  }

  private static byte[] joined(byte[] whole, int a, int b, int c, int d) {
    byte[] joined = Arrays.copyOf(Arrays.copyOfRange(whole, a, b), b - a + d - c);
    System.arraycopy(whole, c, joined, b - a, d - c);
    return joined;
  }

  /** The same inside the entries of a zip, whose own checks would catch nearly everything else. */
  private static byte[] inside(byte[] zip, Random random) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
        var out = new ZipOutputStream(bytes)) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(e.getName()));
        byte[] content = in.readAllBytes();
        out.write(content.length > 100 && random.nextBoolean() ? bytes(content, random) : content);
      }
    }
    return bytes.toByteArray();
  }

  /** The same inside the workbook of a compound file. */
  private static byte[] stream(byte[] workbook, Random random) throws IOException {
    byte[] changed = bytes(workbook, random);
    var bytes = new ByteArrayOutputStream();
    try (var container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(changed), "Workbook");
      container.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] old(boolean locked) throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword(locked ? "secret" : null);
    try (var book = new HSSFWorkbook()) {
      XlsxAgainstPoiTest.fillOdd(book);
      var sheet = book.createSheet("Placements");
      Books.row(sheet, 1, (Object[]) Books.PLACEMENT_HEADINGS.split(","));
      for (int r = 2; r < 60; r++) {
        Books.row(sheet, r, "c" + r, LocalDate.of(2005, 1, 1), "M", "C2", "K2", "PR4", LocalDate.of(2017, 5, 1), null);
      }
      var bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private static byte[] workbookOf(byte[] container) throws IOException {
    try (var fs = new POIFSFileSystem(new ByteArrayInputStream(container));
        var in = fs.createDocumentInputStream("Workbook")) {
      return in.readAllBytes();
    }
  }

  @Test
  void oldWorkbooks() throws IOException {
    survives("a.xls", old(false), MutatedFilesTest::bytes);
    survives("b.xls", workbookOf(old(false)), MutatedFilesTest::stream);
    survives("c.xls", workbookOf(old(true)), MutatedFilesTest::stream);
    survives("d.xls", Files.readAllBytes(Resources.path("intake/libreoffice.xls")), MutatedFilesTest::bytes);
  }

  @Test
  void openDocument() throws IOException {
    byte[] whole = Files.readAllBytes(Resources.path("intake/libreoffice.ods"));
    survives("a.ods", whole, MutatedFilesTest::bytes);
    survives("b.ods", whole, MutatedFilesTest::inside);
  }

  @Test
  void returnsAsXml() throws IOException {
    byte[] whole = Arrays.copyOf(Files.readAllBytes(Resources.path("third-party/csc-validator/fake_903.xml")), 20_000);
    survives("a.xml", whole, MutatedFilesTest::bytes);
  }

  @Test
  void protectedWorkbooks() throws Exception {
    Path plain = Books.workbook(folder, "plain.xlsx", XlsxAgainstPoiTest::fillOdd);
    var bytes = new ByteArrayOutputStream();
    try (var container = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream data = encryptor.getDataStream(container)) {
        data.write(Files.readAllBytes(plain));
      }
      container.writeFilesystem(bytes);
    }
    survives("locked.xlsx", bytes.toByteArray(), MutatedFilesTest::bytes);
  }
}
