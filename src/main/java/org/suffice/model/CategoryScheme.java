package org.suffice.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which category and group a placement counts in: data, read from a text file of lines {@code group|id|label},
 * {@code category|id|label|group} and {@code rule|placement type|sectors|category} (sectors {@code *} or a list; the
 * first rule that fits holds). The defaults are the domain's table "Default categories".
 */
public final class CategoryScheme {
  private final List<Group> groups;
  private final List<Category> categories;
  private final Map<PlacementType, Map<Sector, Integer>> index;

  private CategoryScheme(List<Group> groups, List<Category> categories, Map<PlacementType, Map<Sector, Integer>> index) {
    this.groups = List.copyOf(groups);
    this.categories = List.copyOf(categories);
    this.index = index;
  }

  /** The groups in the order of the mix. */
  public List<Group> groups() {
    return groups;
  }

  /** The categories in the order of the mix. */
  public List<Category> categories() {
    return categories;
  }

  /** Position in {@link #categories()} of the category a placement counts in. */
  public int indexOf(PlacementType type, Sector sector) {
    Integer found = index.getOrDefault(type, Map.of()).get(sector);
    if (found == null) {
      throw new IllegalStateException("The category scheme has no rule for " + type + " with " + sector);
    }
    return found;
  }

  /** The category a placement counts in. */
  public Category categoryOf(PlacementType type, Sector sector) {
    return categories.get(indexOf(type, sector));
  }

  /** Reads a scheme; every placement type with every sector must fall in exactly one category. */
  public static CategoryScheme read(Reader text) {
    var groups = new ArrayList<Group>();
    var categories = new ArrayList<Category>();
    var index = new EnumMap<PlacementType, Map<Sector, Integer>>(PlacementType.class);
    try (var lines = new BufferedReader(text)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] part = line.strip().split("\\|", -1);
        switch (part[0]) {
          case "group" -> groups.add(new Group(part[1], part[2]));
          case "category" -> categories.add(new Category(part[1], part[2], part[3]));
          case "rule" -> addRule(index, categories, part);
          default -> requireComment(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var scheme = new CategoryScheme(groups, categories, index);
    for (PlacementType type : PlacementType.values()) {
      for (Sector sector : Sector.values()) {
        scheme.indexOf(type, sector);
      }
    }
    return scheme;
  }

  private static void requireComment(String line) {
    if (!line.isBlank() && !line.startsWith("#")) {
      throw new SufficeException("category-scheme", "The category scheme has a line that cannot be read: " + line);
    }
  }

  private static void addRule(
      Map<PlacementType, Map<Sector, Integer>> index, List<Category> categories, String[] part) {
    int category = -1;
    for (int i = 0; i < categories.size(); i++) {
      if (categories.get(i).id().equals(part[3])) {
        category = i;
      }
    }
    if (category < 0) {
      throw new SufficeException("category-scheme", "The category scheme has a rule for an unknown category: " + part[3]);
    }
    for (PlacementType type : PlacementType.values()) {
      if (type.id().equals(part[1])) {
        var sectors = index.computeIfAbsent(type, t -> new EnumMap<>(Sector.class));
        for (Sector sector : Sector.values()) {
          if (part[2].equals("*") || List.of(part[2].split(",")).contains(sector.id())) {
            sectors.putIfAbsent(sector, category);
          }
        }
      }
    }
  }
}
