package org.suffice.intake;

import static org.suffice.model.Check.note;
import static org.suffice.model.Check.stopsRow;
import static org.suffice.model.Check.warning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Capacity;
import org.suffice.model.CapacityKind;
import org.suffice.model.Check;

/** What can be wrong with the places of a provider or home. */
final class CapacityRules {
  private static final String CORRECT_ONE = "Correct one of them.";

  static final Check NO_HOME =
      stopsRow("no-home", Tables.CAPACITY, "The row names no provider, home or reference.", "Fill one of them in.");
  static final Check UNREADABLE_DATE =
      stopsRow("unreadable-capacity-date", Tables.CAPACITY, "The date of the places is not a date.", "Correct it, as in 31/03/2017, or leave it blank.");
  static final Check DATE_ASSUMED =
      note("capacity-date-assumed", Tables.CAPACITY, "The row has no date; its places count from the day the data was extracted.", "Add a column with the date if it is another.");

  /** Those that are told while a cell is read. */
  static final List<Check> CELLS = List.of(NO_HOME, UNREADABLE_DATE, DATE_ASSUMED);

  static final List<RowRule<Capacity>> ALL =
      List.of(
          new RowRule<>(
              warning("occupied-over-places", Tables.CAPACITY, "More places are occupied than there are.", CORRECT_ONE),
              c -> !c.atLeast() && more(c.occupied(), c.places()),
              c -> c.occupied() + " places are occupied, but there are only " + c.places() + "."),
          new RowRule<>(
              warning("ours-over-occupied", Tables.CAPACITY, "Our own children use more places than are occupied.", CORRECT_ONE),
              c -> more(c.ours(), c.occupied()),
              c -> "our own children use " + c.ours() + " places, but only " + c.occupied() + " are occupied."),
          new RowRule<>(
              warning("priorities-do-not-sum", Tables.CAPACITY, "The places of high, medium and low priority are more than those occupied, or all three are given and are fewer.", "Correct them, or leave blank what is not recorded."),
              CapacityRules::prioritiesDiffer,
              c -> "the places by priority add up to " + priorities(c) + ", but " + c.occupied() + " are occupied."),
          new RowRule<>(
              warning("vacant-does-not-sum", Tables.CAPACITY, "Occupied, vacant and suspended places do not add up to the places; what is occupied counts.", CORRECT_ONE),
              CapacityRules::vacantDiffers,
              c -> "occupied, vacant and suspended places do not add up to " + c.places() + "."),
          new RowRule<>(
              warning("suspended-over-places", Tables.CAPACITY, "More places are suspended than there are.", CORRECT_ONE),
              c -> !c.atLeast() && more(c.suspended(), c.places()),
              c -> c.suspended() + " places are suspended, but there are only " + c.places() + "."),
          new RowRule<>(
              warning("future-capacity", Tables.CAPACITY, "The date of the places is after the day the data was extracted.", "Check it."),
              c -> c.date().isAfter(c.origin().extracted()),
              c -> "the date is after the day the data was extracted."),
          new RowRule<>(
              warning("kind-not-recorded", Tables.CAPACITY, "The kind of home or service is not recorded.", "Fill it in, or say what the word means when you match values."),
              c -> c.kind() == CapacityKind.NOT_RECORDED,
              c -> "the kind of home or service is not recorded."),
          new RowRule<>(
              note("places-not-recorded", Tables.CAPACITY, "The number of places is not recorded: the home or provider counts, its places do not.", "Fill it in if it is known."),
              c -> c.places() == null,
              c -> "the number of places is not recorded."),
          new RowRule<>(
              note("places-at-least", Tables.CAPACITY, "A number of places such as \u201c6+\u201d counts as the number: there are at least as many.", "Nothing to do."),
              Capacity::atLeast,
              c -> "\u201c" + c.places() + "+\u201d counts as " + c.places() + " places."));

  private CapacityRules() {}

  private static boolean more(@Nullable Integer a, @Nullable Integer b) {
    return a != null && b != null && a > b;
  }

  private static int or0(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  private static int priorities(Capacity c) {
    return or0(c.high()) + or0(c.medium()) + or0(c.low());
  }

  private static boolean prioritiesDiffer(Capacity c) {
    Integer occupied = c.occupied();
    boolean all = c.high() != null && c.medium() != null && c.low() != null;
    return occupied != null && (priorities(c) > occupied || (all && priorities(c) < occupied));
  }

  private static boolean vacantDiffers(Capacity c) {
    Integer places = c.places();
    Integer occupied = c.occupied();
    Integer vacant = c.vacant();
    if (places == null || occupied == null || vacant == null || c.atLeast()) {
      return false;
    }
    int used = occupied + vacant;
    return used != places && used + or0(c.suspended()) != places;
  }
}
