package org.suffice.intake;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.suffice.model.Asked;
import org.suffice.model.Field;

/** What a heading says about a field, from nothing to the field's own name in the return. */
final class HeadingEvidence {
  /** How a heading points to a field, weakest first. */
  enum Kind {
    NONE(0, ""),
    CLOSE(8, "close spelling"),
    SOME_WORDS(10, "has all words of a name"),
    MAYBE(12, "may mean it"),
    ALL_WORDS(16, "all words of a name"),
    NAME(20, "synonym"),
    LABEL(20, "exact name"),
    RETURN_NAME(22, "exact SSDA903 name");

    final int weight;
    final String why;

    Kind(int weight, String why) {
      this.weight = weight;
      this.why = why;
    }

    /** Enough to be sure of, where the values do not contradict. */
    boolean strong() {
      return weight >= ALL_WORDS.weight;
    }
  }

  /** ETHNICITY_DESC is the column of ethnicities in words. */
  private static final Pattern SAYS_NO_MORE = Pattern.compile(" (?:desc|descr|description|text|flag)$");

  private static final int SHORT = 4;
  private static final int LONGEST = 400;
  private final HeadingWords words;
  private final Map<Field, String> labels = new EnumMap<>(Field.class);

  HeadingEvidence(HeadingWords words) {
    this.words = words;
    for (Field field : Field.values()) {
      labels.put(field, Words.normal(field.label()));
    }
  }

  /** What a heading says about a field; the stronger of the heading as it is and split at capitals. */
  Kind of(Field field, String heading) {
    if (words.isReturnName(field, heading)) {
      return Kind.RETURN_NAME;
    }
    Kind best = Kind.NONE;
    for (String form : forms(heading)) {
      Kind kind = ofForm(field, form);
      best = kind.compareTo(best) > 0 ? kind : best;
    }
    return best;
  }

  /** The same without close spelling: what tells a row of headings from rows of data. */
  Kind outright(Field field, String heading) {
    return outright(field, heading, forms(heading));
  }

  /**
   * The same.
   *
   * @param forms those of the heading, made once for all fields
   */
  Kind outright(Field field, String heading, Set<String> forms) {
    if (words.isReturnName(field, heading)) {
      return Kind.RETURN_NAME;
    }
    Kind best = Kind.NONE;
    for (String form : forms) {
      Kind kind = outrightForm(field, form);
      best = kind.compareTo(best) > 0 ? kind : best;
    }
    return best;
  }

  /** The comparable forms of a heading that have any word of a name; the others name no field outright. */
  Set<String> naming(String heading) {
    Set<String> forms = forms(heading);
    forms.removeIf(f -> !words.anyKnown(f));
    return forms;
  }

  /** Comparable forms: as it is, split at capitals, without what stands in brackets, before a line break. */
  static Set<String> forms(String whole) {
    // A sentence in the place of a heading names no field, and comparing all of a page would take minutes.
    String heading = whole.length() > LONGEST ? "" : whole;
    var forms = new LinkedHashSet<String>();
    forms.add(Words.normal(heading));
    forms.add(Words.normal(Words.split(heading)));
    forms.add(Words.normal(heading.replaceAll("\\([^)]*\\)|\\[[^\\]]*\\]", " ")));
    forms.add(SAYS_NO_MORE.matcher(Words.normal(Words.split(heading))).replaceFirst(""));
    forms.remove("");
    return forms;
  }

  private Kind ofForm(Field field, String form) {
    Kind outright = outrightForm(field, form);
    boolean spelt = outright == Kind.NONE && !words.ruledOut(field, form) && close(field, form);
    return spelt ? Kind.CLOSE : outright;
  }

  private Kind outrightForm(Field field, String form) {
    if (Asked.opposed(field, form)) {
      return Kind.NONE;
    }
    if (form.equals(labels.get(field))) {
      return Kind.LABEL;
    }
    if (words.names(field).contains(form)) {
      return Kind.NAME;
    }
    if (words.maybes(field).contains(form)) {
      return Kind.MAYBE;
    }
    if (words.ruledOut(field, form)) {
      return Kind.NONE;
    }
    return allWords(field, List.of(form.split(" ")));
  }

  /** All words of a name of at least two words; further words must add nothing for it to be sure. */
  private Kind allWords(Field field, List<String> heading) {
    Kind best = Kind.NONE;
    for (List<String> wanted : words.longNames(field)) {
      if (!heading.containsAll(wanted)) {
        continue;
      }
      List<String> extra = heading.stream().filter(w -> !wanted.contains(w)).toList();
      if (extra.stream().allMatch(words::plain)) {
        return Kind.ALL_WORDS;
      }
      if (extra.size() <= 2) {
        best = Kind.SOME_WORDS;
      }
    }
    return best;
  }

  /** One wrong letter in ten; never between names of four letters or fewer (DEC and REC, YP ID and YP IA are not the same). */
  private boolean close(Field field, String form) {
    return letters(form) > SHORT
        && words.names(field).stream().anyMatch(n -> letters(n) > SHORT && near(n, form));
  }

  /** Without the spaces between words: they make no short name long. */
  private static long letters(String form) {
    return form.chars().filter(c -> c != ' ').count();
  }

  private static boolean near(String a, String b) {
    int allowed = Math.max(1, Math.max(a.length(), b.length()) / 8);
    return Math.abs(a.length() - b.length()) <= allowed && Words.distance(a, b) <= allowed;
  }
}
