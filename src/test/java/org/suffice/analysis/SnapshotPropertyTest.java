package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.suffice.Rounds;
import org.suffice.model.AgeBands;
import org.suffice.model.LegalStatus;
import org.suffice.model.Placement;
import org.suffice.model.PlacementType;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.Rules;
import org.suffice.model.Table;

/** The program's snapshots against the slow and obvious ones, on random histories. */
class SnapshotPropertyTest {
  private final Measures measures = Make.measures();

  @Property(tries = 600, seed = Rounds.SEED)
  void mixIsTheSlowOne(@ForAll long seed) {
    check(seed, "placement-mix", (s, p, all) -> s.category(p));
  }

  @Property(tries = 400, seed = Rounds.SEED)
  void typesAreTheSlowOnes(@ForAll long seed) {
    check(
        seed,
        "placement-types",
        (s, p, all) -> {
          PlacementType type = s.home(p).type();
          return type == PlacementType.TEMPORARY_ABSENCE ? "other" : type.id();
        });
  }

  @Property(tries = 300, seed = Rounds.SEED)
  void sexIsTheSlowOne(@ForAll long seed) {
    check(seed, "children-by-sex", (s, p, all) -> SlowSnapshot.sex(all, p.child()).id());
  }

  @Property(tries = 300, seed = Rounds.SEED)
  void agesAreTheSlowOnes(@ForAll long seed) {
    check(seed, "children-by-age", (s, p, all) -> band(SlowSnapshot.age(SlowSnapshot.birth(all, p.child()), s.day())));
  }

  private static String band(int age) {
    return age < 0 ? "not-recorded" : AgeBands.DFE.id(AgeBands.DFE.indexOf(age));
  }

  @Property(tries = 300, seed = Rounds.SEED)
  void section20IsTheSlowOne(@ForAll long seed) {
    var random = new RandomFacts(seed);
    Rules rules = random.rules();
    LocalDate day = random.day();
    var slow = new SlowSnapshot(random.placements, day, rules);
    long expected = slow.children().values().stream().filter(p -> p.legalStatus() == LegalStatus.V2).count();
    Table table = measures.table("section-20", random.facts(), Question.defaults().at(day), rules);
    assertEquals(expected, Objects.requireNonNull(table.cell("total", "children").value()));
    assertEquals(slow.children().size(), Objects.requireNonNull(table.cell("total", "children").of()));
  }

  /** What row a child belongs in. */
  private interface RowOf {
    String row(SlowSnapshot slow, Placement row, List<Placement> all);
  }

  private void check(long seed, String measure, RowOf of) {
    var random = new RandomFacts(seed);
    Rules rules = random.rules();
    LocalDate day = random.day();
    var slow = new SlowSnapshot(random.placements, day, rules);
    Map<String, Long> expected = slow.by(p -> of.row(slow, p, random.placements));
    Table table = measures.table(measure, random.facts(), Question.defaults().at(day), rules);
    Map<String, Long> found = new TreeMap<>();
    for (Row row : table.rows()) {
      double n = Objects.requireNonNull(row.cells().getFirst().value());
      if (row.kind() == Row.Kind.PART && n > 0) {
        found.put(row.id(), (long) n);
      }
    }
    assertEquals(expected, found);
    assertEquals(slow.children().size(), Objects.requireNonNull(table.cell("total", "children").value()));
  }
}
