package org.suffice.intake;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text that a cell of an OpenDocument spreadsheet shows: its paragraphs, without comments and drawings. */
final class OdsText {
  private static final Set<String> NOT_SHOWN = Set.of("annotation", "ruby-text", "frame", "g", "custom-shape", "table", "detective");
  private final XMLStreamReader r;
  private final StringBuilder text = new StringBuilder();
  private int paragraphs;

  OdsText(XMLStreamReader r) {
    this.r = r;
  }

  /** Reads to the end of the element that the reader stands at. */
  String read() throws XMLStreamException {
    int depth = 1;
    int paragraph = 0;
    int notShown = 0;
    while (depth > 0) {
      switch (r.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          String element = r.getLocalName();
          if (notShown == 0 && NOT_SHOWN.contains(element)) {
            notShown = depth;
          } else if (notShown == 0 && element.equals("p")) {
            paragraph = depth;
            text.append(paragraphs++ > 0 && more() ? "\n" : "");
          } else if (paragraph > 0 && notShown == 0 && more()) {
            white(element);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          notShown = depth == notShown ? 0 : notShown;
          paragraph = depth == paragraph ? 0 : paragraph;
          depth--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (paragraph > 0 && notShown == 0 && more()) {
            text.append(r.getText());
          }
        }
        default -> {}
      }
    }
    return text.toString();
  }

  private boolean more() {
    return text.length() < Limits.CELL_CHARACTERS;
  }

  /** White space that XML would not keep has elements of its own. */
  private void white(String element) {
    switch (element) {
      case "s" -> {
        String count = OdsFile.attribute(r, "c");
        text.append(" ".repeat(count.matches("\\d{1,4}") ? Integer.parseInt(count) : 1));
      }
      case "tab" -> text.append('\t');
      case "line-break" -> text.append('\n');
      default -> {}
    }
  }
}
