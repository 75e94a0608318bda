package org.suffice.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.suffice.Rounds;

/** Changing categories: only what was meant changes, ids that measures count by stay, and what cannot be is refused. */
class SchemeDraftTest {
  private static CategoryScheme preset(String id) {
    var in = Objects.requireNonNull(SchemeDraftTest.class.getResourceAsStream("/org/suffice/categories/" + id + ".txt"));
    return CategoryScheme.read(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  @Property(tries = 200, seed = Rounds.SEED)
  void movingATypeAndSectorMovesNothingElse(@ForAll long seed) {
    var dice = new Random(seed);
    CategoryScheme scheme = preset(List.of("strategy", "residential-care-2021", "family-setting").get(dice.nextInt(3)));
    for (int step = 0; step < 6; step++) {
      PlacementType type = PlacementType.values()[dice.nextInt(PlacementType.values().length)];
      Sector sector = Sector.values()[dice.nextInt(Sector.values().length)];
      Category to = scheme.categories().get(dice.nextInt(scheme.categories().size()));
      CategoryScheme changed = SchemeDraft.of(scheme).counting(type, sector, to.id()).scheme();
      for (PlacementType t : PlacementType.values()) {
        for (Sector s : Sector.values()) {
          String expected = t == type && s == sector ? to.id() : scheme.categoryOf(t, s).id();
          assertEquals(expected, changed.categoryOf(t, s).id(), t + " " + s);
        }
      }
      scheme = changed;
    }
  }

  @Test
  void aDraftThatWasNotChangedIsTheScheme() {
    CategoryScheme scheme = preset("strategy");
    assertEquals(scheme, SchemeDraft.of(scheme).scheme());
  }

  @Test
  void aNameChangesAndItsIdStays() {
    CategoryScheme scheme = SchemeDraft.of(preset("strategy")).renamed("ifa", " Agency   carer ").renamed("fostering", "Foster care").scheme();
    assertEquals("Agency carer", scheme.categories().get(2).label());
    assertEquals("ifa", scheme.categories().get(2).id());
    assertEquals("Foster care", scheme.groups().getFirst().label());
    for (String wrong : List.of("", "  ", "a|b")) {
      assertThrows(SufficeException.class, () -> SchemeDraft.of(scheme).renamed("ifa", wrong));
    }
  }

  @Test
  void aCategoryMovesAmongThoseOfItsGroupOnly() {
    SchemeDraft draft = SchemeDraft.of(preset("strategy"));
    List<String> down = draft.moved("connected-carer", 1).scheme().categories().stream().map(Category::id).toList();
    assertEquals(List.of("in-house-foster", "connected-carer", "ifa"), down.subList(0, 3));
    assertEquals(draft, draft.moved("connected-carer", -1));
    List<String> last = draft.moved("foster-sector-not-recorded", 9).scheme().categories().stream().map(Category::id).toList();
    assertEquals("in-house-childrens-home", last.get(5));
    assertEquals("residential", draft.moved("fostering", 1).scheme().groups().getFirst().id());
    assertEquals("in-house-childrens-home", draft.moved("fostering", 1).scheme().categories().getFirst().id(), "categories follow their group");
  }

  @Test
  void categoriesAndGroupsAreAddedWithIdsOfTheirOwn() {
    SchemeDraft draft = SchemeDraft.of(preset("strategy")).withGroup("Other").withCategory("Secure", "other");
    CategoryScheme scheme = draft.scheme();
    assertEquals("other-2", scheme.groups().getLast().id());
    assertTrue(scheme.categories().stream().anyMatch(c -> c.id().equals("secure-2") && c.group().equals("other")));
    assertEquals("fostering", draft.grouped("secure-2", "fostering").scheme().categories().get(5).group());
  }

  @Test
  void whatIsInUseIsNotTakenAway() {
    SchemeDraft draft = SchemeDraft.of(preset("strategy"));
    assertEquals("category-in-use", assertThrows(SufficeException.class, () -> draft.without("ifa")).code());
    assertEquals("category-in-use", assertThrows(SufficeException.class, () -> draft.without("secure")).code());
    assertEquals("category-in-use", assertThrows(SufficeException.class, () -> draft.without("fostering")).code());
    SchemeDraft moved = draft;
    for (Sector sector : Sector.values()) {
      moved = moved.counting(PlacementType.SECURE, sector, "other-residential");
    }
    assertTrue(moved.without("secure").scheme().categories().stream().noneMatch(c -> c.id().equals("secure")));
  }

  @Test
  void aGroupThatLostItsCategoriesCannotBeKept() {
    SufficeException e = assertThrows(SufficeException.class, () -> SchemeDraft.of(preset("strategy")).grouped("placed-for-adoption", "other").scheme());
    assertTrue(e.sentence().contains("adoption"), e.sentence());
  }
}
