package org.suffice.intake;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Pulls the children of an SSDA903 return out of its XML, one at a time: a CHILD has a HEADER and any number of
 * EPISODEs. A document type is refused, nothing outside the file is ever opened.
 */
final class ReturnXml {
  private static final int DEEPEST = 30;
  private static final int EPISODES = 10_000;
  private final Path path;
  private final XMLInputFactory xml = new InputFactoryImpl();

  ReturnXml(Path path) {
    this.path = path;
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  /**
   * One child: the texts of each table's elements by their names in capitals.
   *
   * @param header the elements directly in the header, not those of the groups in it (reviews, health)
   */
  record Child(Map<String, String> header, List<Map<String, String>> episodes) {}

  /** Gives the children in the order of the file until one is not wanted; whether there were any. */
  boolean children(Predicate<Child> each) throws IOException {
    try (InputStream in = new TagGuard(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
      XMLStreamReader r = xml.createXMLStreamReader(in);
      try {
        return new Pull(r, each).all();
      } finally {
        r.close();
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private final class Pull {
    private final XMLStreamReader r;
    private final Predicate<Child> each;
    private boolean inChild;
    private Map<String, String> header = Map.of();
    private final List<Map<String, String>> episodes = new ArrayList<>();

    Pull(XMLStreamReader r, Predicate<Child> each) {
      this.r = r;
      this.each = each;
    }

    boolean all() throws XMLStreamException {
      boolean any = false;
      int depth = 0;
      while (r.hasNext()) {
        int event = r.next();
        if (event == XMLStreamConstants.DTD) {
          throw SourceFiles.refused(
              String.valueOf(path.getFileName()),
              "is an XML file with a document type (DOCTYPE), which no return has",
              "Ask for the file as the council's system wrote it.");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          String name = name();
          if (inChild && (name.equals("HEADER") || name.equals("EPISODE"))) {
            any = true;
            part(name);
          } else if (++depth > DEEPEST) {
            throw tooDeep();
          }
          inChild |= name.equals("CHILD");
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
          if (name().equals("CHILD")) {
            inChild = false;
            if (!give()) {
              return true;
            }
          }
        }
      }
      return any;
    }

    private String name() {
      return r.getLocalName().toUpperCase(Locale.ROOT);
    }

    private void part(String name) throws XMLStreamException {
      Map<String, String> texts = texts();
      if (name.equals("HEADER")) {
        header = texts;
      } else if (episodes.size() < EPISODES) {
        episodes.add(texts);
      } else {
        throw Limits.over(
            String.valueOf(path.getFileName()), "has a child with more than 10,000 episodes", "Check the file.");
      }
    }

    private boolean give() {
      boolean more = (header.isEmpty() && episodes.isEmpty()) || each.test(new Child(header, List.copyOf(episodes)));
      header = Map.of();
      episodes.clear();
      return more;
    }

    /** The texts of the elements directly in this one; groups of elements are passed over. */
    private Map<String, String> texts() throws XMLStreamException {
      Map<String, String> texts = new HashMap<>();
      StringBuilder text = new StringBuilder();
      for (int depth = 1; depth > 0; ) {
        switch (r.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            text.setLength(0);
            if (++depth > DEEPEST) {
              throw tooDeep();
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            if (--depth == 1) {
              texts.putIfAbsent(name(), text.toString().strip());
            }
            text.setLength(0);
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            if (text.length() < Limits.CELL_CHARACTERS) {
              text.append(r.getText());
            }
          }
          default -> {}
        }
      }
      return texts;
    }

    private RuntimeException tooDeep() {
      return Limits.over(
          String.valueOf(path.getFileName()), "has XML elements more than " + DEEPEST + " deep", "Check that it is a return.");
    }
  }
}
