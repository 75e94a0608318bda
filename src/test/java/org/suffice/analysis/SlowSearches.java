package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Placement;
import org.suffice.model.Rules;
import org.suffice.model.SearchRow;

/** Hard to find the slow and obvious way, straight from rule 10; rows are in the order of the source. */
final class SlowSearches {
  private final Map<String, List<SearchRow>> requests = new LinkedHashMap<>();
  private final List<Placement> placements;
  private final Rules rules;

  SlowSearches(List<SearchRow> rows, List<Placement> placements, Rules rules) {
    this.placements = placements;
    this.rules = rules;
    rows.forEach(r -> requests.computeIfAbsent(r.reference(), k -> new ArrayList<>()).add(r));
  }

  /** The requests of a period, both days inclusive. */
  List<List<SearchRow>> requests(LocalDate from, LocalDate to) {
    return requests.values().stream()
        .filter(r -> !r.getFirst().requested().isBefore(from) && !r.getFirst().requested().isAfter(to))
        .toList();
  }

  /** "yes", "no" or "not-recorded". */
  String hardToFind(List<SearchRow> rows) {
    if (rows.stream().anyMatch(r -> Boolean.TRUE.equals(r.hardToFindRecorded()))) {
      return "yes";
    }
    if (rows.stream().anyMatch(r -> Boolean.FALSE.equals(r.hardToFindRecorded()))) {
      return "no";
    }
    int most = rows.stream().map(SearchRow::searchesMade).filter(Objects::nonNull).mapToInt(n -> n).max().orElse(-1);
    boolean rung = rows.stream().anyMatch(r -> Boolean.TRUE.equals(r.ringRound()));
    boolean notRung = rows.stream().anyMatch(r -> Boolean.FALSE.equals(r.ringRound()));
    boolean column = rows.stream().anyMatch(SearchRow::ringRoundColumn);
    if (most >= rules.hardToFindSearches() || (rules.ringRoundIsHardToFind() && rung)) {
      return "yes";
    }
    boolean ringRoundSaysNo = !rules.ringRoundIsHardToFind() || notRung || !column;
    return most >= 0 && ringRoundSaysNo ? "no" : "not-recorded";
  }

  /** The ages of the children sought; -1 is not recorded. */
  List<Integer> ages(List<SearchRow> rows) {
    var ages = new ArrayList<Integer>();
    LocalDate on = rows.getFirst().requested();
    rows.forEach(r -> ages.add(age(r, on)));
    int stated = rows.stream().map(SearchRow::childrenStated).filter(Objects::nonNull).mapToInt(n -> n).max().orElse(0);
    while (ages.size() < stated) {
      ages.add(-1);
    }
    return ages;
  }

  private int age(SearchRow row, LocalDate on) {
    int own = SlowSnapshot.age(row.birth(), on);
    String child = row.child();
    int known = child == null ? -1 : SlowSnapshot.age(birth(child), on);
    Integer said = row.age();
    return own >= 0 ? own : known >= 0 ? known : said == null ? -1 : said;
  }

  private @Nullable LocalDate birth(String child) {
    return SlowSnapshot.birth(placements, child);
  }
}
