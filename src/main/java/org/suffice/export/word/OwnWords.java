package org.suffice.export.word;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** What of a draft is a person's and no item's: all that a refresh keeps, and what it does not look into. */
final class OwnWords {
  private static final Pattern RELATION = Pattern.compile("\\br:[a-zA-Z]+=\"([^\"]+)\"");
  private static final Pattern OTHER_PART = Pattern.compile("[^/]+/(?:header|footer|footnotes|endnotes|comments)[^/]*\\.xml");
  private static final Pattern OUR_TAG = Pattern.compile("<w:tag\\s+w:val=\"sf1:");

  private final DocxFile file;
  private final Relations relations;
  private final String outside;

  /**
   * The person's part of a draft.
   *
   * @param items the controls that hold what Suffice wrote; what a person changed is the person's
   */
  OwnWords(DocxFile file, String document, Relations relations, List<Control> items) {
    this.file = file;
    this.relations = relations;
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Control item : items) {
      if (item.tagFrom() >= at) {
        text.append(document, at, item.tagFrom()).append(document, item.tagTo(), item.from());
        at = item.to();
      }
    }
    this.outside = text.append(document.substring(at)).toString();
  }

  /** Tells two drafts apart that differ in anything of a person's; pictures and charts of items aside. */
  String print() {
    Map<String, Long> parts = new TreeMap<>();
    Map<String, Long> checksums = new HashMap<>();
    for (ZipArchiveEntry entry : file.entries()) {
      checksums.put(entry.getName(), entry.getCrc());
      if (!entry.getName().matches("(?:[^/]+/)?(?:media|charts|embeddings|_rels)/.*|.*\\.rels|\\[Content_Types]\\.xml|word/document\\.xml")) {
        parts.put(entry.getName(), entry.getCrc());
      }
    }
    for (MatchResult found : RELATION.matcher(outside).results().toList()) {
      Optional<Relations.Relation> relation = relations.byId(found.group(1));
      relation.ifPresent(r -> parts.put(found.group(1) + " " + r.target(), checksums.getOrDefault(r.target(), 0L)));
    }
    return Seal.hash((outside + parts).getBytes(StandardCharsets.UTF_8));
  }

  /** How many items stand where a refresh does not go: headers, footers, notes, comments. */
  long itemsElsewhere() {
    return others().stream().mapToLong(xml -> OUR_TAG.matcher(xml).results().count()).sum();
  }

  /** How often words are printed outside the items: in the person's text, and at the head and foot of the pages. */
  long times(String words) {
    List<String> texts = new ArrayList<>(others());
    texts.add(outside);
    return texts.stream().mapToLong(xml -> plain(xml).split(Pattern.quote(words), -1).length - 1L).sum();
  }

  private List<String> others() {
    return file.entries().stream().map(ZipArchiveEntry::getName).filter(name -> OTHER_PART.matcher(name).matches()).map(file::xml).toList();
  }

  /** The words of a part; lines where paragraphs end. */
  static String plain(String xml) {
    StringBuilder words = new StringBuilder();
    TagScanner tags = new TagScanner(xml);
    int skipped = 0;
    try {
      while (tags.next()) {
        if (tags.name().equals("mc:Fallback")) {
          skipped += tags.opens() ? 1 : tags.closes() ? -1 : 0;
        } else if (skipped == 0 && tags.closes() && tags.name().equals("w:t")) {
          words.append(tags.textBefore());
        } else if (tags.closes() && tags.name().equals("w:p")) {
          words.append('\n');
        }
      }
    } catch (DamagedXml brokenOff) {
      // a header that cannot be read is copied as it is
    }
    return words.toString();
  }
}
