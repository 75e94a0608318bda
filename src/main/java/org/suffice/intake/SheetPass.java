package org.suffice.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Corrections;
import org.suffice.model.Field;
import org.suffice.model.Fix;
import org.suffice.model.LeftOutRow;
import org.suffice.model.MadeFix;
import org.suffice.model.Mapping;
import org.suffice.model.Origin;
import org.suffice.model.PackedRows;
import org.suffice.model.Problem;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;
import org.suffice.model.TableKind;
import org.suffice.model.ValidatedRow;
import org.suffice.progress.Ahead;
import org.suffice.progress.Progress;

/** Reads every row of a sheet as its mapping says, and checks each by itself. */
final class SheetPass {
  // each row is checked by itself and beside all others: twice the work of a row that is only read
  private static final int CHECK_EVERY = 250;
  private final CategoryScheme scheme;
  private final ValueMatcher values;
  private final Needs needs;
  private final @Nullable UnaryOperator<String> references;

  SheetPass(CategoryScheme scheme, ValueMatcher values, Needs needs) {
    this(scheme, values, needs, null);
  }

  private SheetPass(CategoryScheme scheme, ValueMatcher values, Needs needs, @Nullable UnaryOperator<String> references) {
    this.scheme = scheme;
    this.values = values;
    this.needs = needs;
    this.references = references;
  }

  /** The same with other references of children; null leaves them as they are. */
  SheetPass keyed(@Nullable UnaryOperator<String> coding) {
    return new SheetPass(scheme, values, needs, coding);
  }

  /** Other references of children; null where they stay as they are. */
  @Nullable UnaryOperator<String> references() {
    return references;
  }

  private UnaryOperator<SourceRow> keyed(SheetContext sheet) {
    return references == null ? row -> row : new KeyedCells(sheet, references)::row;
  }

  private List<MadeFix> keyed(SheetContext sheet, List<MadeFix> fixes) {
    return references == null ? fixes : fixes.stream().map(new KeyedCells(sheet, references)::fix).toList();
  }

  /**
   * The rows of a sheet; read a second time where a date column turns out to be month first, or to have numbers of days,
   * or a column of numbers to have decimal commas.
   *
   * @param together checks that look at each row as it is made; null where they look later
   */
  SheetRows read(
      SourceSheet source, SheetReading reading, Mapping mapping, List<Fix> fixes, @Nullable SetChecks together, Progress progress)
      throws IOException {
    SheetRows first = read(source, reading, mapping, fixes, ColumnDecisions.NONE, together, progress);
    return first.decided().asRead(mapping) ? first : read(source, reading, mapping, fixes, first.decided(), together, progress);
  }

  private SheetRows read(
      SourceSheet source,
      SheetReading reading,
      Mapping mapping,
      List<Fix> fixes,
      ColumnDecisions as,
      @Nullable SetChecks together,
      Progress progress)
      throws IOException {
    var sheet = new SheetContext(reading, mapping, values, as);
    RowReader reader = reader(mapping.kind());
    var over = new SheetFixes(reading, mapping, fixes);
    UnaryOperator<SourceRow> keyed = keyed(sheet);
    var returned = new HashMap<Integer, Origin>();
    var filter = new RowFilter(sheet);
    var columns = new ColumnDecisions.Collector(sheet, source);
    var rows = new PackedRows.Builder();
    var keys = new KeyPrints();
    SetChecks.Looking looking = together == null ? null : together.begin();
    var years = new HashMap<Integer, Integer>();
    int yearColumn = sheet.column(Field.RETURN_YEAR);
    List<LeftOutRow> leftOut = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(ColumnChecks.of(mapping));
    String what = "Checking " + reading.file() + (reading.sheet().isEmpty() ? "" : ", sheet " + reading.sheet());
    int[] seen = {0};
    Ahead.<ValidatedRow, IOException, RuntimeException>each( // reading, checking and packing at the same time
        made ->
            Ahead.<SourceRow, IOException, RuntimeException>each(
                rowsTo -> source.read(rowsTo::test),
                asItIs -> {
                  SourceRow row = keyed.apply(over.over(asItIs));
                  if (++seen[0] % CHECK_EVERY == 0) {
                    progress.check();
                    progress.report(seen[0], Math.max(seen[0], reading.rows()), what);
                  }
                  if (row.number() > mapping.headerRow() && filter.data(row)) {
                    columns.add(row, asItIs);
                    Origin first = sheet.returned().origin(row);
                    if (first != null) {
                      returned.put(row.number(), first);
                    }
                    if (over.in(row)) {
                      keyBefore(new RowCells(sheet, keyed.apply(asItIs)), mapping.kind(), reader, over);
                    }
                    if (yearColumn >= 0) {
                      years.put(row.number(), ReturnYear.of(row.cell(yearColumn).shown()));
                    }
                    one(new RowCells(sheet, row), row, reader, v -> { var _ = made.test(v); }, leftOut, problems); // all are wanted
                  }
                }),
        row -> {
          rows.add(row);
          keys.add(row);
          if (looking != null) {
            looking.row(row);
          }
        });
    problems.addAll(as.notes(mapping));
    problems.addAll(filter.notes());
    source.doubts().stream().filter(d -> d.row() > mapping.headerRow()).forEach(problems::add);
    refuseLost(reading, over);
    return new SheetRows(sheet, rows.size() + leftOut.size(), rows.build(), keys, years, leftOut, problems, columns.decide(), looking, new Corrections(keyed(sheet, over.made()), returned));
  }

