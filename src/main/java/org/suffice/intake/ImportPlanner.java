package org.suffice.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Corrections;
import org.suffice.model.Fix;
import org.suffice.model.ImportPlan;
import org.suffice.model.LeftOutRow;
import org.suffice.model.MadeFix;
import org.suffice.model.Mapping;
import org.suffice.model.Origin;
import org.suffice.model.Problem;
import org.suffice.model.Rules;
import org.suffice.model.SheetPlan;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;
import org.suffice.model.ValidatedRow;
import org.suffice.progress.Progress;

/** Works out what adding some sheets would do: every row checked by itself, then all rows together. */
final class ImportPlanner {
  private final SheetPass pass;
  private final SetChecks checks;
  private final KeptSheets keptSheets;

  ImportPlanner(CategoryScheme scheme, ValueMatcher values, Needs needs, KeptSheets keptSheets) {
    this(new SheetPass(scheme, values, needs), new SetChecks(Rules.defaults()), keptSheets);
  }

  private ImportPlanner(SheetPass pass, SetChecks checks, KeptSheets keptSheets) {
    this.pass = pass;
    this.checks = checks;
    this.keptSheets = keptSheets;
  }

  /** The same with other references of children; null leaves them as they are. */
  ImportPlanner keyed(@Nullable UnaryOperator<String> references) {
    return new ImportPlanner(pass.keyed(references), checks, keptSheets);
  }

  /** Other references of children; null where they stay as they are. */
  @Nullable UnaryOperator<String> references() {
    return pass.references();
  }

  /** The same for a council with its own rules of counting. */
  ImportPlanner with(Rules counting) {
    return new ImportPlanner(pass, new SetChecks(counting), keptSheets);
  }

