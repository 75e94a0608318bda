package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.cli.Cli;

/** A draft's figures are set against each other and against the data: what a council printed wrongly is found, and nothing else. */
final class CheckDraftTest {
  @TempDir Path folder;

  /** A printed table as rows of cells, shares in brackets behind their counts. */
  private static List<List<String>> printed(String name, String first) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    Set<String> columns = new LinkedHashSet<>();
    for (PrintedTable.Figure f : PrintedTable.read(name)) {
      String value = BigDecimal.valueOf(f.value()).stripTrailingZeros().toPlainString() + (f.column().startsWith("% of") ? "%" : "");
      columns.add(f.column());
      rows.computeIfAbsent(f.row(), r -> new LinkedHashMap<>()).put(f.column(), f.share().isEmpty() ? value : value + " (" + f.share() + "%)");
    }
    List<List<String>> table = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of(first));
    header.addAll(columns);
    table.add(header);
    rows.forEach((label, cells) -> {
      List<String> row = new ArrayList<>(List.of(label));
      columns.forEach(c -> row.add(cells.getOrDefault(c, "")));
      table.add(row);
    });
    return table;
  }

  private Path docx(String name, List<List<List<String>>> tables, String... lines) throws IOException {
    StringBuilder body = new StringBuilder();
    for (String line : lines) {
      body.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>");
    }
    for (List<List<String>> table : tables) {
      body.append("<w:p><w:r><w:t>A caption</w:t></w:r></w:p><w:tbl>");
      for (List<String> row : table) {
        body.append("<w:tr>");
        row.forEach(c -> body.append("<w:tc><w:p><w:r><w:t>").append(c.replace("&", "&amp;").replace("<", "&lt;")).append("</w:t></w:r><w:del><w:r><w:delText>999</w:delText></w:r></w:del></w:p></w:tc>"));
        body.append("</w:tr>");
      }
      body.append("</w:tbl>");
    }
    return zip(name, "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body + "</w:body></w:document>");
  }

  private Path zip(String name, String document) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(document.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private Path xlsx(String name, List<List<List<String>>> tables) throws IOException {
    Path file = folder.resolve(name);
    try (XSSFWorkbook workbook = new XSSFWorkbook(); var out = Files.newOutputStream(file)) {
      var sheet = workbook.createSheet("Strategy");
      int at = 0;
      for (List<List<String>> table : tables) {
        for (List<String> cells : table) {
          var row = sheet.createRow(at++);
          for (int c = 0; c < cells.size(); c++) {
            row.createCell(c).setCellValue(cells.get(c));
          }
        }
        at += 2;
      }
      workbook.write(out);
    }
    return file;
  }

  private Cli cli() {
    return new Cli(folder.resolve("settings"));
  }

  private static List<JsonNode> findings(Cli.Ran ran) {
    return StreamSupport.stream(ran.json().get("findings").spliterator(), false).toList();
  }

  @Test
  void whatACouncilPrintedWronglyIsFoundAndNothingElse() throws IOException {
    List<List<List<String>>> tables =
        List.of(
            printed("T001-02_gender", "Gender"),
            printed("T001-12_fostering_referrals_age", "Age"),
            printed("T001-11_fostering_referrals_type", "Placement sought"),
            printed("T001-10_la_home_and_fostering", "Authority"));
    for (Path file : List.of(docx("strategy.docx", tables), xlsx("strategy.xlsx", tables))) {
      byte[] before = Files.readAllBytes(file);
      Cli.Ran ran = cli().run("check", file, "--json");
      assertEquals(1, ran.exit(), ran.out() + ran.err());
      Set<String> found = new TreeSet<>(findings(ran).stream().map(f -> f.get("label").asText() + " = " + f.get("printed").asText()).toList());
      Set<String> wrong = new TreeSet<>(List.of("TOTAL, classed as 'hard to find' = 16%"));
      wrong.addAll(wrongShares());
      assertEquals(wrong, found);
      JsonNode total = findings(ran).stream().filter(f -> f.get("label").asText().startsWith("TOTAL")).findFirst().orElseThrow();
      assertEquals("14.6%", total.get("computed").asText());
      assertArrayEquals(before, Files.readAllBytes(file), "the file is never changed");
    }
  }

  /** Slow and obvious: each printed share of T001-10 against the authority's own number. */
  private static Set<String> wrongShares() {
    Map<String, Double> all = new LinkedHashMap<>();
    Set<String> wrong = new TreeSet<>();
    for (PrintedTable.Figure f : PrintedTable.read("T001-10_la_home_and_fostering")) {
      if (f.column().equals("No. of CLA")) {
        all.put(f.row(), f.value());
      } else if (!f.share().isEmpty()) {
        int decimals = f.share().contains(".") ? f.share().length() - f.share().indexOf('.') - 1 : 0;
        BigDecimal right = BigDecimal.valueOf(f.value() * 100 / all.get(f.row())).setScale(decimals, RoundingMode.HALF_UP);
        if (right.compareTo(new BigDecimal(f.share())) != 0) {
          wrong.add(f.row() + ", " + f.column() + " = " + f.share() + "%");
        }
      }
    }
    return wrong;
  }

  @Test
  void partsThatDoNotAddUpAndFiguresPrintedTwiceAreFound() throws IOException {
    List<List<String>> one = List.of(List.of("Placement", "31/07/2017"), List.of("Children's homes", "180"), List.of("Fostering", "1,184"), List.of("Total", "1,364"));
    List<List<String>> two = List.of(List.of("Placement", "31/07/2017"), List.of("Children's homes", "195"), List.of("Fostering", "1,184"), List.of("Total", "1,364"));
    List<JsonNode> found = findings(cli().run("check", docx("twice.docx", List.of(one, two)), "--json"));
    assertEquals(List.of("sum", "twice"), found.stream().map(f -> f.get("kind").asText()).toList());
    assertEquals("1379", found.get(0).get("computed").asText());
    assertEquals("Table 2", found.get(1).get("place").asText());
    assertEquals(2, found.get(1).get("row").asInt());
    assertEquals("195", found.get(1).get("printed").asText());
    assertEquals("180", found.get(1).get("computed").asText());
  }

  @Test
  void roundedFiguresNeedNotAddUpWhereTheDocumentSaysSo() throws IOException {
    List<List<String>> table = List.of(List.of("Placement", "Children"), List.of("Homes", "25"), List.of("Fostering", "85"), List.of("Parents", "[c]"), List.of("Total", "115"));
    List<List<String>> shown = List.of(List.of("Placement", "Children"), List.of("Homes", "25"), List.of("Fostering", "85"), List.of("Total", "115"));
    assertEquals(1, cli().run("check", docx("plain.docx", List.of(shown))).exit());
    assertEquals(0, cli().run("check", docx("hidden.docx", List.of(table))).exit());
    assertEquals(0, cli().run("check", docx("rounded.docx", List.of(shown), "Other numbers, including totals, are rounded to the nearest 5.")).exit());
  }

  @Test
  void figuresAreSetAgainstTheData() throws IOException {
    SampleProject.in(folder);
    Path project = folder.resolve("sample");
    Path own = folder.resolve("own.xlsx");
    assertEquals(0, cli().run("table", "placement-types", "--as-at", "2016-03-31,2017-07-31", "--project", project, "--out", own).exit());
    Cli.Ran same = cli().run("check", own, "--project", project);
    assertEquals(0, same.exit(), same.out());
    List<List<String>> changed =
        List.of(
            List.of("Type of placement", "31/03/2016", "31/07/2017"),
            List.of("Children's homes", "138", "120"),
            List.of("Residential care homes", "38", "57"),
            List.of("Secure unit", "3", "4"),
            List.of("Independent living", "45", "76"));
    List<JsonNode> found = findings(cli().run("check", docx("changed.docx", List.of(changed)), "--project", project, "--json"));
    assertEquals(1, found.size(), found::toString);
    assertEquals("data", found.getFirst().get("kind").asText());
    assertEquals("57", found.getFirst().get("printed").asText());
    assertEquals("75", found.getFirst().get("computed").asText());
  }

  @Test
  void hostileAndUnreadableFilesAreRefusedInWords() throws IOException {
    String open = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    refused(zip("bomb.docx", open + " ".repeat(80_000_000)));
    refused(zip("doctype.docx", "<!DOCTYPE w [<!ENTITY a \"b\">]>" + open + "<w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"));
    refused(zip("deep.docx", open + "<w:tbl><w:tr><w:tc>".repeat(40) + "</w:tc></w:tr></w:tbl>".repeat(40) + "</w:body></w:document>"));
    refused(zip("broken.docx", open + "<w:tbl>"));
    refused(Files.write(folder.resolve("cut.docx"), java.util.Arrays.copyOf(Files.readAllBytes(docx("whole.docx", List.of())), 60)));
    refused(folder.resolve("missing.docx"));
    refused(Files.writeString(folder.resolve("empty.docx"), ""));
  }

  private void refused(Path file) {
    Cli.Ran ran = cli().run("check", file);
    assertEquals(2, ran.exit(), file + ran.out());
    assertTrue(ran.err().contains("."), ran.err());
    assertFalse(ran.err().contains("Exception") || ran.err().contains("fault"), ran.err());
  }
}
