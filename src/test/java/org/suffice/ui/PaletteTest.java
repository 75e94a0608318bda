package org.suffice.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.suffice.ui.widgets.Palette;

class PaletteTest {
  private final Palette.Entry costs = new Palette.Entry("Cost of placements \u00b7 Duration", "Placements \u203a Costs", "money", () -> {});

  @Test
  void isFoundByTheBeginningsOfItsWordsInAnyOrder() {
    assertTrue(costs.found(""));
    assertTrue(costs.found("cost"));
    assertTrue(costs.found("PLAC dur"));
    assertTrue(costs.found("mon"));
  }

  @Test
  void isNotFoundByOtherWordsOrTheMiddleOfOne() {
    assertFalse(costs.found("cost searches"));
    assertFalse(costs.found("lacement"));
  }
}
