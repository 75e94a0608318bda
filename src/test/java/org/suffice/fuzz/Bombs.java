package org.suffice.fuzz;

import static org.suffice.fuzz.ZipDamage.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.suffice.fuzz.Original.Form;

/** Files made to hurt: small to send, enormous or endless to read. Each is tried once. */
final class Bombs {
  private static final String LAUGHS =
      "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
  private static final String CELL = "<table:table-cell office:value-type=\"string\"><text:p>";
  private final List<Bomb> all = new ArrayList<>();

  /** A file to be made when its turn comes. */
  record Bomb(String name, String file, Form form, Maker maker) {
    Original made() throws IOException {
      return new Original(file, form, maker.make());
    }
  }

  /** Makes it. */
  interface Maker {
    byte[] make() throws IOException;
  }

  private Bombs() {}

  static List<Bomb> all(List<Original> originals) {
    var bombs = new Bombs();
    bombs.workbooks(originals.get(0).bytes());
    bombs.openDocuments(originals.get(1).bytes());
    bombs.texts();
    bombs.returns();
    return bombs.all;
  }

  private void workbook(String name, byte[] whole, String part, java.util.function.UnaryOperator<String> damage) {
    all.add(new Bomb(name, "bomb.xlsx", Form.ZIP, () -> part(whole, part, damage)));
  }

