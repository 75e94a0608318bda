package org.suffice.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.suffice.analysis.NeedWords.Need;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Facts;
import org.suffice.model.Row;
import org.suffice.model.Search;
import org.suffice.model.SearchRow;
import org.suffice.model.Unit;

/**
 * Which needs the children have for whom homes are hard to find. A child may have many, so children are told apart by
 * the set of their needs, and a line counts every set that has its need.
 */
final class SoughtNeeds {
  private static final String HARD = "hard-to-find";
  private static final String ALL = "children";
  private static final String RECORDED = "hard-to-find-recorded";
  private static final NeedWords WORDS = new NeedWords();
  private final List<Need> needs;
  private final Sort<Sought> sets;
  private final Map<String, BitSet> leaves = new LinkedHashMap<>();
  private final BitSet none;
  private final BitSet unknown;

  private SoughtNeeds(Facts facts) {
    var found = new LinkedHashMap<Set<String>, Integer>();
    var ids = new TreeSet<String>();
    found.put(Set.of(), 0);
    for (Search search : facts.searches()) {
      for (SearchRow row : search.rows()) {
        found.putIfAbsent(row.needs(), found.size());
        ids.addAll(row.needs());
      }
    }
    needs = WORDS.of(ids);
    var values = new ArrayList<Value>();
    found.forEach((set, at) -> values.add(new Value("set-" + at, "Set " + at)));
    sets = new Sort<>(values, (s, u) -> at(s.get(u).row(), found));
    for (Need need : needs) {
      var with = new BitSet();
      found.forEach((set, at) -> with.set(at, WORDS.has(set, need)));
      leaves.put(need.id(), with);
    }
    unknown = Sort.at(0);
    none = new BitSet();
    Integer without = found.get(Set.of(SearchRow.NO_NEEDS));
    if (without != null) {
      none.set(without);
    }
  }

  private static int at(@org.jspecify.annotations.Nullable SearchRow row, Map<Set<String>, Integer> found) {
    return row == null ? 0 : found.getOrDefault(row.needs(), 0);
  }

  static SearchMeasure.Spec prevalence() {
    return new SearchMeasure.Spec(
        "hard-to-find-needs", Unit.CHILDREN_SOUGHT, false, null, s -> new SoughtNeeds(s.ask().facts()).prevalenceGrid(s),
        a -> chart(a, List.of(HARD, ALL)));
  }

  private static ChartHint chart(Answer<Sought> answer, List<String> columns) {
    var rows = answer.rows().stream().filter(r -> r.kind() == Row.Kind.ASIDE && !r.id().equals("none") && !r.id().equals("not-recorded"))
        .map(Row::id).toList();
    return rows.isEmpty() ? ChartHint.none() : Hints.byPeriod(answer, HARD, new ChartHint(ChartHint.Kind.BARS, rows, columns));
  }

  private List<Line> lines() {
    var lines = new ArrayList<Line>();
    for (Need need : needs) {
      String label = need.parent().isEmpty() ? need.label() : "of which " + lower(need.label());
      lines.add(Line.part(need.id(), label, need.parent().isEmpty() ? null : need.parent(), with(need), sets.all()).aside());
    }
    return lines;
  }

  /** A name inside a sentence; ADHD stays. */
  private static String lower(String label) {
    boolean acronym = label.length() > 1 && Character.isUpperCase(label.charAt(1));
    return acronym ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
  }

  private BitSet with(Need need) {
    return leaves.getOrDefault(need.id(), new BitSet());
  }

  private Grid<Sought> prevalenceGrid(SearchMeasure.Shape shape) {
    Sort<Sought> hard = shape.sorts().byHardToFind();
    var lines = lines();
    lines.add(Line.part("none", "None of them", null, none, sets.all()).aside());
    lines.add(Line.part("not-recorded", "Needs not recorded", null, unknown, sets.all()).aside());
    lines.add(Line.total("All children sought", sets.all(), sets.all()));
    BitSet recorded = sets.all();
    recorded.andNot(unknown);
    return new Grid<>(
        sets,
        hard,
        lines,
        List.of(
            Stripe.count(HARD, "Children, hard to find", Unit.CHILDREN_SOUGHT, hard.only("yes"), null, "of all children sought, hard to find"),
            Stripe.count(
                RECORDED, "The same, needs recorded", Unit.CHILDREN_SOUGHT, hard.only("yes"), null,
                "of the children sought, hard to find, whose needs are recorded"),
            Stripe.count(ALL, "Children, all searches", Unit.CHILDREN_SOUGHT, hard.all(), null, "of all children sought"),
            new Stripe("ratio", "Ratio of the shares", Unit.OWN, hard.only("yes"), null, null, 2, (line, date, n, of) -> Cell.count(n))),
        Map.of(RECORDED, new Within(recorded), "ratio", new Ratio(sets.all(), hard.all())));
  }

  /** Counted and divided by among some units only. */
  private record Within(BitSet base) implements Tally<Sought> {
    @Override
    public Cell cell(Line line, Part<Sought> part) {
      return Cell.share(within(line, part).count(), part.of(base).count());
    }

    @Override
    public int[] units(Line line, Part<Sought> part) {
      return within(line, part).units();
    }

    private Part<Sought> within(Line line, Part<Sought> part) {
      BitSet both = (BitSet) line.leaves().clone();
      both.and(base);
      return part.of(both);
    }
  }

  /** The share among the hard to find, divided by the share among all: not applicable where either has no base or none. */
  private record Ratio(BitSet everyone, BitSet whatever) implements Tally<Sought> {
    @Override
    public Cell cell(Line line, Part<Sought> part) {
      var all = new Part<>(part.slice(), part.earlier(), part.rows(), whatever, part.parts());
      double ofHard = part.of(everyone).count();
      double ofAll = all.of(everyone).count();
      double withNeed = all.count();
      if (ofHard == 0 || ofAll == 0 || withNeed == 0) {
        return Cell.missing("[z]");
      }
      return Cell.number(part.count() / ofHard / (withNeed / ofAll));
    }
  }

  static SearchMeasure.Spec together() {
    return new SearchMeasure.Spec(
        "hard-to-find-needs-together", Unit.CHILDREN_SOUGHT, false, null, s -> new SoughtNeeds(s.ask().facts()).togetherGrid(s),
        a -> ChartHint.none());
  }

  private Grid<Sought> togetherGrid(SearchMeasure.Shape shape) {
    Sort<Sought> hard = shape.sorts().byHardToFind();
    var stripes = new ArrayList<Stripe>();
    var tallies = new HashMap<String, Tally<Sought>>();
    BitSet yes = hard.only("yes");
    stripes.add(Stripe.count(HARD, "Children, hard to find", Unit.CHILDREN_SOUGHT, yes, null, null));
    for (Need need : needs) {
      String id = "with-" + need.id();
      stripes.add(Stripe.count(id, "And " + lower(need.label()), Unit.CHILDREN_SOUGHT, yes, null, "of the children of the row"));
      tallies.put(id, new Both(with(need)));
    }
    return new Grid<>(sets, hard, lines(), stripes, tallies);
  }

  /** Those of the row who have another need as well. */
  private record Both(BitSet other) implements Tally<Sought> {
    @Override
    public Cell cell(Line line, Part<Sought> part) {
      return Cell.share(both(line, part).count(), part.count());
    }

    @Override
    public int[] units(Line line, Part<Sought> part) {
      return both(line, part).units();
    }

    private Part<Sought> both(Line line, Part<Sought> part) {
      BitSet with = (BitSet) line.leaves().clone();
      with.and(other);
      return part.of(with);
    }
  }
}
