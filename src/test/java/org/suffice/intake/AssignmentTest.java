package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.suffice.Rounds;

/** The pairing has the greatest total there is: proved against trying every pairing. */
class AssignmentTest {
  @Provide
  Arbitrary<double[][]> worths() {
    Arbitrary<Integer> size = Arbitraries.integers().between(1, 5);
    return Combinators.combine(size, size).as((r, c) -> new int[] {r, c})
        .flatMap(s -> Arbitraries.integers().between(-10, 30).array(Integer[].class).ofSize(s[1]).array(Integer[][].class).ofSize(s[0]))
        .map(AssignmentTest::doubles);
  }

  private static double[][] doubles(Integer[][] numbers) {
    double[][] worth = new double[numbers.length][];
    for (int r = 0; r < numbers.length; r++) {
      worth[r] = java.util.Arrays.stream(numbers[r]).mapToDouble(Integer::doubleValue).toArray();
    }
    return worth;
  }

  @Property(seed = Rounds.SEED)
  void greatestTotalOfAllPairings(@ForAll("worths") double[][] worth) {
    int[] pairs = Assignment.best(worth);
    double total = 0;
    var used = new HashSet<Integer>();
    for (int r = 0; r < pairs.length; r++) {
      if (pairs[r] >= 0) {
        assertTrue(used.add(pairs[r]), "one column, one field");
        assertTrue(worth[r][pairs[r]] > 0, "nothing worthless is paired");
        total += worth[r][pairs[r]];
      }
    }
    assertEquals(everyPairing(worth, 0, new boolean[worth[0].length]), total, 1e-9);
  }

  private static double everyPairing(double[][] worth, int row, boolean[] used) {
    if (row == worth.length) {
      return 0;
    }
    double best = everyPairing(worth, row + 1, used);
    for (int c = 0; c < used.length; c++) {
      if (!used[c] && worth[row][c] > 0) {
        used[c] = true;
        best = Math.max(best, worth[row][c] + everyPairing(worth, row + 1, used));
        used[c] = false;
      }
    }
    return best;
  }

  @Test
  void aColumnGoesWhereAllTogetherGainMost() {
    assertArrayEquals(new int[] {1, 0}, Assignment.best(new double[][] {{20, 18}, {19, 0}}));
    assertArrayEquals(new int[] {}, Assignment.best(new double[0][0]));
  }
}
