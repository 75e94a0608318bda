package org.suffice.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a category scheme line by line; what is wrong is said with the number of its line. */
final class CategorySchemeReader {
  /** Categories that measures count by: a scheme may name and group them as it likes, but must have them. */
  static final List<String> NEEDED =
      List.of(
          "connected-carer", "in-house-foster", "ifa", "foster-other-public", "foster-sector-not-recorded",
          "in-house-childrens-home", "agency-childrens-home", "childrens-home-other-public",
          "childrens-home-sector-not-recorded", "other-residential", "with-parents");

  static final Set<String> TAKEN = Set.of("total", "not-recorded");
  static final String UNNAMED = "the council's own scheme";
  private final List<Group> groups = new ArrayList<>();
  private final List<Category> categories = new ArrayList<>();
  private final List<CategoryRule> rules = new ArrayList<>();
  private final Set<String> ids = new HashSet<>(TAKEN);
  private String name = UNNAMED;
  private int line;

  /** One more line. */
  void line(String text) {
    line++;
    String bare = line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (bare.isBlank() || bare.startsWith("#")) {
      return;
    }
    String[] part = Arrays.stream(bare.strip().split("\\|", -1)).map(String::strip).toArray(String[]::new);
    switch (part[0]) {
      case "name" -> name = part(part, 2, "name|words")[1];
      case "group" -> group(part(part, 3, "group|id|label"));
      case "category" -> category(part(part, 4, "category|id|label|group"));
      case "rule" -> rule(part(part, 4, "rule|placement type|sectors|category"));
      default -> throw wrong("it begins with none of name, group, category and rule");
    }
  }

  private String[] part(String[] part, int parts, String form) {
    if (part.length != parts || Arrays.stream(part).anyMatch(String::isEmpty)) {
      throw wrong("it is not of the form " + form);
    }
    return part;
  }

  private void group(String[] part) {
    groups.add(new Group(id(part[1]), part[2]));
  }

  private void category(String[] part) {
    if (groups.stream().noneMatch(g -> g.id().equals(part[3]))) {
      throw wrong("there is no group \"" + part[3] + "\" above it");
    }
    categories.add(new Category(id(part[1]), part[2], part[3]));
  }

  private String id(String id) {
    if (!id.matches("(?!-)(?!.*--)[a-z0-9-]+(?<!-)")) {
      throw wrong("the id \"" + id + "\" is not of small letters, digits and dashes");
    }
    if (!ids.add(id)) {
      throw wrong("the id \"" + id + "\" is taken: groups and categories need ids of their own");
    }
    return id;
  }

  private void rule(String[] part) {
    if (categories.stream().noneMatch(c -> c.id().equals(part[3]))) {
      throw wrong("there is no category \"" + part[3] + "\" above it");
    }
    var sectors = EnumSet.noneOf(Sector.class);
    if (!part[2].equals("*")) {
      for (String sector : part[2].split(",")) {
        sectors.add(one(Sector.values(), sector.strip(), "sector"));
      }
    }
    rules.add(new CategoryRule(one(PlacementType.values(), part[1], "placement type"), sectors, part[3]));
  }

  private <E extends Enum<E> & Coded> E one(E[] values, String id, String what) {
    return Arrays.stream(values)
        .filter(v -> v.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    "there is no " + what + " \"" + id + "\"; there are "
                        + Arrays.stream(values).map(Coded::id).collect(Collectors.joining(", "))));
  }

  private SufficeException wrong(String what) {
    return new SufficeException(
        "category-scheme", "The category scheme cannot be used: in line " + line + ", " + what + ". Correct the line.");
  }

  /** The scheme, once it is whole. */
  CategoryScheme scheme() {
    List<String> there = categories.stream().map(Category::id).toList();
    List<String> lacking = NEEDED.stream().filter(id -> !there.contains(id)).toList();
    if (!lacking.isEmpty()) {
      throw missing(
          "it lacks the " + (lacking.size() == 1 ? "category " : "categories ") + String.join(", ", lacking)
              + ", which measures count by. Their names and groups may change, their ids may not");
    }
    groups.stream()
        .filter(g -> categories.stream().noneMatch(c -> c.group().equals(g.id())))
        .findFirst()
        .ifPresent(
            g -> {
              throw missing("the group \"" + g.id() + "\" has no category");
            });
    for (PlacementType type : PlacementType.values()) {
      for (Sector sector : Sector.values()) {
        if (rules.stream().noneMatch(r -> r.fits(type, sector))) {
          throw missing("no rule takes placements of type " + type.id() + " with sector " + sector.id());
        }
      }
    }
    return new CategoryScheme(name, groups, categories, rules);
  }

  private static SufficeException missing(String what) {
    return new SufficeException("category-scheme", "The category scheme cannot be used: " + what + ". Add it.");
  }
}
