package org.suffice.cli;

import java.util.List;
import org.suffice.model.Category;
import org.suffice.model.CategoryMove;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Group;
import org.suffice.model.Numbers;
import org.suffice.model.PlacementWord;
import org.suffice.model.SchemeChange;
import org.suffice.model.UnmappedWord;

/** Categories, and what a change of them moves, in words for the terminal. */
final class CategoriesText {
  private CategoriesText() {}

  static String of(CategoryScheme scheme, List<PlacementWord> words, List<UnmappedWord> unmapped) {
    var text = new StringBuilder("Placements count by " + scheme.name() + ".\n");
    for (Group group : scheme.groups()) {
      text.append('\n').append(group.label()).append(" (").append(group.id()).append(")\n");
      for (Category category : scheme.categories()) {
        if (category.group().equals(group.id())) {
          category(text, category, words);
        }
      }
    }
    if (!unmapped.isEmpty()) {
      text.append("\nNowhere: these words are not known, and their rows are left out\n");
      unmapped.forEach(w -> text.append("    %s: %s\n".formatted(w.word().isEmpty() ? "(blank)" : w.word(), count(w.rows(), "row"))));
    }
    return text.toString().stripTrailing();
  }

  private static void category(StringBuilder text, Category category, List<PlacementWord> words) {
    List<PlacementWord> own = words.stream().filter(w -> w.category().id().equals(category.id())).toList();
    int all = own.stream().mapToInt(PlacementWord::placements).sum();
    text.append("  ").append(category.label()).append(" (").append(category.id()).append("): ").append(count(all, "placement")).append('\n');
    own.forEach(w -> text.append("    %s, %s: %s\n".formatted(w.word(), w.sector().label(), count(w.placements(), "placement"))));
  }

  static String of(SchemeChange change) {
    if (change.moves().isEmpty() && change.renamed().isEmpty()) {
      return "No placement counts elsewhere, and no name differs.";
    }
    var text = new StringBuilder(count(change.placements(), "placement") + " in another category or group.\n");
    for (CategoryMove m : change.moves()) {
      text.append(
          "  %s: from %s (%s) to %s (%s)\n"
              .formatted(count(m.placements(), "placement"), m.from().label(), m.fromGroup().label(), m.to().label(), m.toGroup().label()));
    }
    change.renamed().forEach(r -> text.append("  %s is called %s\n".formatted(r.from(), r.to())));
    return text.toString().stripTrailing();
  }

  private static String count(int n, String what) {
    return Numbers.number(n, 0) + " " + what + (n == 1 ? "" : "s");
  }
}
