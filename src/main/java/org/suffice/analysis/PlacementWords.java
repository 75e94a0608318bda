package org.suffice.analysis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suffice.model.Category;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Facts;
import org.suffice.model.Placement;
import org.suffice.model.PlacementType;
import org.suffice.model.PlacementWord;
import org.suffice.model.Rules;
import org.suffice.model.Sector;

/** Lists what the words for placement types were mapped to: the way to see that a scheme does what was meant. */
final class PlacementWords {
  private PlacementWords() {}

  private record Use(String word, PlacementType type, Sector sector) {}

  /** In the order of the scheme's categories, then the most frequent first. */
  static List<PlacementWord> of(Facts facts, CategoryScheme scheme, Rules rules) {
    var categories = new Categories(scheme, rules);
    Map<Use, Integer> count = new HashMap<>();
    Map<Use, Integer> category = new HashMap<>();
    for (int i = 0; i < facts.placements().size(); i++) {
      Placement p = facts.placements().get(i);
      Use use = new Use(p.typeText().strip(), p.type(), p.sector());
      count.merge(use, 1, Integer::sum);
      category.computeIfAbsent(use, u -> categories.of(p));
    }
    List<Category> all = scheme.categories();
    return count.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Use, Integer> e) -> category.getOrDefault(e.getKey(), 0))
                .thenComparing(e -> -e.getValue())
                .thenComparing(e -> e.getKey().word)
                .thenComparing(e -> e.getKey().sector))
        .map(
            e -> {
              Use u = e.getKey();
              return new PlacementWord(u.word, u.type, u.sector, all.get(category.getOrDefault(u, 0)), e.getValue());
            })
        .toList();
  }
}
