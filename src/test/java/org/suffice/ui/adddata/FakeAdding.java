package org.suffice.ui.adddata;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suffice.app.MatchValues.Sheets;
import org.suffice.model.Corrections;
import org.suffice.model.Field;
import org.suffice.model.Fix;
import org.suffice.model.FoundValues;
import org.suffice.model.ImportDraft;
import org.suffice.model.ImportPlan;
import org.suffice.model.ImportRecord;
import org.suffice.model.LeftOutRow;
import org.suffice.model.MadeFix;
import org.suffice.model.Mapping;
import org.suffice.model.Meaning;
import org.suffice.model.Problem;
import org.suffice.model.Receipt;
import org.suffice.model.SheetPlan;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;
import org.suffice.model.TableKind;
import org.suffice.progress.Progress;

/** A project that answers what tests give it, and remembers what was asked. */
final class FakeAdding implements Adding {
  static final String PLACEMENTS = "placements extract.xlsx";

  final Map<String, List<SheetReading>> files = new TreeMap<>();
  final List<String> asked = new ArrayList<>();
  final Map<String, String> locked = new TreeMap<>();
  String draft = "";
  int warnings;
  int leftOut = 6;
  boolean there;

  /** The sheets have words that nobody knows. */
  boolean localWords;
  Runnable whileAdding = () -> {};
  Runnable planning = () -> {};

  @Override
  public List<SheetReading> read(Path file, @Nullable TableKind kind, Progress progress) {
    asked.add("read " + file + (kind == null ? "" : " as " + kind.id()));
    progress.check();
    if (locked.containsKey(file.toString())) {
      throw new SufficeException("password-protected", file + " is protected by a password. Give the password.");
    }
    List<SheetReading> found = files.get(file.toString());
    if (found == null) {
      throw new SufficeException("not-a-workbook", file + " is not a workbook. Save it as .xlsx and add it again.");
    }
    return kind == null ? found : found.stream().map(r -> as(r, kind)).toList();
  }

  private static SheetReading as(SheetReading r, TableKind kind) {
    Mapping found = Given.placements(4);
    Mapping mapping = new Mapping(kind, 4, found.columns(), Map.of());
    return new SheetReading(r.path(), r.fileHash(), r.sheet(), r.rows(), mapping, "", r.firstRows(), r.extracted(), r.extractedWhy());
  }

  @Override
  public SheetReading headerAt(SheetReading reading, int excelRow, @Nullable TableKind kind) {
    asked.add("heading " + excelRow);
    Mapping mapping = excelRow == 4 ? Given.placements(4) : null;
    String problem = mapping == null ? "Row " + excelRow + " does not name known columns. Choose another row." : "";
    return new SheetReading(reading.path(), reading.fileHash(), reading.sheet(), reading.rows(), mapping, problem,
        reading.firstRows(), reading.extracted(), reading.extractedWhy());
  }

  @Override
  public Planned weigh(ImportPlan plan, boolean replacing, Progress progress) {
    asked.add("weigh " + replacing);
    return new Planned(plan, receipt(0, plan));
  }

  @Override
  public Map<Integer, List<String>> cells(SheetReading reading, Set<Integer> rows) {
    var cells = new TreeMap<Integer, List<String>>();
    rows.forEach(r -> cells.put(r, Given.cells(r)));
    return cells;
  }

  @Override
  public void password(Path file, char[] password) {
    asked.add("password " + file);
    locked.values().removeIf(String.valueOf(password)::equals); // the others are tried with it
  }

  @Override
  public List<String> undoMeans(int importId, Progress progress) {
    return List.of("Import 8 builds on it.");
  }

  @Override
  public String draft() {
    return draft;
  }

  @Override
  public void keepDraft(ImportDraft kept) {
    draft = kept.json();
  }

  @Override
  public void forgetDraft() {
    draft = "";
  }

  @Override
  public Sheets look(List<SheetReading> readings, Progress progress) {
    asked.add("look " + readings.size());
    progress.check();
    return GivenValues.looked(readings);
  }

  @Override
  public FoundValues understand(Sheets sheets) {
    return GivenValues.understand(sheets, localWords);
  }