  ImportPlan plan(
      List<SheetReading> given, List<Fix> fixes, Function<Path, Optional<char[]>> passwords, Progress progress) {
    List<SheetReading> readings = new ArrayList<>(FileNames.apart(given));
    List<SheetRows> sheets = new ArrayList<>();
    SetChecks alone = readings.size() == 1 ? checks : null;
    for (SheetReading reading : readings) {
      sheets.add(read(reading, fixes, passwords, alone, progress));
    }
    List<@Nullable ExtractionDate> days = ExtractOrder.of(sheets);
    for (int i = 0; i < days.size(); i++) {
      ExtractionDate day = days.get(i);
      if (day != null) {
        readings.set(i, readings.get(i).extracted(day.date(), day.why()));
        sheets.set(i, read(readings.get(i), fixes, passwords, alone, progress));
      }
    }
    progress.check();
    List<KeyResolver.Resolved> resolved = SharedKeys.resolve(sheets);
    List<SetRule.Rows> all = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      all.add(new SetRule.Rows(sheets.get(i).sheet().mapping().kind(), resolved.get(i).kept()));
    }
    Map<Place, List<Problem>> together = findings(sheets, all, progress).stream().collect(Collectors.groupingBy(f -> Place.of(f.origin()), Collectors.mapping(SetChecks.Finding::problem, Collectors.toList())));
    List<SheetPlan> plans = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      progress.check();
      plans.add(plan(readings.get(i), sheets.get(i), resolved.get(i), together, fixes, passwords));
    }
    return new ImportPlan(plans);
  }

  /** What the rows are told together; where all rows of the one sheet count, the checks have seen them already. */
  private List<SetChecks.Finding> findings(List<SheetRows> sheets, List<SetRule.Rows> kept, Progress progress) {
    SetChecks.Looking looked = sheets.size() == 1 ? sheets.getFirst().looked() : null;
    return looked != null && kept.getFirst().rows() == sheets.getFirst().rows() ? looked.end(kept) : checks.look(kept, progress);
  }

  private record Place(String file, String sheet) {
    static Place of(Origin origin) {
      return new Place(origin.file(), origin.sheet());
    }
  }

  private SheetRows read(
      SheetReading reading,
      List<Fix> fixes,
      Function<Path, Optional<char[]>> passwords,
      @Nullable SetChecks together,
      Progress progress) {
    Mapping mapping = reading.mapping();
    if (mapping == null || !reading.ready()) {
      throw new SufficeException("not-ready", MissingColumns.sentence(reading));
    }
    KeptRows kept = keptSheets.of(reading.fileHash(), reading.sheet());
    try {
      if (kept != null && Files.isRegularFile(reading.path()) && FileHash.of(reading.path(), progress).equals(reading.fileHash())) {
        return pass.read(kept, reading, mapping, fixes, together, progress);
      }
    } catch (IOException | RuntimeException | VirtualMachineError e) {
      throw SourceFiles.failed(reading.file(), e);
    }
    try (SourceFile source = unchanged(reading, passwords, progress)) {
      return pass.read(SourceFiles.sheet(source, reading), reading, mapping, fixes, together, progress);
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
    SourceFile source = SourceFiles.open(reading.path(), new Password(() -> passwords.apply(reading.path())), progress);
    if (!FileHash.of(reading.path(), progress).equals(reading.fileHash())) {
      source.close();
      throw SourceFiles.changed(reading.file());
    }
    return source;
  }

  /** The text of some rows, with the fixes made. */
  Map<Integer, List<String>> cells(
      SheetReading reading, Set<Integer> rows, List<Fix> fixes, Function<Path, Optional<char[]>> passwords) {
    Mapping mapping = reading.mapping();
    if (mapping == null || rows.isEmpty()) {
      return Map.of();
    }
    try (SourceFile source = open(reading, passwords)) {
      return pass.cells(
          SourceFiles.sheet(source, reading), pass.context(reading, mapping), new SheetFixes(reading, mapping, fixes), rows);
    } catch (IOException | RuntimeException e) {
      throw SourceFiles.failed(reading.file(), e);
    }
  }

  private SheetPlan plan(
      SheetReading reading,
      SheetRows sheet,
      KeyResolver.Resolved resolved,
      Map<Place, List<Problem>> together,
      List<Fix> fixes,
      Function<Path, Optional<char[]>> passwords) {
    List<Problem> problems = new ArrayList<>(sheet.problems());
    resolved.setAside().forEach(s -> problems.add(s.problem()));
    problems.addAll(OlderYears.open(sheet, resolved));
    problems.addAll(together.getOrDefault(new Place(reading.file(), reading.sheet()), List.of()));
    problems.sort(java.util.Comparator.comparingInt(Problem::row));
    List<LeftOutRow> leftOut = new ArrayList<>(sheet.leftOut());
    leftOut.addAll(setAside(reading, sheet, resolved, fixes, passwords));
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
        problems,
        corrections(sheet.corrections(), resolved.kept()),
        null);
  }

  /** The corrections with what became of their rows. */
  private static Corrections corrections(Corrections made, List<ValidatedRow> kept) {
    if (made.fixes().isEmpty()) {
      return made;
    }
    Map<Integer, ValidatedRow> rows = new HashMap<>();
    Set<Integer> fixed = made.fixes().stream().map(f -> f.fix().row()).collect(Collectors.toSet());
    kept.stream().filter(r -> fixed.contains(r.origin().row())).forEach(r -> rows.put(r.origin().row(), r));
    List<MadeFix> known = new ArrayList<>();
    for (MadeFix fix : made.fixes()) {
      ValidatedRow row = rows.get(fix.fix().row());
      known.add(row == null ? fix : fix.in(row));
    }
    return new Corrections(known, made.returned());
  }

  /** Rows left out because of their key, with their original text: read again, since only few sheets have any. */
  private List<LeftOutRow> setAside(
      SheetReading reading,
      SheetRows sheet,
      KeyResolver.Resolved resolved,
      List<Fix> fixes,
      Function<Path, Optional<char[]>> passwords) {
    Map<Integer, KeyResolver.SetAside> rows = new HashMap<>();
    resolved.setAside().stream().filter(s -> !s.identical()).forEach(s -> rows.put(s.row().origin().row(), s));
    if (rows.isEmpty()) {
      return List.of();
    }
    try (SourceFile source = open(reading, passwords)) {
      var over = new SheetFixes(reading, sheet.sheet().mapping(), fixes);
      var cells = pass.cells(SourceFiles.sheet(source, reading), sheet.sheet(), over, rows.keySet());
      List<LeftOutRow> leftOut = new ArrayList<>();
      rows.forEach(
          (row, aside) ->
              leftOut.add(
                  new LeftOutRow(
                      sheet.sheet().origin(row),
                      sheet.sheet().mapping().kind(),
                      sheet.sheet().usedHeadings(),
                      sheet.sheet().keptCells(cells.getOrDefault(row, List.of())),
                      aside.problem(),
                      aside.row().key())));
      return leftOut;
    } catch (IOException | RuntimeException | VirtualMachineError e) {
      throw SourceFiles.failed(reading.file(), e);
    }
  }
}
