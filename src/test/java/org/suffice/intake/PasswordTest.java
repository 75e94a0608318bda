package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.ImportPlan;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/** Workbooks protected by a password open with it, and say what is wrong without it. */
class PasswordTest {
  private static final String RIGHT = "Correct horse £9";
  @TempDir Path folder;

  private static void fill(Workbook book) {
    for (String name : List.of("First", "Second")) {
      Sheet sheet = book.createSheet(name);
      Books.row(sheet, 1, (Object[]) Books.PLACEMENT_HEADINGS.split(","));
      for (int r = 2; r < 400; r++) {
        Books.row(sheet, r, name + r, null, "M", "C2", "K2", "PR4", LocalDate.of(2017, 5, 1));
      }
    }
  }

  private Path xlsx(EncryptionMode mode, String password) throws Exception {
    Path plain = Books.workbook(folder, "plain.xlsx", PasswordTest::fill);
    return locked(mode, password, Files.readAllBytes(plain));
  }

  private Path locked(EncryptionMode mode, String password, byte[] content) throws Exception {
    Path file = folder.resolve("locked.xlsx");
    try (var container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      var encryptor = new EncryptionInfo(mode).getEncryptor();
      encryptor.confirmPassword(password);
      try (OutputStream data = encryptor.getDataStream(container)) {
        data.write(content);
      }
      container.writeFilesystem(out);
    }
    return file;
  }

  private Path xls(String password) throws IOException {
    Path file = folder.resolve("locked.xls");
    Biff8EncryptionKey.setCurrentUserPassword(password);
    try (var book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      fill(book);
      book.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    return file;
  }

  private static Intake.Options with(String password) {
    return new Intake.Options(
        k -> Optional.empty(), null, LocalDate.of(2018, 4, 1), file -> Optional.of(password.toCharArray()));
  }

  private static void opens(Path file, Intake.Options options) {
    var intake = Books.intake();
    List<SheetReading> readings = intake.read(file, options, Progress.none());
    assertEquals(List.of("First", "Second"), readings.stream().map(SheetReading::sheet).toList());
    ImportPlan plan = intake.plan(readings, options, Progress.none());
    assertEquals(398, plan.sheets().get(0).rows().size());
    assertEquals(398, plan.sheets().get(1).rows().size());
    SheetReading moved = intake.headerAt(readings.getFirst(), 1, options);
    assertTrue(moved.ready());
  }

  private static SufficeException refused(Path file, Intake.Options options) {
    return assertThrows(SufficeException.class, () -> Books.intake().read(file, options, Progress.none()));
  }

  private void asked(Path file) {
    opens(file, with(RIGHT));
    SufficeException none = refused(file, Intake.Options.defaults());
    assertEquals("password-protected", none.code());
    assertTrue(none.sentence().contains("protected by a password. Give the password"), none.sentence());
    SufficeException wrong = refused(file, with("correct horse £9"));
    assertEquals("wrong-password", wrong.code());
    assertTrue(wrong.sentence().contains("does not open " + file.getFileName()), wrong.sentence());
    assertFalse(wrong.sentence().contains("horse"), "a password is never said");
  }

  @Test
  void workbooksOfTodaysExcel() throws Exception {
    asked(xlsx(EncryptionMode.agile, RIGHT));
  }

  /** Programs that stream write entries whose size stands behind them. */
  @Test
  void workbooksThatWereStreamed() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var book = new SXSSFWorkbook()) {
      fill(book);
      book.write(bytes);
    }
    opens(locked(EncryptionMode.agile, RIGHT, bytes.toByteArray()), with(RIGHT));
  }

  @Test
  void workbooksOfExcel2007() throws Exception {
    asked(xlsx(EncryptionMode.standard, RIGHT));
  }

  @Test
  void oldWorkbooks() throws IOException {
    asked(xls(RIGHT));
  }

  @Test
  void protectionThatAsksForNoPasswordNeedsNone() throws Exception {
    opens(xlsx(EncryptionMode.agile, Decryptor.DEFAULT_PASSWORD), Intake.Options.defaults());
    opens(xls(Decryptor.DEFAULT_PASSWORD), Intake.Options.defaults());
  }

  @Test
  void filesThatAreNotProtectedAreNotAskedFor() {
    var asked = new AtomicInteger();
    var options =
        new Intake.Options(
            k -> Optional.empty(),
            null,
            null,
            file -> {
              asked.incrementAndGet();
              return Optional.empty();
            });
    Books.intake().read(Books.workbook(folder, "plain.xlsx", PasswordTest::fill), options, Progress.none());
    assertEquals(0, asked.get());
  }

  @Test
  void whatIsInItIsNeverInTheClearOnTheDisk() throws Exception {
    Path file = xlsx(EncryptionMode.agile, RIGHT);
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(temporary.toFile()));
    try (SourceFile opened = SourceFiles.open(file, new Password(() -> Optional.of(RIGHT.toCharArray())))) {
      opened.sheets().getFirst().read(r -> true);
      try (Stream<Path> files = Files.list(temporary)) {
        List<Path> copies = files.toList();
        assertFalse(copies.isEmpty(), "nothing to look into");
        for (Path copy : copies) {
          try (var zip = new java.util.zip.ZipFile(copy.toFile())) {
            var entry = zip.getEntry("xl/workbook.xml");
            String content = entry == null ? "" : new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
            assertFalse(content.contains("<workbook"), "readable: " + copy);
          }
        }
      }
    } finally {
      TempFile.setThreadLocalTempFileCreationStrategy(null);
    }
    try (Stream<Path> files = Files.list(temporary)) {
      assertEquals(List.of(), files.toList(), "nothing is left behind");
    }
  }

  @Test
  void aBombBehindAPasswordIsRefused() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(new byte[80_000_000]);
    }
    assertEquals("over-limits", refused(locked(EncryptionMode.agile, RIGHT, bytes.toByteArray()), with(RIGHT)).code());
  }

  @Test
  void aBinaryWorkbookBehindAPasswordIsNamed() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.bin"));
    }
    assertTrue(refused(locked(EncryptionMode.agile, RIGHT, bytes.toByteArray()), with(RIGHT)).sentence().contains(".xlsb"));
  }

  @Test
  void rightsManagement() throws IOException {
    Path file = folder.resolve("rights.xlsx");
    try (var container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
      container.writeFilesystem(out);
    }
    SufficeException e = refused(file, with(RIGHT));
    assertEquals("protected", e.code());
    assertTrue(e.sentence().contains("rights management"), e.sentence());
  }
}
