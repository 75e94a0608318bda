package org.suffice.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table's filters in words. Whatever leaves with a filtered table says what it leaves out: a figure of girls alone must
 * not be taken for one of all children.
 */
public final class FilterWords {
  private FilterWords() {}

  /** "Only: sex female; age 10-15 or 16+." Empty without filters. */
  public static String of(List<Filter> where) {
    Map<FilterKey, List<String>> values = new EnumMap<>(FilterKey.class);
    where.forEach(f -> values.computeIfAbsent(f.key(), k -> new ArrayList<>()).add(value(f)));
    return values.isEmpty()
        ? ""
        : values.entrySet().stream()
            .map(e -> key(e.getKey()) + " " + String.join(" or ", e.getValue()))
            .collect(Collectors.joining("; ", "Only: ", "."));
  }

  private static String key(FilterKey key) {
    return key == FilterKey.UASC
        ? "unaccompanied asylum-seeking child:"
        : key.label().toLowerCase(Locale.UK);
  }

  private static String value(Filter filter) {
    String value = filter.value();
    if (value.equals("ifa")) {
      return "IFA";
    }
    return filter.key() == FilterKey.AGE_BAND && !value.equals("not-recorded") ? value.replace("under-", "under ") : value.replace('-', ' ');
  }
}
