package org.suffice.export.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A content control of ours in the text of a document, and where its parts are.
 *
 * @param alias its title
 * @param tagged what its tag says; empty where the tag is gone or damaged
 * @param tagFrom where the value of its tag begins; -1 where it has none
 * @param from where its content begins
 * @param blocks its content is whole paragraphs or tables, as it was written
 */
record Control(String alias, Optional<Item.Tagged> tagged, int tagFrom, int tagTo, int from, int to, boolean blocks) {
  private static final String OURS = "Suffice ";

  /** The controls of ours, in the order in which they begin; of two nested ones the outer comes first. */
  static List<Control> in(String document) {
    List<Control> found = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    TagScanner tags = new TagScanner(document);
    while (tags.next()) {
      if (tags.name().equals("w:sdt")) {
        if (tags.opens()) {
          open.push(new Open());
        } else if (tags.closes()) {
          if (open.isEmpty()) {
            throw new DamagedXml("a control ends that does not begin");
          }
          open.pop().control(document).ifPresent(found::add);
        }
      } else if (!open.isEmpty()) {
        open.element().take(tags);
      }
    }
    if (!open.isEmpty()) {
      throw new DamagedXml("a control does not end");
    }
    return found.stream().sorted(java.util.Comparator.comparingInt(Control::from)).toList();
  }

  String content(String document) {
    return document.substring(from, to);
  }

  /** Whether it can be given new content: its tag can be read and it holds whole paragraphs. */
  boolean whole() {
    return tagged.isPresent() && blocks;
  }

  /** A control that is being read. */
  private static final class Open {
    private @Nullable String alias;
    private @Nullable String tag;
    private int tagFrom = -1;
    private int tagTo = -1;
    private int from = -1;
    private int to = -1;
    private boolean properties;

    void take(TagScanner tags) {
      if (tags.name().equals("w:sdtPr")) {
        properties = tags.opens();
      } else if (tags.name().equals("w:sdtContent")) {
        if (!tags.closes()) {
          from = tags.end();
        }
        to = tags.alone() ? -1 : tags.start();
      } else if (properties && tags.begins("w:alias")) {
        alias = tags.attribute("w:val");
      } else if (properties && tags.begins("w:tag")) {
        tag = tags.attribute("w:val");
        int[] place = tags.place("w:val");
        if (place != null) {
          tagFrom = place[0];
          tagTo = place[1];
        }
      }
    }

    Optional<Control> control(String document) {
      String title = alias == null ? "" : alias;
      Optional<Item.Tagged> tagged = tag == null ? Optional.empty() : Item.read(tag);
      boolean ours = tagged.isPresent() || title.startsWith(OURS);
      boolean content = from >= 0 && to >= from;
      boolean blocks = content && holdsParagraphs(document.substring(from, to));
      return ours ? Optional.of(new Control(title, tagged, tagFrom, tagTo, Math.max(from, 0), content ? to : Math.max(from, 0), blocks)) : Optional.empty();
    }

    /** Runs alone are what a program leaves that makes a control inside a paragraph of one around it. */
    private static boolean holdsParagraphs(String content) {
      TagScanner tags = new TagScanner(content);
      while (tags.next()) {
        if (tags.begins("w:p") || tags.begins("w:tbl")) {
          return true;
        }
        if (tags.begins("w:r") || tags.begins("w:tc") || tags.begins("w:tr")) {
          return false;
        }
      }
      return false;
    }
  }
}
