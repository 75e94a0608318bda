package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.suffice.Rounds;
import org.suffice.model.SufficeException;

/**
 * A cell read in one go is the cell read tag by tag, in every way of writing one, broken ones too, wherever the bytes
 * are cut. A prefix on the cell's name, which changes nothing else, keeps the second reading from going in one go.
 */
class QuickCellTest {
  private static final String TEXTS =
      "<sst><si><t>zero</t></si><si><t>one &amp; \u00e9</t></si><si><t>  </t></si><si><r><t>th</t></r><r><t>ree_x0041_</t></r></si></sst>";
  private static final List<CellStyles.Format> FORMATS =
      List.of(new CellStyles.Format(0, "General"), new CellStyles.Format(14, "dd/mm/yyyy"), new CellStyles.Format(164, "0.0%"), new CellStyles.Format(165, "0000000"));

  /** Attributes as writers have them, and as none should. */
  @Provide
  Arbitrary<String> attributes() {
    Arbitrary<String> reference = Arbitraries.of("", " r=\"A1\"", " r=\"B1\"", " r=\"AA12\"", " r=\"SG1\"", " r=\"XFD1\"", " r=\"1\"", " r=\"a1\"", " r='C1'", "  r=\"D1\"", " r=\"ABCDEFG1\"", " r=\"\"");
    Arbitrary<String> style = Arbitraries.of("", " s=\"1\"", " s=\"2\"", " s=\"3\"", " s=\"99\"", " s=\"99999999999\"", " s=\"-1\"", " s=\" 1\"", " s=\"\"");
    Arbitrary<String> type = Arbitraries.of("", " t=\"s\"", " t=\"s\"", " t=\"n\"", " t=\"b\"", " t=\"e\"", " t=\"d\"", " t=\"str\"", " t=\"inlineStr\"", " t=\"inlineStr\"", " t=\"\"", " t=\"x\"", " t=\"inlineStx\"");
    Arbitrary<String> more = Arbitraries.of("", "", "", " cm=\"1\"", "\n", " t=\"s\"", " xml:space=\"preserve\"");
    return Combinators.combine(reference, style, type, more, Arbitraries.of(0, 1, 2))
        .as((r, s, t, m, order) -> order == 0 ? r + s + t + m : order == 1 ? t + r + m + s : s + m + t + r);
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.oneOf(
        Arbitraries.of("", " ", "0", "1", "2", "3", "4", "-1", "42369", "42369.75", "0.1", "1e3", " 7 ", "99999999999", "true", "#REF!", "2017-07-31", "2017-07-31T00:00:00"),
        Arbitraries.of("&amp;", "a\r\nb", "\u00e9\u20ac\ud83d\ude00", "_x0041_", "]]&gt;", "a > b", "<!-- x -->7", "7<!-- x -->", "<![CDATA[7]]>", "<?do it?>1", "&nope;", "x".repeat(70), "E00000001"),
        Arbitraries.strings().withChars("ab1 .,-").ofMaxLength(20));
  }

  @Provide
  Arbitrary<String> cells() {
    Arbitrary<String> form =
        Arbitraries.of("><v>%s</v></c>", "><v>%s</v></c>", "><is><t>%s</t></is></c>", "><is><t>%s</t></is></c>", "><is><t xml:space=\"preserve\">%s</t></is></c>",
            "><is><r><t>a</t></r><r><t>%s</t></r></is></c>", "><is><t>%s</t><rPh><t>no</t></rPh></is></c>", "><f>1+1</f><v>%s</v></c>", "><f/><v>%s</v></c>", "></c>", "/>", " />",
            "><v/></c>", "><v>%s</v ></c>", "><v>%s</v></c >", "> <v>%s</v> </c>", "><v>1</v><v>%s</v></c>", "><is/></c>", "><v>%s</v></b>", "><v>%s</c>", "><v>%s</v><extLst/></c>");
    return Combinators.combine(attributes(), form, values(), Arbitraries.of("", "", "", "\n  ", "<!-- -->", "\t", "text", "<b/>"))
        .as((a, f, v, after) -> "<c" + a + f.formatted(v) + after);
  }

  @Property(tries = 4000, seed = Rounds.SEED)
  void inOneGoIsTagByTag(@ForAll("rows") String row) {
    same("<worksheet><sheetData>" + row + "</sheetData></worksheet>");
  }

  @Provide
  Arbitrary<String> rows() {
    return cells().list().ofMinSize(1).ofMaxSize(6).map(c -> "<row r=\"7\">" + String.join("", c) + "</row><row><c r=\"A8\"><v>8</v></c></row>");
  }

  @Property(tries = 2000, seed = Rounds.SEED)
  void whereverAByteIsWrong(@ForAll("usual") String row, @ForAll int place, @ForAll("bytes") String other) {
    int at = Math.floorMod(place, row.length());
    same("<sheetData>" + row.substring(0, at) + other + row.substring(at + 1) + "</sheetData>");
  }

  @Provide
  Arbitrary<String> usual() {
    return Arbitraries.of("<c r=\"A1\" s=\"1\" t=\"s\"><v>1</v></c>", "<c r=\"B1\" s=\"1\"><v>42369</v></c>", "<c r=\"C1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">a b</t></is></c>", "<c r=\"D1\"/>")
        .list().ofSize(3).map(c -> "<row r=\"7\">" + String.join("", c) + "</row>");
  }

  @Provide
  Arbitrary<String> bytes() {
    return Arbitraries.of("", "<", ">", "/", "\"", "'", "=", " ", "c", "v", "t", "i", "s", "A", "0", "9", "&", "\u0000", "\n", "<c>", "</c>");
  }

  @Test
  void deeperThanTagByTagGoes() {
    for (int deep : new int[] {250, 251, 252, 253, 254, 255, 256}) {
      same("<a>".repeat(deep) + "<row><c><v>1</v></c><c t=\"inlineStr\"><is><t>x</t></is></c></row>" + "</a>".repeat(deep));
    }
  }

  private static void same(String xml) {
    String byTags = read(xml.replace("<c", "<x:c").replace("</c", "</x:c"), 1 << 20);
    for (int piece : new int[] {1 << 20, 1, 5, 17}) {
      assertEquals(byTags, read(xml, piece), xml);
    }
  }

  /** All rows in words, or that they cannot be read. */
  private static String read(String xml, int piece) {
    List<String> rows = new ArrayList<>();
    try {
      var texts = new SharedTexts(new ByteArrayInputStream(TEXTS.getBytes(StandardCharsets.UTF_8)), org.suffice.progress.Progress.none());
      var sheet = new XlsxSheet("f", "s", false, () -> pieces(xml, piece), new CellStyles(FORMATS, false), texts);
      sheet.read(row -> rows.add(row.number() + ": " + row.cells().stream().map(c -> c.toString() + c.shown()).toList()));
      return rows.toString();
    } catch (IOException | IndexOutOfBoundsException e) {
      return "cannot be read";
    } catch (SufficeException e) {
      return e.code();
    }
  }

  private static InputStream pieces(String xml, int piece) {
    return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] into, int from, int length) {
        return super.read(into, from, Math.min(piece, length));
      }
    };
  }
}
