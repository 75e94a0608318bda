package org.suffice.export.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A place that a document remembers inside an item: the beginning or end of what a cross-reference, a list of figures, a
 * comment or an exception to protection is of. Word puts such marks into captions by itself when "Table 3" is referred to.
 *
 * @param xml the whole element
 * @param id what its other end has too
 * @param name of a bookmark; empty for others and for ends
 */
record Mark(String xml, String kind, String id, String name, boolean begins, Spot spot) {
  private static final Map<String, String> BEGINS =
      Map.of("w:bookmarkStart", "bookmark", "w:commentRangeStart", "comment", "w:permStart", "permission");
  private static final Map<String, String> ENDS = Map.of("w:bookmarkEnd", "bookmark", "w:commentRangeEnd", "comment", "w:permEnd", "permission");

  /** Where a mark stands in an item. */
  enum Spot {
    /** Before the number of its caption. */
    CAPTION,
    /** After that, before the caption's words. */
    NUMBER,
    /** Within the caption's words or after them. */
    WORDS,
    /** Not in a caption. */
    ELSEWHERE
  }

  /** The marks in an item, in their order. */
  static List<Mark> in(String content) {
    return new Walk(content).marks();
  }

  /**
   * Whether an item's new words would take a mark from a person's text: what it is of is neither the caption, nor all of
   * the item, nor of Word's own passing marks.
   */
  static boolean pinned(String content) {
    List<Mark> marks = in(content);
    Set<String> ended = marks.stream().filter(m -> !m.begins()).map(m -> m.kind() + m.id()).collect(java.util.stream.Collectors.toSet());
    return marks.stream().anyMatch(m -> m.lost() && ended.contains(m.kind() + m.id()));
  }

  private boolean lost() {
    boolean passing = name.startsWith("_") && !name.startsWith("_Ref");
    return begins && kind.equals("bookmark") && spot == Spot.ELSEWHERE && !passing;
  }

  /** New content with the marks of the content before it, at the same places of its caption, else around all of it. */
  static String keep(String before, String content) {
    List<Mark> marks = in(before);
    if (marks.isEmpty()) {
      return content;
    }
    int field = content.indexOf("<w:fldSimple w:instr=\" SEQ ");
    int caption = field < 0 ? -1 : content.lastIndexOf("</w:pPr>", field) + "</w:pPr>".length();
    int number = field < 0 ? -1 : content.indexOf("</w:fldSimple>", field) + "</w:fldSimple>".length();
    int end = field < 0 ? -1 : content.indexOf("</w:p>", number);
    if (field < 0) {
      return all(marks.stream().filter(Mark::begins)) + content + all(marks.stream().filter(m -> !m.begins()));
    }
    return all(marks.stream().filter(m -> m.begins() && m.spot() == Spot.ELSEWHERE))
        + content.substring(0, caption)
        + all(marks.stream().filter(m -> m.begins() && m.spot() == Spot.CAPTION))
        + content.substring(caption, number)
        + all(marks.stream().filter(m -> !m.begins() && (m.spot() == Spot.CAPTION || m.spot() == Spot.NUMBER)))
        + all(marks.stream().filter(m -> m.begins() && (m.spot() == Spot.NUMBER || m.spot() == Spot.WORDS)))
        + content.substring(number, end)
        + all(marks.stream().filter(m -> !m.begins() && (m.spot() == Spot.WORDS || (m.spot() == Spot.ELSEWHERE && inCaption(marks, m)))))
        + content.substring(end)
        + all(marks.stream().filter(m -> !m.begins() && m.spot() == Spot.ELSEWHERE && !inCaption(marks, m)));
  }

  private static boolean inCaption(List<Mark> marks, Mark end) {
    return marks.stream().anyMatch(m -> m.begins() && m.kind().equals(end.kind()) && m.id().equals(end.id()) && m.spot() != Spot.ELSEWHERE);
  }

  private static String all(Stream<Mark> marks) {
    StringBuilder out = new StringBuilder();
    marks.forEach(m -> out.append(m.xml()));
    return out.toString();
  }

  /** Finds them; which paragraph is the caption is known only once its number is met. */
  private static final class Walk {
    private final String content;
    private final List<Mark> found = new ArrayList<>();
    private final List<Integer> paragraphs = new ArrayList<>();
    private int paragraph;
    private int caption = -1;
    private boolean ended;
    private boolean told;
    private boolean instruction;

    Walk(String content) {
      this.content = content;
    }

    List<Mark> marks() {
      TagScanner tags = new TagScanner(content);
      while (tags.next()) {
        take(tags);
      }
      List<Mark> all = new ArrayList<>();
      for (int i = 0; i < found.size(); i++) {
        Mark mark = found.get(i);
        all.add(paragraphs.get(i) == caption ? mark : new Mark(mark.xml(), mark.kind(), mark.id(), mark.name(), mark.begins(), Spot.ELSEWHERE));
      }
      return all;
    }

    private void take(TagScanner tags) {
      String name = tags.name();
      if (name.equals("w:p")) {
        paragraph += tags.begins("w:p") ? 1 : 0;
      } else if (tags.begins("w:fldSimple") && counts(Objects.requireNonNullElse(tags.attribute("w:instr"), ""))) {
        caption = paragraph;
      } else if (name.equals("w:instrText")) {
        if (tags.closes() && instruction && counts(tags.textBefore())) {
          caption = paragraph;
        }
        instruction = tags.opens();
      } else if (paragraph == caption) {
        boolean end = (name.equals("w:fldSimple") && tags.closes()) || (tags.begins("w:fldChar") && "end".equals(tags.attribute("w:fldCharType")));
        told |= ended && name.equals("w:t") && tags.closes() && !tags.textBefore().isBlank();
        ended |= end;
      }
      if (!tags.closes() && (BEGINS.containsKey(name) || ENDS.containsKey(name))) {
        mark(tags);
      }
    }

    private static boolean counts(String field) {
      return field.strip().startsWith("SEQ ");
    }

    private void mark(TagScanner tags) {
      String name = tags.name();
      boolean begins = BEGINS.containsKey(name);
      String xml = content.substring(tags.start(), tags.end());
      Spot spot = caption < 0 || !ended ? Spot.CAPTION : told ? Spot.WORDS : Spot.NUMBER;
      String called = begins ? Objects.requireNonNullElse(tags.attribute("w:name"), "") : "";
      String kind = Objects.requireNonNull(begins ? BEGINS.get(name) : ENDS.get(name));
      found.add(new Mark(tags.alone() ? xml : xml.substring(0, xml.length() - 1) + "/>", kind, Objects.requireNonNullElse(tags.attribute("w:id"), ""), called, begins, spot));
      paragraphs.add(paragraph);
    }
  }
}
