package org.suffice.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Duplicate;
import org.suffice.model.DuplicateKind;
import org.suffice.model.Facts;
import org.suffice.model.Numbers;
import org.suffice.model.Origin;
import org.suffice.model.Search;
import org.suffice.model.SearchRow;

/** Finds child references that differ only in leading zeros, capitals or spaces: maybe one child counted as two. */
final class AlikeReferences {
  /** How often a reference is used, and the first row that does. */
  private static final class Use {
    private int placements;
    private int searches;
    private @Nullable Origin first;

    private void at(Origin origin) {
      if (first == null) {
        first = origin;
      }
    }
  }

  private AlikeReferences() {}

  /** The reference without what may differ by accident. */
  static String bare(String reference) {
    return reference.replaceAll("[\\s\\u00A0]+", "").toLowerCase(Locale.ROOT).replaceFirst("^0+", "");
  }

  static void find(Facts facts, List<Duplicate> into) {
    Map<String, Use> uses = uses(facts);
    Map<String, List<String>> alike = new LinkedHashMap<>();
    uses.keySet().forEach(reference -> alike.computeIfAbsent(bare(reference), b -> new ArrayList<>(1)).add(reference));
    alike.values().stream().filter(same -> same.size() > 1).forEach(same -> into.add(found(same, uses)));
  }

  private static Map<String, Use> uses(Facts facts) {
    Map<String, Use> uses = new LinkedHashMap<>();
    facts.children().references().forEach(r -> uses.put(r, new Use()));
    for (int p = 0; p < facts.placements().size(); p++) {
      Use use = use(uses, facts.placements().get(p).child());
      use.placements++;
      use.at(facts.placements().get(p).origin());
    }
    for (Search search : facts.searches()) {
      for (SearchRow row : search.rows()) {
        String child = row.child();
        if (child != null) {
          Use use = use(uses, child);
          use.searches++;
          use.at(row.origin());
        }
      }
    }
    return uses;
  }

  private static Use use(Map<String, Use> uses, String reference) {
    return uses.computeIfAbsent(reference, r -> new Use());
  }

  private static Duplicate found(List<String> same, Map<String, Use> uses) {
    List<String> quoted = same.stream().map(r -> "\"" + r + "\"").toList();
    var rows = new ArrayList<Duplicate.Row>();
    for (String reference : same) {
      Use use = use(uses, reference);
      rows.add(new Duplicate.Row("\"" + reference + "\": " + said(use), false, use.first));
    }
    return new Duplicate(
        DuplicateKind.REFERENCE_ALIKE, String.join(", ", same), String.join(" and ", quoted) + " may be one child.", rows);
  }

  private static String said(Use use) {
    var parts = new ArrayList<String>();
    if (use.placements > 0) {
      parts.add(Numbers.number(use.placements, 0) + (use.placements == 1 ? " placement" : " placements"));
    }
    if (use.searches > 0) {
      parts.add(Numbers.number(use.searches, 0) + (use.searches == 1 ? " search row" : " search rows"));
    }
    return parts.isEmpty() ? "in the SSDA903 header only" : String.join(", ", parts);
  }
}