  @Override
  public List<Meaning> meanings(Field field) {
    return GivenValues.meanings(field);
  }

  @Override
  public String codes(Field field, Meaning meaning) {
    return meaning.id().equals("childrens-homes") ? "K2" : "";
  }

  @Override
  public void saveMapping(SheetReading reading, Path file, Progress progress) {
    asked.add("mapping " + file + " " + Objects.requireNonNull(reading.mapping()).values());
  }

  @Override
  public Planned plan(List<SheetReading> readings, List<Fix> fixes, boolean replacing, Progress progress) {
    asked.add("plan " + readings.size());
    planning.run();
    var sheets = new ArrayList<SheetPlan>();
    for (SheetReading r : readings) {
      Mapping mapping = r.mapping();
      if (mapping != null) {
        List<LeftOutRow> out = new ArrayList<>();
        for (int i = 0; i < leftOut; i++) {
          int row = 212 + 3 * i;
          if (fixes.stream().noneMatch(f -> f.row() == row && f.text().equals("right"))) {
            out.add(Given.leftOut(0, row));
          }
        }
        sheets.add(new SheetPlan(r.file(), r.fileHash(), r.sheet(), mapping, r.extracted(), r.extractedWhy(), 1204, 0, List.of(), out, problems(out), corrections(fixes), null));
      }
    }
    ImportPlan plan = new ImportPlan(sheets);
    return new Planned(plan, receipt(0, plan));
  }

  private List<Problem> problems(List<LeftOutRow> out) {
    var problems = new ArrayList<>(out.stream().map(LeftOutRow::problem).toList());
    for (int i = 0; i < warnings; i++) {
      problems.add(
          new Problem(
              Problem.Severity.WARNING, "sector-missing", 1000 + i, "Row " + (1000 + i) + ": the provider's sector is not recorded.",
              "Fill in the provider's sector.", List.of(Field.SECTOR)));
    }
    return problems;
  }

  private static Corrections corrections(List<Fix> fixes) {
    return new Corrections(fixes.stream().map(f -> new MadeFix(f, "End", Field.END, "", null, null, "")).toList(), Map.of());
  }

  private Receipt receipt(int id, ImportPlan plan) {
    return new Receipt(
        id,
        plan.sheets().stream()
            .map(s -> new Receipt.Part(s.file(), s.fileHash(), s.sheet(), s.mapping().kind(), s.extracted(), s.extractedWhy(),
                there, 1204, there ? 0 : 1198, 0, there ? 1198 : 0, 0, s.leftOut().size(),
                Map.of("no-provider", 171, "old-code", 12, "text-date", 284),
                Map.of("no-provider", "The provider is not recorded.", "old-code", "The placement code is of an older list; it counts under the new one.",
                    "text-date", "The date is text; it was read day first.")))
            .toList());
  }

  @Override
  public Added add(ImportPlan plan, Progress progress) {
    asked.add("add");
    whileAdding.run();
    progress.check();
    Receipt receipt = receipt(7, plan);
    return new Added(receipt, new ImportRecord(7, Instant.parse("2017-08-07T09:12:00Z"), "j.smith", receipt),
        plan.sheets().stream().flatMap(s -> s.leftOut().stream()).toList(), false);
  }

  @Override
  public ImportRecord undo(int importId) {
    asked.add("undo " + importId);
    return new ImportRecord(importId, Instant.EPOCH, "j.smith", new Receipt(importId, List.of()));
  }

  @Override
  public void saveLeftOut(List<LeftOutRow> rows, Path file) {
    asked.add("save " + rows.size() + " " + file);
  }

  /** A workbook with a cover and placements, and a text file of searches. */
  static FakeAdding twoFiles() {
    var project = new FakeAdding();
    project.files.put(
        PLACEMENTS,
        List.of(
            Given.sheet(PLACEMENTS, "Cover", 3, null, "The headings are not known."),
            Given.sheet(PLACEMENTS, "Placements", 1204, Given.placements(4), "")));
    project.files.put("searches.csv", List.of(Given.sheet("searches.csv", "", 412, Given.searches(), "")));
    return project;
  }
}
