package org.suffice.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suffice.model.Coded;

/**
 * The five ethnic groups of the census and the national tables, which populations are published by. Extracts say more
 * narrowly what a child is, in the words of the return, of the census, or their own.
 */
enum EthnicGroup implements Coded {
  WHITE("white", "White", Set.of("irish", "english-welsh-scottish-northern-irish-or-british", "british", "any-other-white-background",
      "other-white", "other-white-background", "traveller-of-irish-heritage", "gypsy-or-irish-traveller", "gypsy-roma", "gypsy", "roma")),
  MIXED("mixed", "Mixed or multiple", Set.of("mixed-or-multiple", "mixed-or-multiple-ethnic-groups", "mixed-multiple-ethnic-groups", "mixed-ethnic-groups", "mixed-or-multiple-ethnic-group")),
  ASIAN("asian", "Asian or Asian British", Set.of("asian-or-asian-british", "asian-asian-british", "asian-asian-british-or-asian-welsh")),
  BLACK("black", "Black or Black British", Set.of("black-or-black-british", "black-black-british", "black-african-caribbean-or-black-british",
      "black-african-caribbean-black-british", "black-black-british-caribbean-or-african", "black-black-british-black-welsh-caribbean-or-african")),
  OTHER("other", "Other ethnic group", Set.of("other-ethnic-group", "other-ethnic-groups", "any-other-ethnic-group"));

  private static final Set<String> ASIAN_ONES = Set.of("indian", "pakistani", "bangladeshi", "chinese");
  private static final Set<String> BLACK_ONES = Set.of("african", "caribbean");
  private final String name;
  private final String label;
  private final Set<String> words;

  EthnicGroup(String name, String label, Set<String> words) {
    this.name = name;
    this.label = label;
    this.words = words;
  }

  /** With a plus, so that it is never the id of an ethnicity as recorded ("White"). */
  @Override
  public String id() {
    return name + "+";
  }

  @Override
  public String label() {
    return label;
  }

  /** The group that the category of a population names; empty for a part of a group, and for what is no ethnic group. */
  static Optional<EthnicGroup> named(String category) {
    String slug = Value.slug(category);
    for (EthnicGroup group : values()) {
      if (slug.equals(group.name) || (group != WHITE && group.words.contains(slug))) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }

  /** The group that an ethnicity as recorded belongs to; empty where its words name none. */
  static Optional<EthnicGroup> of(String ethnicity) {
    String slug = Value.slug(ethnicity);
    Optional<EthnicGroup> named = named(ethnicity);
    if (named.isPresent()) {
      return named;
    }
    List<String> said = List.of(slug.split("-", -1));
    boolean white = said.contains("white");
    boolean asian = said.contains("asian") || said.stream().anyMatch(ASIAN_ONES::contains);
    boolean black = said.contains("black") || said.stream().anyMatch(BLACK_ONES::contains);
    if (said.contains("mixed") || (white && (asian || black)) || (asian && black && said.contains("and"))) {
      return Optional.of(MIXED);
    }
    if (white || WHITE.words.contains(slug)) {
      return Optional.of(WHITE);
    }
    if (asian || black) {
      return Optional.of(asian ? ASIAN : BLACK);
    }
    return slug.equals("arab") ? Optional.of(OTHER) : Optional.empty();
  }
}
