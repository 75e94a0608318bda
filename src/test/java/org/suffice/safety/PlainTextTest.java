package org.suffice.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Marker words about children are added to an encrypted project; afterwards every file that the program wrote anywhere,
 * those it deleted at once included, is searched for them. The same work on a plain project finds them, so that the search
 * is known to see.
 */
class PlainTextTest {
  private static final List<String> MARKS = List.of("QUAGGACHILD", "QUAGGACARE", "QUAGGADISTRICT");
  private static final List<String> HEADINGS =
      List.of("Child ID", "Date of Birth", "Gender", "Legal Status", "Placement Type", "Provider", "District", "Placement Start Date", "Placement End Date");

  @TempDir private Path folder;

  private static List<List<String>> rows(int from) {
    var rows = new ArrayList<List<String>>();
    rows.add(HEADINGS);
    for (int i = from; i < from + 300; i++) {
      String start = i % 50 == 0 ? "no date QUAGGACHILD" : "01/03/2016";
      rows.add(List.of("QUAGGACHILD" + i, "01/02/2009", "F", "C2", "Agency Fostering", "QUAGGACARE Ltd", "QUAGGADISTRICT", start, ""));
    }
    return rows;
  }

  private void inputs() throws IOException {
    for (String name : List.of("in", "work", "tmp", "caught", "logs")) {
      Files.createDirectories(folder.resolve(name));
    }
    var csv = new StringBuilder();
    rows(0).forEach(r -> csv.append(String.join(",", r)).append('\n'));
    Files.writeString(folder.resolve("in/a.csv"), csv);
    try (var book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("in/b.xlsx"))) {
      var sheet = book.createSheet("Placements");
      for (List<String> cells : rows(100)) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        cells.forEach(c -> row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(c));
      }
      book.write(out);
    }
  }

  private TreeSet<String> found(Map<String, String> environment) throws Exception {
    inputs();
    var ran = Child.run(folder, List.of("-Djava.io.tmpdir=" + folder.resolve("tmp")), environment, PlainTextWorker.class, folder.toString());
    assertEquals(0, ran.exit(), ran.said());
    assertTrue(Files.exists(folder.resolve("finished")), ran.said());
    assertTrue(ran.said().contains("Added as import 2"), ran.said());
    var found = new TreeSet<String>();
    int searched = 0;
    for (String where : List.of("work", "tmp", "caught", "logs")) {
      try (var files = Files.walk(folder.resolve(where))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          searched++;
          if (holdsAMark(Files.readAllBytes(file))) {
            found.add(where + "/" + folder.resolve(where).relativize(file));
          }
        }
      }
    }
    assertTrue(searched > 10, "files searched: " + searched);
    return found;
  }

  private static boolean holdsAMark(byte[] bytes) {
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      for (String mark : MARKS) {
        if (new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(mark.getBytes(charset), StandardCharsets.ISO_8859_1))) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void nothingReadableIsWrittenAnywhere() throws Exception {
    assertEquals(new TreeSet<String>(), found(Map.of("SUFFICE_PASSPHRASE", "violet hammer orbit pond")));
  }

  @Test
  void inAPlainProjectOnlyTheProjectAndItsBackupsHoldThem() throws Exception {
    TreeSet<String> found = found(Map.of());
    assertTrue(found.contains("work/p.mv.db"), found.toString());
    assertTrue(found.stream().anyMatch(f -> f.startsWith("work/p.backups/")), found.toString());
    assertFalse(found.stream().anyMatch(f -> !f.contains(".mv.db")), "settings, logs and other files: " + found);
  }
}
