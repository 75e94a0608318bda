package org.suffice.analysis;

import org.suffice.model.PlacementType;
import org.suffice.model.Placements;

/** Finds moves, step downs, and stays in a window. */
final class MoveEvents {
  /** Neither of the others. */
  static final int PLAIN = 0;
  /** From residential (not family assessment, not NHS) to fostering. */
  static final int STEP_DOWN = 1;
  /** From residential to supported accommodation. */
  static final int TO_SUPPORTED = 2;

  /** How a step down stands: still open. */
  static final int OPEN = 0;
  /** Went on to other fostering, to parents, adoption or guardianship. */
  static final int SUCCEEDED = 1;
  /** Went on to residential or secure. */
  static final int FAILED = 2;
  /** Ended otherwise. */
  static final int OTHERWISE = 3;

  private static final LeavingReasons REASONS = new LeavingReasons();

  private MoveEvents() {}

  /** The moves of a window: counted from the new placement, on its first day. */
  static Events moves(Ask ask, Window window) {
    Stays stays = ask.stays();
    var into = new Events.Builder(ask.snapshots().care());
    for (int s = 0; s < stays.size(); s++) {
      if (stays.moved(s) && stays.start(s) >= window.first() && stays.start(s) <= window.last()) {
        int before = stays.lastRow(s - 1);
        into.add(stays.firstRow(s), stays.start(s), kind(ask, before, stays.firstRow(s)), before);
      }
    }
    return into.build(k -> true);
  }

  private static int kind(Ask ask, int before, int after) {
    if (!residential(type(ask, before))) {
      return PLAIN;
    }
    PlacementType now = type(ask, after);
    return fostering(now) ? STEP_DOWN : supported(now) ? TO_SUPPORTED : PLAIN;
  }

  private static PlacementType type(Ask ask, int row) {
    return ask.facts().placements().get(row).type();
  }

  private static boolean residential(PlacementType type) {
    return switch (type) {
      case CHILDRENS_HOME, RESIDENTIAL_CARE_HOME, RESIDENTIAL_SCHOOL, SECURE, YOI -> true;
      default -> false;
    };
  }

  private static boolean fostering(PlacementType type) {
    return type == PlacementType.FOSTER_OTHER || type == PlacementType.FOSTER_CONNECTED;
  }

  private static boolean supported(PlacementType type) {
    return type == PlacementType.INDEPENDENT_LIVING || type == PlacementType.UNREGULATED_RESIDENTIAL;
  }

  /** The step downs of a window, each by how it stands at the window's end. */
  static Events stepDowns(Ask ask, Window window) {
    Stays stays = ask.stays();
    var into = new Events.Builder(ask.snapshots().care());
    for (int s = 0; s < stays.size(); s++) {
      if (stays.moved(s)
          && stays.start(s) >= window.first()
          && stays.start(s) <= window.last()
          && kind(ask, stays.lastRow(s - 1), stays.firstRow(s)) == STEP_DOWN) {
        into.add(stays.firstRow(s), stays.start(s), standing(ask, stays, s, window.last()), stays.lastRow(s - 1));
      }
    }
    return into.build(k -> true);
  }

  private static int standing(Ask ask, Stays stays, int stay, int day) {
    if (stays.end(stay) > day) {
      return OPEN;
    }
    boolean goesOn = stay + 1 < stays.size() && stays.period(stay + 1) == stays.period(stay);
    if (goesOn) {
      PlacementType next = type(ask, stays.firstRow(stay + 1));
      boolean home = next == PlacementType.WITH_PARENTS || next == PlacementType.PLACED_FOR_ADOPTION;
      return fostering(next) || home ? SUCCEEDED : residential(next) ? FAILED : OTHERWISE;
    }
    int row = ask.snapshots().care().lastRow(stays.period(stay));
    String reason = REASONS.values().get(REASONS.indexOf(ask.facts().placements().get(row).reasonEnded())).id();
    return switch (reason) {
      case "adoption", "special-guardianship", "child-arrangements", "home-planned", "home-unplanned", "home-not-said" -> SUCCEEDED;
      default -> OTHERWISE;
    };
  }

  /** The stays that hold a night of a window, each by its last placement in it; counted on its last day in the window. */
  static Events stays(Ask ask, Window window) {
    Stays stays = ask.stays();
    var into = new Events.Builder(ask.snapshots().care());
    for (int s = 0; s < stays.size(); s++) {
      int nights = nights(stays, s, window.first(), window.last());
      if (nights > 0) {
        int day = stays.end(s) > window.last() ? window.last() : stays.end(s);
        into.add(stays.rowOn(s, window.last()), day, nights, s);
      }
    }
    return into.build(k -> true);
  }

  /** The nights of a stay from a day to a day, both inclusive. */
  private static int nights(Stays stays, int stay, int from, int to) {
    return Math.max(0, until(stays, stay, to) - Math.max(stays.start(stay), from));
  }

  /** The day a stay ended, or the day after the window where it goes on. */
  static int until(Stays stays, int stay, int to) {
    return stays.end(stay) == Placements.OPEN ? to + 1 : Math.min(stays.end(stay), to + 1);
  }
}
