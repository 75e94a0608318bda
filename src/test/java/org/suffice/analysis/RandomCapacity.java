package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Capacity;
import org.suffice.model.CapacityKind;
import org.suffice.model.ContractRoute;
import org.suffice.model.Origin;
import org.suffice.model.Placement;
import org.suffice.model.PlacementDetails;
import org.suffice.model.Priority;
import org.suffice.model.Sector;

/** A few homes counted a few times, with all that can be missing missing now and then. */
final class RandomCapacity {
  private static final List<String> TIERS = List.of("Tier 1", "2", "Not tiered", "tier 1");
  private static final List<String> COUNCILS = List.of("Here", "HERE ", "Nearby", "next door", "Next Door", "Far Away");
  private static final List<String> DISTRICTS = List.of("North", "south", "South ", "West");
  private final Random dice;
  private final boolean priorities;
  private int row = 1;

  RandomCapacity(long seed) {
    dice = new Random(seed ^ 0x5EED);
    priorities = dice.nextBoolean();
  }

  /** At least one count; a home is counted once a day. */
  List<Capacity> rows() {
    var rows = new ArrayList<Capacity>();
    int homes = 1 + dice.nextInt(6);
    for (int h = 0; h < homes; h++) {
      LocalDate day = RandomFacts.FIRST.plusDays(dice.nextInt(20) - 400L * dice.nextInt(2));
      CapacityKind kind = one(CapacityKind.values());
      ContractRoute route = dice.nextInt(3) == 0 ? ContractRoute.BLOCK : maybe(one(ContractRoute.values()));
      for (int n = 1 + dice.nextInt(3); n > 0; n--) {
        rows.add(row(h, kind, route, day));
        day = day.plusDays(1 + dice.nextInt(30));
      }
    }
    return rows;
  }

  private Capacity row(int home, CapacityKind kind, @Nullable ContractRoute route, LocalDate day) {
    Integer places = maybe(dice.nextInt(7));
    Integer occupied = maybe(dice.nextInt(5));
    int most = occupied == null ? 2 : occupied;
    String urn = maybe("U" + home);
    String name = "Home " + home;
    return new Capacity(
        "home " + home + "|" + kind.id() + "|" + route + "|" + day, name, maybe("Provider " + home % 2), name, urn,
        Sector.PRIVATE, kind, kind.label(), route, maybe(TIERS.get(dice.nextInt(TIERS.size()))),
        maybe("D" + dice.nextInt(2)), null, maybe(dice.nextBoolean()), null, day, places, dice.nextInt(5) == 0, occupied,
        null, maybe(dice.nextInt(most + 1)), priorities ? maybe(dice.nextInt(most + 1)) : null, priorities ? maybe(0) : null,
        null, maybe(dice.nextInt(2)), new Origin(7, "capacity.xlsx", "", ++row, LocalDate.of(2017, 3, 1)));
  }

  /** The placement with a contract, a priority and the URN of a home, or without. */
  Placement contracted(Placement p) {
    if (dice.nextInt(3) == 0) {
      return p;
    }
    var details =
        new PlacementDetails(
            null, null, null, maybe(COUNCILS.get(dice.nextInt(COUNCILS.size()))), null, null, maybe(DISTRICTS.get(dice.nextInt(DISTRICTS.size()))),
            maybe(one(ContractRoute.values())), null,
            maybe(dice.nextBoolean() ? "Homeless Protocol" : "Court"), null, null, dice.nextInt(3) == 0 ? one(Priority.values()) : null);
    return p.with(details.orNone());
  }

  private <T> T one(T[] of) {
    return of[dice.nextInt(of.length)];
  }

  private <T> @Nullable T maybe(T value) {
    return dice.nextInt(4) == 0 ? null : value;
  }
}
