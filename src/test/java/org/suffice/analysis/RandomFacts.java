package org.suffice.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Capacity;
import org.suffice.model.Facts;
import org.suffice.model.LegalStatus;
import org.suffice.model.LocalRules;
import org.suffice.model.Origin;
import org.suffice.model.Outcome;
import org.suffice.model.Placement;
import org.suffice.model.PlacementType;
import org.suffice.model.Rules;
import org.suffice.model.SearchDetails;
import org.suffice.model.SearchRow;
import org.suffice.model.Sector;
import org.suffice.model.Sex;
import org.suffice.model.TypeSought;

/** Small wild histories: few children, few days, so that shared dates, overlaps, gaps and absences are common. */
public final class RandomFacts {
  static final LocalDate FIRST = LocalDate.of(2016, 12, 20);
  private static final int DAYS = 60;
  private static final List<LocalDate> EXTRACTS =
      List.of(LocalDate.of(2017, 1, 31), LocalDate.of(2017, 3, 1), LocalDate.of(2017, 3, 15));
  private final Random dice;
  /** How long each of their days is, so that the same histories last years. */
  private final int stretch;
  final List<Placement> placements = new ArrayList<>();
  final List<SearchRow> searches = new ArrayList<>();
  final List<Capacity> capacity;

  RandomFacts(long seed) {
    this(new Random(seed), seed, 1, 9, 8, 1);
  }

  /** Histories of many children, so that some numbers are small and others are not. */
  public RandomFacts(long seed, int children, int requests) {
    this(seed, children, requests, 1);
  }

  /** The same, each day of which lasts some. */
  public RandomFacts(long seed, int children, int requests, int stretch) {
    this(new Random(seed), seed, children, 1, requests + 1, stretch);
  }

  private RandomFacts(Random random, long seed, int least, int more, int requestsBelow, int stretch) {
    dice = random;
    this.stretch = stretch;
    int children = least + dice.nextInt(more);
    for (int c = 0; c < children; c++) {
      history("0" + c);
    }
    int requests = more == 1 ? requestsBelow - 1 : dice.nextInt(requestsBelow);
    for (int s = 0; s < requests; s++) {
      request("S" + s);
    }
    var homes = new RandomCapacity(seed);
    capacity = homes.rows();
    placements.replaceAll(homes::contracted);
  }

  /** The histories, with a population and published figures of two areas. */
  public Facts facts() {
    var rows = new ArrayList<org.suffice.model.ValidatedRow>(placements);
    rows.addAll(searches);
    rows.addAll(capacity);
    rows.add(Make.population("Here", 5000, "2016-01-01", "2017-01-10", "first"));
    rows.add(Make.population("Here", 4000, "2017-01-11", null, "second"));
    for (String group : List.of("White", "Mixed", "Asian", "Black", "Other")) {
      rows.add(Make.population("Here", group, 200 * group.length(), "2016-01-01", "2017-01-20"));
    }
    for (String area : List.of("Here", "There")) {
      rows.add(Make.published("children-looked-after", area, "total", FIRST.minusDays(10).toString(), 6, "children"));
      rows.add(Make.published("children-looked-after", area, "total", FIRST.minusDays(10).toString(), area.length(), "per 10,000"));
      rows.add(Make.published("placement-mix", area, "fostering", FIRST.plusDays(12).toString(), 4, "children"));
    }
    return Make.facts(rows);
  }

  /** A day near the histories. */
  LocalDate day() {
    return after(FIRST, dice.nextInt(DAYS) - 3);
  }

  private LocalDate after(LocalDate day, int days) {
    return day.plusDays((long) stretch * days);
  }

  /** The day of an extract; the last is the newest. Where days are long it is about half way, so that something happens up to it. */
  private LocalDate extracted(int number) {
    return FIRST.plusDays((stretch + 1) / 2 * ChronoUnit.DAYS.between(FIRST, EXTRACTS.get(number)));
  }

  Rules rules() {
    return new Rules(
        dice.nextBoolean(), dice.nextBoolean(), dice.nextBoolean(), 2 + dice.nextInt(2), dice.nextBoolean(), any(List.of("", "here")), false,
        dice.nextInt(4) == 0, local());
  }

  /** Lists of places and the year of cost that a council sets, or the defaults. */
  private LocalRules local() {
    List<String> near = any(List.of(List.of(), List.of("Nearby", "next door"), List.of("NEARBY ")));
    List<String> adjoining = any(List.of(List.of(), List.of("Next Door")));
    return new LocalRules(LocalRules.defaults().routing(), near, adjoining, dice.nextBoolean(), dice.nextInt(3) == 0);
  }

  int below(int bound) {
    return dice.nextInt(bound);
  }

  boolean chance() {
    return dice.nextBoolean();
  }

  <T> T any(List<T> of) {
    return of.get(dice.nextInt(of.size()));
  }

  private <T> T any(T[] of) {
    return of[dice.nextInt(of.length)];
  }

