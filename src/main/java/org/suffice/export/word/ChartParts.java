package org.suffice.export.word;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.suffice.export.WordChart;

/** The parts that a chart of Word's own is made of: the chart, its workbook, and the line that ties them. */
final class ChartParts {
  private static final String CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
  private static final String BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private ChartParts() {}

  /**
   * The parts by name.
   *
   * @param folder the folder of the document part, "word/"
   * @param name a name that no other chart of the document has
   */
  static Map<String, byte[]> of(WordChart chart, String folder, String name) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(folder + target(name), chart.xml().getBytes(StandardCharsets.UTF_8));
    parts.put(
        folder + "charts/_rels/" + name + ".xml.rels",
        ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"" + WordChart.WORKBOOK + "\" Type=\"" + PackageParts.RELATION_BASE + "package\" Target=\"../embeddings/" + name + ".xlsx\"/></Relationships>")
            .getBytes(StandardCharsets.UTF_8));
    parts.put(folder + "embeddings/" + name + ".xlsx", chart.workbook());
    return parts;
  }

  /** The chart part from the folder of the document part. */
  static String target(String name) {
    return "charts/" + name + ".xml";
  }

  /** The relationship of the document to it. */
  static String relation(String id, String name) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + PackageParts.RELATION_BASE + "chart\" Target=\"" + target(name) + "\"/>";
  }

  /** The list of content types with those of a chart part. */
  static String typed(String types, String chartPart) {
    String book = types.toLowerCase(java.util.Locale.ROOT).contains("extension=\"xlsx\"") ? "" : "<Default Extension=\"xlsx\" ContentType=\"" + BOOK_TYPE + "\"/>";
    String more = book + "<Override PartName=\"/" + chartPart + "\" ContentType=\"" + CHART_TYPE + "\"/>";
    int end = types.indexOf('>', types.indexOf("<Types")) + 1;
    return types.substring(0, end) + more + types.substring(end);
  }

  /** The list of content types without that of a part that is gone. */
  static String without(String types, String part) {
    return types.replaceFirst("<Override[^>]*PartName=\"/" + java.util.regex.Pattern.quote(part) + "\"[^>]*/>", "");
  }
}
