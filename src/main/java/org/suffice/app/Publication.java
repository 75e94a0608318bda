package org.suffice.app;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.suffice.disclosure.Protection;
import org.suffice.disclosure.Rule;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

/** Tables as they may be published: protected by the project's disclosure rule, together where they are published together. */
public final class Publication {
  /** Families of measures about records rather than children's lives: for inside the council. */
  private static final List<String> INSIDE = List.of("quality");

  /**
   * Measures with numbers that are not counts of children or requests (nights, pounds, differences), which the rounding
   * of counts does not protect, and lists of cases; and tables whose rows or columns overlap (a child has several needs, a
   * request is still waiting on several days), so that a hidden number could be had from its neighbours.
   */
  private static final List<String> NOT_PROTECTED =
      List.of(
          "stock-flow", "secure-use", "placement-costs", "placement-duration", "unregulated", "hard-to-find-needs",
          "hard-to-find-needs-together", "search-outcomes", "search-times", "search-demand", "target-planner", "reconciliation", "monthly-page");

  private final ProjectSession session;

  Publication(ProjectSession session) {
    this.session = session;
  }

  /** The project's disclosure rule. */
  public Rule rule() {
    String id = Objects.requireNonNull(session.switches().get(Switch.DISCLOSURE));
    return Arrays.stream(Rule.values()).filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  /** Whether a measure's table may be published at all. */
  public boolean allowed(String measure) {
    return !INSIDE.contains(session.ask().info(measure).family()) && !NOT_PROTECTED.contains(measure);
  }

  /** Why a measure's table may not be published, in a full sentence. */
  public String whyNot(String measure) {
    return NOT_PROTECTED.contains(measure)
        ? "It holds single cases, overlapping counts, or nights, money and differences that cannot be protected yet."
        : "It is about the council's records.";
  }

  /**
   * One table, protected.
   *
   * @throws SufficeException not-for-publication: the measure is for inside the council; cannot-be-protected: a hidden
   *     number could be worked out whatever is hidden
   */
  public Table of(Table table) {
    if (!allowed(table.id())) {
      throw new SufficeException("not-for-publication", "\"" + table.title() + "\" is for inside the council: " + whyNot(table.id()) + " Make a working copy of it.");
    }
    Protection.Published published = all(List.of(table));
    if (!published.withheld().isEmpty()) {
      throw new SufficeException("cannot-be-protected", String.join(" ", published.withheld()));
    }
    return published.tables().getFirst();
  }

  /**
   * One table as that profile has it: as it is, or protected.
   *
   * @throws SufficeException as {@link #of}
   */
  public Table as(Profile profile, Table table) {
    return profile == Profile.PUBLICATION ? of(table) : table;
  }

  /** Tables that are published together, protected together. */
  Protection.Published all(List<Table> tables) {
    return Protection.of(tables, rule());
  }
}
