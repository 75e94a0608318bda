package org.suffice.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.suffice.model.Extract;
import org.suffice.model.ImportRecord;
import org.suffice.model.Known;
import org.suffice.model.Receipt;
import org.suffice.model.Standing;
import org.suffice.model.TableKind;
import org.suffice.store.Project;

/** The imports as extracts: which is provisional, which is final, and which have newer ones of the same kind of table. */
final class Extracts {
  private static final String SETTING = "extracts";
  private static final Pattern PROVISIONAL = Pattern.compile("(?<!\\p{L})(provisional|prov|interim|draft|unvalidated)(?!\\p{L})");
  private static final Pattern FINAL = Pattern.compile("(?<!\\p{L})(final|finalised|validated|signed[ _-]?off)(?!\\p{L})");

  private final Project project;

  Extracts(Project project) {
    this.project = project;
  }

  /** All of them, oldest extract first. */
  List<Extract> all() {
    List<ImportRecord> imports = project.imports();
    Map<Integer, Standing> said = said();
    var found = new ArrayList<Extract>();
    for (ImportRecord record : imports) {
      List<Receipt.Part> parts = record.receipt().parts().stream().filter(p -> Known.EXTRACTED.stream().anyMatch(f -> f.contains(p.kind()))).toList();
      if (!parts.isEmpty()) {
        found.add(
            new Extract(
                record.id(), parts.stream().map(Receipt.Part::extracted).max(Comparator.naturalOrder()).orElseThrow(), parts.stream().map(Receipt.Part::file).distinct().toList(),
                has(record, Known.EXTRACTED.getFirst()), has(record, Known.EXTRACTED.get(1)), said.getOrDefault(record.id(), named(parts)), newer(record, imports)));
      }
    }
    found.sort(Comparator.comparing(Extract::extracted).thenComparing(Extract::importId));
    return List.copyOf(found);
  }

  private static boolean has(ImportRecord record, Set<TableKind> kinds) {
    return record.receipt().parts().stream().anyMatch(p -> kinds.contains(p.kind()));
  }

  /** The imports with a newer extract of a table of one's own: a later day, or the same day and added later. */
  private static List<Integer> newer(ImportRecord record, List<ImportRecord> imports) {
    return imports.stream()
        .filter(other -> other.id() != record.id() && Known.EXTRACTED.stream().anyMatch(f -> has(record, f) && has(other, f) && newest(other, record, f) > 0))
        .map(ImportRecord::id)
        .toList();
  }

  private static int newest(ImportRecord one, ImportRecord other, Set<TableKind> family) {
    Comparator<ImportRecord> order =
        Comparator.comparing(
            (ImportRecord r) -> r.receipt().parts().stream().filter(p -> family.contains(p.kind())).map(Receipt.Part::extracted).max(Comparator.naturalOrder()).orElseThrow());
    return order.thenComparingInt(ImportRecord::id).compare(one, other);
  }

  /** As the files and sheets are named: nothing where they say neither, or both. */
  private static Standing named(List<Receipt.Part> parts) {
    boolean first = parts.stream().anyMatch(p -> says(p, PROVISIONAL));
    boolean last = parts.stream().anyMatch(p -> says(p, FINAL));
    return first == last ? Standing.NOT_SAID : first ? Standing.PROVISIONAL : Standing.FINAL;
  }

  private static boolean says(Receipt.Part part, Pattern words) {
    return words.matcher((part.file() + " " + part.sheet()).toLowerCase(Locale.UK)).find();
  }

  /** Says what an import is; {@link Standing#NOT_SAID} says that it is neither, whatever its file is named. */
  void say(int importId, Standing standing) {
    Map<Integer, Standing> said = said();
    said.put(importId, standing);
    keep(said);
  }

  /** Forgets what was said of an import that is gone. */
  void forget(int importId) {
    Map<Integer, Standing> said = said();
    if (said.remove(importId) != null) {
      keep(said);
    }
  }

  private void keep(Map<Integer, Standing> said) {
    if (said.isEmpty()) {
      project.kept().unset(SETTING);
      return;
    }
    var lines = new ArrayList<String>();
    said.forEach((id, standing) -> lines.add(id + "\t" + standing.id()));
    project.kept().set(SETTING, String.join("\n", lines));
  }

  private Map<Integer, Standing> said() {
    var said = new TreeMap<Integer, Standing>();
    project.kept().settings().getOrDefault(SETTING, "").lines().filter(l -> l.matches("\\d+\t.+")).forEach(l -> {
      int tab = l.indexOf('\t');
      for (Standing s : Standing.values()) {
        if (s.id().equals(l.substring(tab + 1))) {
          said.put(Integer.valueOf(l.substring(0, tab)), s);
        }
      }
    });
    return said;
  }
}
