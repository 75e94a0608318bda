package org.suffice.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything a project holds, in memory and immutable: what measures compute from. */
public final class Facts {
  private final Children children;
  private final Placements placements;
  private final List<StalePlacement> stale;
  private final List<Search> searches;
  private final List<Published> published;
  private final List<Target> targets;
  private final List<Capacity> capacity;
  private final @Nullable LocalDate placementsExtracted;
  private final @Nullable LocalDate searchesExtracted;
  private final @Nullable LocalDate capacityExtracted;

  private Facts(Builder b) {
    children = new Children(b.known);
    var olderOnly = new Stale(b.placements, b.olderYears, b.decisions);
    stale = olderOnly.found();
    placements = new Placements(olderOnly.placements(), children);
    var bySearch = new LinkedHashMap<String, List<SearchRow>>();
    b.searchRows.forEach(r -> bySearch.computeIfAbsent(r.reference(), k -> new ArrayList<>()).add(r));
    searches = bySearch.entrySet().stream().map(e -> new Search(e.getKey(), e.getValue())).toList();
    published = List.copyOf(b.published);
    targets = b.targets.stream().sorted(Comparator.comparing((Target t) -> t.origin().importId()).thenComparing(t -> t.origin().row())).toList();
    capacity = List.copyOf(b.capacity);
    capacityExtracted = newest(b.capacity);
    placementsExtracted = newest(b.placements);
    searchesExtracted = newest(b.searchRows);
  }

  private Facts(Facts other, List<Target> others) {
    children = other.children;
    placements = other.placements;
    stale = other.stale;
    searches = other.searches;
    published = other.published;
    targets = List.copyOf(others);
    capacity = other.capacity;
    placementsExtracted = other.placementsExtracted;
    searchesExtracted = other.searchesExtracted;
    capacityExtracted = other.capacityExtracted;
  }

  /** The same with other targets. */
  public Facts withTargets(List<Target> others) {
    return new Facts(this, others);
  }

  private static @Nullable LocalDate newest(List<? extends ValidatedRow> rows) {
    LocalDate newest = null;
    for (ValidatedRow row : rows) {
      LocalDate day = row.origin().extracted();
      if (newest == null || day.isAfter(newest)) {
        newest = day;
      }
    }
    return newest;
  }

  /** Facts of a project without data. */
  public static Facts empty() {
    return new Builder().build();
  }

  /** All children. */
  public Children children() {
    return children;
  }

  /** All placements. */
  public Placements placements() {
    return placements;
  }

  /** Placements that are open in an older extract only, decided or not; a closed one has its end in {@link #placements()}. */
  public List<StalePlacement> stale() {
    return stale;
  }

  /** All searches. */
  public List<Search> searches() {
    return searches;
  }

  /** All figures without child rows. */
  public List<Published> published() {
    return published;
  }

  /** All targets, in the order of their workbook. */
  public List<Target> targets() {
    return targets;
  }

  /** The places of every provider and home on every day that was given. */
  public List<Capacity> capacity() {
    return capacity;
  }

  /** Newest extraction date of the capacity; null where there is none. */
  public @Nullable LocalDate capacityExtracted() {
    return capacityExtracted;
  }

  /** Newest extraction date of the placements; null where there are none. */
  public @Nullable LocalDate placementsExtracted() {
    return placementsExtracted;
  }

  /** Newest extraction date of the searches; null where there are none. */
  public @Nullable LocalDate searchesExtracted() {
    return searchesExtracted;
  }

  /** Newest extraction date of placements and searches; null where there are neither. */
  public @Nullable LocalDate extracted() {
    LocalDate a = placementsExtracted;
    LocalDate b = searchesExtracted;
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isAfter(b) ? a : b;
  }

  /** Nothing was added yet. */
  public boolean isEmpty() {
    return placements.size() == 0 && searches.isEmpty() && published.isEmpty() && targets.isEmpty() && capacity.isEmpty();
  }

  /** Collects rows, each the current version of its key, and makes the facts. */
  public static final class Builder {
    private final Map<String, Children.Known> known = new LinkedHashMap<>();
    private final List<Placement> placements = new ArrayList<>();
    private final List<SearchRow> searchRows = new ArrayList<>();
    private final List<Published> published = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Capacity> capacity = new ArrayList<>();
    private final List<StaleDecision> decisions = new ArrayList<>();
    private final Set<Origin> olderYears = new HashSet<>();

    /** Adds what was decided about placements that are open in an older extract only; later ones overrule. */
    public Builder decided(List<StaleDecision> about) {
      decisions.addAll(about);
      return this;
    }

    /** Adds rows of tables of several years that are open and missing from the newest return in their table. */
    public Builder ofOlderYears(Collection<Origin> rows) {
      olderYears.addAll(rows);
      return this;
    }

    /** Adds a row of any kind. */
    public Builder add(ValidatedRow row) {
      switch (row) {
        case Placement p -> {
          offer(p.child(), p.birth(), p.sex(), p.ethnicity(), p.uasc(), null, p.origin());
          placements.add(p);
        }
        case ChildRow c -> offer(c.child(), c.birth(), c.sex(), c.ethnicity(), c.uasc(), c.uascCeased(), c.origin());
        case SearchRow s -> searchRows.add(s);
        case Published p -> published.add(p);
        case Target t -> targets.add(t);
        case Capacity c -> capacity.add(c);
      }
      return this;
    }

    private void offer(
        String child,
        @Nullable LocalDate birth,
        Sex sex,
        @Nullable String ethnicity,
        @Nullable Boolean uasc,
        @Nullable LocalDate uascCeased,
        Origin origin) {
      Children.Known k = known.computeIfAbsent(child, c -> new Children.Known());
      k.birth.offer(birth, origin);
      k.sex.offer(sex == Sex.NOT_RECORDED ? null : sex, origin);
      k.ethnicity.offer(ethnicity, origin);
      k.uasc.offer(uasc == null ? null : Children.Uasc.of(uasc, uascCeased), origin);
    }

    /** The facts. */
    public Facts build() {
      return new Facts(this);
    }
  }
}
