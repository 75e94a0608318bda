package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.suffice.Rounds;
import org.suffice.model.Placement;
import org.suffice.model.PlacementDetails;
import org.suffice.model.PlacementType;
import org.suffice.model.Question;
import org.suffice.model.Rules;
import org.suffice.model.Table;

/** Plans for fostering that are not met, counted slowly child by child from the definition. */
class PlanNotMetPropertyTest {
  private static final List<@Nullable String> PLANS = Arrays.asList("Fostering", "long-term FOSTER care", "Adoption", " ", null);
  private static final Set<PlacementType> RESIDENTIAL =
      Set.of(
          PlacementType.CHILDRENS_HOME, PlacementType.RESIDENTIAL_CARE_HOME, PlacementType.UNREGULATED_RESIDENTIAL, PlacementType.RESIDENTIAL_SCHOOL, PlacementType.SECURE,
          PlacementType.YOI);
  private final Measures measures = Make.measures();

  @Property(tries = 150, seed = Rounds.SEED)
  void everyLineIsTheSlowOne(@ForAll long seed) {
    var random = new RandomFacts(seed);
    var dice = new Random(seed);
    random.placements.replaceAll(p -> p.with(plan(PLANS.get(dice.nextInt(PLANS.size())))));
    Rules rules = random.rules();
    LocalDate day = random.day();
    var slow = new SlowSnapshot(random.placements, day, rules);
    long residential = 0;
    long fostering = 0;
    long elsewhere = 0;
    long notRecorded = 0;
    for (Placement row : slow.children().values()) {
      String plan = row.details().plan();
      PlacementType where = slow.home(row).type();
      if (plan == null || plan.isBlank()) {
        notRecorded++;
      } else if (plan.toLowerCase(java.util.Locale.ROOT).contains("foster")) {
        residential += RESIDENTIAL.contains(where) ? 1 : 0;
        fostering += where == PlacementType.FOSTER_CONNECTED || where == PlacementType.FOSTER_OTHER ? 1 : 0;
        elsewhere += RESIDENTIAL.contains(where) || where == PlacementType.FOSTER_CONNECTED || where == PlacementType.FOSTER_OTHER ? 0 : 1;
      }
    }
    Table table = measures.table("plan-not-met", random.facts(), Question.defaults().at(day), rules);
    assertEquals(residential, value(table, "in-residential"));
    assertEquals(fostering, value(table, "in-fostering"));
    assertEquals(elsewhere, value(table, "elsewhere"));
    assertEquals(residential + fostering + elsewhere, value(table, "total"));
    assertEquals(notRecorded, value(table, "plan-not-recorded"));
    assertEquals(residential + fostering + elsewhere, Objects.requireNonNull(table.cell("in-residential", "children").of()));
    assertEquals(slow.children().size(), Objects.requireNonNull(table.cell("plan-not-recorded", "children").of()));
  }

  private static PlacementDetails plan(@Nullable String plan) {
    return new PlacementDetails(null, null, null, null, null, null, null, null, plan, null, null, null, null).orNone();
  }

  private static long value(Table table, String row) {
    return Math.round(Objects.requireNonNull(table.cell(row, "children").value()));
  }
}
