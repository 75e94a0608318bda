package org.suffice.analysis;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.model.LegalStatus;
import org.suffice.model.Outcome;
import org.suffice.model.Placement;
import org.suffice.model.PlacementType;
import org.suffice.model.Rules;
import org.suffice.model.SearchRow;
import org.suffice.model.Sector;
import org.suffice.model.Sex;
import org.suffice.model.TypeSought;

/** Data quality counted the slow and obvious way, straight from the rows; shares nothing with the program. */
final class SlowQuality {
  private static final Set<PlacementType> NO_PROVIDER =
      Set.of(
          PlacementType.WITH_PARENTS, PlacementType.FOSTER_CONNECTED, PlacementType.PLACED_FOR_ADOPTION,
          PlacementType.OTHER, PlacementType.TEMPORARY_ABSENCE);
  private final List<Placement> placements;
  private final List<SearchRow> searches;
  private final LocalDate day;
  private final Rules rules;
  private final SlowSnapshot snapshot;

  /** A number and what it is of. */
  record Share(long number, long of) {}

  private final Map<String, Share> found = new TreeMap<>();

  SlowQuality(List<Placement> placements, List<SearchRow> searches, LocalDate day, Rules rules) {
    this.placements = placements;
    this.searches = searches;
    this.day = day;
    this.rules = rules;
    this.snapshot = new SlowSnapshot(placements, day, rules);
  }

  /** Every row of the table by its id. */
  Map<String, Share> all() {
    var children = List.copyOf(snapshot.children().values());
    missing("children", children, snapshot::home);
    count("children-several", children, c -> open(c.child()) > 1);
    count("children-stale", children, this::stale);
    missing("placements", placements, p -> p);
    count("placements-stale-undecided", placements, this::stale);
    count("placements-stale-kept", placements, p -> false);
    count("placements-stale-closed", placements, p -> false);
    differ("date-of-birth", Placement::birth);
    differ("sex", p -> p.sex() == Sex.NOT_RECORDED ? null : p.sex());
    differ("ethnicity", Placement::ethnicity);
    if (!searches.isEmpty()) {
      searches();
    }
    return found;
  }

  private void count(String id, List<Placement> base, Predicate<Placement> broken) {
    found.put(id, new Share(base.stream().filter(broken).count(), base.size()));
  }

  private void missing(String group, List<Placement> base, Function<Placement, Placement> home) {
    var provided = base.stream().filter(p -> !NO_PROVIDER.contains(home.apply(p).type())).toList();
    var paid = base.stream().filter(p -> home.apply(p).type() != PlacementType.WITH_PARENTS).toList();
    count(group + "-sector", provided, p -> home.apply(p).sector() == Sector.NOT_RECORDED || home.apply(p).sector() == Sector.PARENTS);
    count(group + "-provider", provided, p -> home.apply(p).provider() == null);
    count(group + "-date-of-birth", base, p -> SlowSnapshot.birth(placements, p.child()) == null);
    count(group + "-sex", base, p -> SlowSnapshot.sex(placements, p.child()) == Sex.NOT_RECORDED);
    count(group + "-ethnicity", base, p -> placements.stream().filter(o -> o.child().equals(p.child())).allMatch(o -> o.ethnicity() == null));
    count(group + "-legal-status", base, p -> p.legalStatus() == LegalStatus.NOT_RECORDED);
    count(group + "-distance", base, p -> home.apply(p).distance() == null);
    count(group + "-cost", paid, p -> home.apply(p).weeklyCost() == null);
    count(group + "-district", base, p -> p.district() == null);
  }

  private long open(String child) {
    return placements.stream()
        .filter(p -> p.child().equals(child) && !p.start().isAfter(day) && (p.end() == null || p.end().isAfter(day)))
        .filter(p -> rules.countShortBreaks() || (p.legalStatus() != LegalStatus.V3 && p.legalStatus() != LegalStatus.V4))
        .count();
  }

  /** Open, of an extract that is not the newest. */
  private boolean stale(Placement p) {
    LocalDate newest = placements.stream().map(o -> o.origin().extracted()).max(Comparator.naturalOrder()).orElseThrow();
    return p.end() == null && p.origin().extracted().isBefore(newest);
  }

