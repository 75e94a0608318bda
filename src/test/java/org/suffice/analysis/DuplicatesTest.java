package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.suffice.Rounds;
import org.suffice.model.Duplicate;
import org.suffice.model.DuplicateKind;
import org.suffice.model.Facts;
import org.suffice.model.Numbers;
import org.suffice.model.Placement;
import org.suffice.model.PlacementType;
import org.suffice.model.Question;
import org.suffice.model.Rules;
import org.suffice.model.Sector;

/** Duplicates and overlaps: by hand, and on random histories against a computation day by day and pair by pair. */
class DuplicatesTest {
  private static List<Duplicate> of(DuplicateKind kind, Facts facts, Rules rules, LocalDate day) {
    return Make.measures().duplicates(facts, rules, day).stream().filter(d -> d.kind() == kind).toList();
  }

  private static List<Duplicate> of(DuplicateKind kind, Placement... rows) {
    return of(kind, Make.facts(rows), Rules.defaults(), Make.JULY);
  }

  /** Rows are told apart by their Excel row, which random histories give only once. */
  private static Set<Set<Placement>> rows(List<Duplicate> found, List<Placement> all) {
    Map<Integer, Placement> byRow = new HashMap<>();
    all.forEach(p -> byRow.put(p.origin().row(), p));
    var sets = new HashSet<Set<Placement>>();
    found.forEach(d -> sets.add(new HashSet<>(d.rows().stream().map(r -> byRow.get(r.origin().row())).toList())));
    assertEquals(found.size(), sets.size(), "each told once");
    return sets;
  }

  @Property(tries = 400, seed = Rounds.SEED)
  void overlapsAreThoseFoundDayByDay(@ForAll long seed) {
    var random = new RandomFacts(seed);
    Facts facts = random.facts();
    Rules rules = random.rules();
    List<Duplicate> found = of(DuplicateKind.OVERLAP, facts, rules, random.day());
    Set<Set<Placement>> slow = SlowDuplicates.overlaps(random.placements, rules);
    assertEquals(slow, rows(found, random.placements));
    for (Duplicate d : found) {
      List<Placement> stays =
          random.placements.stream().filter(p -> d.rows().stream().anyMatch(r -> r.origin().row() == p.origin().row())).toList();
      var days = SlowDuplicates.shared(stays);
      String first = ", first on " + Numbers.date(days.first());
      String expected =
          days.last().equals(SlowDuplicates.LATER)
              ? stays.size() + " placements overlap" + first + " and still."
              : stays.size() + " placements overlap on " + days.size() + (days.size() == 1 ? " day" : " days") + first + ".";
      assertEquals(expected, d.what());
    }
  }

  @Property(tries = 400, seed = Rounds.SEED)
  void otherDuplicatesAreThoseFoundPairByPair(@ForAll long seed) {
    var random = new RandomFacts(seed);
    Facts facts = random.facts();
    Rules rules = random.rules();
    LocalDate day = random.day();
    assertEquals(
        SlowDuplicates.starts(random.placements, rules),
        rows(of(DuplicateKind.SAME_START, facts, rules, day), random.placements));
    List<Duplicate> open = of(DuplicateKind.SEVERAL_OPEN, facts, rules, day);
    assertEquals(SlowDuplicates.open(random.placements, rules, day), rows(open, random.placements));
    open.forEach(d -> assertEquals(1, d.rows().stream().filter(Duplicate.Row::counts).count(), d.what()));
    double counted =
        random.placements.isEmpty()
            ? 0
            : Make.measures().table("data-quality", facts, Question.defaults().at(day), rules).cell("children-several", "number").value();
    assertEquals(counted, open.size(), "as data-quality counts them");
    var repeated = new HashSet<Set<String>>();
    of(DuplicateKind.SEARCH_REPEATED, facts, rules, day).forEach(d -> repeated.add(Set.of(d.subject().split(", "))));
    assertEquals(SlowDuplicates.repeated(random.searches), repeated);
  }

  @Test
  void placementsThatFollowEachOtherDoNotOverlap() {
    assertEquals(
        List.of(),
        of(DuplicateKind.OVERLAP, Make.stay("1", "2017-01-01", "2017-03-01").make(), Make.stay("1", "2017-03-01", null).make()));
    List<Duplicate> one =
        of(
            DuplicateKind.OVERLAP,
            Make.stay("1", "2017-01-01", "2017-03-02").from("2017-08-04", 1, 2).make(),
            Make.stay("1", "2017-03-01", null).from("2017-08-04", 1, 3).make());
    assertEquals("2 placements overlap on 1 day, first on 1 March 2017.", one.getFirst().what());
  }

  @Test
  void anAbsenceWithinAPlacementIsNoOverlap() {
    assertEquals(
        List.of(),
        of(
            DuplicateKind.OVERLAP,
            Make.stay("1", "2017-01-01", null).make(),
            Make.stay("1", "2017-03-01", "2017-03-05").in(PlacementType.TEMPORARY_ABSENCE, Sector.NOT_RECORDED).make()));
  }

  @Test
  void theSameStartUnderTwoCategoriesIsNamedByThem() {
    List<Duplicate> found =
        of(
            DuplicateKind.SAME_START,
            Make.stay("7", "2017-01-01", "2017-02-01").make(),
            Make.stay("7", "2017-01-01", "2017-02-01").in(PlacementType.FOSTER_OTHER, Sector.PRIVATE).from("2017-08-04", 1, 9).make());
    assertEquals(1, found.size());
    assertEquals(
        "2 placements begin on 1 January 2017, under In-house foster carer and Independent fostering agency (IFA).",
        found.getFirst().what());
  }

  @Test
  void theRowThatCountsOfSeveralOpenOnesIsMarked() {
    List<Duplicate> found =
        of(
            DuplicateKind.SEVERAL_OPEN,
            Make.stay("1", "2017-01-01", null).from("2017-08-04", 1, 2).make(),
            Make.stay("1", "2017-03-01", null).from("2017-08-04", 1, 3).make());
    assertEquals(List.of(false, true), found.getFirst().rows().stream().map(Duplicate.Row::counts).toList());
  }

  @Test
  void referencesThatDifferOnlyInZerosCapitalsAndSpacesAreOneChildPerhaps() {
    List<Duplicate> found =
        of(
            DuplicateKind.REFERENCE_ALIKE,
            Make.stay("0012a", "2017-01-01", null).make(),
            Make.stay("12A", "2017-03-01", null).make(),
            Make.stay("12 a", "2017-04-01", null).make(),
            Make.stay("120a", "2017-03-01", null).make());
    assertEquals(1, found.size());
    assertEquals("0012a, 12A, 12 a", found.getFirst().subject());
    assertTrue(found.getFirst().rows().getFirst().says().endsWith("1 placement"));
  }

  @Test
  void factsOfAChildThatDifferAreGivenWithBothRows() {
    List<Duplicate> found =
        of(
            DuplicateKind.CHILD_DIFFERS,
            Make.stay("1", "2017-01-01", "2017-02-01").from("2017-07-01", 1, 2).make(),
            Make.stay("1", "2017-02-01", null).born("2008-01-01").from("2017-08-04", 2, 7).make());
    assertEquals(1, found.size());
    assertEquals(List.of(7, 2), found.getFirst().rows().stream().map(r -> r.origin().row()).toList());
    assertTrue(found.getFirst().rows().getFirst().counts());
  }
}
