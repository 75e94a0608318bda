package org.suffice.analysis;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.AgeBands;
import org.suffice.model.FilterKey;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Question;
import org.suffice.model.RowsBehind;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** A measure of the children looked after at dates: each child once a date, told apart as the declaration says. */
final class SnapshotMeasure implements Measure {
  private final MeasureInfo info;
  private final SnapshotSpec spec;

  SnapshotMeasure(MeasureInfo info, SnapshotSpec spec) {
    this.info = info;
    this.spec = spec;
  }

  @Override
  public MeasureInfo info() {
    return info;
  }

  /** The declaration. */
  SnapshotSpec spec() {
    return spec;
  }

  @Override
  public Table table(Ask ask) {
    Answer<Snapshot> answer = answer(ask);
    var text = new SnapshotText(this, ask, rows(ask.question()), answer);
    Question question = ask.question();
    return new Table(
        info.id(),
        text.title(),
        text.definition(),
        text.source(),
        answer.slices().stream().map(s -> date(s)).toList(),
        null,
        null,
        question.where(),
        ask.facts().placementsExtracted(),
        Table.WORKING_COPY,
        text.rowHeading(),
        answer.columns(),
        answer.rows(),
        text.notes(),
        spec.chart().chart(answer));
  }

  @Override
  public RowsBehind rows(Ask ask, String rowId, String columnId) {
    Answer<Snapshot> answer = answer(ask);
    Line line = answer.line(rowId);
    var column = answer.column(columnId);
    if (column.column().unit() == Unit.TEXT) {
      throw new SufficeException("no-rows-behind", ask.words().say("no-rows-behind.words"));
    }
    var listed = new ChildRows(ask);
    Snapshot children = column.slice().units();
    var entries = Arrays.stream(answer.units(line, column)).mapToObj(u -> listed.entry(children, u)).toList();
    String title = listed.title(entries.size(), line.label(), column, ask.question());
    return new RowsBehind(title, Unit.CHILDREN, ChildRows.HEADINGS, entries);
  }

  /** Counts. */
  private Answer<Snapshot> answer(Ask ask) {
    Question question = ask.question();
    var sorts = new ChildSorts<Snapshot>(ask.facts(), ask.scheme(), ask.rules());
    question.where().forEach(f -> Filters.check(info, f.key(), "filter-not-for-measure", "filtered"));
    FilterKey by = question.by();
    if (by != null) {
      Filters.check(info, by, "breakdown-not-for-measure", "broken down");
    }
    if (ask.facts().placements().size() == 0) {
      throw new SufficeException("no-placements", ask.words().say("no-placements", info.title()));
    }
    AgeBands own = question.bands();
    AgeBands bands = own == null ? spec.bands() : own;
    List<LocalDate> dates = Dates.of(question, ask.facts());
    String all = "of all " + ask.rules().childrenWords();
    var shape = new SnapshotSpec.Shape(ask, sorts, bands, dates, rows(question), all);
    Grid<Snapshot> grid = spec.grid().grid(shape);
    Sort<Snapshot> parts = by == null || spec.replaces() || by == spec.rows() ? Sort.none() : sorts.by(by, bands);
    // equal for the tables of a screen, which so share the work of the filters
    var asked = Arrays.asList(question.where(), question.among(), ask.scheme(), ask.rules());
    var slices =
        ask.snapshots()
            .at(dates).stream()
                .map(s -> new Slice<>(s.day(), s, Cube.of(s, s.kept().units(asked, () -> Cube.kept(s, Filters.keep(question, question.where(), sorts, info))), grid.rows(), grid.columns(), parts)))
                .toList();
    return new Answer<>(grid, parts, slices, question.narrowsItsBreakdown());
  }

  /** What the rows are by: the question's breakdown where it takes the place of the measure's own. */
  private @Nullable FilterKey rows(Question question) {
    FilterKey by = question.by();
    return spec.replaces() && by != null ? by : spec.rows();
  }

  private static LocalDate date(Slice<Snapshot> slice) {
    return slice.units().day();
  }
}
