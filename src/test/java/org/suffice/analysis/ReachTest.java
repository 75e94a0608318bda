package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suffice.model.Facts;
import org.suffice.model.Placement;
import org.suffice.model.Question;

/**
 * How far back an extract can be asked: it has the children looked after at some time within it, with all that was before, and
 * not those who had left by its first day. What all children there ever were give is compared with what the extract gives.
 */
class ReachTest {
  private static final LocalDate FIRST = LocalDate.of(2012, 4, 1);

  @ParameterizedTest
  @ValueSource(ints = {40, 150, 600})
  void fromThereOnHardlyAnybodyIsMissing(int leaversAYear) {
    for (int seed = 0; seed < 30; seed++) {
      List<Placement> all = world(new Random(seed), leaversAYear);
      List<String> gone = all.stream().map(Placement::child).distinct().filter(c -> left(all, c).isBefore(FIRST)).toList();
      Facts extract = Make.facts(all.stream().filter(p -> !gone.contains(p.child())).toList());
      LocalDate reach = Objects.requireNonNull(extract.placements().reach());
      long early = ChronoUnit.DAYS.between(reach, FIRST);
      assertTrue(early <= 31, "seed " + seed + ": " + reach);
      assertFalse(reach.isAfter(FIRST.plusDays(31)), "seed " + seed + ": " + reach);
      int missing = looked(Make.facts(all), reach) - looked(extract, reach);
      assertTrue(missing <= 10, "seed " + seed + ": " + missing + " are missing at " + reach);
      LocalDate before = reach.minusYears(2);
      assertTrue(looked(Make.facts(all), before) - looked(extract, before) > leaversAYear / 3, "two years before many are");
      assertTrue(notes("children-looked-after", extract, before).contains("Hardly anybody in the data left before"));
      assertFalse(notes("children-looked-after", extract, reach).contains("Hardly anybody in the data left before"));
      List<Placement> slip = new ArrayList<>(IntStream.range(0, extract.placements().size()).mapToObj(extract.placements()::get).toList());
      slip.add(Make.stay("slip", "1999-03-01", "1999-04-01").make());
      assertEquals(reach, Make.facts(slip).placements().reach(), "one wrong year hides nothing");
      assertTrue(notes("leavers", extract, FIRST).contains("Hardly anybody in the data left before"), "the twelve months to the first day");
    }
  }

  @Test
  void movesSayNothingOfIt() {
    Facts moved = Make.facts(Make.stay("a", "2010-01-01", "2011-01-01").make(), Make.stay("a", "2011-01-01", "2016-01-01").make(), Make.stay("b", "2012-01-01", null).make());
    assertEquals(LocalDate.of(2016, 1, 1), moved.placements().firstLeft());
    assertEquals(LocalDate.of(2015, 12, 1), moved.placements().reach(), "one who left in a year: a month may pass");
    Facts stayed = Make.facts(Make.stay("a", "2010-01-01", "2011-01-01").make(), Make.stay("a", "2011-01-01", null).make());
    assertNull(stayed.placements().reach());
    assertTrue(notes("children-looked-after", stayed, LocalDate.of(2010, 6, 1)).contains("Nobody in the data has left"));
    assertNull(Make.facts(List.of()).placements().reach());
  }

  /** Children who come all through the years and stay a year on average, some with a move. */
  private static List<Placement> world(Random dice, int leaversAYear) {
    List<Placement> all = new ArrayList<>();
    IntStream.range(0, leaversAYear * 8).forEach(i -> {
      LocalDate start = LocalDate.of(2008, 1, 1).plusDays(dice.nextInt(8 * 365));
      LocalDate end = start.plusDays(1 + (int) (-365 * Math.log(1 - dice.nextDouble())));
      LocalDate move = start.plusDays(1 + dice.nextInt(200));
      boolean moves = move.isBefore(end);
      all.add(Make.stay("c" + i, start.toString(), moves ? move.toString() : end.toString()).make());
      if (moves) {
        all.add(Make.stay("c" + i, move.toString(), end.toString()).make());
      }
    });
    return all;
  }

  private static LocalDate left(List<Placement> all, String child) {
    return all.stream().filter(p -> p.child().equals(child)).map(p -> Objects.requireNonNull(p.end())).max(LocalDate::compareTo).orElseThrow();
  }

  private static int looked(Facts facts, LocalDate day) {
    return (int) IntStream.range(0, facts.placements().size()).filter(p -> facts.placements().openOn(p, (int) day.toEpochDay())).map(p -> facts.placements().child(p)).distinct().count();
  }

  private static String notes(String measure, Facts facts, LocalDate day) {
    return Make.table(measure, facts, Question.defaults().at(day)).notes().toString();
  }
}
