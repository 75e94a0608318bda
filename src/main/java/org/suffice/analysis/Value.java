package org.suffice.analysis;

import java.util.Locale;
import org.suffice.model.Coded;

/** A value that only the data or the question names: an age band, a district, a month. */
record Value(String id, String label) implements Coded {
  static final Value NOT_RECORDED = new Value("not-recorded", "Not recorded");
  static final Value YES = new Value("yes", "Yes");
  static final Value NO = new Value("no", "No");

  /** A value of free text: its id is the text in lower case with dashes, so that case and spaces make no difference. */
  static Value ofText(String text) {
    return new Value(slug(text), text.strip());
  }

  /** Lower case letters and digits, everything else one dash: {@code East Lancashire} is {@code east-lancashire}. */
  static String slug(String text) {
    String dashed = text.toLowerCase(Locale.ROOT).replace("'", "").replace("’", "").replaceAll("[^\\p{L}\\p{N}]+", "-");
    return dashed.replaceAll("^-|-$", "");
  }
}
