package org.suffice.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suffice.model.ColumnMatch.Sureness;

/** A column is read the way round that its heading asks, whichever of two opposite fields it was matched to. */
class AskedTest {
  @ParameterizedTest
  @CsvSource({
    "Out of borough?, OUTSIDE",
    "OutOfCounty, OUTSIDE",
    "PLACED_OUTSIDE_LA, OUTSIDE",
    "OOA, OUTSIDE",
    "Not in borough, OUTSIDE",
    "In borough, INSIDE",
    "Isn't outside the LA, INSIDE",
    "Within LA boundary, INSIDE",
    "Not out of area, INSIDE"
  })
  void aHeadingThatAsksOneSideDecides(String heading, Field asked) {
    assertEquals(asked, Asked.rightWay(Field.INSIDE, heading));
    assertEquals(asked, Asked.rightWay(Field.OUTSIDE, heading));
    assertEquals(Field.UASC, Asked.rightWay(Field.UASC, heading));
  }

  @ParameterizedTest
  @CsvSource({"In or out of borough", "Placed in another authority", "Boundary", "Location", "Placed in out of area home"})
  void anyOtherIsLeftAsAPersonMatchedIt(String heading) {
    assertEquals(Field.INSIDE, Asked.rightWay(Field.INSIDE, heading));
    assertEquals(Field.OUTSIDE, Asked.rightWay(Field.OUTSIDE, heading));
  }

  @Test
  void aMatchByHandIsTurnedAndSaysSo() {
    var found = new ColumnMatch(3, "Out of borough?", null, Sureness.NOT_USED, "name not known", List.of("Y", "N"), false);
    ColumnMatch chosen = found.chosen(Field.INSIDE);
    assertEquals(Field.OUTSIDE, chosen.field());
    assertTrue(chosen.why().startsWith("you chose it; its heading asks"), chosen.why());
    assertEquals(Field.TOGETHER, new ColumnMatch(0, "Placed together", Field.APART, Sureness.CHECK, "", List.of(), false).field());
  }

  @Test
  void anOppositeWithoutAFieldOfItsOwnIsTold() {
    assertTrue(Asked.opposed(Field.UASC, "Not UASC"));
    assertFalse(Asked.opposed(Field.UASC, "UASC (Yes/No)"));
    assertEquals(Field.OUTSIDE, Asked.rightWay(Field.INSIDE, "Out of area (yes / no)"));
    assertTrue(Asked.opposed(Field.DISABILITY, "Non-disabled"));
    assertTrue(Asked.opposed(Field.EMERGENCY, "Planned move?"));
    assertFalse(Asked.opposed(Field.EMERGENCY, "Planned or emergency"));
    assertFalse(Asked.opposed(Field.NEED_TICKED, "Not in education"));
    assertFalse(Asked.opposed(Field.INSIDE, "Not in borough"));
    assertTrue(Asked.namesBoth(Field.EMERGENCY, "Planned or emergency"));
    assertTrue(Asked.namesBoth(Field.OUTSIDE, "In or out of borough"));
    assertFalse(Asked.namesBoth(Field.OUTSIDE, "Out of borough"));
  }
}
