package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.ChildRow;
import org.suffice.model.Placement;
import org.suffice.model.SheetPlan;
import org.suffice.model.SufficeException;
import org.suffice.model.TableKind;
import org.suffice.progress.Progress;

/** The SSDA903 return as XML: its tables as sheets, and what is no return refused. */
class ReturnFileTest {
  private static final String CHILD =
      """
      <CHILD><HEADER><CHILDID>007</CHILDID><SEX>1</SEX><DOB>28/07/2004</DOB><ETHNIC>WBRI</ETHNIC><UASC>%s</UASC><DUC>%s</DUC>
      <AREVIEW><REVIEW>01/02/2017</REVIEW><SEX>9</SEX></AREVIEW></HEADER>
      <EPISODE><DECOM>06/01/2017</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC>07/03/2018</DEC><REC>X1</REC></EPISODE>
      <EPISODE><DECOM>07/03/2018</DECOM><RNE>P</RNE><LS>C2</LS><CIN>N1</CIN><PL>K2</PL><PLACE_PROVIDER>PR4</PLACE_PROVIDER><DEC/></EPISODE>
      </CHILD>""";
  @TempDir Path folder;

  private static String xml(String declaration, String... children) {
    return declaration + "<EXPSSDA903>" + String.join("\n", children) + "</EXPSSDA903>";
  }

  private SufficeException refused(Path file) {
    return assertThrows(SufficeException.class, () -> Books.intake().read(file, Intake.Options.defaults(), Progress.none()));
  }

  @Test
  void tablesAsSheets() {
    Path file = Books.text(folder, "a.xml", xml("<?xml version=\"1.0\"?>", CHILD.formatted("1", "28/07/2022"), "<CHILD/>"));
    List<SheetPlan> sheets = Books.plan(file).sheets();
    assertEquals(List.of("Header", "Episodes", "UASC"), sheets.stream().map(SheetPlan::sheet).toList());
    assertEquals(List.of(TableKind.HEADER, TableKind.EPISODES, TableKind.UASC), sheets.stream().map(s -> s.mapping().kind()).toList());
    ChildRow child = (ChildRow) sheets.get(0).rows().getFirst();
    assertEquals("007", child.child());
    assertEquals("Male", child.sex().label());
    Placement second = (Placement) sheets.get(1).rows().get(1);
    assertEquals("007|2018-03-07", second.key());
    assertEquals(3, second.origin().row());
    assertEquals("K2", second.code());
    assertEquals(null, second.end());
    assertEquals(LocalDate.of(2022, 7, 28), ((ChildRow) sheets.get(2).rows().getFirst()).uascCeased());
  }

  @Test
  void withoutUnaccompaniedChildrenThereIsNoSheetForThem() {
    for (String mark : new String[] {"", "0", "false"}) {
      Path file = Books.text(folder, "a.xml", xml("", CHILD.formatted(mark, "")));
      assertEquals(2, Books.plan(file).sheets().size(), mark);
    }
  }

  @Test
  void inUtf16() {
    byte[] bytes = ("\ufeff" + xml("<?xml version=\"1.0\" encoding=\"UTF-16\"?>", CHILD.formatted("", ""))).getBytes(StandardCharsets.UTF_16LE);
    assertEquals(2, Books.plan(Books.bytes(folder, "a.xml", bytes)).sheets().size());
  }

  @Test
  void readingCanStop() throws Exception {
    Path file = Books.text(folder, "a.xml", xml("", CHILD.formatted("", ""), CHILD.formatted("", "")));
    List<Integer> rows = new ArrayList<>();
    try (SourceFile opened = SourceFiles.open(file)) {
      opened.sheets().get(1).read(r -> rows.add(r.number()) && rows.size() < 2);
    }
    assertEquals(List.of(1, 2), rows);
  }

  @Test
  void aDocumentTypeIsRefused() {
    String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
    for (String entity : new String[] {"", "&b;", "&f;"}) {
      SufficeException e = refused(Books.text(folder, "a.xml", xml("<?xml version=\"1.0\"?>" + bomb, CHILD.formatted(entity, ""))));
      assertTrue(e.sentence().contains("DOCTYPE"), e.sentence());
      assertEquals("not-a-workbook", e.code());
    }
  }

  @Test
  void otherXml() {
    String other = "<?xml version=\"1.0\"?><Message><Header><Year>2018</Year></Header><Children><Child><LAchildID>1</LAchildID></Child></Children></Message>";
    SufficeException e = refused(Books.text(folder, "census.xml", other));
    assertTrue(e.sentence().contains("not the SSDA903 return"), e.sentence());
    assertEquals("over-limits", refused(Books.text(folder, "deep.xml", "<a>".repeat(100_000))).code());
    assertEquals("over-limits", refused(Books.text(folder, "deep2.xml", "<x><CHILD><HEADER>" + "<a>".repeat(100_000))).code());
  }

  @Test
  void cutOff() {
    String whole = xml("", CHILD.formatted("", ""), CHILD.formatted("", ""));
    for (int length = 60; length < whole.length() - 1; length += 97) {
      assertEquals("damaged-file", refused(Books.text(folder, "a.xml", whole.substring(0, length))).code(), "cut at " + length);
    }
  }
}
