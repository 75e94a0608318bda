package org.suffice.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which category and group a placement counts in: data, read from a text file of lines {@code name|words}, {@code
 * group|id|label}, {@code category|id|label|group} and {@code rule|placement type|sectors|category} (sectors {@code *} or
 * a list; the first rule that fits holds). The defaults are the domain's table "Default categories".
 */
public final class CategoryScheme {
  /** What a scheme is called that has no name of its own. */
  public static final String UNNAMED = CategorySchemeReader.UNNAMED;

  private final String name;
  private final List<Group> groups;
  private final List<Category> categories;
  private final List<CategoryRule> rules;
  private final Map<PlacementType, Map<Sector, Integer>> index;
  private final String text;

  /** A scheme that was checked to be whole: every type with every sector falls under a rule. */
  CategoryScheme(String name, List<Group> groups, List<Category> categories, List<CategoryRule> rules) {
    this.name = name;
    this.groups = List.copyOf(groups);
    this.categories = List.copyOf(categories);
    this.rules = List.copyOf(rules);
    this.index = new EnumMap<>(PlacementType.class);
    List<String> ids = categories.stream().map(Category::id).toList();
    for (PlacementType type : PlacementType.values()) {
      var sectors = new EnumMap<Sector, Integer>(Sector.class);
      for (Sector sector : Sector.values()) {
        rules.stream().filter(r -> r.fits(type, sector)).findFirst().ifPresent(r -> sectors.put(sector, ids.indexOf(r.category())));
      }
      index.put(type, sectors);
    }
    this.text = written();
  }

  /** What it is called where tables name it: "the strategy preset". */
  public String name() {
    return name;
  }

  /** The groups in the order of the mix. */
  public List<Group> groups() {
    return groups;
  }

  /** The categories in the order of the mix. */
  public List<Category> categories() {
    return categories;
  }

  /** The rules; of those that fit, the first holds. */
  public List<CategoryRule> rules() {
    return rules;
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

  /**
   * Reads a scheme.
   *
   * @throws SufficeException category-scheme, with the line and what is wrong with it, or what is missing
   */
  public static CategoryScheme read(Reader text) {
    var reading = new CategorySchemeReader();
    try (var lines = new BufferedReader(text)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reading.line(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reading.scheme();
  }

  /** The scheme as a text that {@link #read} understands, with a line that explains each part. */
  public String text() {
    return text;
  }

  private String written() {
    var text = new StringBuilder("# Which category and group a placement counts in. Lines that begin with # are remarks.\n");
    text.append("name|").append(name).append("\n# group|id|label, in the order of the tables\n");
    groups.forEach(g -> text.append("group|%s|%s\n".formatted(g.id(), g.label())));
    text.append("# category|id|label|group\n");
    categories.forEach(c -> text.append("category|%s|%s|%s\n".formatted(c.id(), c.label(), c.group())));
    text.append("# rule|placement type|sectors (* for all)|category; the first that fits holds\n");
    rules.forEach(r -> text.append("rule|%s|%s|%s\n".formatted(r.type().id(), sectors(r), r.category())));
    return text.toString();
  }

  private static String sectors(CategoryRule rule) {
    return rule.sectors().isEmpty()
        ? "*"
        : Arrays.stream(Sector.values()).filter(rule.sectors()::contains).map(Sector::id).collect(Collectors.joining(","));
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof CategoryScheme s && s.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
