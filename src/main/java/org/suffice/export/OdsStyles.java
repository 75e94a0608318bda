package org.suffice.export;

import java.util.List;

/** The looks of an OpenDocument spreadsheet, the same as a workbook's: Arial 12, headings bold, numbers to the right. */
final class OdsStyles {
  static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
  static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
  static final String NUMBER = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0";
  static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  static final int MOST_DECIMALS = 4;

  private OdsStyles() {}

  /**
   * The part with named styles and pages.
   *
   * @param titles of the tables, which stand at the head of each page of theirs
   */
  static String xml(List<String> titles, boolean workingCopy) {
    XmlText xml = new XmlText();
    xml.open(
        "office:document-styles",
        "xmlns:office", OFFICE, "xmlns:style", STYLE, "xmlns:fo", FO, "xmlns:number", NUMBER, "xmlns:text", TEXT, "xmlns:table", TABLE,
        "office:version", "1.3");
    xml.open("office:styles");
    for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      xml.open("number:number-style", "style:name", "N" + decimals);
      xml.empty("number:number", "number:decimal-places", String.valueOf(decimals), "number:min-decimal-places", String.valueOf(decimals),
          "number:min-integer-digits", "1", "number:grouping", "true");
      xml.close();
    }
    xml.open("style:default-style", "style:family", "table-cell");
    type(xml, ExcelStyles.SIZE, false);
    xml.close();
    cell(xml, "Default", null, "start", false, false, ExcelStyles.SIZE);
    cell(xml, "Heading_20_1", "Heading 1", "start", true, false, ExcelStyles.TITLE_SIZE);
    cell(xml, "Heading_20_2", "Heading 2", "start", true, false, ExcelStyles.HEADING_SIZE);
    cell(xml, "Line", null, "start", false, false, ExcelStyles.SIZE);
    for (boolean bold : new boolean[] {false, true}) {
      String strong = bold ? "_strong" : "";
      cell(xml, "Words" + strong, null, "start", bold, true, ExcelStyles.SIZE);
      cell(xml, "Beside" + strong, null, "start", bold, true, ExcelStyles.SIZE);
      cell(xml, "Mark" + strong, null, "end", bold, false, ExcelStyles.SIZE);
      for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
        xml.open("style:style", "style:name", "Number" + decimals + strong, "style:family", "table-cell", "style:parent-style-name", "Mark" + strong, "style:data-style-name", "N" + decimals);
        xml.close();
      }
    }
    cell(xml, "Heading_end", null, "end", true, true, ExcelStyles.SIZE);
    xml.close();
    pages(xml, titles, workingCopy);
    return xml.close().text();
  }

  private static void cell(XmlText xml, String name, @org.jspecify.annotations.Nullable String display, String align, boolean bold, boolean wrap, int size) {
    if (display == null) {
      xml.open("style:style", "style:name", name, "style:family", "table-cell");
    } else {
      xml.open("style:style", "style:name", name, "style:display-name", display, "style:family", "table-cell");
    }
    xml.empty("style:table-cell-properties", "fo:wrap-option", wrap ? "wrap" : "no-wrap", "style:vertical-align", "middle");
    // words beside a number must not touch it
    xml.empty("style:paragraph-properties", "fo:text-align", align, "fo:margin-left", name.startsWith("Beside") ? "3mm" : "0mm");
    type(xml, size, bold);
    xml.close();
  }

  private static void type(XmlText xml, int size, boolean bold) {
    xml.empty("style:text-properties", "fo:font-family", ExcelStyles.FONT, "fo:font-size", size + "pt", "fo:font-weight", bold ? "bold" : "normal",
        "fo:language", "en", "fo:country", "GB");
  }

  /** The page of a table's sheet, from 1; 0 is that of the sheets before them. */
  static String master(int sheet) {
    return sheet == 0 ? "Default" : TableChart.TABLE_SHEET + sheet;
  }

  private static void pages(XmlText xml, List<String> titles, boolean workingCopy) {
    xml.open("office:automatic-styles");
    for (boolean landscape : new boolean[] {false, true}) {
      xml.open("style:page-layout", "style:name", landscape ? "A4wide" : "A4");
      // one page wide, and as many as it needs long
      xml.empty("style:page-layout-properties", "fo:page-width", landscape ? "29.7cm" : "21cm", "fo:page-height", landscape ? "21cm" : "29.7cm", "style:print-orientation",
          landscape ? "landscape" : "portrait", "style:scale-to-X", "1", "style:scale-to-Y", "0", "style:first-page-number", "continue", "fo:margin", "1.5cm");
      for (String place : new String[] {"style:header-style", "style:footer-style"}) {
        xml.open(place).empty("style:header-footer-properties", "fo:min-height", "8mm").close();
      }
      xml.close();
    }
    xml.close().open("office:master-styles");
    for (int sheet = 0; sheet <= titles.size(); sheet++) {
      xml.open("style:master-page", "style:name", master(sheet), "style:page-layout-name", sheet == 0 ? "A4" : "A4wide");
      xml.open("style:header");
      if (workingCopy) {
        xml.words("text:p", Marking.WORDS);
      }
      // what stands in A1 is on the first page alone
      xml.words("text:p", sheet == 0 ? "" : titles.get(sheet - 1)).close();
      xml.open("style:footer").open("style:region-left").open("text:p").empty("text:sheet-name").close().close();
      if (workingCopy) {
        xml.open("style:region-center").words("text:p", Marking.WORDS).close();
      }
      xml.open("style:region-right").open("text:p").words("text:span", "Page ").empty("text:page-number").words("text:span", " of ").empty("text:page-count").close().close();
      xml.close().close();
    }
    xml.close();
  }
}
