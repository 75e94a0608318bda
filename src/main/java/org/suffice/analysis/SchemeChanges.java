package org.suffice.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suffice.model.Category;
import org.suffice.model.CategoryMove;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Coded;
import org.suffice.model.Facts;
import org.suffice.model.Group;
import org.suffice.model.Placement;
import org.suffice.model.Rules;
import org.suffice.model.SchemeChange;
import org.suffice.model.SchemeChange.Renamed;

/** Counts which placements another scheme would count elsewhere, by the switches in force. */
final class SchemeChanges {
  private SchemeChanges() {}

  static SchemeChange of(Facts facts, Rules rules, CategoryScheme now, CategoryScheme other) {
    var before = new Categories(now, rules);
    var after = new Categories(other, rules);
    int[][] placements = new int[now.categories().size()][other.categories().size()];
    for (int i = 0; i < facts.placements().size(); i++) {
      Placement p = facts.placements().get(i);
      placements[before.of(p)][after.of(p)]++;
    }
    var moves = new ArrayList<CategoryMove>();
    for (int from = 0; from < placements.length; from++) {
      for (int to = 0; to < placements[from].length; to++) {
        Category a = now.categories().get(from);
        Category b = other.categories().get(to);
        if (placements[from][to] > 0 && !(a.id().equals(b.id()) && a.group().equals(b.group()))) {
          moves.add(new CategoryMove(a, group(now, a), b, group(other, b), placements[from][to]));
        }
      }
    }
    moves.sort(Comparator.comparingInt(m -> -m.placements()));
    return new SchemeChange(moves, renamed(now, other));
  }

  private static Group group(CategoryScheme scheme, Category category) {
    return scheme.groups().stream().filter(g -> g.id().equals(category.group())).findFirst().orElseThrow();
  }

  private static List<Renamed> renamed(CategoryScheme now, CategoryScheme other) {
    Map<String, String> names = new LinkedHashMap<>();
    named(now).forEach(c -> names.put(c.id(), c.label()));
    return named(other).stream()
        .filter(c -> names.containsKey(c.id()) && !c.label().equals(names.get(c.id())))
        .map(c -> new Renamed(String.valueOf(names.get(c.id())), c.label()))
        .toList();
  }

  private static List<Coded> named(CategoryScheme scheme) {
    var all = new ArrayList<Coded>(scheme.groups());
    all.addAll(scheme.categories());
    return all;
  }
}
