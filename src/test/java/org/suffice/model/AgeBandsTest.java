package org.suffice.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgeBandsTest {
  @Test
  void everyPresetIsReadFromItsText() {
    AgeBands.presets().forEach(b -> assertEquals(b, AgeBands.parse(b.text())));
    assertEquals("0,6,11,14,16-17", AgeBands.SECTION_20.text());
    assertEquals("Under 1, 1 to 4, 5 to 10, 11 to 15, 16 and over", AgeBands.STRATEGY_2017.words());
  }

  @Test
  void agesOutsideAreInNoBand() {
    AgeBands bands = AgeBands.parse(" 3, 11-17 ");
    assertEquals(List.of(-1, 0, 1, 1, -1), List.of(2, 3, 11, 17, 18).stream().map(bands::indexOf).toList());
  }

  @Test
  void whatIsNoListOfAgesIsRefusedInASentence() {
    for (String wrong : List.of("", "a", "5,1", "0,,5", "0,5-", "-1", "0,16-15", "0-4,5")) {
      assertThrows(SufficeException.class, () -> AgeBands.parse(wrong), wrong);
    }
  }

  @Test
  void agesThatNoChildOrCareLeaverHasAreNotAskedFor() {
    assertEquals(AgeBands.parse("0,18-25"), AgeBands.asked("0,18-25"));
    for (String wrong : List.of("0,200", "0,16-26", "26")) {
      assertThrows(SufficeException.class, () -> AgeBands.asked(wrong), wrong);
    }
  }
}
