package org.suffice.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values that only the data names (districts, teams, ethnicities), in alphabetical order, then not recorded. */
final class TextSort {
  private final Map<String, Integer> position = new HashMap<>();
  private final List<Value> values = new ArrayList<>();

  /** Collects the values of all rows; blank is not recorded. */
  TextSort(Stream<@Nullable String> texts) {
    var labels = new TreeMap<String, Value>();
    var raw = new HashMap<String, String>();
    texts.forEach(
        text -> {
          if (text != null && !raw.containsKey(text)) {
            Value value = Value.ofText(text);
            raw.put(text, value.id());
            if (!value.id().isEmpty() && !value.id().equals(Value.NOT_RECORDED.id())) {
              labels.putIfAbsent(value.id(), value);
            }
          }
        });
    var place = new HashMap<String, Integer>();
    labels.forEach(
        (id, value) -> {
          place.put(id, values.size());
          values.add(value);
        });
    raw.forEach((text, id) -> position.put(text, place.getOrDefault(id, values.size())));
    values.add(Value.NOT_RECORDED);
  }

  /** The sort of units by a text of theirs. */
  <U extends Units> Sort<U> sort(TextOf<U> text) {
    int missing = values.size() - 1;
    return new Sort<>(
        values,
        (units, unit) -> {
          String said = text.of(units, unit);
          return said == null ? missing : position.getOrDefault(said, missing);
        });
  }

  /** Reads a unit's text. */
  @FunctionalInterface
  interface TextOf<U> {
    /** The text, or null. */
    @Nullable String of(U units, int unit);
  }

  /** Yes, no, not recorded. */
  static <U extends Units> Sort<U> yesNo(YesNoOf<U> answer) {
    return new Sort<>(
        List.of(Value.YES, Value.NO, Value.NOT_RECORDED),
        (units, unit) -> {
          Boolean said = answer.of(units, unit);
          return said == null ? 2 : said ? 0 : 1;
        });
  }

  /** Reads a unit's yes or no. */
  @FunctionalInterface
  interface YesNoOf<U> {
    /** Yes, no, or null. */
    @Nullable Boolean of(U units, int unit);
  }
}
