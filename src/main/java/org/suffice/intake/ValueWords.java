package org.suffice.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What councils write in cells, by field: read from {@code words/value-synonyms.txt}. */
final class ValueWords {
  private record Beginning(String field, String words, String id) {}

  private record Part(List<String> words, String sector) {}

  private static final Pattern ENUMERATOR = Pattern.compile("^(?:[a-z]{1,2}\\)|\\d{1,2} -|CLA -|LAC -)\\s*");
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");
  private static final Pattern WHERE =
      Pattern.compile(
          "(?i)\\b(?:inside|outside|within|in|out of|not) (?:the )?(?:la|local authority|county|council)\\b(?: boundary| area)?"
              + "|\\bla (?:boundary|area)\\b");
  /** Longer cells are notes and nothing is taken out of them: each bracket in one would be followed to its end. */
  private static final int LONGEST = 500;

  private final Map<String, Map<String, String>> exact = new HashMap<>();
  /** By field and first word, the longest first. */
  private final Map<String, List<Beginning>> beginnings = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private final Set<String> fillers = new HashSet<>();

  ValueWords() {
    for (String line : DataLines.of("words/value-synonyms.txt")) {
      String[] part = Words.bars(line);
      for (String entry : Words.entries(part[2])) {
        add(part[0], part[1], entry);
      }
    }
    beginnings.values().forEach(l -> l.sort((a, b) -> Integer.compare(b.words.length(), a.words.length())));
    parts.sort((a, b) -> Integer.compare(b.words.size(), a.words.size()));
  }

  private void add(String field, String id, String entry) {
    if (field.equals("sector-part")) {
      parts.add(new Part(Words.list(entry), id));
    } else if (field.equals("filler")) {
      fillers.addAll(Words.list(entry));
    } else if (entry.endsWith("*")) {
      String words = Words.normal(entry);
      beginnings.computeIfAbsent(place(field, words), p -> new ArrayList<>()).add(new Beginning(field, words, id));
    } else {
      exact.computeIfAbsent(field, f -> new HashMap<>()).put(Words.normal(entry), id);
    }
  }

  /** What a cell stands for in a field; a number or letter before it, brackets and where it lies do not matter. */
  Optional<String> find(String field, String cell) {
    String whole = Words.normal(cell);
    Optional<String> exactly = findExact(field, whole);
    if (exactly.isPresent()) {
      return exactly;
    }
    String bare = Words.normal(plain(cell));
    return findExact(field, bare).or(() -> findBeginning(field, whole)).or(() -> findBeginning(field, bare));
  }

  private static String place(String field, String words) {
    int space = words.indexOf(' ');
    return field + '|' + (space < 0 ? words : words.substring(0, space));
  }

  private Optional<String> findExact(String field, String words) {
    return Optional.ofNullable(exact.getOrDefault(field, Map.of()).get(words));
  }

  private Optional<String> findBeginning(String field, String words) {
    return beginnings.getOrDefault(place(field, words), List.of()).stream()
        .filter(b -> b.field.equals(field) && (words.equals(b.words) || words.startsWith(b.words + " ")))
        .map(Beginning::id)
        .findFirst();
  }

  /** Without "a) " or "CLA - " before it, brackets, and "inside LA boundary" or the like. */
  static String plain(String cell) {
    if (cell.length() > LONGEST) {
      return cell;
    }
    String bare = ENUMERATOR.matcher(cell.strip()).replaceFirst("");
    String open = BRACKETS.matcher(bare).replaceAll(" ");
    return WHERE.matcher(open.isBlank() ? bare : open).replaceAll(" ");
  }

  /** A sector named beside a type: what remains of the cell without it, and the sector's id. */
  record Named(String rest, String sector) {}

  /** Takes the words of a sector out of a cell; empty where none or two different sectors are named. */
  Optional<Named> sectorIn(String cell) {
    List<String> words = new ArrayList<>(Words.list(WHERE.matcher(cell).replaceAll(" ")));
    String sector = "";
    for (Part part : parts) {
      int at = java.util.Collections.indexOfSubList(words, part.words);
      if (at < 0) {
        continue;
      }
      if (!sector.isEmpty() && !sector.equals(part.sector)) {
        return Optional.empty();
      }
      sector = part.sector;
      words.subList(at, at + part.words.size()).clear();
    }
    return sector.isEmpty() || words.isEmpty() ? Optional.empty() : Optional.of(new Named(String.join(" ", words), sector));
  }

  /** The words known of a field, comparable, each with its id; "-" stands for what is none of the field's ids. */
  Map<String, String> known(String field) {
    var all = new TreeMap<>(exact.getOrDefault(field, Map.of()));
    beginnings.values().stream()
        .flatMap(List::stream)
        .filter(b -> b.field.equals(field))
        .forEach(b -> all.putIfAbsent(b.words, b.id));
    return all;
  }

  /** The words of a text that say something. */
  List<String> telling(String text) {
    return Words.list(text).stream().filter(w -> !fillers.contains(w)).toList();
  }

  /** The cell without words that add nothing. */
  String bare(String cell) {
    return String.join(" ", Words.list(cell).stream().filter(w -> !fillers.contains(w)).toList());
  }
}
