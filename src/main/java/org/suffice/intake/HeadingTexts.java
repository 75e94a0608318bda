package org.suffice.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Field;

/**
 * What each column is headed where headings stand in two rows: a cell merged with the one above it has that one's text,
 * and a group above several columns ("Placement" over "Type", "Start") is put before a heading that needs it.
 */
final class HeadingTexts {
  private static final int LONGEST_GROUP = 40;
  private static final Pattern TITLE =
      Pattern.compile("(?i)[\\d:]|\\b(report|extract|extracted|run|team|produced|prepared|printed|source|official|sensitive)\\b");
  private final HeadingWords words;
  private final HeadingEvidence evidence;

  HeadingTexts(HeadingWords words) {
    this.words = words;
    evidence = new HeadingEvidence(words);
  }

  /**
   * The heading of each column, blank where there is none.
   *
   * @param above the row directly above the headings; null where there is none or it is blank
   */
  List<String> of(SourceRow header, @Nullable SourceRow above) {
    List<String> own = header.cells().stream().map(c -> bare(c.shown())).toList();
    if (above == null || above.filled() < 2) {
      return own;
    }
    boolean groups = groups(header, above);
    Map<String, Integer> count = new HashMap<>();
    own.forEach(t -> count.merge(Words.normal(t), 1, Integer::sum));
    List<String> texts = new ArrayList<>();
    String group = "";
    for (int c = 0; c < Math.max(own.size(), above.cells().size()); c++) {
      String text = c < own.size() ? own.get(c) : "";
      String over = bare(above.cell(c).shown());
      if (text.isEmpty()) {
        texts.add(over); // merged downwards: no group of what stands to its right
        group = over.isEmpty() ? group : "";
      } else {
        group = over.isEmpty() || !groups ? group : over;
        boolean twice = count.getOrDefault(Words.normal(text), 0) > 1;
        texts.add(group.isEmpty() || !needed(text, group + " " + text, twice) ? text : group + " " + text);
      }
    }
    return texts;
  }

  private static String bare(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** All that stands over headings are short names; where there is a date, a number or a sentence, they are titles. */
  private static boolean groups(SourceRow header, SourceRow above) {
    for (int c = 0; c < above.cells().size(); c++) {
      RawCell cell = above.cell(c);
      if (!cell.blank() && !header.cell(c).blank() && !(cell instanceof RawCell.Text text && name(text.shown()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean name(String text) {
    return text.strip().length() <= LONGEST_GROUP && !TITLE.matcher(text).find();
  }

  /** The group tells headings apart, makes one known, or shows that it is not what it seems ("Mother": "DoB"). */
  private boolean needed(String own, String whole, boolean twice) {
    List<Field> meant = Arrays.stream(Field.values()).filter(f -> evidence.outright(f, own).strong()).toList();
    if (twice || meant.stream().anyMatch(f -> words.ruledOut(f, Words.normal(whole)))) {
      return true;
    }
    return Arrays.stream(Field.values()).anyMatch(f -> !meant.contains(f) && evidence.outright(f, whole).strong());
  }
}
