package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suffice.analysis.SlowCare.Period;
import org.suffice.model.Placement;
import org.suffice.model.PlacementType;
import org.suffice.model.Rules;

/** Stays with one carer the slow and obvious way, straight from the definition of a move. */
final class SlowStays {
  private static final Comparator<Placement> IN_ORDER =
      Comparator.comparing(Placement::start)
          .thenComparing(p -> p.origin().extracted())
          .thenComparing(p -> p.origin().importId())
          .thenComparing(p -> p.origin().row());

  /** Rows with one carer, absences left out. */
  record Stay(Period period, List<Placement> rows, LocalDate start, LocalDate end, @Nullable Stay before) {
    Placement first() {
      return rows.getFirst();
    }

    Placement last() {
      return rows.getLast();
    }
  }

  private final List<Placement> all;
  private final Rules rules;

  SlowStays(List<Placement> all, Rules rules) {
    this.all = all;
    this.rules = rules;
  }

  /** Every stay of every child. */
  List<Stay> stays() {
    var stays = new ArrayList<Stay>();
    new SlowCare(all, rules).byChild().values().forEach(periods -> periods.forEach(p -> of(p, stays)));
    return stays;
  }

  private void of(Period period, List<Stay> into) {
    var rows = period.rows().stream().sorted(IN_ORDER).toList();
    var groups = new ArrayList<List<Placement>>();
    for (Placement row : rows) {
      if (!absence(row)) {
        if (groups.isEmpty() || moved(rows, groups.getLast().getLast(), row)) {
          groups.add(new ArrayList<>());
        }
        groups.getLast().add(row);
      }
    }
    Stay before = null;
    for (int i = 0; i < groups.size(); i++) {
      LocalDate end = i + 1 < groups.size() ? groups.get(i + 1).getFirst().start() : period.end();
      before = new Stay(period, groups.get(i), groups.get(i).getFirst().start(), end, before);
      into.add(before);
    }
  }

  private static boolean absence(Placement p) {
    return p.type() == PlacementType.TEMPORARY_ABSENCE;
  }

  private boolean moved(List<Placement> rows, Placement old, Placement now) {
    if (List.of("A3", "A5").contains(String.valueOf(now.code()))) {
      return !List.of(PlacementType.FOSTER_OTHER, PlacementType.FOSTER_CONNECTED, PlacementType.PLACED_FOR_ADOPTION).contains(old.type());
    }
    boolean fromAbsence = absence(rows.get(rows.indexOf(now) - 1));
    if (!fromAbsence) {
      if ("PLACE".equals(old.reasonChange())) {
        return false;
      }
      String rne = String.valueOf(now.reasonStarted());
      if (List.of("P", "B").contains(rne)) {
        return true;
      }
      if (List.of("L", "T", "U").contains(rne)) {
        return false;
      }
    }
    String a = old.urn();
    String b = now.urn();
    if (a != null && b != null) {
      return !a.equals(b);
    }
    String c = old.provider();
    String d = now.provider();
    if (c != null && d != null) {
      return !c.strip().equalsIgnoreCase(d.strip());
    }
    return !Objects.equals(category(old), category(now));
  }

  String category(Placement p) {
    return new SlowSnapshot(all, p.start(), rules).category(p);
  }
}
