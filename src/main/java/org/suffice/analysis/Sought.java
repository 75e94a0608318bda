package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Facts;
import org.suffice.model.Origin;
import org.suffice.model.Rules;
import org.suffice.model.Search;
import org.suffice.model.SearchRow;
import org.suffice.model.Sex;

/**
 * Requests made in a period, or the children they seek homes for: one unit each (domain: rules of counting, 10).
 *
 * @param from first day of the period, inclusive
 * @param to last day, inclusive
 */
record Sought(LocalDate from, LocalDate to, List<Asked> asked) implements Units {
  /**
   * One request, or one child sought.
   *
   * @param row the child's row; null for a request, and for a child stated but not listed
   * @param age completed years on the day of the request; -1 where not recorded
   * @param stated a child that is stated but not listed
   * @param hardToFind as recorded or by the rule; null where neither says
   */
  record Asked(Search search, @Nullable SearchRow row, int age, Sex sex, @Nullable Boolean hardToFind, boolean stated) {
    /** The row of the file it was counted from: its own, else the request's first. */
    Origin origin() {
      return row == null ? search.rows().getFirst().origin() : row.origin();
    }
  }

  @Override
  public int size() {
    return asked.size();
  }

  @Override
  public String subject(int unit) {
    return asked.get(unit).search().reference();
  }

  /** The request, or child sought, at a position. */
  Asked get(int unit) {
    return asked.get(unit);
  }

  /** The requests of a period, by the day of the request. */
  static Sought requests(Facts facts, Rules rules, LocalDate from, LocalDate to) {
    var found = new ArrayList<Asked>();
    for (Search search : facts.searches()) {
      if (within(search, from, to)) {
        found.add(new Asked(search, null, -1, Sex.NOT_RECORDED, search.hardToFind(rules), false));
      }
    }
    return new Sought(from, to, found);
  }

  /** The children sought in a period: those with a row, then those that are only stated. */
  static Sought children(Facts facts, Rules rules, LocalDate from, LocalDate to) {
    var found = new ArrayList<Asked>();
    for (Search search : facts.searches()) {
      if (within(search, from, to)) {
        Boolean hard = search.hardToFind(rules);
        for (SearchRow row : search.rows()) {
          found.add(new Asked(search, row, age(facts, row, search.requested()), sex(facts, row), hard, false));
        }
        for (int i = 0; i < search.unlisted(); i++) {
          found.add(new Asked(search, null, -1, Sex.NOT_RECORDED, hard, true));
        }
      }
    }
    return new Sought(from, to, found);
  }

  private static boolean within(Search search, LocalDate from, LocalDate to) {
    return !search.requested().isBefore(from) && !search.requested().isAfter(to);
  }

  /** Those of them that were asked for in a part of the period. */
  Sought within(Window window) {
    return new Sought(window.from(), window.to(), asked.stream().filter(a -> within(a.search(), window.from(), window.to())).toList());
  }

  /** By the row's date of birth, else the child's known one, else the age stated. */
  static int age(Facts facts, SearchRow row, LocalDate on) {
    LocalDate birth = row.birth();
    if (birth != null && !birth.isAfter(on)) {
      return birth.until(on).getYears();
    }
    int known = child(facts, row);
    int age = known < 0 ? -1 : facts.children().age(known, on);
    Integer stated = row.age();
    return age >= 0 ? age : stated == null || stated < 0 ? -1 : stated;
  }

  private static Sex sex(Facts facts, SearchRow row) {
    int known = child(facts, row);
    return row.sex() != Sex.NOT_RECORDED || known < 0 ? row.sex() : facts.children().sex(known);
  }

  private static int child(Facts facts, SearchRow row) {
    String child = row.child();
    return child == null ? -1 : facts.children().indexOf(child);
  }
}
