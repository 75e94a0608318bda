package org.suffice.analysis;

import org.suffice.model.Placements;

/** Finds which periods of care began and ended in a window, and who was looked after at its ends. */
final class Periods {
  /** The first start of a child in the window, without an earlier period of care. */
  static final int STARTER = 0;
  /** The first start of a child in the window, with an earlier period of care. */
  static final int RE_ENTRY = 1;
  /** A further start of a child in the same window. */
  static final int FURTHER_START = 2;
  /** The last cease of a child in the window. */
  static final int LEAVER = 3;
  /** An earlier cease of a child who ceased again in the window. */
  static final int FURTHER_END = 4;
  /** An end marked as going on (X1) after which nothing goes on. */
  static final int BROKEN_OFF = 5;
  /** Looked after on the day before the window. */
  static final int AT_START = 6;
  /** Looked after on the window's last day. */
  static final int AT_END = 7;
  static final int KINDS = 8;

  private Periods() {}

  /** The starts of a window: {@link #STARTER}, {@link #RE_ENTRY} and {@link #FURTHER_START}. */
  static void starts(Care care, Window window, Events.Builder into) {
    int from = window.first();
    int to = window.last();
    for (int p = 0; p < care.size(); p++) {
      int start = care.start(p);
      if (start >= from && start <= to) {
        boolean again = care.again(p);
        boolean further = again && care.start(p - 1) >= from;
        into.add(care.firstRow(p), start, further ? FURTHER_START : again ? RE_ENTRY : STARTER);
      }
    }
  }

  /** The ends of a window: {@link #LEAVER}, {@link #FURTHER_END} and {@link #BROKEN_OFF}. */
  static void ends(Care care, Window window, Events.Builder into) {
    int from = window.first();
    int to = window.last();
    for (int p = 0; p < care.size(); p++) {
      if (endedIn(care, p, from, to)) {
        int row = care.lastRow(p);
        int kind = brokenOff(care, row) ? BROKEN_OFF : ceasesAgain(care, p, from, to) ? FURTHER_END : LEAVER;
        into.add(row, care.end(p), kind);
      }
    }
  }

  private static boolean endedIn(Care care, int period, int from, int to) {
    int end = care.end(period);
    return end != Placements.OPEN && end >= from && end <= to;
  }

  private static boolean brokenOff(Care care, int row) {
    return LeavingReasons.continues(care.facts().placements().get(row).reasonEnded());
  }

  private static boolean ceasesAgain(Care care, int period, int from, int to) {
    for (int next = period + 1; next < care.size() && care.again(next); next++) {
      if (endedIn(care, next, from, to) && !brokenOff(care, care.lastRow(next))) {
        return true;
      }
    }
    return false;
  }

  /** Who is looked after on a day, by periods of care. */
  static void on(Care care, int day, int kind, Events.Builder into) {
    for (int p = 0; p < care.size(); p++) {
      if (care.holds(p, day)) {
        into.add(care.rowOn(p, day), day, kind);
      }
    }
  }

  /** The starters of a window, one event a child. */
  static Events starters(Ask ask, Window window) {
    return only(ask, window, true);
  }

  /** The leavers of a window, one event a child. */
  static Events leavers(Ask ask, Window window) {
    return only(ask, window, false);
  }

  private static Events only(Ask ask, Window window, boolean starts) {
    Care care = ask.snapshots().care();
    var all = new Events.Builder(care);
    if (starts) {
      starts(care, window, all);
      return all.build(kind -> kind == STARTER || kind == RE_ENTRY);
    }
    ends(care, window, all);
    return all.build(kind -> kind == LEAVER);
  }

  /** Everything that a check of stock and flow needs. */
  static Events all(Ask ask, Window window) {
    Care care = ask.snapshots().care();
    var all = new Events.Builder(care);
    on(care, window.first() - 1, AT_START, all);
    starts(care, window, all);
    ends(care, window, all);
    on(care, window.last(), AT_END, all);
    return all.build(kind -> true);
  }

  /** Starters, and who is looked after on the window's last day. */
  static Events startersAndStock(Ask ask, Window window) {
    Care care = ask.snapshots().care();
    var all = new Events.Builder(care);
    starts(care, window, all);
    Snapshot stock = ask.snapshots().at(window.to());
    for (int u = 0; u < stock.size(); u++) {
      all.add(stock.position(u), window.last(), AT_END);
    }
    return all.build(kind -> kind != FURTHER_START);
  }
}
