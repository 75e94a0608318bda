package org.suffice.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.suffice.model.AgeBands;
import org.suffice.model.ChartChoice;
import org.suffice.model.Extract;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;

/**
 * What is looked at: the dates, the filters, the breakdown. Immutable, so that a step back is the view before.
 *
 * @param asAt the snapshot date; null without placements
 * @param compare the date it is compared with; null where nothing is compared
 * @param since the earlier extract whose figures are beside those of now; null for none, and where dates are compared
 * @param period the days of request
 * @param filters the filters of each area, in the order they were added
 * @param breakdowns what each area is broken down by; nothing where it has no entry
 * @param bands the age bands of an area's tables by age; each table's own where it has no entry
 * @param charts what the charts of each area show besides; nothing where it has no entry
 */
public record View(
    @Nullable LocalDate asAt,
    @Nullable LocalDate compare,
    @Nullable Extract since,
    Period period,
    Map<Area, List<Filter>> filters,
    Map<Area, FilterKey> breakdowns,
    Map<Area, AgeBands> bands,
    Map<Area, ChartChoice> charts) {
  public View {
    var copy = new TreeMap<Area, List<Filter>>();
    filters.forEach((area, list) -> {
      if (!list.isEmpty()) {
        copy.put(area, List.copyOf(list));
      }
    });
    filters = Collections.unmodifiableMap(copy);
    breakdowns = Collections.unmodifiableMap(new TreeMap<>(breakdowns));
    bands = Collections.unmodifiableMap(new TreeMap<>(bands));
    var shown = new TreeMap<>(charts);
    shown.values().removeIf(ChartChoice.NONE::equals);
    charts = Collections.unmodifiableMap(shown);
  }

  /** A date, nothing compared, everything counted. */
  static View at(@Nullable LocalDate date) {
    return new View(date, null, null, Period.all(), Map.of(), Map.of(), Map.of(), Map.of());
  }

  /** At another date; a date is never compared with itself. */
  View asAt(@Nullable LocalDate date) {
    return new View(date, date != null && date.equals(compare) ? null : compare, since, period, filters, breakdowns, bands, charts);
  }

  /** Compared with another date, or (null, or its own date) with none. */
  View compare(@Nullable LocalDate date) {
    return new View(asAt, date != null && date.equals(asAt) ? null : date, null, period, filters, breakdowns, bands, charts);
  }

  /** Beside the figures of an earlier extract, in the place of another date; with null, of none. */
  View since(@Nullable Extract extract) {
    return new View(asAt, null, extract, period, filters, breakdowns, bands, charts);
  }

  /** Over other days of request. */
  View over(Period days) {
    return new View(asAt, compare, since, days, filters, breakdowns, bands, charts);
  }

  /** The filters of an area. */
  List<Filter> of(Area area) {
    return filters.getOrDefault(area, List.of());
  }

  /** With an area's filters changed. */
  View with(Area area, UnaryOperator<List<Filter>> change) {
    var all = new TreeMap<Area, List<Filter>>(filters);
    all.put(area, change.apply(new ArrayList<>(of(area))));
    return new View(asAt, compare, since, period, all, breakdowns, bands, charts);
  }

  /** What an area is broken down by; null for nothing. */
  @Nullable FilterKey by(Area area) {
    return breakdowns.get(area);
  }

  /** With an area broken down by a key, or (null) by nothing. */
  View by(Area area, @Nullable FilterKey key) {
    var all = new TreeMap<Area, FilterKey>(breakdowns);
    if (key == null) {
      all.remove(area);
    } else {
      all.put(area, key);
    }
    return new View(asAt, compare, since, period, filters, all, bands, charts);
  }

  /** The age bands of an area; null for each table's own. */
  @Nullable AgeBands bands(Area area) {
    return bands.get(area);
  }

  /** With tables by age of an area in other bands, or (null) in each its own. */
  View bands(Area area, @Nullable AgeBands ages) {
    var all = new TreeMap<Area, AgeBands>(bands);
    if (ages == null) {
      all.remove(area);
    } else {
      all.put(area, ages);
    }
    return new View(asAt, compare, since, period, filters, breakdowns, all, charts);
  }

  /** What the charts of an area show besides. */
  ChartChoice chart(Area area) {
    return charts.getOrDefault(area, ChartChoice.NONE);
  }

  /** With other charts in an area. */
  View chart(Area area, ChartChoice choice) {
    var all = new TreeMap<Area, ChartChoice>(charts);
    all.put(area, choice);
    return new View(asAt, compare, since, period, filters, breakdowns, bands, all);
  }
}
