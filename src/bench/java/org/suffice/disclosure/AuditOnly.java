package org.suffice.disclosure;

import java.util.List;
import java.util.stream.IntStream;
import org.suffice.model.Table;

/** A door for measuring the audit alone: a protected table attacked as a reader would, every hidden count bounded. */
public final class AuditOnly {
  private final Counts counts;
  private final Rule rule;
  private final boolean[] hidden;

  private AuditOnly(Counts counts, Rule rule, boolean[] hidden) {
    this.counts = counts;
    this.rule = rule;
    this.hidden = hidden;
  }

  /** A table protected by a rule, ready to be attacked. */
  public static AuditOnly of(Table table, Rule rule) {
    Counts counts = Counts.of(List.of(table));
    Hiding hiding = Hiding.of(counts, rule);
    boolean[] hidden = new boolean[counts.all().size()];
    IntStream.range(0, hidden.length).forEach(i -> hidden[i] = hiding.hidden(i));
    return new AuditOnly(counts, rule, hidden);
  }

  /** How many counts are hidden. */
  public int hidden() {
    return (int) IntStream.range(0, hidden.length).filter(i -> hidden[i]).count();
  }

  /** Attacks it; how many hidden counts could be worked out. */
  public int attack() {
    return new Attack(counts, rule).narrow(hidden).size();
  }
}
