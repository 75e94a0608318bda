package org.suffice.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.suffice.app.AddData;
import org.suffice.app.CheckList;
import org.suffice.app.OpenProject;
import org.suffice.model.Check;
import org.suffice.model.ImportPlan;
import org.suffice.model.Problem;
import org.suffice.model.Problem.Severity;
import org.suffice.model.Question;
import org.suffice.model.Receipt;
import org.suffice.model.SheetPlan;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/**
 * Files through the whole program: read, matched, planned, added, asked, given back. Either a sentence says why not and
 * nothing changed, or a receipt accounts for every row; giving it back leaves what was there before.
 */
final class WholePath {
  private static final Pattern SKIPPED = Pattern.compile("^Rows? [^:]*: ([\\d,]+) rows? that ");
  private static final Set<String> NOT_DATA = Set.of("total-rows", "repeated-headings", "note-rows", "unused-rows", "group-rows");
  private static final Set<String> REFUSALS =
      CheckList.all().stream().filter(c -> c.severity() == Severity.STOPS_FILE).map(Check::id).collect(Collectors.toSet());
  /** Why a file was refused, for a person who looks into a case: {@code -Dfuzz.show=true}. */
  private static final boolean SHOW = Boolean.getBoolean("fuzz.show");

  private final OpenProject project;
  private final String before;
  private final int imports;

  WholePath(OpenProject project) {
    this.project = project;
    this.before = project.checksum();
    this.imports = project.session().imports().list().size();
  }

  /** What became of the files in a word; an error says what went wrong. */
  String of(List<Path> files) {
    try {
      Receipt receipt = add(files);
      if (receipt.importId() != 0) {
        ask();
        project.session().imports().undo(receipt.importId());
      }
      unchanged("after it was given back");
      return "receipt";
    } catch (SufficeException e) {
      if (SHOW) {
        e.printStackTrace();
      }
      sentence(e, files);
      unchanged("after it was refused");
      return e.code();
    }
  }

  private Receipt add(List<Path> files) {
    AddData add = project.session().addData();
    files.forEach(f -> add.password(f, Originals.PASSWORD.toCharArray()));
    var insist = new AddData.Insist(null, null, LocalDate.of(2018, 4, 1));
    List<SheetReading> readings = add.read(files, insist, Progress.none());
    readings.forEach(WholePath::clean);
    ImportPlan plan = add.plan(readings, Progress.none());
    accounts(plan, AddData.usable(readings));
    Receipt preview = add.preview(plan, Progress.none());
    unchanged("by a preview");
    Receipt receipt = add.add(plan, Progress.none());
    same(preview.parts(), receipt.parts(), "preview and receipt");
    receipt.parts().forEach(WholePath::accounts);
    long left = project.session().imports().leftOut().size();
    same((long) receipt.leftOut(), receipt.importId() == 0 ? 0L + receipt.leftOut() : left, "rows left out that are kept");
    return receipt;
  }

  private static void clean(SheetReading reading) {
    plain(reading.problem());
  }

  /** Every row below the headings is used, left out, repeated, or told of as no data. */
  private static void accounts(ImportPlan plan, List<SheetReading> readings) {
    for (int i = 0; i < readings.size(); i++) {
      SheetPlan sheet = plan.sheets().get(i);
      same(sheet.rowsRead(), sheet.rows().size() + sheet.leftOut().size() + sheet.identical(), "rows of " + sheet.sheet());
      int told = 0;
      for (Problem problem : sheet.problems()) {
        plain(problem.message());
        told += NOT_DATA.contains(problem.code()) ? number(problem.message()) : 0;
      }
      same(readings.get(i).rows(), sheet.rowsRead() + told, "rows with content of " + sheet.sheet());
    }
  }

  private static int number(String message) {
    Matcher m = SKIPPED.matcher(message);
    check(m.find(), "no number of rows in: " + message);
    return Integer.parseInt(m.group(1).replace(",", ""));
  }

  private static void accounts(Receipt.Part p) {
    same(p.rowsRead(), p.added() + p.changed() + p.unchanged() + p.identical() + p.leftOut(), "rows of the receipt, " + p.sheet());
  }

  private void ask() {
    var ask = project.session().ask();
    LocalDate asAt = ask.defaultAsAt();
    Question question = Question.defaults().at(asAt == null ? LocalDate.of(2018, 3, 31) : asAt);
    for (String id : List.of("placement-mix", "children-by-age", "hard-to-find-by-type", "data-quality")) {
      try {
        check(!ask.table(id, question).title().isBlank(), id);
      } catch (SufficeException e) {
        check(e.code().startsWith("no-"), "nothing to count is said so: " + e.sentence());
      }
    }
  }

  private void unchanged(String when) {
    same(before, project.checksum(), "checksum over all tables " + when);
    same(imports, project.session().imports().list().size(), "imports " + when);
  }

  private static void sentence(SufficeException e, List<Path> files) {
    String said = e.sentence();
    check(REFUSALS.contains(e.code()), "a code that is in no list: " + e.code());
    check(files.stream().anyMatch(f -> said.contains(String.valueOf(f.getFileName()))) || e.code().equals("nothing-to-read"), "which file? " + said);
    check(said.endsWith("."), "no sentence: " + said);
    check(said.length() < 3_000, "a sentence of " + said.length() + " characters");
    plain(said);
  }

  private static void plain(String said) {
    check(!said.matches("(?s).*(Exception|java\\.|org\\.apache|\\bat [a-z]+\\.[a-z]+\\.).*"), "no plain words: " + said);
  }

  private static void same(Object wanted, Object found, String what) {
    check(wanted.equals(found), what + ": " + wanted + " and " + found);
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }

  /** Writes a file and those beside it. */
  static List<Path> written(Path folder, Original file) throws IOException {
    Files.createDirectories(folder);
    List<Path> paths = new ArrayList<>();
    paths.add(Files.write(folder.resolve(file.name()), file.bytes()));
    for (Original beside : file.beside()) {
      paths.add(Files.write(folder.resolve(beside.name()), beside.bytes()));
    }
    return paths;
  }
}