  private void differ(String fact, Function<Placement, @Nullable Object> value) {
    var byChild = placements.stream().collect(Collectors.groupingBy(Placement::child));
    long differing =
        byChild.values().stream()
            .filter(rows -> rows.stream().map(value).filter(Objects::nonNull).distinct().count() > 1)
            .count();
    found.put("all-children-differ-" + fact, new Share(differing, byChild.size()));
  }

  private void searches() {
    Map<String, List<SearchRow>> requests = searches.stream().collect(Collectors.groupingBy(SearchRow::reference));
    var all = List.copyOf(requests.values());
    requests("hard-to-find", all, rows -> recorded(rows) == null);
    requests("hard-to-find-either-way", all, rows -> recorded(rows) == null && ruled(rows) == null);
    requests("hard-to-find-against-rule", all, rows -> recorded(rows) != null && ruled(rows) != null && !recorded(rows).equals(ruled(rows)));
    requests("searches-made", all, rows -> rows.stream().allMatch(r -> r.searchesMade() == null));
    requests("outcome", all, rows -> first(rows).outcome() == Outcome.NOT_RECORDED);
    requests("type-sought", all, rows -> first(rows).type() == TypeSought.NOT_RECORDED);
    requests("more-than-rows", all, rows -> stated(rows) > rows.size());
    long unlisted = all.stream().mapToLong(rows -> Math.max(0, stated(rows) - rows.size())).sum();
    long children = searches.size() + unlisted;
    long aged = all.stream().flatMap(rows -> rows.stream().filter(r -> age(r, first(rows).requested()))).count();
    long sexed = searches.stream().filter(r -> r.sex() != Sex.NOT_RECORDED || known(r, p -> p.sex() != Sex.NOT_RECORDED)).count();
    found.put("children-sought-age", new Share(children - aged, children));
    found.put("children-sought-sex", new Share(children - sexed, children));
    found.put("children-sought-without-row", new Share(unlisted, children));
  }

  private void requests(String id, List<List<SearchRow>> all, Predicate<List<SearchRow>> broken) {
    found.put("requests-" + id, new Share(all.stream().filter(broken).count(), all.size()));
  }

  private static SearchRow first(List<SearchRow> rows) {
    return rows.stream().min(Comparator.comparing(r -> r.origin().row())).orElseThrow();
  }

  private static int stated(List<SearchRow> rows) {
    return rows.stream().map(SearchRow::childrenStated).filter(Objects::nonNull).mapToInt(n -> n).max().orElse(0);
  }

  private static @Nullable Boolean any(List<SearchRow> rows, Function<SearchRow, @Nullable Boolean> said) {
    Set<Boolean> all = new HashSet<>();
    rows.forEach(r -> {
      Boolean one = said.apply(r);
      if (one != null) {
        all.add(one);
      }
    });
    return all.isEmpty() ? null : Boolean.valueOf(all.contains(true));
  }

  private static @Nullable Boolean recorded(List<SearchRow> rows) {
    return any(rows, SearchRow::hardToFindRecorded);
  }

  /** Domain rule 10: yes after so many searches or a ring-round; no if fewer and no ring-round (or no column for it). */
  private @Nullable Boolean ruled(List<SearchRow> rows) {
    int made = rows.stream().map(SearchRow::searchesMade).filter(Objects::nonNull).mapToInt(n -> n).max().orElse(-1);
    Boolean rung = rules.ringRoundIsHardToFind() ? any(rows, SearchRow::ringRound) : Boolean.FALSE;
    boolean noColumn = rows.stream().noneMatch(SearchRow::ringRoundColumn);
    if (made >= rules.hardToFindSearches() || Boolean.TRUE.equals(rung)) {
      return true;
    }
    return made >= 0 && (noColumn || Boolean.FALSE.equals(rung)) ? Boolean.FALSE : null;
  }

  private boolean age(SearchRow row, LocalDate requested) {
    boolean own = row.birth() != null && !Objects.requireNonNull(row.birth()).isAfter(requested);
    String child = row.child();
    LocalDate birth = child == null ? null : SlowSnapshot.birth(placements, child);
    Integer stated = row.age();
    return own || (birth != null && !birth.isAfter(requested)) || (stated != null && stated >= 0);
  }

  private boolean known(SearchRow row, Predicate<Placement> says) {
    return row.child() != null && placements.stream().anyMatch(p -> p.child().equals(row.child()) && says.test(p));
  }
}
