package org.suffice.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.suffice.model.LegalStatus;
import org.suffice.model.Placement;
import org.suffice.model.PlacementType;
import org.suffice.model.Sector;

/** What can be wrong with a placement by itself. */
final class PlacementRules {
  private static final int OLDEST = 25;
  private static final Set<String> SIXTEEN_UP = Set.of("K3", "H5");

  static final List<RowRule<Placement>> ALL =
      List.of(
          RowRule.stop(
              "end-before-start",
              p -> ended(p, e -> e.isBefore(p.start())),
              p -> "the end date is before the start date.",
              "Correct one of them."),
          RowRule.warning(
              "future-start",
              p -> p.start().isAfter(p.origin().extracted()),
              p -> "the start date " + day(p.start()) + " is after the day the data was extracted.",
              "Check it."),
          RowRule.warning(
              "future-end",
              p -> ended(p, e -> e.isAfter(p.origin().extracted())),
              p -> "the end date is after the day the data was extracted.",
              "Check that the end is known and not planned."),
          RowRule.warning(
              "birth-after-start",
              p -> born(p, b -> b.isAfter(p.start())),
              p -> "the date of birth is after the start of the placement.",
              "Correct one of them."),
          RowRule.warning(
              "age-over-25",
              p -> born(p, b -> b.until(p.start()).getYears() > OLDEST),
              p -> "the date of birth makes this person older than 25 at the start of the placement.",
              "Check the date of birth."),
          RowRule.warning(
              "connected-with-agency",
              p -> p.type() == PlacementType.FOSTER_CONNECTED && p.sector().agency(),
              p -> "a connected carer with a private or voluntary provider. It counts as a connected carer.",
              "Check the placement type or the provider."),
          RowRule.warning(
              "section-20-with-parents",
              p -> p.legalStatus() == LegalStatus.V2 && p.type() == PlacementType.WITH_PARENTS,
              p -> "placed with parents while accommodated under section 20.",
              "Check the legal status or the placement type."),
          RowRule.warning(
              "under-16-supported",
              p -> SIXTEEN_UP.contains(String.valueOf(p.code())) && born(p, b -> b.until(p.start()).getYears() < 16),
              p -> "in supported or semi-independent accommodation while under 16.",
              "Check the date of birth or the placement type."));

  private PlacementRules() {}

  private static boolean ended(Placement p, java.util.function.Predicate<LocalDate> test) {
    LocalDate end = p.end();
    return end != null && test.test(end);
  }

  private static boolean born(Placement p, java.util.function.Predicate<LocalDate> test) {
    LocalDate birth = p.birth();
    return birth != null && test.test(birth);
  }

  private static String day(LocalDate date) {
    return new RawCell.Day(date).shown();
  }

  /** Whether what a word names and what the provider column says cannot both be. */
  static boolean conflict(Sector word, Sector column) {
    return word != column && !(word.agency() && column.agency() && (word == Sector.AGENCY || column == Sector.AGENCY));
  }
}
