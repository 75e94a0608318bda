package org.suffice.intake;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suffice.model.Field;

/** What councils call each field, and which words rule a field out: read from {@code words/heading-synonyms.txt}. */
final class HeadingWords {
  private final Map<Field, Set<String>> returns = new EnumMap<>(Field.class);
  private final Map<Field, Set<String>> names = new EnumMap<>(Field.class);
  private final Map<Field, Set<String>> maybes = new EnumMap<>(Field.class);
  private final Map<Field, List<String>> nots = new EnumMap<>(Field.class);
  private final Map<Field, List<List<String>>> longNames = new EnumMap<>(Field.class);
  private final Set<String> plain = new HashSet<>();
  private final Set<String> known = new HashSet<>();

  HeadingWords() {
    for (Field field : Field.values()) {
      returns.put(field, new LinkedHashSet<>());
      names.put(field, new LinkedHashSet<>());
      maybes.put(field, new LinkedHashSet<>());
      nots.put(field, List.of());
    }
    for (String line : DataLines.of("words/heading-synonyms.txt")) {
      String[] part = Words.bars(line);
      if (part[0].equals("plain")) {
        Words.entries(part[1]).forEach(e -> plain.addAll(Words.list(e)));
      } else {
        add(part[0], field(part[1]), Words.entries(part[2]));
      }
    }
    maybes.values().forEach(all -> all.forEach(n -> known.addAll(List.of(n.split(" ")))));
    for (Field field : Field.values()) {
      Set<String> all = names.getOrDefault(field, Set.of());
      all.add(Words.normal(field.label()));
      all.forEach(n -> known.addAll(List.of(n.split(" "))));
      longNames.put(field, all.stream().map(n -> List.of(n.split(" "))).filter(w -> w.size() > 1).toList());
    }
  }

  private void add(String what, Field field, List<String> entries) {
    switch (what) {
      case "903" -> returns.getOrDefault(field, Set.of()).addAll(entries);
      case "name" -> entries.forEach(e -> names.getOrDefault(field, Set.of()).add(Words.normal(e)));
      case "maybe" -> entries.forEach(e -> maybes.getOrDefault(field, Set.of()).add(Words.normal(e)));
      case "not" -> nots.put(field, entries.stream().map(Words::normal).toList());
      default -> throw new IllegalStateException("heading synonyms: " + what);
    }
  }

  private static Field field(String id) {
    return Arrays.stream(Field.values())
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("heading synonyms: no field " + id));
  }

  /** The heading is the field's name in the SSDA903 return, letter for letter. */
  boolean isReturnName(Field field, String heading) {
    return returns.getOrDefault(field, Set.of()).contains(heading.strip());
  }

  /** Comparable names of a field, its label among them. */
  Set<String> names(Field field) {
    return names.getOrDefault(field, Set.of());
  }

  /** The words of each name that has two or more. */
  List<List<String>> longNames(Field field) {
    return longNames.getOrDefault(field, List.of());
  }

  /** Comparable headings that may mean the field and are always to be checked. */
  Set<String> maybes(Field field) {
    return maybes.getOrDefault(field, Set.of());
  }

  /** Whether a comparable heading has a word that rules the field out. */
  boolean ruledOut(Field field, String normalHeading) {
    String padded = " " + normalHeading + " ";
    return nots.getOrDefault(field, List.of()).stream().anyMatch(n -> padded.contains(" " + n + " "));
  }

  /** Whether any word of a comparable heading is one of some field's names: where none is, it names no field. */
  boolean anyKnown(String normalHeading) {
    return List.of(normalHeading.split(" ")).stream().anyMatch(known::contains);
  }

  /** A word that adds nothing to a heading. */
  boolean plain(String word) {
    return plain.contains(word);
  }
}
