package org.suffice.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.suffice.model.AgeBands;
import org.suffice.model.Coded;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Question;
import org.suffice.model.SufficeException;

/** From a question's filters to which units are kept: the same key twice is or, different keys are and. */
final class Filters {
  private Filters() {}

  /** Refuses a key that the measure cannot be filtered or broken down by. */
  static void check(MeasureInfo info, FilterKey key, String code, String verb) {
    if (!info.filters().contains(key)) {
      String can = info.filters().stream().map(FilterKey::id).collect(Collectors.joining(", "));
      throw new SufficeException(
          code,
          "\"%s\" cannot be %s by %s. %s"
              .formatted(
                  info.title(), verb, key.id(), can.isEmpty() ? "It takes none." : "It can be by: " + can + "."));
    }
  }

  /** What the filters keep. */
  static <U extends Units> Keep<U> keep(List<Filter> where, Sorts<U> sorts, MeasureInfo info) {
    Map<FilterKey, List<String>> wanted = new EnumMap<>(FilterKey.class);
    for (Filter filter : where) {
      check(info, filter.key(), "filter-not-for-measure", "filtered");
      wanted.computeIfAbsent(filter.key(), k -> new ArrayList<>()).add(filter.value());
    }
    List<Keep<U>> all = new ArrayList<>();
    wanted.forEach((key, values) -> all.add(key == FilterKey.AGE_BAND ? ages(values, sorts) : one(key, values, sorts)));
    return new Keep.Every<>(List.copyOf(all));
  }

  /** What the question's filters keep of the children or requests it is about. */
  static <U extends Units> Keep<U> keep(Question question, List<Filter> where, Sorts<U> sorts, MeasureInfo info) {
    Keep<U> kept = keep(where, sorts, info);
    Set<String> among = question.among();
    return among == null ? kept : new Keep.Every<>(List.of(kept, (units, unit) -> among.contains(units.subject(unit))));
  }

  private static <U extends Units> Keep<U> ages(List<String> values, Sorts<U> sorts) {
    var ranges = values.stream().map(AgeRange::parse).toList();
    return (units, unit) -> {
      int age = sorts.age(units, unit);
      for (AgeRange range : ranges) {
        if (range.holds(age)) {
          return true;
        }
      }
      return false;
    };
  }

  private static <U extends Units> Keep<U> one(FilterKey key, List<String> values, Sorts<U> sorts) {
    Sort<U> sort = sorts.by(key, AgeBands.DFE);
    var kept = new BitSet();
    for (String value : values) {
      int position = position(sort.values(), value);
      if (position < 0) {
        throw new SufficeException(
            "filter-value",
            "There is no %s \"%s\". Use one of: %s."
                .formatted(
                    key.id(), value, sort.values().stream().map(Coded::id).collect(Collectors.joining(", "))));
      }
      kept.set(position);
    }
    return new Keep.Having<>(sort, kept);
  }

  private static int position(List<? extends Coded> values, String value) {
    for (int i = 0; i < values.size(); i++) {
      Coded coded = values.get(i);
      if (coded.id().equalsIgnoreCase(value) || coded.label().equalsIgnoreCase(value)) {
        return i;
      }
    }
    return -1;
  }
}
