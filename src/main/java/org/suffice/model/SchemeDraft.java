package org.suffice.model;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A category scheme while a person changes it: it may lack what a scheme needs. Each change gives a new draft; {@link
 * #scheme()} checks it as a text file of categories is checked.
 */
public record SchemeDraft(String name, List<Group> groups, List<Category> categories, List<CategoryRule> rules) {
  public SchemeDraft {
    groups = List.copyOf(groups);
    categories = List.copyOf(categories);
    rules = List.copyOf(rules);
  }

  /** A draft that says what a scheme says. */
  public static SchemeDraft of(CategoryScheme scheme) {
    return new SchemeDraft(scheme.name(), scheme.groups(), scheme.categories(), scheme.rules());
  }

  /** The categories that measures count by: their ids stay, whatever their names. */
  public static List<String> needed() {
    return CategorySchemeReader.NEEDED;
  }

  /** The scheme under another name. */
  public SchemeDraft named(String other) {
    return new SchemeDraft(label(other), groups, categories, rules);
  }

  /** A category or group under another name; its id stays. */
  public SchemeDraft renamed(String id, String other) {
    String words = label(other);
    return new SchemeDraft(
        name,
        groups.stream().map(g -> g.id().equals(id) ? new Group(id, words) : g).toList(),
        categories.stream().map(c -> c.id().equals(id) ? new Category(id, words, c.group()) : c).toList(),
        rules);
  }

  /** A group among the groups, or a category within its group, so many places later; earlier where negative. */
  public SchemeDraft moved(String id, int by) {
    if (groups.stream().anyMatch(g -> g.id().equals(id))) {
      return new SchemeDraft(name, moved(groups, groups, id, by), categories, rules);
    }
    String group = category(id).group();
    List<Category> own = categories.stream().filter(c -> c.group().equals(group)).toList();
    return new SchemeDraft(name, groups, moved(categories, own, id, by), rules);
  }

  /** The list with one thing so many places further among those that move; the others stay where they are. */
  private static <T extends Coded> List<T> moved(List<T> all, List<T> among, String id, int by) {
    var order = new ArrayList<>(among);
    int at = order.stream().map(Coded::id).toList().indexOf(id);
    int to = Math.clamp(at + by, 0, order.size() - 1);
    order.add(to, order.remove(at));
    var next = order.iterator();
    return all.stream().map(t -> among.contains(t) ? next.next() : t).toList();
  }

  /** A category in another group. */
  public SchemeDraft grouped(String id, String group) {
    return new SchemeDraft(
        name, groups, categories.stream().map(c -> c.id().equals(id) ? new Category(id, c.label(), group) : c).toList(), rules);
  }

  /** One more category at the end of a group, without placements. */
  public SchemeDraft withCategory(String words, String group) {
    var more = new ArrayList<>(categories);
    more.add(new Category(fresh(words), label(words), group));
    return new SchemeDraft(name, groups, more, rules);
  }

  /** One more group at the end, with a category of the same name in it, for a group needs one. */
  public SchemeDraft withGroup(String words) {
    var more = new ArrayList<>(groups);
    String id = fresh(words);
    more.add(new Group(id, label(words)));
    return new SchemeDraft(name, more, categories, rules).withCategory(words, id);
  }

  /**
   * Without a category that no rule counts in, or a group that has no category.
   *
   * @throws SufficeException category-in-use where placements could still count in it, or measures count by it
   */
  public SchemeDraft without(String id) {
    if (CategorySchemeReader.NEEDED.contains(id)) {
      throw inUse("Measures count by the category \"" + category(id).label() + "\". Give it another name or group instead.");
    }
    if (rules.stream().anyMatch(r -> r.category().equals(id))) {
      throw inUse("Placements count in \"" + category(id).label() + "\". Let them count in another category first.");
    }
    if (categories.stream().anyMatch(c -> c.group().equals(id))) {
      throw inUse("The group has categories. Put them into another group first.");
    }
    return new SchemeDraft(
        name, groups.stream().filter(g -> !g.id().equals(id)).toList(), categories.stream().filter(c -> !c.id().equals(id)).toList(), rules);
  }

  private static SufficeException inUse(String sentence) {
    return new SufficeException("category-in-use", sentence);
  }

  /** Placements of a type and sector count in a category; all others as before. */
  public SchemeDraft counting(PlacementType type, Sector sector, String category) {
    var of = new LinkedHashMap<Sector, String>();
    for (Sector s : Sector.values()) {
      of.put(s, s == sector ? category : ruled(type, s));
    }
    var changed = new ArrayList<CategoryRule>();
    for (CategoryRule rule : rules) {
      if (rule.type() != type) {
        changed.add(rule);
      } else if (changed.stream().noneMatch(r -> r.type() == type)) {
        changed.addAll(rules(type, of));
      }
    }
    return new SchemeDraft(name, groups, categories, changed);
  }

  private String ruled(PlacementType type, Sector sector) {
    return rules.stream().filter(r -> r.fits(type, sector)).findFirst().map(CategoryRule::category).orElse("");
  }

  /** Rules that say the same: one a category, that of the most sectors last and for all the rest. */
  private static List<CategoryRule> rules(PlacementType type, Map<Sector, String> of) {
    var sectors = new LinkedHashMap<String, Set<Sector>>();
    of.forEach((s, category) -> sectors.computeIfAbsent(category, c -> EnumSet.noneOf(Sector.class)).add(s));
    String rest = sectors.entrySet().stream().max(Comparator.comparingInt(e -> e.getValue().size())).orElseThrow().getKey();
    Stream<CategoryRule> named =
        sectors.entrySet().stream().filter(e -> !e.getKey().equals(rest)).map(e -> new CategoryRule(type, e.getValue(), e.getKey()));
    return Stream.concat(named, Stream.of(new CategoryRule(type, Set.of(), rest))).toList();
  }

  private Category category(String id) {
    return categories.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static String label(String words) {
    String tidy = words.strip().replaceAll("\\s+", " ");
    if (tidy.isEmpty() || tidy.contains("|")) {
      throw new SufficeException("category-name", "A name cannot be empty or have the sign | in it. Choose another.");
    }
    return tidy;
  }

  /** An id of the words, and a number where it is taken. */
  private String fresh(String words) {
    String id = label(words).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String bare = id.isEmpty() ? "category" : id;
    List<String> taken = Stream.of(groups.stream().map(Group::id), categories.stream().map(Category::id), CategorySchemeReader.TAKEN.stream()).flatMap(s -> s).toList();
    return Stream.iterate(1, n -> n + 1).map(n -> n == 1 ? bare : bare + "-" + n).filter(i -> !taken.contains(i)).findFirst().orElseThrow();
  }

  /**
   * The scheme, its categories in the order of their groups.
   *
   * @throws SufficeException category-scheme, where something is missing
   */
  public CategoryScheme scheme() {
    List<String> order = groups.stream().map(Group::id).toList();
    List<Category> ordered = categories.stream().sorted(Comparator.comparingInt(c -> order.indexOf(c.group()))).toList();
    return CategoryScheme.read(new StringReader(new CategoryScheme(name, groups, ordered, rules).text()));
  }
}
