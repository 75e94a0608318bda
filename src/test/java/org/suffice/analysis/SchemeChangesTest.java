package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.suffice.Rounds;
import org.suffice.model.CategoryMove;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Placement;
import org.suffice.model.PlacementType;
import org.suffice.model.Rules;
import org.suffice.model.SchemeChange;
import org.suffice.model.SchemeDraft;
import org.suffice.model.Sector;

/** What another scheme would move, against the placements looked up one by one. */
class SchemeChangesTest {
  @Property(tries = 100, seed = Rounds.SEED)
  void movesAreThoseOfThePlacementsOneByOne(@ForAll long seed) {
    var random = new RandomFacts(seed);
    CategoryScheme now = Make.scheme();
    SchemeDraft draft = SchemeDraft.of(now);
    for (int i = 0; i < 5; i++) {
      draft =
          draft.counting(
              PlacementType.values()[random.below(PlacementType.values().length)],
              Sector.values()[random.below(Sector.values().length)],
              now.categories().get(random.below(now.categories().size())).id());
    }
    CategoryScheme other = draft.grouped("secure", "other").scheme();
    Map<String, Integer> expected = new TreeMap<>();
    for (Placement p : random.placements) {
      var from = now.categoryOf(p.type(), p.sector());
      var to = other.categoryOf(p.type(), p.sector());
      if (!from.id().equals(to.id()) || !from.group().equals(to.group())) {
        expected.merge(from.id() + " > " + to.id(), 1, Integer::sum);
      }
    }
    SchemeChange change = Make.measures().change(random.facts(), Rules.defaults(), other);
    Map<String, Integer> said = new TreeMap<>();
    for (CategoryMove m : change.moves()) {
      said.put(m.from().id() + " > " + m.to().id(), m.placements());
      assertEquals(m.to().group(), m.toGroup().id());
    }
    assertEquals(expected, said);
    assertEquals(expected.values().stream().mapToInt(n -> n).sum(), change.placements());
  }

  @Test
  void anotherNameIsNoMove() {
    CategoryScheme other = SchemeDraft.of(Make.scheme()).renamed("ifa", "Agency carer").scheme();
    SchemeChange change = Make.measures().change(Make.facts(Make.stay("1", "2017-01-01", null).make()), Rules.defaults(), other);
    assertEquals(0, change.placements());
    assertEquals("Agency carer", change.renamed().getFirst().to());
  }
}
