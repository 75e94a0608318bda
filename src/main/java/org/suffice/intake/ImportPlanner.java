package org.suffice.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.suffice.model.CategoryScheme;
import org.suffice.model.ImportPlan;
import org.suffice.model.LeftOutRow;
import org.suffice.model.Mapping;
import org.suffice.model.Origin;
import org.suffice.model.Problem;
import org.suffice.model.Rules;
import org.suffice.model.SheetPlan;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/** Works out what adding some sheets would do: every row checked by itself, then all rows together. */
final class ImportPlanner {
  private final SheetPass pass;
  private final SetChecks checks;

  ImportPlanner(CategoryScheme scheme, ValueMatcher values, Needs needs) {
    this(new SheetPass(scheme, values, needs), Rules.defaults());
  }

  private ImportPlanner(SheetPass pass, Rules counting) {
    this.pass = pass;
    this.checks = new SetChecks(counting);
  }

  /** The same for a council with its own rules of counting. */
  ImportPlanner with(Rules counting) {
    return new ImportPlanner(pass, counting);
  }

  ImportPlan plan(
      List<SheetReading> readings, Function<Path, Optional<char[]>> passwords, Progress progress) {
    List<SheetRows> sheets = new ArrayList<>();
    for (SheetReading reading : readings) {
      sheets.add(read(reading, passwords, progress));
    }
    progress.check();
    List<KeyResolver.Resolved> resolved = SharedKeys.resolve(sheets);
    List<SetRule.Rows> all = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      all.add(new SetRule.Rows(sheets.get(i).sheet().mapping().kind(), resolved.get(i).kept()));
    }
    Map<Place, List<Problem>> together = checks.look(all, progress).stream().collect(Collectors.groupingBy(f -> Place.of(f.origin()), Collectors.mapping(SetChecks.Finding::problem, Collectors.toList())));
    List<SheetPlan> plans = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      progress.check();
      plans.add(plan(readings.get(i), sheets.get(i), resolved.get(i), together, passwords));
    }
    return new ImportPlan(plans);
  }

  private record Place(String file, String sheet) {
    static Place of(Origin origin) {
      return new Place(origin.file(), origin.sheet());
    }
  }

  private SheetRows read(
      SheetReading reading, Function<Path, Optional<char[]>> passwords, Progress progress) {
    Mapping mapping = reading.mapping();
    if (mapping == null || !reading.ready()) {
      throw new SufficeException("not-ready", MissingColumns.sentence(reading));
    }
    try (SourceFile source = unchanged(reading, passwords, progress)) {
      return pass.read(SourceFiles.sheet(source, reading), reading, mapping, progress);
    } catch (IOException | RuntimeException | VirtualMachineError e) {
      throw SourceFiles.failed(reading.file(), e);
    }
  }

  private static SourceFile open(SheetReading reading, Function<Path, Optional<char[]>> passwords) {
    return SourceFiles.open(reading.path(), new Password(() -> passwords.apply(reading.path())));
  }

  /** Opens the file only where it is still the one that was looked at. */
  private static SourceFile unchanged(
      SheetReading reading, Function<Path, Optional<char[]>> passwords, Progress progress) throws IOException {
    SourceFile source = open(reading, passwords);
    if (!FileHash.of(reading.path(), progress).equals(reading.fileHash())) {
      source.close();
      throw SourceFiles.changed(reading.file());
    }
    return source;
  }

  private static SheetPlan plan(
      SheetReading reading,
      SheetRows sheet,
      KeyResolver.Resolved resolved,
      Map<Place, List<Problem>> together,
      Function<Path, Optional<char[]>> passwords) {
    List<Problem> problems = new ArrayList<>(sheet.problems());
    resolved.setAside().forEach(s -> problems.add(s.problem()));
    problems.addAll(together.getOrDefault(new Place(reading.file(), reading.sheet()), List.of()));
    problems.sort(java.util.Comparator.comparingInt(Problem::row));
    List<LeftOutRow> leftOut = new ArrayList<>(sheet.leftOut());
    leftOut.addAll(setAside(reading, sheet, resolved, passwords));
    leftOut.sort(java.util.Comparator.comparingInt(l -> l.origin().row()));
    int identical = (int) resolved.setAside().stream().filter(KeyResolver.SetAside::identical).count();
    return new SheetPlan(
        reading.file(),
        reading.fileHash(),
        reading.sheet(),
        sheet.sheet().usedMapping(),
        reading.extracted(),
        reading.extractedWhy(),
        sheet.read(),
        identical,
        resolved.kept(),
        leftOut,
        problems);
  }

  /** Rows left out because of their key, with their original text: read again, since only few sheets have any. */
  private static List<LeftOutRow> setAside(
      SheetReading reading,
      SheetRows sheet,
      KeyResolver.Resolved resolved,
      Function<Path, Optional<char[]>> passwords) {
    Map<Integer, Problem> rows = new HashMap<>();
    resolved.setAside().stream().filter(s -> !s.identical()).forEach(s -> rows.put(s.row().origin().row(), s.problem()));
    if (rows.isEmpty()) {
      return List.of();
    }
    try (SourceFile source = open(reading, passwords)) {
      var cells = SheetPass.cells(SourceFiles.sheet(source, reading), sheet.sheet(), rows.keySet());
      List<LeftOutRow> leftOut = new ArrayList<>();
      rows.forEach(
          (row, problem) ->
              leftOut.add(
                  new LeftOutRow(
                      sheet.sheet().origin(row),
                      sheet.sheet().mapping().kind(),
                      sheet.sheet().usedHeadings(),
                      cells.getOrDefault(row, List.of()),
                      problem)));
      return leftOut;
    } catch (IOException | RuntimeException | VirtualMachineError e) {
      throw SourceFiles.failed(reading.file(), e);
    }
  }
}
