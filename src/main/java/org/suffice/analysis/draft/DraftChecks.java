package org.suffice.analysis.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.suffice.model.Draft;
import org.suffice.model.DraftFinding;
import org.suffice.model.Table;

/** Sets the figures of somebody's document against each other and against the data; says only what cannot hold. */
public final class DraftChecks {
  private DraftChecks() {}

  /** What a document gives on its own: sums, percentages, figures printed twice. */
  public static List<DraftFinding> of(Draft draft) {
    Tolerance tolerance = Tolerance.of(draft);
    List<Grid> grids = grids(draft);
    List<DraftFinding> found = new ArrayList<>();
    for (Grid grid : grids) {
      found.addAll(new SumCheck(grid, tolerance, false).findings());
      grid.turned(!grid.percentRows()).ifPresent(turned -> found.addAll(new SumCheck(turned, tolerance, true).findings()));
      ChangeCheck changes = new ChangeCheck(grid, tolerance);
      found.addAll(changes.findings());
      new ShareCheck(grid, tolerance).findings().stream().filter(f -> !changes.columns().contains(f.column())).forEach(found::add);
      if (grid.percentRows()) {
        grid.turned(false).ifPresent(turned -> found.addAll(new ShareCheck(turned, tolerance).findings()));
      }
      found.addAll(new PercentSumCheck(grid, tolerance).findings());
    }
    found.addAll(new TwiceCheck(tolerance).findings(grids));
    found.addAll(new WordsCheck(draft.words(), tolerance).findings());
    return List.copyOf(found);
  }

  /** Figures that are not the data's, of tables that are recognised as a measure's. */
  public static List<DraftFinding> against(Draft draft, List<Table> measures) {
    DataCheck check = new DataCheck(Tolerance.of(draft));
    return grids(draft).stream().flatMap(grid -> check.findings(grid, measures).stream()).toList();
  }

  /** Sentences that say of a date what the data says otherwise. */
  public static List<DraftFinding> againstWords(Draft draft, List<String> own) {
    return new WordsCheck(draft.words(), Tolerance.of(draft)).against(own);
  }

  /** The dates that its tables and sentences speak of, in order. */
  public static List<LocalDate> dates(Draft draft) {
    Stream<String> tables =
        grids(draft).stream()
            .flatMap(grid -> Stream.concat(IntStream.range(1, grid.width()).mapToObj(grid.headings()::get), grid.table().above().stream()))
            .map(DraftDates::only)
            .filter(Objects::nonNull);
    return Stream.concat(tables, DraftDates.all(draft.words()).stream())
        .map(LocalDate::parse)
        .distinct()
        .sorted()
        .toList();
  }

  /** How many tables of a document hold figures that can be checked. */
  public static int tables(Draft draft) {
    return grids(draft).size();
  }

  private static List<Grid> grids(Draft draft) {
    return draft.tables().stream().map(Grid::of).flatMap(Optional::stream).toList();
  }
}
