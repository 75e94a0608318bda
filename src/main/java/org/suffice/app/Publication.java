package org.suffice.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suffice.disclosure.Alike;
import org.suffice.disclosure.Protection;
import org.suffice.disclosure.Rule;
import org.suffice.model.Filter;
import org.suffice.model.Question;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

/** Tables as they may be published: protected by the project's disclosure rule, together where they are published together. */
public final class Publication {
  /** Families of measures about records rather than children's lives: for inside the council. */
  private static final List<String> INSIDE = List.of("quality");

  /** Why a measure is not published, and which measures say what may be. */
  private record Inside(String why, List<String> instead) {}

  private static final String CASES = "Each of its rows is one child: a case with age, placement, provider and dates.";
  private static final String PAIRS =
      "Nearly all of its numbers are of few children, and lines and columns overlap in ways that tell of each other: with those hidden nothing would be left.";

  /** Lists of cases, and tables whose numbers are nearly all small. */
  private static final Map<String, Inside> NOT_PROTECTED =
      Map.of(
          "unregulated", new Inside(CASES, List.of("placement-mix")),
          "hard-to-find-needs-together", new Inside(PAIRS, List.of("hard-to-find-needs")));

  /** Tables that tell of each other in so many ways that exact numbers in all of them cannot be proven safe in good time. */
  private static final Set<String> TOGETHER_ROUNDED = Set.of("stock-flow", "placement-costs", "placement-duration", "secure-use", "search-demand", "search-times");

  /** Of those, the ones that tell of small numbers of others, which are published by themselves as well. */
  private static final Set<String> ALONE_ROUNDED = Set.of("search-demand", "search-times");

  private static final String DIFFERENCE =
      "Numbers of only some are published exactly: beside the same table without the filter the difference can be worked out, small numbers too. Publish one of the two only, the breakdown"
          + " instead, or rounded numbers: the rounded rule of publication under Data, How we count (on the command line: set disclosure=rounded).";

  private static final String OTHERS =
      "Numbers of only some are protected by themselves: beside the same table of the others and of all, published too, they can tell a small number. Publish the breakdown instead.";

  private static final String BREAKDOWNS =
      "It is protected beside the table without the breakdown. Breakdowns by different things are not looked at beside each other: publish one of them only.";

  /** Tables of searches with so many parts that those of months, quarters or years in them cannot be proven safe beside the whole and each other. */
  private static final Set<String> WHOLE_ONLY =
      Set.of("hard-to-find-by-type", "hard-to-find-needs", "search-outcomes", "search-times", "search-demand", "routing");

  private static final String TOO_MANY_PARTS =
      "cannot be published by month, quarter or year: so many of its numbers are parts of each other that small ones can follow from the others and from the whole period, which may be published another time."
          + " Publish it for the whole period, or \u201cHard to find over time\u201d by month, quarter or year.";

  private static final String PARTS_OF_A_PERIOD =
      "cannot be published by month, quarter or year with exact numbers: the whole period, which may be published another time, less all of its parts but one gives that part, small numbers too."
          + " Publish it for the whole period. "
          + Rule.USE_ROUNDED;

  private final ProjectSession session;

  Publication(ProjectSession session) {
    this.session = session;
  }

