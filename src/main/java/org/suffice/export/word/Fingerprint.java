package org.suffice.export.word;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the content of a control is as Suffice wrote it. It reads what a person sees and can change: words,
 * where paragraphs, cells and rows end, pictures, emphasis, comments, notes and tracked changes. It leaves out what Word
 * changes by itself when it saves: run boundaries, revision numbers, column widths, and the numbers of captions.
 */
final class Fingerprint {
  /** Characters of a fingerprint. */
  static final int LENGTH = 6;

  private static final Map<String, String> ENDS = Map.of("w:p", "\n", "w:tc", "|", "w:tr", "\r");
  private static final Map<String, String> CHARACTERS =
      Map.of("w:tab", "\t", "w:br", "\n", "w:cr", "\n", "w:noBreakHyphen", "-", "w:sym", "?");
  private static final Set<String> SEEN =
      Set.of("w:strike", "w:dstrike", "w:highlight", "w:color", "w:b", "w:i", "w:u", "w:commentReference", "w:footnoteReference",
          "w:endnoteReference", "w:pict", "w:object", "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:hyperlink", "w:sdt", "w:txbxContent",
          // a section that a person begins in an item turns the pages after it
          "w:sectPr");

  private final StringBuilder seen = new StringBuilder();
  private final Deque<Field> fields = new ArrayDeque<>();
  private final Function<String, String> picture;
  private int fallback;
  private boolean inText;
  private boolean inInstruction;

  /** A field whose instruction, then whose result is being read. */
  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();
    private final boolean simple;
    private boolean result;

    Field(boolean simple) {
      this.simple = simple;
      this.result = simple;
    }

    boolean counts() {
      return result && instruction.toString().strip().startsWith("SEQ ");
    }
  }

  private Fingerprint(Function<String, String> picture) {
    this.picture = picture;
  }

  /**
   * The fingerprint of a control's content.
   *
   * @param picture what a relationship id stands for, in a form that changes when the picture does
   */
  static String of(String content, Function<String, String> picture) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(seen(content, picture).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a person sees of it, in one text. */
  static String seen(String content, Function<String, String> picture) {
    Fingerprint print = new Fingerprint(picture);
    TagScanner tags = new TagScanner(content);
    while (tags.next()) {
      print.take(tags);
    }
    return print.seen.toString();
  }

  /** The numbers of the captions in it, in order. */
  static String captionNumber(String content) {
    StringBuilder number = new StringBuilder();
    Fingerprint print = new Fingerprint(id -> id);
    TagScanner tags = new TagScanner(content);
    while (tags.next()) {
      if (print.inText && print.counting() && tags.closes()) {
        number.append(tags.textBefore());
      }
      print.take(tags);
    }
    return number.toString().strip();
  }

  private boolean counting() {
    return fields.stream().anyMatch(Field::counts);
  }

  private void take(TagScanner tag) {
    String name = tag.name();
    if (name.equals("mc:Fallback")) {
      fallback += tag.opens() ? 1 : tag.closes() ? -1 : 0;
    } else if (fallback == 0) {
      words(tag, name);
      field(tag, name);
      marks(tag, name);
    }
  }

  private void words(TagScanner tag, String name) {
    if (name.equals("w:t")) {
      if (tag.closes() && !counting()) {
        seen.append(tag.textBefore());
      }
      inText = tag.opens();
    } else if (name.equals("w:instrText")) {
      Field field = fields.peek();
      if (tag.closes() && inInstruction && field != null) {
        field.instruction.append(tag.textBefore());
      }
      inInstruction = tag.opens();
    }
  }

  private void field(TagScanner tag, String name) {
    if (name.equals("w:fldSimple")) {
      if (tag.opens()) {
        Field field = new Field(true);
        field.instruction.append(Objects.requireNonNullElse(tag.attribute("w:instr"), ""));
        fields.push(field);
      } else if (tag.closes() && !fields.isEmpty() && fields.element().simple) {
        fields.pop();
      }
    } else if (name.equals("w:fldChar") && !tag.closes()) {
      String type = Objects.requireNonNullElse(tag.attribute("w:fldCharType"), "");
      Field inner = fields.peek();
      if (type.equals("begin")) {
        fields.push(new Field(false));
      } else if (type.equals("separate") && inner != null) {
        inner.result = true;
      } else if (type.equals("end") && inner != null && !inner.simple) {
        fields.pop();
      }
    }
  }

  private void marks(TagScanner tag, String name) {
    boolean begins = !tag.closes();
    if (!begins || tag.alone()) {
      seen.append(ENDS.getOrDefault(name, ""));
    }
    if (begins && CHARACTERS.containsKey(name)) {
      seen.append(CHARACTERS.get(name));
    } else if (begins && SEEN.contains(name)) {
      seen.append('<').append(name).append('>');
    } else if (begins && name.equals("wp:docPr")) {
      seen.append("<alt>").append(given(tag, "descr"));
    } else if (begins && name.equals("a:blip")) {
      seen.append("<picture>").append(picture.apply(given(tag, "r:embed")));
    } else if (begins && name.equals("c:chart")) {
      seen.append("<chart>").append(picture.apply(given(tag, "r:id")));
    }
  }

  private static String given(TagScanner tag, String attribute) {
    @Nullable String value = tag.attribute(attribute);
    return value == null ? "" : value;
  }
}
