package org.suffice.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ChildRow;
import org.suffice.model.Numbers;
import org.suffice.model.Placement;
import org.suffice.model.SearchRow;
import org.suffice.model.TableKind;
import org.suffice.model.ValidatedRow;

/**
 * Sees by their rows which of several extracts is the older, where the files say the same day: two years of a return that
 * were copied together. The names of files are not asked; the receipt says what was taken and why.
 */
final class ExtractOrder {
  /** Parts of one extract end within days of each other, later extracts go on for a month at least. */
  private static final int DAYS_APART = 28;

  /** A tenth of what is open in the older one comes again in the newer. */
  private static final int SHARE = 10;

  private ExtractOrder() {}

  /** For each sheet the day it was extracted; null where that stays as it was found. */
  static List<@Nullable ExtractionDate> of(List<SheetRows> sheets) {
    @Nullable ExtractionDate[] days = new @Nullable ExtractionDate[sheets.size()];
    for (TableKind kind : List.of(TableKind.EPISODES, TableKind.PLACEMENTS, TableKind.SEARCHES)) {
      List<Integer> alike = IntStream.range(0, sheets.size()).filter(i -> sheets.get(i).sheet().mapping().kind() == kind && mayMove(sheets.get(i))).boxed().toList();
      if (alike.size() > 1) {
        older(sheets, alike, days);
      }
    }
    for (int i = 0; i < sheets.size(); i++) {
      TableKind kind = sheets.get(i).sheet().mapping().kind();
      if (kind == TableKind.HEADER || kind == TableKind.UASC) {
        days[i] = mayMove(sheets.get(i)) ? ofItsEpisodes(sheets, i, days) : null;
      }
    }
    return Arrays.asList(days);
  }

  /** A day that a person gave, or that stands in the title rows, is the day. */
  private static boolean mayMove(SheetRows rows) {
    return rows.sheet().dayOfFile();
  }

  private static void older(List<SheetRows> sheets, List<Integer> alike, @Nullable ExtractionDate[] days) {
    List<LocalDate> last = alike.stream().map(i -> last(sheets.get(i))).toList();
    for (int a = 0; a < alike.size(); a++) {
      for (int b = 0; b < alike.size(); b++) {
        SheetRows older = sheets.get(alike.get(a));
        SheetRows newer = sheets.get(alike.get(b));
        LocalDate end = last.get(a);
        boolean sameDay = older.sheet().extracted().equals(newer.sheet().extracted());
        if (days[alike.get(a)] == null && sameDay && !end.plusDays(DAYS_APART).isAfter(last.get(b)) && comesAgain(older, newer)) {
          days[alike.get(a)] =
              new ExtractionDate(end, "the last date in it: its rows come again in " + newer.sheet().where() + ", which goes on to " + Numbers.date(last.get(b)));
        }
      }
    }
  }

  /** The last start or end up to the day the file is of. */
  private static LocalDate last(SheetRows sheet) {
    LocalDate most = LocalDate.MIN;
    LocalDate extracted = sheet.sheet().extracted();
    for (ValidatedRow row : sheet.rows()) {
      for (LocalDate day : days(row)) {
        most = day.isAfter(most) && !day.isAfter(extracted) ? day : most;
      }
    }
    return most.equals(LocalDate.MIN) ? extracted : most;
  }

  private static List<LocalDate> days(ValidatedRow row) {
    List<LocalDate> days = new ArrayList<>(2);
    if (row instanceof Placement p) {
      days.add(p.start());
      add(days, p.end());
    } else if (row instanceof SearchRow s) {
      days.add(s.requested());
      add(days, s.closed());
    }
    return days;
  }

  private static void add(List<LocalDate> days, @Nullable LocalDate day) {
    if (day != null) {
      days.add(day);
    }
  }

  private static boolean comesAgain(SheetRows older, SheetRows newer) {
    IntPredicate again = KeyPrints.repeated(List.of(older.keys(), newer.keys())).getFirst();
    int open = 0;
    int shared = 0;
    List<ValidatedRow> rows = older.rows();
    for (int i = 0; i < rows.size(); i++) {
      boolean isOpen = open(rows.get(i));
      open += isOpen ? 1 : 0;
      shared += isOpen && again.test(i) ? 1 : 0;
    }
    return shared > 0 && shared * SHARE >= open;
  }

  private static boolean open(ValidatedRow row) {
    return switch (row) {
      case Placement p -> p.end() == null;
      case SearchRow s -> s.closed() == null;
      default -> false;
    };
  }

  /** The day of the episodes whose children it has most of, where that was moved. */
  private static @Nullable ExtractionDate ofItsEpisodes(List<SheetRows> sheets, int header, @Nullable ExtractionDate[] days) {
    Set<String> children = children(sheets.get(header));
    LocalDate extracted = sheets.get(header).sheet().extracted();
    double most = 0;
    ExtractionDate day = null;
    for (int i = 0; i < sheets.size(); i++) {
      SheetRows other = sheets.get(i);
      if (other.sheet().mapping().kind() == TableKind.EPISODES && other.sheet().extracted().equals(extracted)) {
        double alike = alike(children, children(other));
        if (alike > most) {
          most = alike;
          ExtractionDate moved = days[i];
          day = moved == null ? null : new ExtractionDate(moved.date(), "that of " + other.sheet().where() + ", whose children it has");
        }
      }
    }
    return day;
  }

  private static Set<String> children(SheetRows sheet) {
    Set<String> children = new HashSet<>();
    for (ValidatedRow row : sheet.rows()) {
      if (row instanceof ChildRow c) {
        children.add(c.child());
      } else if (row instanceof Placement p) {
        children.add(p.child());
      }
    }
    return children;
  }

  private static double alike(Set<String> a, Set<String> b) {
    double both = a.stream().filter(b::contains).count();
    return both == 0 ? 0 : both / a.size() + both / b.size();
  }
}
