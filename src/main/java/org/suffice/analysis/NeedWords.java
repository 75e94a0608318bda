package org.suffice.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.suffice.model.SearchRow;

/** Needs by name and as a tree, read from {@code words/needs.txt}: a need may be a kind of another. */
final class NeedWords {
  /**
   * A need.
   *
   * @param parent id of the need it is a kind of; empty for none
   */
  record Need(String id, String label, String parent) {}

  private final Map<String, Need> known = new LinkedHashMap<>();

  NeedWords() {
    String name = "/org/suffice/words/needs.txt";
    try (var in = Objects.requireNonNull(NeedWords.class.getResourceAsStream(name), name);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).map(l -> l.split("\\|", -1))
          .forEach(p -> known.put(p[0], new Need(p[0], p[1], p[2])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The needs of a log in the order of tables: the known ones, a parent before its kinds, then others by name. */
  List<Need> of(Collection<String> ids) {
    var wanted = new TreeSet<>(ids);
    wanted.remove(SearchRow.NO_NEEDS);
    ids.stream().map(known::get).filter(n -> n != null && !n.parent().isEmpty()).forEach(n -> wanted.add(n.parent()));
    var needs = new ArrayList<Need>();
    known.values().stream().filter(n -> wanted.remove(n.id())).forEach(needs::add);
    wanted.forEach(id -> needs.add(new Need(id, label(id), "")));
    return needs;
  }

  /** Whether a child with these needs counts under a need: it has it, or a kind of it. */
  boolean has(Collection<String> ids, Need need) {
    return ids.contains(need.id())
        || ids.stream().map(known::get).anyMatch(n -> n != null && n.parent().equals(need.id()));
  }

  private static String label(String id) {
    String words = id.replace('-', ' ');
    return words.isEmpty() ? id : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
