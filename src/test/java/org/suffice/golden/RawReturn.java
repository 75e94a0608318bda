package org.suffice.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An SSDA903 return as plain text, read without the program's own readers: a file is split at line ends and commas, the
 * XML is walked node by node. What the program says of a return is compared with what is worked out from this.
 */
record RawReturn(List<Raw> header, List<Raw> episodes, List<Raw> uasc) {
  /** A row: where it stands, numbered as Excel does, and its cells by heading. */
  record Raw(String file, String sheet, int row, Map<String, String> cells) {
    /** A cell without the spaces around it; empty where it is blank or says so. */
    String get(String heading) {
      String text = cells.getOrDefault(heading, "").strip();
      return text.equals("NULL") || text.equals("N/A") ? "" : text;
    }
  }

  static Path path(String name) {
    try {
      return Path.of(Objects.requireNonNull(RawReturn.class.getResource("/third-party/" + name), name).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  static RawReturn ofCsv(Path header, Path episodes, Path uasc) {
    return new RawReturn(csv(header), csv(episodes), csv(uasc));
  }

  /** The files have no quotation marks. */
  static List<Raw> csv(Path file) {
    List<String> lines = lines(file);
    List<String> headings = List.of(lines.getFirst().replace("\uFEFF", "").split(",", -1));
    List<Raw> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int c = 0; c < cells.length; c++) {
        row.put(headings.get(c), cells[c]);
      }
      rows.add(new Raw(String.valueOf(file.getFileName()), "", i + 1, row));
    }
    return rows;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tables of the XML, numbered as if each were a sheet with its headings in row 1. */
  static RawReturn ofXml(Path file) {
    List<Raw> header = new ArrayList<>();
    List<Raw> episodes = new ArrayList<>();
    List<Raw> uasc = new ArrayList<>();
    String name = String.valueOf(file.getFileName());
    for (Element child : elements(root(file), "CHILD")) {
      Map<String, String> facts = texts(elements(child, "HEADER").getFirst());
      facts.put("CHILD", facts.getOrDefault("CHILDID", ""));
      header.add(new Raw(name, "Header", header.size() + 2, facts));
      for (Element episode : elements(child, "EPISODE")) {
        Map<String, String> cells = texts(episode);
        cells.put("CHILD", facts.getOrDefault("CHILD", ""));
        cells.put("PLACE", cells.getOrDefault("PL", ""));
        episodes.add(new Raw(name, "Episodes", episodes.size() + 2, cells));
      }
      if (facts.getOrDefault("UASC", "").equals("1")) {
        uasc.add(new Raw(name, "UASC", uasc.size() + 2, facts));
      }
    }
    return new RawReturn(header, episodes, uasc);
  }

  private static Element root(Path file) {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static List<Element> elements(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e && (name.isEmpty() || e.getTagName().equals(name))) {
        found.add(e);
      }
    }
    return found;
  }

  private static Map<String, String> texts(Element parent) {
    Map<String, String> texts = new LinkedHashMap<>();
    elements(parent, "").stream().filter(e -> elements(e, "").isEmpty()).forEach(e -> texts.put(e.getTagName(), e.getTextContent()));
    return texts;
  }
}