  private void workbooks(byte[] whole) {
    workbook("spaces without end", whole, "sheet1.xml", x -> x.replace("</sheetData>", " ".repeat(24_000_000) + "</sheetData>"));
    workbook("a hundred thousand levels", whole, "sheet1.xml", x -> x.replace("</sheetData>", "<x>".repeat(100_000) + "</x>".repeat(100_000) + "</sheetData>"));
    workbook("levels in the styles", whole, "styles.xml", x -> x.replaceFirst("<fonts", "<x>".repeat(20_000) + "</x>".repeat(20_000) + "<fonts"));
    for (String part : List.of("sheet1.xml", "workbook.xml", "sharedStrings.xml", "styles.xml", "[Content_Types].xml", "workbook.xml.rels", "core.xml")) {
      workbook("entities in " + part, whole, part, x -> XmlDamage.declared(x, LAUGHS).replaceFirst(">([^<>]+)<", ">&d;&e;<"));
    }
    workbook("many shared strings", whole, "sharedStrings.xml", x -> x.replace("</sst>", strings(600_000) + "</sst>"));
    workbook("one shared string without end", whole, "sharedStrings.xml", x -> x.replace("</sst>", "<si><t>" + noise(12_000_000) + "</t></si></sst>"));
    workbook("many runs in one shared string", whole, "sharedStrings.xml", x -> x.replace("</sst>", "<si>" + "<r><t>abcdef</t></r>".repeat(150_000) + "</si></sst>"));
    workbook("rows out of order", whole, "sheet1.xml", x -> x.replace("<row r=\"20\"", "<row r=\"3\"").replace("<row r=\"9\"", "<row r=\"900\""));
    workbook("a row twice", whole, "sheet1.xml", x -> x.replace("<row r=\"12\"", "<row r=\"11\""));
    workbook("a row beyond the last", whole, "sheet1.xml", x -> x.replace("<row r=\"30\"", "<row r=\"2147483647\""));
    workbook("a column beyond the last", whole, "sheet1.xml", x -> x.replace("r=\"C12\"", "r=\"ZZZZZZZ12\""));
    workbook("columns to the end", whole, "sheet1.xml", x -> x.replace("<sheetData>", "<cols><col min=\"1\" max=\"2147483647\" hidden=\"1\"/></cols><sheetData>"));
    workbook("an absurd dimension", whole, "sheet1.xml", x -> x.replaceFirst("<dimension ref=\"[^\"]*\"", "<dimension ref=\"A1:XFD99999999999\""));
    workbook("formulas in a circle", whole, "sheet1.xml", x -> x.replaceAll("<c r=\"([AG])(\\d+)\"[^>]*><v>[^<]*</v></c>", "<c r=\"$1$2\"><f>$1$2</f></c>"));
    workbook("a sheet elsewhere", whole, "workbook.xml.rels", x -> x.replaceFirst("Target=\"worksheets/sheet1.xml\"", "Target=\"file:///etc/passwd\" TargetMode=\"External\""));
    workbook("two sheets of one name", whole, "xl/workbook.xml", x -> x.replace("\"Searches\"", "\"Placements\""));
    workbook("a sheet three thousand times", whole, "xl/workbook.xml", x -> x.replaceFirst("(<sheet name=\"Placements\"[^>]*/>)", manySheets(x)));
    workbook("many styles", whole, "styles.xml", x -> x.replaceFirst("<cellXfs[^>]*>", "$0" + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>".repeat(150_000)));
    workbook("a huge number format", whole, "styles.xml", x -> x.replaceFirst("<fonts", "<numFmts><numFmt numFmtId=\"200\" formatCode=\"" + "[".repeat(30_000) + "d" + "\\".repeat(30_001) + "\"/></numFmts><fonts").replaceFirst("numFmtId=\"\\d+\"", "numFmtId=\"200\""));
    workbook("cells without end in a row", whole, "sheet1.xml", x -> x.replaceFirst("</row>", "<c t=\"str\"><v>x</v></c>".repeat(200_000) + "</row>"));
  }

  private static String manySheets(String workbook) {
    String id = workbook.replaceAll("(?s).*<sheet name=\"Placements\"[^>]*r:id=\"([^\"]*)\".*", "$1");
    var sheets = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      sheets.append("<sheet name=\"P").append(i).append("\" sheetId=\"").append(i + 10).append("\" r:id=\"").append(id).append("\"/>");
    }
    return sheets.toString();
  }

  private static String strings(int howMany) {
    var text = new StringBuilder(howMany * 40);
    for (int i = 0; i < howMany; i++) {
      text.append("<si><t>text ").append(i * 7919L % 1_000_003).append(" and more of it</t></si>");
    }
    return text.toString();
  }

  /** Text that does not pack well. */
  private static String noise(int length) {
    var random = new Random(3);
    var text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  private void document(String name, byte[] whole, java.util.function.UnaryOperator<String> damage) {
    all.add(new Bomb(name, "bomb.ods", Form.ZIP, () -> part(whole, "content.xml", damage)));
  }

  private void openDocuments(byte[] whole) {
    String row = "<table:table-row table:number-rows-repeated=\"2147483647\">" + CELL + "x</text:p></table:table-cell></table:table-row>";
    String wide = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"400\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>";
    document("a row without end", whole, x -> x.replaceFirst("</table:table>", row + "</table:table>"));
    document("wide rows without end", whole, x -> x.replaceFirst("</table:table>", wide + "</table:table>"));
    document("many tables of a million rows", whole, x -> x.replaceFirst("(?=<table:table )", table(row.replace("2147483647", "1000000")).repeat(500)));
    document("a million levels", whole, x -> x.replaceFirst("</table:table>", "<x>".repeat(1_000_000) + "</x>".repeat(1_000_000) + "</table:table>"));
    document("levels in a cell", whole, x -> x.replaceFirst("</table:table>", "<table:table-row>" + CELL + "<text:span>".repeat(1_000_000) + "</text:span>".repeat(1_000_000) + "</text:p></table:table-cell></table:table-row></table:table>"));
    document("spaces that are counted", whole, x -> x.replaceFirst("</table:table>", "<table:table-row>" + CELL + "<text:s text:c=\"9999\"/>".repeat(400_000) + "</text:p></table:table-cell></table:table-row></table:table>"));
    document("paragraphs without end", whole, x -> x.replaceFirst("</table:table>", "<table:table-row>" + CELL + "</text:p><text:p>".repeat(800_000) + "</text:p></table:table-cell></table:table-row></table:table>"));
    document("attributes without end", whole, x -> x.replaceFirst("<table:table ", "<table:table " + attributes(200_000)));
    document("a long attribute", whole, x -> x.replaceFirst("<table:table ", "<table:table table:x=\"" + "x".repeat(24_000_000) + "\" "));
    document("entities", whole, x -> XmlDamage.declared(x, LAUGHS).replaceFirst(">([^<>]+)<", ">&d;&e;<"));
    document("two tables of one name", whole, x -> x.replaceAll("table:name=\"[^\"]*\"", "table:name=\"Same\""));
    document("spaces without end", whole, x -> x.replace("</office:spreadsheet>", " ".repeat(24_000_000) + "</office:spreadsheet>"));
  }

  private static String table(String rows) {
    return "<table:table table:name=\"x\">" + rows + "</table:table>";
  }

  private void text(String name, Maker maker) {
    all.add(new Bomb(name, "bomb.csv", Form.TEXT, maker));
  }

  private void cell(String name, String cell) {
    text("heading of " + name, () -> (cell + "," + Originals.PLACEMENTS + "\n1,2\n").getBytes(StandardCharsets.UTF_8));
    text("title of " + name, () -> (cell + "\n" + Originals.placements()).getBytes(StandardCharsets.UTF_8));
    for (int column : new int[] {0, 4, 6}) {
      text("column " + column + " of " + name, () -> column(column, cell).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String column(int column, String cell) {
    String[] values = "1,14/06/2009,M,C2,U4,PR1,01/02/2017,01/03/2017,5,400".split(",");
    String row = String.join(",", values);
    values[column] = cell;
    return Originals.PLACEMENTS + "\n" + row + "\n" + String.join(",", values) + "\n";
  }

  private void texts() {
    cell("digits", "1".repeat(900_000));
    cell("spaces within", "a" + " ".repeat(900_000) + "b");
    cell("words", "extract run date of ".repeat(45_000));
    cell("dates", "1/1/".repeat(200_000));
    cell("dashes", " - ".repeat(300_000));
    cell("letters and digits", "PR1a".repeat(200_000));
    text("a quote never closed", () -> (Originals.PLACEMENTS + "\n\"" + Originals.placements().repeat(2_000)).getBytes(StandardCharsets.UTF_8));
    text("a lone quote", () -> Originals.placements().replaceFirst("0010,", "\"0010,").replaceAll("\"1,(\\d+)\"", "$1").getBytes(StandardCharsets.UTF_8));
    text("one line without end", () -> noise(9_000_000).getBytes(StandardCharsets.UTF_8));
    text("commas without end", () -> (Originals.PLACEMENTS + "\n" + ",".repeat(9_000_000)).getBytes(StandardCharsets.UTF_8));
    text("lines without end", () -> (Originals.PLACEMENTS + "\n".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8));
    text("one row very often", () -> (Originals.PLACEMENTS + "\n" + "1,14/06/2009,M,C2,U4,PR1,01/02/2017,,,\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8));
    text("a bad row very often", () -> (Originals.PLACEMENTS + "\n" + "1,14/06/2009,M,C2,U4,PR1,31/02/2017,,,\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8));
    text("NULs without end", () -> new byte[3_000_000]);
  }

  private void document(String name, Maker maker) {
    all.add(new Bomb(name, "bomb.xml", Form.XML, maker));
  }

  private void returns() {
    String child = "<CHILD><HEADER><CHILDID>1</CHILDID></HEADER>%s</CHILD>";
    String episode = "<EPISODE><DECOM>01/01/2017</DECOM><LS>C2</LS><PL>U4</PL></EPISODE>";
    document("a million levels", () -> xml("<x>".repeat(1_000_000)));
    document("levels in a header", () -> xml("<CHILD><HEADER>" + "<x>".repeat(1_000_000)));
    document("episodes without end", () -> xml(child.formatted(episode.repeat(100_000))));
    document("a text without end", () -> xml("<CHILD><HEADER><CHILDID>" + noise(20_000_000) + "</CHILDID></HEADER></CHILD>"));
    document("attributes without end", () -> xml("<CHILD " + attributes(200_000) + "/>"));
    document("elements without end", () -> xml("<CHILD><HEADER>" + "<A/>".repeat(1_000_000) + "</HEADER></CHILD>"));
    document("entities", () -> (LAUGHS + "<EXPSSDA903><CHILD><HEADER><CHILDID>&d;&e;</CHILDID></HEADER></CHILD></EXPSSDA903>").getBytes(StandardCharsets.UTF_8));
    document("children without end", () -> xml(child.formatted(episode).repeat(8_000)));
  }

  private static byte[] xml(String content) {
    return ("<?xml version=\"1.0\"?><EXPSSDA903>" + content + "</EXPSSDA903>").getBytes(StandardCharsets.UTF_8);
  }

  private static String attributes(int howMany) {
    var text = new StringBuilder();
    for (int i = 0; i < howMany; i++) {
      text.append('a').append(i).append("=\"1\" ");
    }
    return text.toString();
  }
}
