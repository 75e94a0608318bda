package org.suffice.export.word;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's draft, opened to put new figures into it. Only the content of its tagged controls is replaced; every other
 * character of the document and every other part of the file is written again as it is.
 */
public final class DraftFile implements AutoCloseable {
  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private final DocxFile file;
  private final String part;
  private final String document;
  private final Relations relations;
  private final List<Control> controls;
  private final Map<String, String> marks = new HashMap<>();
  // Drawing a chart takes a while, and it is needed to compare and to write.
  private final IdentityHashMap<DraftItem, Content> drawn = new IdentityHashMap<>();
  private @Nullable OwnWords own;

  private DraftFile(DocxFile file, String part, String document, Relations relations, List<Control> controls) {
    this.file = file;
    this.part = part;
    this.document = document;
    this.relations = relations;
    this.controls = controls;
  }

  /** How an item was found. */
  public enum State {
    /** As Suffice wrote it. */
    AS_WRITTEN,
    /** Changed by hand since. */
    EDITED,
    /** Its control is no longer what it was, so that it cannot be given new content. */
    DAMAGED
  }

  /**
   * An item in the draft.
   *
   * @param place its number in the document, from 0
   * @param item what its tag says; null where that is gone
   */
  public record Found(int place, @Nullable Item item, String title, State state) {}

  /**
   * Opens a draft.
   *
   * @throws org.suffice.model.SufficeException {@code not-a-draft} in words: no document, a password, another program's,
   *     no items in it; {@code draft-damaged} where no item can be refreshed
   */
  public static DraftFile open(Path path) {
    DocxFile file = DocxFile.open(path);
    try {
      String part = main(file);
      String document = file.xml(part);
      checkRoot(file, document);
      int slash = part.lastIndexOf('/') + 1;
      String listed = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
      Relations relations = new Relations(file.has(listed) ? file.xml(listed) : "<Relationships></Relationships>", part.substring(0, slash));
      DraftFile draft = new DraftFile(file, part, document, relations, Control.in(document));
      draft.check();
      return draft;
    } catch (DamagedXml e) {
      file.close();
      throw file.refused("is damaged: " + e.getMessage() + ". Open it in Word, save it again, and refresh that copy.");
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static String main(DocxFile file) {
    Relations root = new Relations(file.xml(PackageParts.PACKAGE_RELATIONS), "");
    String types = file.xml(PackageParts.TYPES);
    if (types.contains("macroEnabled")) {
      throw file.refused("has macros. Save a copy as Word Document (.docx) in Word, and refresh that.");
    }
    return root.all().stream()
        .filter(r -> r.type().endsWith("/officeDocument"))
        .map(Relations.Relation::target)
        .findFirst()
        .orElseThrow(() -> file.refused("is not a Word document (.docx)."));
  }

  private static void checkRoot(DocxFile file, String document) {
    TagScanner tags = new TagScanner(document);
    if (!tags.next() || !tags.name().equals("w:document")) {
      throw file.refused("is not a Word document (.docx) as Word writes it.");
    }
    if (!MAIN.equals(tags.attribute("xmlns:w"))) {
      throw file.refused("was saved as a Strict Open XML document. Save it as Word Document (.docx) in Word, and refresh that.");
    }
  }

  private void check() {
    if (controls.isEmpty()) {
      throw file.refused("has no item of Suffice in it: it is not a draft that Suffice wrote, or its content controls were removed.");
    }
    if (controls.stream().noneMatch(Control::whole)) {
      throw new org.suffice.model.SufficeException(
          "draft-damaged",
          "\"" + file.name() + "\" was saved by a program that does not keep Word's content controls, as LibreOffice does not, so its figures"
              + " can no longer be told from its text. Nothing was changed. Edit the draft in Word and refresh that copy.");
    }
  }

  /** The items in it, in the order of the document. */
  public List<Found> items() {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < controls.size(); i++) {
      Control control = controls.get(i);
      Item.Tagged tagged = control.tagged().orElse(null);
      String title = control.alias().replaceFirst("^Suffice [a-z]+: ", "");
      found.add(new Found(i, tagged == null ? null : tagged.item(), title, state(control, tagged)));
    }
    return found;
  }

  private State state(Control control, Item.@Nullable Tagged tagged) {
    if (tagged == null || !control.blocks()) {
      return State.DAMAGED;
    }
    String content = control.content(document);
    return Fingerprint.of(content, this::mark).equals(tagged.fingerprint()) && !Mark.pinned(content) ? State.AS_WRITTEN : State.EDITED;
  }

  private String mark(String relation) {
    return marks.computeIfAbsent(
        relation,
        id -> relations.byId(id).filter(r -> file.has(r.target())).map(this::mark).orElse(""));
  }

  private String mark(Relations.Relation relation) {
    try {
      return relation.type().endsWith("/chart") ? ChartMark.of(file.xml(relation.target())) : Content.pictureMark(file.bytes(relation.target()));
    } catch (DamagedXml e) {
      return ""; // not as it was written
    }
  }

  /**
   * Which of these items differ from what the draft holds.
   *
   * @param items new content by place
   */
  public Map<Integer, Boolean> differing(Map<Integer, DraftItem> items) {
    Map<Integer, Boolean> differing = new HashMap<>();
    items.forEach((place, item) -> {
      String before = controls.get(place).tagged().map(Item.Tagged::fingerprint).orElse("");
      differing.put(place, !content(item).fingerprint().equals(before));
    });
    return differing;
  }

  /** The draft's file with these items in place of what is there. */
  public byte[] with(Map<Integer, DraftItem> items) {
    Map<Integer, Content> contents = new HashMap<>();
    items.forEach((place, item) -> contents.put(place, content(item)));
    return new Splice(file, part, document, relations, controls, text()).with(contents);
  }

  /** What tells the person's text in it from that of other drafts: all but the items that are as they were written. */
  public String text() {
    return own().print();
  }

  /** What tells this state of the document from any other. */
  public String print() {
    return Seal.hash(document.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** How many items stand in headers, footers, notes or comments, where they are not refreshed. */
  public long itemsElsewhere() {
    return own().itemsElsewhere();
  }

  /** Whether words are printed in it, in its items or between them. */
  public boolean says(String words) {
    return OwnWords.plain(document).contains(words);
  }

  /** How often words are printed outside its items, at the head and foot of the pages too. */
  public long timesOutside(String words) {
    return own().times(words);
  }

  private OwnWords own() {
    OwnWords words = own;
    if (words == null) {
      words = new OwnWords(file, document, relations, items().stream().filter(f -> f.state() == State.AS_WRITTEN).map(f -> controls.get(f.place())).toList());
      own = words;
    }
    return words;
  }

  private Content content(DraftItem item) {
    return drawn.computeIfAbsent(item, Content::of);
  }

  @Override
  public void close() {
    file.close();
  }
}