  /** The project's disclosure rule. */
  public Rule rule() {
    String id = Objects.requireNonNull(session.switches().get(Switch.DISCLOSURE));
    return Arrays.stream(Rule.values()).filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  /** Whether a measure's table may be published at all, be it by itself. */
  public boolean allowed(String measure) {
    return !INSIDE.contains(session.ask().info(measure).family()) && !NOT_PROTECTED.containsKey(measure) && !onlyRounded(measure, ALONE_ROUNDED);
  }

  /** Whether a measure's table may be published together with others, as in a pack or a draft. */
  public boolean allowedTogether(String measure) {
    return allowed(measure) && !onlyRounded(measure, TOGETHER_ROUNDED);
  }

  private boolean onlyRounded(String measure, Set<String> which) {
    return which.contains(measure) && rule() == Rule.EXACT;
  }

  /** Why a measure's table may not be published, or not together with others, and what to publish instead, in full sentences. */
  public String whyNot(String measure) {
    if (onlyRounded(measure, TOGETHER_ROUNDED)) {
      return "With exact numbers it cannot be proven in good time that no small one follows from it and the other tables together."
          + (allowed(measure) ? " It can be published by itself." : "")
          + " "
          + Rule.USE_ROUNDED;
    }
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
    if (session.measures().isRevised(table)) {
      throw new SufficeException(
          "not-for-publication",
          "What was revised is for inside the council: most revisions are of few children, and two extracts tell of each other. Make a working copy of it.");
    }
    if (!allowed(table.id())) {
      throw new SufficeException("not-for-publication", "\"" + table.title() + "\" is for inside the council: " + whyNot(table.id()) + InTheWay.of(table, rule()) + " Make a working copy of it.");
    }
    if (table.byPeriod() && (rule() == Rule.EXACT || WHOLE_ONLY.contains(table.id()))) {
      String why = WHOLE_ONLY.contains(table.id()) ? TOO_MANY_PARTS : PARTS_OF_A_PERIOD;
      throw new SufficeException("not-for-publication", "\"" + table.title() + "\" " + why + " Make a working copy of it.");
    }
    Table alone = Commentary.without(table);
    Protection.Published published = Protection.of(alone, beside(table), standing(table), rule());
    if (!published.withheld().isEmpty()) {
      throw new SufficeException("cannot-be-protected", String.join(" ", published.withheld()));
    }
    return published.tables().getFirst();
  }

  /** The tables, of the same dates and filters, that print some of the same numbers and may be published another time. */
  private List<Table> beside(Table table) {
    return table.brokenDown() ? List.of() : asked(Alike.to(table.id()).stream(), table, session.measures().step(table));
  }

  /** The table without its breakdown or its periods, which may be published another time, and those beside that; none of a table without either. */
  private List<Table> standing(Table table) {
    Question.Step step = table.byPeriod() ? null : session.measures().step(table);
    return table.brokenDown() || table.byPeriod() ? asked(Stream.concat(Stream.of(table.id()), Alike.to(table.id()).stream()), table, step) : List.of();
  }

  private List<Table> asked(Stream<String> ids, Table like, Question.@Nullable Step step) {
    Question question = Question.defaults().at(like.asAt().toArray(LocalDate[]::new)).over(like.from(), like.to()).every(step).where(like.where());
    boolean parts = like.byPeriod() && step != null;
    List<Table> asked = new ArrayList<>();
    ids.filter(id -> allowed(id) && !(parts && WHOLE_ONLY.contains(id)) && session.ask().has(session.ask().info(id))).forEach(id -> ask(id, question, asked));
    return asked;
  }

  private void ask(String id, Question question, List<Table> into) {
    try {
      into.add(session.ask().table(id, question));
    } catch (SufficeException cannot) {
      // a measure that cannot be asked so prints nothing of it
    }
  }

  /**
   * One table as that profile has it: as it is, or protected.
   *
   * @throws SufficeException as {@link #of}
   */
  public Table as(Profile profile, Table table) {
    return profile == Profile.PUBLICATION ? of(table) : table;
  }

  /**
   * What to think of before a table leaves in a profile, in full sentences; empty for most. What is published of some tells of the
   * others beside what is published of all, and so do two breakdowns, which nothing in one of them can prevent.
   */
  public List<String> warnings(Profile profile, Table table) {
    if (profile != Profile.PUBLICATION) {
      return List.of();
    }
    return table.brokenDown() ? Stream.concat(warnings(table.where()).stream(), Stream.of(BREAKDOWNS)).toList() : warnings(table.where());
  }

  /** The same for what is published of those that these filters keep. */
  List<String> warnings(List<Filter> where) {
    return where.isEmpty() ? List.of() : List.of(rule() == Rule.ROUNDED ? OTHERS : DIFFERENCE);
  }

  /** Tables that are published together, protected together. */
  Protection.Published all(List<Table> tables) {
    return Protection.of(tables.stream().map(Commentary::without).toList(), rule());
  }
}
