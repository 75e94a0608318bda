package org.suffice.intake;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Draft;
import org.suffice.model.Draft.DraftRow;
import org.suffice.model.Draft.DraftTable;

/** Pulls tables and words out of the main part of a Word document: what is shown, without deleted text and without objects. */
final class DocumentTables {
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  private static final long MOST_CHARACTERS = 200_000_000;
  private static final int MOST_DEPTH = 20;
  private static final int LINES_ABOVE = 3;

  private final String file;
  private final List<DraftTable> tables = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private final Deque<Open> open = new ArrayDeque<>();
  private StringBuilder text = new StringBuilder();
  private long characters;

  /** A table that is being read; a table in a cell is one of its own. */
  private static final class Open {
    private final List<DraftRow> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder outside;
    private final List<String> above;
    private int span = 1;

    Open(StringBuilder outside, List<String> above) {
      this.outside = outside;
      this.above = above;
    }
  }

  DocumentTables(String file) {
    this.file = file;
  }

  Draft read(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(in);
    boolean visible = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> throw new XMLStreamException("A document type is not allowed");
        case XMLStreamConstants.START_ELEMENT -> {
          visible = ours(xml) && xml.getLocalName().equals("t");
          start(xml);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          visible = false;
          end(xml);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (visible) {
            add(xml.getText());
          }
        }
        default -> {}
      }
    }
    xml.close();
    return new Draft(tables, words.toString());
  }

  private static boolean ours(XMLStreamReader xml) {
    return WORD.equals(xml.getNamespaceURI()) || STRICT.equals(xml.getNamespaceURI());
  }

  private void add(String piece) {
    characters += piece.length();
    if (characters > MOST_CHARACTERS) {
      throw Limits.over(file, "holds more than 200 million characters", "Split it and check the parts.");
    }
    text.append(piece);
  }

  private void start(XMLStreamReader xml) {
    if (!ours(xml)) {
      return;
    }
    Open table = open.peek();
    switch (xml.getLocalName()) {
      case "tbl" -> {
        if (open.size() >= MOST_DEPTH) {
          throw Limits.over(file, "has tables in tables more than 20 deep", "Take them out and check it again.");
        }
        List<String> above = lines.subList(Math.max(0, lines.size() - LINES_ABOVE), lines.size());
        open.push(new Open(text, new ArrayList<>(above)));
        text = new StringBuilder();
      }
      case "tc" -> text = new StringBuilder();
      case "gridSpan" -> {
        if (table != null) {
          table.span = span(xml.getAttributeValue(xml.getNamespaceURI(), "val"));
        }
      }
      case "tab", "br", "cr" -> add(" ");
      default -> {}
    }
  }

  private static int span(@Nullable String value) {
    try {
      return value == null ? 1 : Math.clamp(Integer.parseInt(value.strip()), 1, Limits.COLUMNS);
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  private void end(XMLStreamReader xml) {
    if (!ours(xml)) {
      return;
    }
    Open table = open.peek();
    switch (xml.getLocalName()) {
      case "p" -> {
        if (table == null) {
          String line = text.toString().strip();
          if (!line.isEmpty()) {
            lines.add(line);
            words.append(line).append('\n');
          }
          text = new StringBuilder();
        } else {
          text.append(' ');
        }
      }
      case "tc" -> {
        if (table != null) {
          cell(table);
        }
      }
      case "tr" -> {
        if (table != null) {
          table.rows.add(new DraftRow(table.rows.size() + 1, table.cells));
          table.cells = new ArrayList<>();
        }
      }
      case "tbl" -> {
        if (table != null) {
          tables.add(new DraftTable("Table " + (tables.size() + 1), table.above, table.rows));
          text = open.pop().outside;
        }
      }
      default -> {}
    }
  }

  private void cell(Open table) {
    table.cells.add(text.toString().strip().replaceAll("\\s+", " "));
    for (int i = 1; i < table.span && table.cells.size() < Limits.COLUMNS; i++) {
      table.cells.add("");
    }
    if (table.cells.size() >= Limits.COLUMNS || table.rows.size() >= Limits.ROWS) {
      throw Limits.over(file, "has a table of more than " + Limits.COLUMNS + " columns", "Take it out and check it again.");
    }
    table.span = 1;
    text = new StringBuilder();
  }
}
