package org.suffice.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.suffice.Rounds;

/** Runs of row numbers say the same as the rows one by one. */
class RowNumbersTest {
  @Property(seed = Rounds.SEED)
  void everyRowComesBackInOrder(@ForAll Set<@IntRange(min = 1, max = 60) Integer> rows) {
    RowNumbers numbers = RowNumbers.of(rows);
    assertEquals(List.copyOf(new TreeSet<>(rows)), numbers.numbers().boxed().toList());
    assertEquals(rows.size(), numbers.count());
    assertEquals(numbers, new RowNumbers(numbers.text()));
  }

  @Test
  void inWords() {
    assertEquals("", RowNumbers.NONE.shown(5));
    assertEquals("row 7", RowNumbers.of(List.of(7, 7)).shown(5));
    assertEquals("rows 2, 3, 5 to 8, 11", RowNumbers.of(List.of(11, 2, 3, 5, 6, 7, 8)).shown(5));
    assertEquals("rows 2, 4 and 1,001 more", new RowNumbers("2,4,10-1010").shown(2));
    assertEquals("The first of 2: Row 2: odd. (rows 2, 4)", new RowNumbers("2,4").behind("The first of 2: Row 2: odd.", 5));
    assertEquals("Rows 2, 4: 2 rows that are totals.", new RowNumbers("2,4").behind("Rows 2, 4: 2 rows that are totals.", 5));
  }
}