  private <T> @Nullable T maybe(T value) {
    return dice.nextInt(4) == 0 ? null : value;
  }

  private void history(String child) {
    LocalDate start = after(FIRST, dice.nextInt(DAYS / 2));
    int stays = 1 + dice.nextInt(6);
    for (int i = 0; i < stays; i++) {
      LocalDate end = dice.nextInt(3) == 0 ? null : after(start, dice.nextInt(12));
      placements.add(placement(child, start, end));
      // The next begins the day this one ends, or a day or more later, or before it has ended.
      LocalDate next = end == null ? after(start, dice.nextInt(10)) : after(end, dice.nextInt(5) - 1);
      start = dice.nextInt(3) > 0 && end != null ? end : next;
    }
  }

  private Placement placement(String child, LocalDate start, @Nullable LocalDate end) {
    boolean absence = dice.nextInt(4) == 0;
    PlacementType type = absence ? PlacementType.TEMPORARY_ABSENCE : any(PlacementType.values());
    int extract = dice.nextInt(EXTRACTS.size());
    int importId = extract == 2 ? 3 + dice.nextInt(2) : extract + 1;
    var origin = new Origin(importId, "f" + importId + ".xlsx", "", 2 + placements.size(), extracted(extract));
    LegalStatus legal = any(List.of(LegalStatus.V2, LegalStatus.C2, LegalStatus.V3, LegalStatus.V4, LegalStatus.E1, LegalStatus.V1, LegalStatus.J1));
    return new Placement(
        child + "|" + placements.size(), child, maybe(LocalDate.ofYearDay(2017 - dice.nextInt(20), 1 + dice.nextInt(70))),
        any(Sex.values()), maybe(any(List.of("E0", "White British", "white british", "White", "Pakistani", "White and Asian", "Refused"))), legal, null, maybe(dice.nextBoolean()), maybe(dice.nextBoolean()),
        type, type.label(), type == PlacementType.PLACED_FOR_ADOPTION ? maybe(any(List.of("A3", "A4", "A5"))) : null,
        any(Sector.values()), maybe(any(List.of("Alpha", "alpha ", "Beta"))), dice.nextInt(3) == 0 ? any(List.of("1", "2")) : null,
        start, end, maybe(any(List.of("S", "P", "B", "L", "T", "U"))),
        end == null ? null : maybe(any(List.of("X1", "X1 moved", "E11", "e4a", "E4B", "E99", "E8", "Returned home", "SGO granted"))),
        maybe(any(List.of("PLACE", "CARPL"))),
        maybe(any(List.of("North", "south ", "South"))), maybe("Team " + dice.nextInt(2)), maybe(dice.nextBoolean()),
        maybe(dice.nextInt(50) / 2.0), maybe(dice.nextInt(300_000) / 100.0), origin);
  }

  private Set<String> needs() {
    return any(
        List.of(
            Set.of(), Set.of(SearchRow.NO_NEEDS), Set.of("aggression-verbal"), Set.of("aggression-physical", "aggression-verbal"),
            Set.of("aggression", "adhd"), Set.of("unheard-of", "solo-or-low-occupancy"), Set.of("physical-health"), Set.of("sibling-group", "adhd")));
  }

  private SearchDetails details(LocalDate requested) {
    return new SearchDetails(
        maybe(requested.plusDays(dice.nextInt(9) - 1)), maybe(dice.nextBoolean()), maybe(1 + dice.nextInt(4)), maybe(dice.nextBoolean()), null,
        maybe(dice.nextBoolean()), maybe(dice.nextInt(4)), maybe(dice.nextInt(3)), null, maybe(dice.nextBoolean()),
        maybe(any(List.of("No offers", "no offers ", "Distance"))), null, null, null, null, null, null);
  }

  private void request(String reference) {
    int rows = 1 + dice.nextInt(3);
    boolean column = dice.nextInt(3) > 0;
    for (int i = 0; i < rows; i++) {
      LocalDate requested = day();
      searches.add(
          new SearchRow(
              reference + "|" + i, reference, maybe("0" + dice.nextInt(9)),
              maybe(LocalDate.of(2017 - dice.nextInt(18), 1 + dice.nextInt(12), 1)), maybe(dice.nextInt(20)), any(Sex.values()),
              requested, any(TypeSought.values()), "", maybe(dice.nextInt(5)), maybe(dice.nextInt(5)),
              column ? maybe(dice.nextBoolean()) : null, column, dice.nextInt(3) == 0 ? dice.nextBoolean() : null, needs(),
              maybe("North"), null, any(Outcome.values()), maybe(any(List.of("ifa", "agency-childrens-home", "with-parents", "secure", "supported-accommodation"))),
              maybe(dice.nextBoolean()), maybe(requested.plusDays(dice.nextInt(40) - 2)), details(requested), new Origin(9, "searches.xlsx", "", 2 + searches.size(), extracted(1))));
    }
  }
}
