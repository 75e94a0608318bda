package org.suffice.disclosure;

import org.suffice.model.Behind;
import org.suffice.model.Coded;

/** How small numbers are protected in what is published: standards of the council, one rule a publication. */
public enum Rule implements Coded {
  /** Counts of 1 to 7 are hidden; every other count, totals too, is rounded to the nearest 5 by itself. */
  ROUNDED("rounded", "Rounded to the nearest 5", 7, "[s]"),
  /** Counts of 1 to 5 are hidden, and enough others that none can be worked out; the rest are exact. */
  EXACT("exact", "Exact, small numbers hidden", 5, "[c]");

  /** What helps where exact numbers cannot be published, in a full sentence. */
  public static final String USE_ROUNDED =
      "It can be published with rounded numbers: choose the rounded rule of publication under Data, How we count (on the command line: set disclosure=rounded).";

  private static final int STEP = 5;
  private static final double CLOSE = 0.2;

  private final String id;
  private final String label;
  private final int small;
  private final String otherMark;

  Rule(String id, String label, int small, String otherMark) {
    this.id = id;
    this.label = label;
    this.small = small;
    this.otherMark = otherMark;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String label() {
    return label;
  }

  /** The largest count that is hidden because it is small. */
  public int largestHidden() {
    return small;
  }

  /** Whether a count is hidden because it is small. */
  boolean small(int value) {
    return value > 0 && value <= small;
  }

  /** Whether a count or a sum is hidden for what it is: few, or a sum of few or one of which nearly all is of one. */
  boolean hides(Count count) {
    Count.Amount amount = count.known().amount();
    return amount == null ? small(count.value()) : small(amount.who().number()) || oneOfAll(amount.who());
  }

  /** Whether the second largest could tell the largest from the sum within a fifth of it, as is usual for sums of money. */
  private static boolean oneOfAll(Behind.Amounts who) {
    double others = who.sum() - who.largest() - who.second();
    return who.number() > 0 && who.largest() > 0 && others < CLOSE * who.largest();
  }

  /** How many values a hidden count must have; a hidden sum half as many as the largest amount in it. */
  int values(Count count) {
    Count.Amount amount = count.known().amount();
    return amount == null ? Attack.VALUES : Math.max(Attack.VALUES, (int) Math.ceil(amount.who().largest() / 2) + 1);
  }

  /** What a reader knows of a count itself: from what is printed of it, and from elsewhere in its table. */
  Bounds bounds(Count count, boolean hidden, boolean told) {
    Bounds within = count.known().within();
    if (!count.printed()) {
      return within;
    }
    if (!hidden && (count.isAmount() || count.known().exactly())) {
      // sums are rounded, and yet taken as if they were printed exactly
      return Bounds.exactly(count.value());
    }
    return within.and(hidden ? count.isAmount() ? Bounds.ANY : hidden(count.value(), told) : shown(count.value()));
  }

  /** The mark of a count that is hidden only to protect another. */
  String otherMark() {
    return otherMark;
  }

  /** A count as printed where it is not hidden. */
  int printed(int value) {
    return this == EXACT ? value : (value + STEP / 2) / STEP * STEP;
  }

  /** What the printed count says of the true one. */
  Bounds shown(int value) {
    if (this == EXACT || value == 0) {
      return Bounds.exactly(value);
    }
    int middle = printed(value);
    return new Bounds(Math.max(small + 1, middle - STEP / 2), middle + STEP / 2);
  }

  /**
   * What a mark says of the true count.
   *
   * @param told the reader knows which marks stand for small numbers: always where the marks differ
   */
  Bounds hidden(int value, boolean told) {
    if (this == ROUNDED) {
      // A zero is never hidden, so what [s] hides is more than small.
      return told(value);
    }
    return told ? told(value) : new Bounds(1, Bounds.NONE);
  }

  private Bounds told(int value) {
    return small(value) ? new Bounds(1, small) : new Bounds(small + 1, Bounds.NONE);
  }

  /** What readers are told of it, in full sentences. */
  public String statement() {
    return this == ROUNDED
        ? "Numbers from 1 to 7 are shown as [c] to protect confidentiality. Other numbers, including totals, are rounded to"
            + " the nearest 5, so totals may not equal the sum of their parts. [s] marks a number hidden so that another"
            + " cannot be worked out. Percentages are calculated from rounded numbers. A zero is a true zero."
        : "Numbers from 1 to 5 are shown as [c] to protect confidentiality, and so are as many others as are needed that"
            + " none of them can be worked out. Percentages are whole numbers. A zero is a true zero.";
  }
}
