package org.suffice.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.suffice.Rounds;
import org.suffice.model.Facts;
import org.suffice.model.ImportPlan;
import org.suffice.model.ImportRecord;
import org.suffice.model.Known;
import org.suffice.model.Placement;
import org.suffice.model.Receipt;
import org.suffice.model.SheetPlan;
import org.suffice.model.TableKind;
import org.suffice.progress.Progress;

/**
 * Random imports and undos, against a second implementation that is slow and obvious: a list of everything added,
 * sorted and looked through each time it is asked.
 */
class HistoryPropertiesTest {
  /** One import (its sheets), or the undo of the nth import that is there. */
  record Step(List<Sheet> sheets, int undo) {}

  /** A sheet: kind, day of its extract, and per child the provider; an empty provider means the placement has ended. */
  record Sheet(boolean episodes, int day, Map<String, String> providers) {
    TableKind kind() {
      return episodes ? TableKind.EPISODES : TableKind.PLACEMENTS;
    }

    LocalDate extracted() {
      return LocalDate.of(2017, 1, 1).plusDays(day);
    }
  }

  /** A row as the obvious implementation keeps it. */
  record Kept(int importId, int order, Sheet sheet, String child) {
    String provider() {
      return String.valueOf(sheet.providers().get(child));
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    var children = Arbitraries.of("1", "01", "2", "3", "4");
    var sheet =
        Combinators.combine(
                Arbitraries.of(true, false, false),
                Arbitraries.integers().between(0, 3),
                Arbitraries.maps(children, Arbitraries.of("A", "B", "")).ofMaxSize(5))
            .as(Sheet::new);
    var add = sheet.list().ofMinSize(1).ofMaxSize(2).map(s -> new Step(s, -1));
    var undo = Arbitraries.integers().between(0, 3).map(n -> new Step(List.of(), n));
    return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, add), net.jqwik.api.Tuple.of(1, undo)).list().ofMaxSize(6);
  }

  @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED, seed = Rounds.SEED)
  void theStoreKnowsWhatTheListKnows(@ForAll("histories") List<Step> steps) throws IOException {
    Path folder = Files.createTempDirectory("suffice-history");
    try (Project project = Project.create(folder.resolve("p"))) {
      var kept = new ArrayList<Kept>();
      var checksums = new HashMap<List<Integer>, String>();
      checksums.put(List.of(), project.checksum());
      int hash = 0;
      for (Step step : steps) {
        if (step.undo() < 0) {
          add(project, kept, step, "hash" + hash++);
        } else {
          undo(project, kept, step.undo());
        }
        assertEquals(current(kept), stored(project.loadFacts(Progress.none())));
        asKnown(project, kept);
        var ids = project.imports().stream().map(ImportRecord::id).toList();
        assertEquals(kept.stream().map(Kept::importId).distinct().sorted().toList(), nonEmpty(ids, kept));
        String known = checksums.putIfAbsent(ids, project.checksum());
        assertEquals(known == null ? project.checksum() : known, project.checksum(), "same imports, same content");
      }
    } finally {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** With every import, and at every day: what the list says where all that came later in the order of extracts is struck out. */
  private static void asKnown(Project project, List<Kept> kept) {
    for (ImportRecord record : project.imports()) {
      LocalDate last = record.receipt().parts().stream().map(Receipt.Part::extracted).max(Comparator.naturalOrder()).orElseThrow();
      var upTo = kept.stream().filter(k -> k.sheet().extracted().isBefore(last) || (k.sheet().extracted().equals(last) && k.importId() <= record.id())).toList();
      assertEquals(current(upTo), stored(project.loadFacts(new Known.With(record.id()), Progress.none())), "as known with import " + record.id());
      var until = kept.stream().filter(k -> !k.sheet().extracted().isAfter(last)).toList();
      assertEquals(current(until), stored(project.loadFacts(new Known.On(last), Progress.none())), "as known on " + last);
    }
  }

  private static List<Integer> nonEmpty(List<Integer> ids, List<Kept> kept) {
    return ids.stream().filter(id -> kept.stream().anyMatch(k -> k.importId() == id)).toList();
  }

  private static void undo(Project project, List<Kept> kept, int nth) {
    var ids = project.imports().stream().map(ImportRecord::id).toList();
    if (!ids.isEmpty()) {
      int id = ids.get(nth % ids.size());
      project.undo(id);
      kept.removeIf(k -> k.importId() == id);
    }
  }

  private static void add(Project project, List<Kept> kept, Step step, String hash) {
    var sheets = new ArrayList<SheetPlan>();
    for (Sheet sheet : step.sheets()) {
      sheets.add(sheetPlan(sheet, hash + "-" + sheets.size()));
    }
    Receipt receipt = project.publish(new ImportPlan(sheets), Progress.none());
    for (int i = 0; i < step.sheets().size(); i++) {
      assertReceipt(receipt.parts().get(i), kept, step.sheets().get(i));
      for (String child : step.sheets().get(i).providers().keySet()) {
        kept.add(new Kept(receipt.importId(), kept.size(), step.sheets().get(i), child));
      }
    }
  }

  /** What a sheet does, said by looking through everything that is there. */
  private static void assertReceipt(Receipt.Part part, List<Kept> kept, Sheet sheet) {
    var counts = new int[4];
    for (String child : sheet.providers().keySet()) {
      Kept held = currentOf(kept, sheet.kind(), child);
      if (held == null) {
        counts[0]++;
      } else if (held.provider().equals(sheet.providers().get(child))) {
        counts[2]++;
      } else if (held.sheet().day() > sheet.day()) {
        counts[2]++;
        counts[3]++;
      } else {
        counts[1]++;
      }
    }
    assertEquals(
        List.of(counts[0], counts[1], counts[2], counts[3]),
        List.of(part.added(), part.changed(), part.unchanged(), part.warnings().getOrDefault("older-version", 0)));
  }

  private static @Nullable Kept currentOf(List<Kept> kept, TableKind kind, String child) {
    return kept.stream()
        .filter(k -> k.sheet().kind() == kind && k.child().equals(child))
        .max(Comparator.comparingInt((Kept k) -> k.sheet().day()).thenComparingInt(Kept::importId).thenComparingInt(Kept::order))
        .orElse(null);
  }

  private static Map<String, String> current(List<Kept> kept) {
    var all = new TreeMap<String, String>();
    for (Kept k : kept) {
      Kept held = currentOf(kept, k.sheet().kind(), k.child());
      if (held == k) {
        all.put(k.sheet().kind() + " " + k.child(), k.provider() + " " + k.sheet().extracted() + " " + k.importId());
      }
    }
    return all;
  }

  private static Map<String, String> stored(Facts facts) {
    var all = new TreeMap<String, String>();
    for (int i = 0; i < facts.placements().size(); i++) {
      Placement p = facts.placements().get(i);
      String provider = p.provider() == null ? "" : p.provider();
      String line = provider + " " + p.origin().extracted() + " " + p.origin().importId();
      assertEquals(null, all.put(p.origin().sheet() + " " + p.child(), line), "one version a key");
    }
    return all;
  }

  private static SheetPlan sheetPlan(Sheet sheet, String hash) {
    var rows = new ArrayList<Placement>();
    for (Map.Entry<String, String> e : new TreeMap<>(sheet.providers()).entrySet()) {
      boolean ended = e.getValue().isEmpty();
      rows.add(
          Rows.placement(
              e.getKey(), rows.size() + 2, sheet.extracted(), ended ? null : e.getValue(),
              ended ? LocalDate.of(2016, 6, 1) : null));
    }
    return new SheetPlan(
        "extract.xlsx", hash, sheet.kind().name(), Rows.mapping(sheet.kind(), "Child"), sheet.extracted(), "given",
        rows.size(), 0, List.copyOf(rows), List.of(), List.of());
  }
}
