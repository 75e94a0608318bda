package org.suffice.analysis;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ChildDifference;
import org.suffice.model.ChildDifference.ChildFact;
import org.suffice.model.Children;
import org.suffice.model.Facts;
import org.suffice.model.LegalStatus;
import org.suffice.model.Placement;
import org.suffice.model.PlacementType;
import org.suffice.model.Sector;
import org.suffice.model.Sex;
import org.suffice.model.StalePlacement;
import org.suffice.model.StalePlacement.State;
import org.suffice.model.Unit;

/** What is missing or odd about children looked after at a date, all placements, and children's own facts. */
final class PlacementQuality {
  private final Ask ask;
  private final Facts facts;
  private final List<Finding<?>> into;
  private final Map<String, Boolean> blanks = new HashMap<>();

  PlacementQuality(Ask ask, List<Finding<?>> into) {
    this.ask = ask;
    this.facts = ask.facts();
    this.into = into;
  }

  /** The children looked after at a date, each by the placement it counts in. */
  void children(Snapshot children) {
    var listed = new ChildRows(ask);
    var look = new Findings<Integer>("children", Unit.CHILDREN, new Finding.Listed<>(ChildRows.HEADINGS, u -> listed.entry(children, u)), ask.words(), into);
    List<Integer> all = IntStream.range(0, children.size()).boxed().toList();
    missing(look, all, children::row, children::home, children::child);
    BitSet several = several(children.day());
    look.look("several", all, "children", u -> several.get(children.child(u)));
    var undecided = new BitSet();
    facts.stale().stream().filter(s -> s.state() == State.UNDECIDED).forEach(s -> undecided.set(s.position()));
    look.look("stale", all, "children", u -> undecided.get(children.position(u)));
  }

  /** Children with more than one row open on a day, short breaks aside unless they are counted. */
  private BitSet several(LocalDate day) {
    var once = new BitSet();
    var more = new BitSet();
    var placements = facts.placements();
    int on = Math.toIntExact(day.toEpochDay());
    for (int p = 0; p < placements.size(); p++) {
      boolean counts = ask.rules().countShortBreaks() || !placements.get(p).legalStatus().shortBreak();
      if (counts && placements.openOn(p, on)) {
        (once.get(placements.child(p)) ? more : once).set(placements.child(p));
      }
    }
    return more;
  }

  /** Every placement, whenever it was. */
  void placements() {
    Finding.Listed<Integer> listed = new Finding.Listed<>(QualityRows.PLACEMENT, p -> QualityRows.placement(facts.placements().get(p)));
    var look = new Findings<Integer>("placements", Unit.PLACEMENTS, listed, ask.words(), into);
    List<Integer> all = IntStream.range(0, facts.placements().size()).boxed().toList();
    missing(look, all, facts.placements()::get, facts.placements()::get, facts.placements()::child);
    for (State state : State.values()) {
      look.found("stale-" + state.id(), all, "placements", facts.stale().stream().filter(s -> s.state() == state).map(StalePlacement::position).toList());
    }
  }

  /** What is not recorded: the home's facts from the placement it counts in, the rest from the row or the child. */
  private void missing(
      Findings<Integer> look, List<Integer> all, Function<Integer, Placement> row, Function<Integer, Placement> home, Function<Integer, Integer> child) {
    String of = look.group();
    Children children = facts.children();
    List<Integer> provided = Findings.only(all, u -> home.apply(u).type().sectorExpected());
    List<Integer> paid = Findings.only(all, u -> home.apply(u).type() != PlacementType.WITH_PARENTS);
    look.look("sector", provided, of + "-provided", u -> unknown(home.apply(u).sector()));
    look.look("provider", provided, of + "-provided", u -> blank(home.apply(u).provider()));
    look.look("date-of-birth", all, of, u -> children.birth(child.apply(u)) == null);
    look.look("sex", all, of, u -> children.sex(child.apply(u)) == Sex.NOT_RECORDED);
    look.look("ethnicity", all, of, u -> blank(children.ethnicity(child.apply(u))));
    look.look("legal-status", all, of, u -> row.apply(u).legalStatus() == LegalStatus.NOT_RECORDED);
    look.look("distance", all, of, u -> home.apply(u).distance() == null);
    look.look("cost", paid, of + "-paid", u -> home.apply(u).weeklyCost() == null);
    look.look("district", all, of, u -> blank(row.apply(u).district()));
  }

  private static boolean unknown(Sector sector) {
    return sector == Sector.NOT_RECORDED || sector == Sector.PARENTS;
  }

  /** Not there, or a word for it, as the measures that tell children apart by such texts see it. */
  private boolean blank(@Nullable String text) {
    return text == null || blanks.computeIfAbsent(text, t -> Set.of("", Value.NOT_RECORDED.id()).contains(Value.ofText(t).id()));
  }

  /** Facts of children that rows disagree on. */
  void facts() {
    record Child(Placement first, @Nullable ChildDifference differs) {}
    var listed = new Finding.Listed<Child>(QualityRows.DIFFERENCE, c -> QualityRows.difference(c.first, c.differs));
    var look = new Findings<Child>("all-children", Unit.CHILDREN, listed, ask.words(), into);
    Map<Integer, Placement> placed = new TreeMap<>();
    for (int p = 0; p < facts.placements().size(); p++) {
      placed.putIfAbsent(facts.placements().child(p), facts.placements().get(p));
    }
    List<Child> all = placed.values().stream().map(p -> new Child(p, null)).toList();
    for (ChildFact fact : ChildFact.values()) {
      List<Child> differ =
          facts.children().differences().stream()
              .filter(d -> d.fact() == fact)
              .flatMap(d -> Optional.ofNullable(placed.get(d.child())).map(p -> new Child(p, d)).stream())
              .toList();
      look.found("differ-" + fact.id(), all, "all-children", differ);
    }
  }

  /** The rows that were looked through, for the source line. */
  static void sources(Facts facts, Sources sources) {
    for (int p = 0; p < facts.placements().size(); p++) {
      sources.add(facts.placements().get(p).origin());
    }
  }
}
