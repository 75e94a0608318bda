package org.suffice.export.word;

import static org.suffice.export.word.XmlText.escaped;

/** The few forms of WordprocessingML that drafts are made of. */
final class Markup {
  /** Twentieths of a point in a centimetre. */
  static final double TWIPS = 72 * 20 / 2.54;

  /** Width of the text of an A4 page in twips: 15.9 cm. */
  static final int TEXT_WIDTH = (int) Math.round(15.9 * TWIPS);

  private Markup() {}

  static String run(String words) {
    return "<w:r><w:t xml:space=\"preserve\">" + escaped(words) + "</w:t></w:r>";
  }

  static String paragraph(String style, String runs) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + runs + "</w:p>";
  }

  static String words(String style, String words) {
    return paragraph(style, run(words));
  }

  /** "Table 3: ...", its number in a field that Word counts and that reads rightly before it does. */
  static String caption(String label, String number, String title) {
    return paragraph(
        "Caption",
        run(label + " ")
            + "<w:fldSimple w:instr=\" SEQ " + label + " \\* ARABIC \"><w:r><w:t>" + escaped(number) + "</w:t></w:r></w:fldSimple>"
            + run(": " + title));
  }

  /** A content control around whole paragraphs and tables. */
  static String control(int id, String alias, String tag, String content) {
    return "<w:sdt><w:sdtPr><w:alias w:val=\"" + escaped(alias) + "\"/><w:tag w:val=\"" + escaped(tag) + "\"/><w:id w:val=\"" + id
        + "\"/></w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
  }
}
