package org.suffice.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.suffice.model.ColumnMatch;
import org.suffice.model.Mapping;
import org.suffice.model.SheetReading;

/**
 * What to say where a mapping was given and no sheet has its headings: to go on without it would read columns in a way
 * that nobody asked for.
 */
final class UnfitMapping {
  private static final int NAMED = 5;

  private UnfitMapping() {}

  /** Full sentences, with the headings by which the nearest sheet differs. */
  static String sentence(Mapping given, List<SheetReading> readings) {
    Set<String> wanted = headings(given);
    String differs =
        readings.stream()
            .filter(r -> r.mapping() != null)
            .min(Comparator.comparingInt(r -> missing(wanted, headingsOf(r)).size() + missing(headingsOf(r), wanted).size()))
            .map(r -> differs(r, wanted))
            .orElse("");
    return "The mapping that was given is for other headings: no sheet has the same." + differs
        + " Nothing was added. Write a new one (suffice mapping FILE --out F.json), or add the files without it.";
  }

  private static String differs(SheetReading nearest, Set<String> wanted) {
    List<String> said = new ArrayList<>();
    List<String> gone = missing(wanted, headingsOf(nearest));
    List<String> fresh = missing(headingsOf(nearest), wanted);
    if (!gone.isEmpty()) {
      said.add("has no " + named(gone));
    }
    if (!fresh.isEmpty()) {
      said.add("has " + named(fresh) + " besides");
    }
    String where = nearest.sheet().isEmpty() ? nearest.file() : nearest.file() + ", sheet \"" + nearest.sheet() + "\",";
    return said.isEmpty() ? " The columns of " + where + " stand in another order." : " " + where + " " + String.join(" and ", said) + ".";
  }

  private static String named(List<String> headings) {
    String more = headings.size() > NAMED ? " and " + (headings.size() - NAMED) + " more" : "";
    return headings.stream().limit(NAMED).map(h -> "\"" + h + "\"").collect(Collectors.joining(", ")) + more;
  }

  private static List<String> missing(Set<String> some, Set<String> from) {
    return some.stream().filter(h -> !from.contains(h)).toList();
  }

  private static Set<String> headingsOf(SheetReading reading) {
    Mapping mapping = reading.mapping();
    return mapping == null ? Set.of() : headings(mapping);
  }

  private static Set<String> headings(Mapping mapping) {
    Set<String> headings = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    mapping.columns().stream().map(ColumnMatch::header).map(String::strip).filter(h -> !h.isEmpty()).forEach(headings::add);
    return headings;
  }
}