  /** The row's key as the file has it: a newer extract knows the row by that. Searches are told apart by their place. */
  private static void keyBefore(RowCells cells, TableKind kind, RowReader reader, SheetFixes fixes) {
    if (kind == TableKind.SEARCHES) {
      return;
    }
    ValidatedRow made = reader.read(cells);
    String key = made == null ? cells.key() : made.key();
    if (key != null) {
      fixes.keyBefore(cells.origin().row(), key);
    }
  }

  private static void refuseLost(SheetReading reading, SheetFixes fixes) {
    fixes.lost().stream().findFirst().ifPresent(fix -> {
      throw new SufficeException(
          "fix-without-row",
          reading.file() + " has no row " + fix.row() + (reading.sheet().isEmpty() ? "" : " in the sheet " + reading.sheet())
              + ", for which there is a fix. Correct the row number; rows are numbered as Excel does.");
    });
  }

  private static void one(
      RowCells cells,
      SourceRow row,
      RowReader reader,
      Consumer<ValidatedRow> rows,
      List<LeftOutRow> leftOut,
      List<Problem> problems) {
    ValidatedRow made = reader.read(cells);
    Problem stop = cells.stop();
    if (made != null && stop == null) {
      problems.addAll(cells.problems());
      rows.accept(made);
    } else {
      SheetContext sheet = cells.sheet();
      Problem why = stop == null ? cells.notRead() : stop;
      leftOut.add(new LeftOutRow(cells.origin(), sheet.mapping().kind(), sheet.usedHeadings(), sheet.keptCells(sheet.usedCells(row)), why, cells.key()));
      problems.add(why);
    }
  }

  /** What the rows of a sheet share, where their dates do not matter. */
  SheetContext context(SheetReading reading, Mapping mapping) {
    return new SheetContext(reading, mapping, values, ColumnDecisions.NONE);
  }

  private RowReader reader(TableKind kind) {
    return switch (kind) {
      case PLACEMENTS -> new PlacementReader(scheme, values, false);
      case EPISODES -> new PlacementReader(scheme, values, true);
      case HEADER -> new ChildReader(false);
      case UASC -> new ChildReader(true);
      case SEARCHES -> new SearchReader(scheme, values, needs);
      case PUBLISHED -> new PublishedReader();
      case TARGETS -> new TargetReader(values);
      case CAPACITY -> new CapacityReader();
    };
  }

  /** The text of some rows in the columns that are used, as it is read. */
  Map<Integer, List<String>> cells(
      SourceSheet source, SheetContext sheet, SheetFixes fixes, Set<Integer> rows) throws IOException {
    Map<Integer, List<String>> found = new HashMap<>();
    UnaryOperator<SourceRow> keyed = keyed(sheet);
    source.read(
        row -> {
          if (rows.contains(row.number())) {
            found.put(row.number(), sheet.usedCells(keyed.apply(fixes.over(row))));
          }
          return found.size() < rows.size();
        });
    return found;
  }
}
