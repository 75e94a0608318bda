package org.suffice.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A cell as its file has it, before anything is made of it: what Excel says it is, and how it is shown. */
sealed interface RawCell {
  /** Nothing in the cell. */
  RawCell BLANK = Blank.CELL;

  /** What is shown of a formula that no program worked out before the file was saved. */
  String NOT_CALCULATED = "formula without a value";

  /** The cell as text for people; empty where it is blank. */
  String shown();

  /** Text; never empty. */
  record Text(String shown) implements RawCell {}

  /** No content, or nothing but spaces; there is only one such cell. */
  enum Blank implements RawCell {
    CELL;

    @Override
    public String shown() {
      return "";
    }
  }

  /**
   * A number.
   *
   * @param digits least number of digits shown, for formats such as 0000000; 0 where there is none
   * @param percent shown as a percentage: 0.805 is 80.5%
   */
  record Num(double value, int digits, boolean percent) implements RawCell {
    private static final double MOST_EXACT = 1e15;

    @Override
    public String shown() {
      if (!percent && digits == 0 && value == Math.rint(value) && Math.abs(value) < MOST_EXACT) {
        return Long.toString((long) value); // the same as below, in a tenth of the time
      }
      BigDecimal exact = new BigDecimal(Double.toString(value));
      if (percent) {
        return plain(exact.movePointRight(2).setScale(8, java.math.RoundingMode.HALF_UP)) + "%";
      }
      String text = plain(exact);
      return text.length() < digits ? "0".repeat(digits - text.length()) + text : text;
    }

    private static String plain(BigDecimal number) {
      BigDecimal bare = number.stripTrailingZeros();
      return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
  }

  /** A real date; a time of day is dropped. */
  record Day(LocalDate date) implements RawCell {
    private static final DateTimeFormatter UK = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Override
    public String shown() {
      return UK.format(date);
    }
  }

  /** True or false. */
  record Flag(boolean value) implements RawCell {
    @Override
    public String shown() {
      return value ? "TRUE" : "FALSE";
    }
  }

  /** An error such as #REF!, or a formula that was never calculated. */
  record Fault(String shown) implements RawCell {}

  /** Text, or a blank where there is nothing but spaces. */
  static RawCell text(String content) {
    return content.isBlank() ? BLANK : new Text(content);
  }

  /** Whether there is nothing in it. */
  default boolean blank() {
    return this == BLANK;
  }
}
