package org.suffice.intake;

import static org.suffice.model.Check.stopsRow;
import static org.suffice.model.Check.warning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.suffice.model.LegalStatus;
import org.suffice.model.Placement;
import org.suffice.model.PlacementType;
import org.suffice.model.Sector;

/** What can be wrong with a placement by itself. */
final class PlacementRules {
  /** Codes that gave way to K3 when supported accommodation came to be registered. */
  static final Set<String> REPLACED_BY_K3 = Set.of("H5", "P2");

  private static final LocalDate LAST_OF_REPLACED = LocalDate.of(2024, 3, 31);
  private static final int OLDEST = 25;
  private static final Set<PlacementType> SUPPORTED =
      Set.of(PlacementType.UNREGULATED_RESIDENTIAL, PlacementType.INDEPENDENT_LIVING);

  private static final String CORRECT_ONE = "Correct one of them.";

  /** Checks that need the date of birth. */
  static final List<BirthRule> BY_BIRTH =
      List.of(
          new BirthRule(
              warning("birth-after-start", Tables.PLACEMENTS, "The date of birth is after the start of the placement: the age is negative.", CORRECT_ONE),
              (p, birth) -> birth.isAfter(p.start()),
              "the date of birth is after the start of the placement."),
          new BirthRule(
              warning("age-over-25", Tables.PLACEMENTS, "The person is older than 25 at the start of the placement.", "Check the date of birth."),
              (p, birth) -> birth.until(p.start()).getYears() > OLDEST,
              "the date of birth makes this person older than 25 at the start of the placement."),
          new BirthRule(
              warning("under-16-supported", Tables.PLACEMENTS, "In supported accommodation (K3, or H5 before it) while under 16.", "Check the date of birth or the placement type."),
              (p, birth) -> supported(p) && birth.until(p.start()).getYears() < 16 && !birth.isAfter(p.start()),
              "in supported or semi-independent accommodation while under 16."));

  private static final List<RowRule<Placement>> OTHERS =
      List.of(
          new RowRule<>(
              stopsRow("end-before-start", Tables.PLACEMENTS, "The end date is before the start date.", CORRECT_ONE),
              p -> ended(p, e -> e.isBefore(p.start())),
              p -> "the end date is before the start date."),
          new RowRule<>(
              warning("future-start", Tables.PLACEMENTS, "The start date is after the day the data was extracted.", "Check it."),
              p -> p.start().isAfter(p.origin().extracted()),
              p -> "the start date " + day(p.start()) + " is after the day the data was extracted."),
          new RowRule<>(
              warning("future-end", Tables.PLACEMENTS, "The end date is after the day the data was extracted.", "Check that the end is known and not planned."),
              p -> ended(p, e -> e.isAfter(p.origin().extracted())),
              p -> "the end date is after the day the data was extracted."),
          new RowRule<>(
              warning("connected-with-agency", Tables.PLACEMENTS, "A connected carer (U1 to U3) with a private or voluntary provider (PR4, PR5); it counts as a connected carer, or as IFA where the setting agency-connected-carers says so.", "Check the placement type or the provider."),
              p -> p.type() == PlacementType.FOSTER_CONNECTED && p.sector().agency(),
              p -> "a connected carer with a private or voluntary provider. It counts as a connected carer, or as IFA where the setting agency-connected-carers says so."),
          new RowRule<>(
              warning("section-20-with-parents", Tables.PLACEMENTS, "Placed with parents (P1) while accommodated under section 20 (V2).", "Check the legal status or the placement type."),
              p -> p.legalStatus() == LegalStatus.V2 && p.type() == PlacementType.WITH_PARENTS,
              p -> "placed with parents while accommodated under section 20."),
          new RowRule<>(
              warning("replaced-by-k3", Tables.PLACEMENTS, "Code H5 or P2 after 2023-24, when K3 had taken their place.", "Nothing to do unless it is wrong: it counts as supported accommodation."),
              p -> REPLACED_BY_K3.contains(String.valueOf(p.code())) && lastDay(p).isAfter(LAST_OF_REPLACED),
              p -> "the placement code " + p.code() + " gave way to K3 after 2023-24."),
          absence("T1", 42, "6 weeks", "in hospital"),
          absence("T3", 21, "3 weeks", "while the foster carer is on holiday"),
          absence("T4", 7, "7 days", "accommodation of seven days or less"));

  static final List<RowRule<Placement>> ALL =
      Stream.concat(OTHERS.stream(), BY_BIRTH.stream().map(BirthRule::ofRow)).toList();

  private PlacementRules() {}

  private static RowRule<Placement> absence(String code, int days, String limit, String where) {
    String id = "absence-" + code.toLowerCase(java.util.Locale.ROOT) + "-too-long";
    return new RowRule<>(
        warning(id, Tables.PLACEMENTS, "A temporary absence of code " + code + " (" + where + ") lasts longer than " + limit + ".", "Check the end date, or whether it is a placement of its own."),
        p -> code.equals(p.code()) && p.start().plusDays(days).isBefore(lastDay(p)),
        p -> "a temporary absence (" + code + ") of more than " + limit + ".");
  }

  /** The end; of an open placement the day the data was extracted. */
  private static LocalDate lastDay(Placement p) {
    LocalDate end = p.end();
    return end == null ? p.origin().extracted() : end;
  }

  /** Registered supported accommodation or what came before it; independent living (P2) has no lower age of its own. */
  private static boolean supported(Placement p) {
    String code = p.code();
    return code == null ? SUPPORTED.contains(p.type()) : code.equals("K3") || code.equals("H5");
  }

  private static boolean ended(Placement p, Predicate<LocalDate> test) {
    LocalDate end = p.end();
    return end != null && test.test(end);
  }

  private static String day(LocalDate date) {
    return new RawCell.Day(date).shown();
  }

  /** Whether what a word names and what the provider column says cannot both be. */
  static boolean conflict(Sector word, Sector column) {
    return word != column && !(word.agency() && column.agency() && (word == Sector.AGENCY || column == Sector.AGENCY));
  }
}
