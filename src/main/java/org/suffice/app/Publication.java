package org.suffice.app;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.suffice.disclosure.Protection;
import org.suffice.disclosure.Rule;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

/** Tables as they may be published: protected by the project's disclosure rule, together where they are published together. */
public final class Publication {
  /** Families of measures about records rather than children's lives: for inside the council. */
  private static final List<String> INSIDE = List.of("quality");

  /** Why a measure is not published, and which measures say what may be. */
  private record Inside(String why, List<String> instead) {}

  private static final String MONEY = "Nights and money cannot be protected yet: a sum or a mean tells of the few children behind it.";
  private static final String CASES = "It lists single cases.";
  private static final String EXACT = "It is made to be exact, which rounded numbers are not.";

  /**
   * Measures with numbers that are not counts of children or requests (nights, pounds, differences), which the rounding
   * of counts does not protect, and lists of cases; and tables whose lines tell of each other in ways that cannot be proven
   * safe.
   */
  private static final Map<String, Inside> NOT_PROTECTED =
      Map.ofEntries(
          Map.entry("stock-flow", new Inside("Its lines are differences of each other: a small one follows from the others.", List.of("starters", "leavers", "children-looked-after"))),
          Map.entry("secure-use", new Inside(MONEY, List.of("placement-mix"))),
          Map.entry("placement-costs", new Inside(MONEY, List.of("placement-mix"))),
          Map.entry("placement-duration", new Inside(MONEY, List.of("placement-stability"))),
          Map.entry("unregulated", new Inside(CASES, List.of("placement-mix"))),
          Map.entry("monthly-page", new Inside(CASES, List.of("children-looked-after", "placement-mix"))),
          Map.entry("hard-to-find-needs-together", new Inside("Nearly all of its numbers are of few children.", List.of("hard-to-find-needs"))),
          Map.entry("search-times", new Inside("Its numbers run on from day to day and its shares cannot be made from rounded ones, so that they cannot be protected yet.", List.of("search-outcomes"))),
          Map.entry("search-demand", new Inside("Its lines are parts of each other in ways that cannot be protected yet.", List.of("hard-to-find-by-type", "search-outcomes"))),
          Map.entry("target-planner", new Inside(EXACT, List.of("kpi"))),
          Map.entry("reconciliation", new Inside(EXACT, List.of("published-figures"))));

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
    return !INSIDE.contains(session.ask().info(measure).family()) && !NOT_PROTECTED.containsKey(measure);
  }

  /** Why a measure's table may not be published and what to publish instead, in full sentences. */
  public String whyNot(String measure) {
    Inside inside = NOT_PROTECTED.get(measure);
    if (inside == null) {
      return "It is about the council's records.";
    }
    List<String> titles = inside.instead().stream().map(id -> "\u201c" + session.ask().info(id).title() + "\u201d").toList();
    String last = titles.getLast();
    String named = titles.size() == 1 ? last : String.join(", ", titles.subList(0, titles.size() - 1)) + " and " + last;
    return inside.why() + " What may be published of it is in " + named + ".";
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
