package org.suffice.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of results, on the screen line by line and in a file at the end. */
final class Report {
  private final List<Result> results = new ArrayList<>();

  Report() {
    System.out.printf("%-44s %9s %10s  %-28s %10s %7s  %-10s %s%n", "work", "rows", "figure", "beside", "", "ratio", "target", "met");
  }

  void add(Result r) {
    results.add(r);
    String other = r.other() == null ? "" : amount(r.other(), r.unit());
    String ratio = r.ratio() == null ? "" : "%.2f".formatted(r.ratio());
    System.out.printf(
        "%-44s %,9d %10s  %-28s %10s %7s  %-10s %s%s%n",
        r.work(), r.rows(), amount(r.figure(), r.unit()), r.beside(), other, ratio, r.target(),
        Boolean.TRUE.equals(r.met()) ? "yes" : "NO", Double.isNaN(r.figure()) ? " (" + r.note() + ")" : "");
  }

  private static String amount(double figure, String unit) {
    if (Double.isNaN(figure)) {
      return "-";
    }
    return unit.equals("s") && figure < 0.1 ? "%.2f ms".formatted(figure * 1000) : "%.3g %s".formatted(figure, unit);
  }

  void write(Path file) throws IOException {
    var all = new ArrayList<Map<String, Object>>();
    for (Result r : results) {
      var one = new LinkedHashMap<String, Object>();
      one.put("work", r.work());
      one.put("rows", r.rows());
      one.put("figure", Double.isNaN(r.figure()) ? "" : r.figure());
      one.put("unit", r.unit());
      one.put("floorOrRival", r.beside());
      one.put("floorOrRivalFigure", r.other() == null ? "" : r.other());
      one.put("ratio", r.ratio() == null ? "" : r.ratio());
      one.put("target", r.target());
      one.put("met", Boolean.TRUE.equals(r.met()));
      one.put("note", r.note());
      all.add(one);
    }
    var mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    mapper.writeValue(
        file.toFile(),
        Map.of(
            "java", System.getProperty("java.version"),
            "processors", Runtime.getRuntime().availableProcessors(),
            "results", all));
  }
}
