package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Capacity;
import org.suffice.model.Facts;
import org.suffice.model.Placements;

/**
 * The nights of one home in a period: of its places, of those less suspended ones, and those occupied by any council's
 * child. Told night by night where our placements name the home by its URN: our children as they come and go, and beside them
 * as many of other councils as the latest count on or before the night leaves (occupied less ours).
 *
 * @param registered places x nights, each night by the latest count on or before it
 * @param available the same less suspended places
 * @param occupied nights of children
 */
record HomeNights(int registered, int available, int occupied) {
  /**
   * One of our placements at a home.
   *
   * @param start its first night, as a day number
   * @param end the day after its last
   */
  private record Stay(int child, int start, int end) {
    boolean holds(long night) {
      return start <= night && night < end;
    }
  }

  /** A piece for every home that can be told by night; none where no placement of the period has a URN. */
  static List<Piece> pieces(Facts facts, LocalDate from, LocalDate to) {
    Map<String, List<Stay>> ours = stays(facts, to);
    ours.values().removeIf(stays -> stays.stream().noneMatch(s -> s.end() > from.toEpochDay()));
    if (ours.isEmpty()) {
      return List.of();
    }
    Map<String, List<Capacity>> byHome = new TreeMap<>();
    facts.capacity().stream()
        .filter(c -> !c.date().isAfter(to))
        .sorted(Comparator.comparing(Capacity::date))
        .forEach(c -> byHome.computeIfAbsent(c.place(), h -> new ArrayList<>()).add(c));
    Map<String, Integer> services = new HashMap<>();
    byHome.values().forEach(rows -> urns(rows).forEach(u -> services.merge(u, 1, Integer::sum)));
    var pieces = new ArrayList<Piece>();
    for (List<Capacity> rows : byHome.values()) {
      Set<String> urns = urns(rows);
      String urn = urns.size() == 1 ? urns.iterator().next() : "";
      List<Stay> stays = ours.get(urn);
      if (stays != null && services.getOrDefault(urn, 0) == 1) {
        @Nullable HomeNights nights = of(rows, stays, from, to);
        if (nights != null) {
          pieces.add(Piece.of(rows.getLast().kind().id(), rows.getLast(), nights));
        }
      }
    }
    return pieces;
  }

  private static Set<String> urns(List<Capacity> rows) {
    return rows.stream().map(Capacity::urn).filter(Objects::nonNull).map(HomeNights::plain).collect(Collectors.toSet());
  }

  /** Null where no night of the period is told. */
  private static @Nullable HomeNights of(List<Capacity> rows, List<Stay> stays, LocalDate from, LocalDate to) {
    int registered = 0;
    int available = 0;
    int occupied = 0;
    boolean told = false;
    int at = -1;
    int others = 0;
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      while (at + 1 < rows.size() && !rows.get(at + 1).date().isAfter(day)) {
        at++;
        others = others(rows.get(at), stays);
      }
      Capacity row = at < 0 ? null : rows.get(at);
      Integer places = row == null ? null : row.places();
      if (row == null || places == null || row.occupied() == null) {
        continue; // not open yet, or nobody knows how many places or who else is there
      }
      told = true;
      registered += places;
      available += places - CapacityCatalogue.or0(row.suspended());
      occupied += ours(stays, day) + others;
    }
    return told ? new HomeNights(registered, available, occupied) : null;
  }

  /** Children of other councils at a count. */
  private static int others(Capacity row, List<Stay> stays) {
    Integer said = row.ours();
    return Math.max(0, CapacityCatalogue.or0(row.occupied()) - (said == null ? ours(stays, row.date()) : said));
  }

  /** Our children at a home on a night, each once. */
  private static int ours(List<Stay> stays, LocalDate night) {
    long day = night.toEpochDay();
    return (int) stays.stream().filter(s -> s.holds(day)).mapToInt(Stay::child).distinct().count();
  }

  /** By URN: our placements that begin by a day, those before the period too, because a count may be older than it. */
  private static Map<String, List<Stay>> stays(Facts facts, LocalDate to) {
    Map<String, List<Stay>> all = new HashMap<>();
    Placements placements = facts.placements();
    for (int p = 0; p < placements.size(); p++) {
      String urn = placements.start(p) <= to.toEpochDay() ? placements.get(p).urn() : null;
      if (urn != null && placements.start(p) < placements.end(p)) {
        all.computeIfAbsent(plain(urn), u -> new ArrayList<>()).add(new Stay(placements.child(p), placements.start(p), placements.end(p)));
      }
    }
    return all;
  }

  /** Our placements that hold a night of the period: those with a URN, and all. */
  static int[] named(Facts facts, LocalDate from, LocalDate to) {
    Placements placements = facts.placements();
    int[] named = new int[2];
    for (int p = 0; p < placements.size(); p++) {
      if (placements.start(p) <= to.toEpochDay() && placements.end(p) > from.toEpochDay()) {
        named[0] += placements.get(p).urn() == null ? 0 : 1;
        named[1]++;
      }
    }
    return named;
  }

  private static String plain(String urn) {
    return urn.strip().toLowerCase(Locale.ROOT);
  }
}
