package org.suffice.ui.adddata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Columns fill their table and no more, as long as each has what it needs. */
class EmTest {
  @Test
  void sharesFillTheRoom() {
    assertArrayEquals(new double[] {5, 19, 38, 38}, Em.inEm(100, 5, -3, -6, -6), 1e-9);
  }

  @Test
  void whatANarrowColumnNeedsIsTakenFromTheOthers() {
    assertArrayEquals(new double[] {5, 8, 13, 13}, Em.inEm(39, 5, -3, -6, -6), 1e-9);
    for (double room = 29; room < 120; room++) {
      assertEquals(room, Arrays.stream(Em.inEm(room, 5, -3, -6, -6)).sum(), 1e-9);
    }
  }

  @Test
  void belowThatTheTableScrolls() {
    assertArrayEquals(new double[] {5, 8, 8, 8}, Em.inEm(20, 5, -3, -6, -6), 1e-9);
    assertArrayEquals(new double[] {5, 4}, Em.inEm(3, 5, 4), 1e-9);
  }
}
