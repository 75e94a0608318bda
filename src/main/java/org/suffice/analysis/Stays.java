package org.suffice.analysis;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Placement;
import org.suffice.model.PlacementType;
import org.suffice.model.Rules;

/**
 * Every child's stays with one carer: within a period of care, placements that follow each other without a move. A move
 * is a change of carer; temporary absences are skipped, so a child who comes back to the same carer has not moved, and a
 * stay lasts until the next one begins or care ends. Worked out once, in arrays; immutable afterwards.
 */
final class Stays {
  static final int NONE = -1;
  private final Care care;
  private final CategoryScheme scheme;
  private final Rules rules;
  private final Categories categories;
  private final int[] period;
  private final int[] first;
  private final int[] last;
  private final int[] start;
  private final int[] end;
  private final int[] stayOf;
  private int size;

  Stays(Care care, CategoryScheme scheme, Rules rules) {
    this.care = care;
    this.scheme = scheme;
    this.rules = rules;
    categories = new Categories(scheme, rules);
    int most = care.facts().placements().size();
    period = new int[most];
    first = new int[most];
    last = new int[most];
    start = new int[most];
    end = new int[most];
    stayOf = new int[most];
    Arrays.fill(stayOf, NONE);
    for (int p = 0; p < care.size(); p++) {
      read(p);
    }
  }

  /** These are the stays under a scheme and rules. */
  boolean areOf(CategoryScheme other, Rules otherRules) {
    return scheme == other && rules.equals(otherRules);
  }

  private void read(int ofPeriod) {
    int before = NONE;
    int justBefore = NONE;
    boolean away = false;
    int begun = size;
    for (int i = 0; i < care.rows(ofPeriod); i++) {
      int row = care.row(ofPeriod, i);
      if (placement(row).type() == PlacementType.TEMPORARY_ABSENCE) {
        stayOf[row] = before == NONE ? NONE : size - 1;
        away = true;
      } else {
        if (before == NONE || moved(before, justBefore, row, away)) {
          begin(ofPeriod, row);
        }
        stayOf[row] = size - 1;
        last[size - 1] = row;
        before = row;
        away = false;
      }
      justBefore = row;
    }
    if (size > begun) {
      end[size - 1] = care.end(ofPeriod);
    }
  }

  private void begin(int ofPeriod, int row) {
    int at = care.facts().placements().start(row);
    if (size > 0 && period[size - 1] == ofPeriod) {
      end[size - 1] = at;
    }
    period[size] = ofPeriod;
    first[size] = row;
    start[size] = at;
    size++;
  }

  private Placement placement(int row) {
    return care.facts().placements().get(row);
  }

  /**
   * Whether a placement is with another carer than the one before it. The recorded reason for the new episode says so;
   * after an absence, or where there is none, another carer's reference, else another URN, else another provider, else
   * another category or postcode.
   *
   * @param justBefore the row before it, which may be an absence: its reason for change is about this change
   */
  private boolean moved(int before, int justBefore, int row, boolean away) {
    Placement old = placement(before);
    Placement now = placement(row);
    if ("A3".equals(now.code()) || "A5".equals(now.code())) {
      return !fostering(old) && old.type() != PlacementType.PLACED_FOR_ADOPTION;
    }
    if (!away && statusOnly(placement(justBefore).reasonChange())) {
      return false;
    }
    String said = away ? null : FlowNotes.starting(now);
    if (said != null && !said.equals("S")) {
      return said.equals("P") || said.equals("B");
    }
    String oldCarer = old.details().carer();
    String carer = now.details().carer();
    if (said(oldCarer) && said(carer)) {
      return !same(oldCarer, carer);
    }
    if (said(old.urn()) && said(now.urn())) {
      return !same(old.urn(), now.urn());
    }
    if (said(old.provider()) && said(now.provider())) {
      return !same(old.provider(), now.provider());
    }
    String oldPlace = old.details().placeArea();
    String place = now.details().placeArea();
    boolean elsewhere = said(oldPlace) && said(place) && !same(oldPlace, place);
    return elsewhere || categories.of(old) != categories.of(now);
  }

  private static boolean fostering(Placement placement) {
    return placement.type() == PlacementType.FOSTER_OTHER || placement.type() == PlacementType.FOSTER_CONNECTED;
  }

  /** PLACE: a change in the status of the placement only, with the same carer. */
  private static boolean statusOnly(@Nullable String reason) {
    return reason != null && reason.strip().toUpperCase(Locale.ROOT).matches("PLACE([^A-Z].*)?");
  }

  private static boolean said(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static boolean same(@Nullable String a, @Nullable String b) {
    return a != null && b != null && a.strip().equalsIgnoreCase(b.strip());
  }

  /** How many stays there are; those of one period stand together, the earliest first. */
  int size() {
    return size;
  }

  /** Position of the period of care it is in. */
  int period(int stay) {
    return period[stay];
  }

  /** Position of its first row. */
  int firstRow(int stay) {
    return first[stay];
  }

  /** Position of its last row. */
  int lastRow(int stay) {
    return last[stay];
  }

  /** First day, as an epoch day. */
  int start(int stay) {
    return start[stay];
  }

  /** The day it ended, as an epoch day; {@link org.suffice.model.Placements#OPEN} while it lasts. */
  int end(int stay) {
    return end[stay];
  }

  /** Whether it began with a move from the stay before it in the list. */
  boolean moved(int stay) {
    return stay > 0 && period[stay - 1] == period[stay];
  }

  /** The stay a row belongs to; {@link #NONE} for an absence before any placement, and for rows that do not count. */
  int of(int row) {
    return stayOf[row];
  }

  /** The last of its rows that had begun by a day. */
  int rowOn(int stay, int day) {
    int found = first[stay];
    for (int i = 0; i < care.rows(period[stay]); i++) {
      int row = care.row(period[stay], i);
      boolean home = stayOf[row] == stay && placement(row).type() != PlacementType.TEMPORARY_ABSENCE;
      if (home && care.facts().placements().start(row) <= day) {
        found = row;
      }
    }
    return found;
  }
}
