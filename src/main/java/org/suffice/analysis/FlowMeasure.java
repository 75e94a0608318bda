package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suffice.model.AgeBands;
import org.suffice.model.FilterKey;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Question;
import org.suffice.model.RowsBehind;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

/**
 * A measure of what began, ended or lasted: in twelve months to each date, in a period, or in each month, quarter or
 * year of it.
 */
final class FlowMeasure implements Measure {
  private final MeasureInfo info;
  private final FlowSpec spec;

  FlowMeasure(MeasureInfo info, FlowSpec spec) {
    this.info = info;
    this.spec = spec;
  }

  @Override
  public MeasureInfo info() {
    return info;
  }

  /** The declaration. */
  FlowSpec spec() {
    return spec;
  }

  @Override
  public Table table(Ask ask) {
    List<Window> windows = windows(ask);
    Answer<Events> answer = answer(ask, windows);
    var text = new FlowText(this, ask, rows(ask.question()), answer, windows);
    boolean one = windows.size() == 1;
    return new Table(
        info.id(),
        text.title(),
        text.definition(),
        text.source(),
        windows.stream().map(Window::date).filter(Objects::nonNull).toList(),
        one ? windows.getFirst().from() : null,
        one ? windows.getFirst().to() : null,
        ask.question().where(),
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
    List<Window> windows = windows(ask);
    Answer<Events> answer = answer(ask, windows);
    Line line = answer.line(rowId);
    var column = answer.column(columnId);
    var listed = new FlowRows(ask);
    Events events = column.slice().units();
    var entries = Arrays.stream(answer.units(line, column)).mapToObj(u -> listed.entry(events, u)).toList();
    String heading = column.column().label();
    String when = windows.get(answer.slices().indexOf(column.slice())).words();
    String label = windows.size() > 1 && heading.endsWith(when) ? heading : heading + ", " + when;
    String what = entries.size() == 1 ? spec.one() : spec.many();
    String title = ChildRows.title(entries.size(), what, line.label(), label, ask.question());
    return new RowsBehind(title, spec.unit(), FlowRows.HEADINGS, entries);
  }

  private List<Window> windows(Ask ask) {
    if (ask.facts().placements().size() == 0) {
      throw new SufficeException("no-placements", ask.words().say("no-placements", info.title()));
    }
    return Window.of(ask.question(), ask.facts());
  }

  private Answer<Events> answer(Ask ask, List<Window> windows) {
    Question question = ask.question();
    var sorts = new ChildSorts<Events>(ask.facts(), ask.scheme(), ask.rules());
    Keep<Events> keep = Filters.keep(question, question.where(), sorts, info);
    FilterKey by = question.by();
    if (by != null) {
      Filters.check(info, by, "breakdown-not-for-measure", "broken down");
    }
    AgeBands own = question.bands();
    AgeBands bands = own == null ? spec.bands() : own;
    Grid<Events> grid = spec.grid().grid(new FlowSpec.Shape(ask, sorts, bands, rows(question), windows));
    Sort<Events> parts = by == null || spec.replaces() || by == spec.rows() ? Sort.none() : sorts.by(by, bands);
    var slices = new ArrayList<Slice<Events>>();
    for (Window window : windows) {
      Events events = spec.events().events(ask, window);
      LocalDate date = windows.size() == 1 ? null : window.to();
      Cube cube = Cube.of(events, keep, grid.rows(), grid.columns(), parts);
      slices.add(new Slice<>(date, events, cube, window.heading()));
    }
    return new Answer<>(grid, parts, slices, question.narrowsItsBreakdown());
  }

  /** What the rows are by: the question's breakdown where it takes the place of the measure's own. */
  private @Nullable FilterKey rows(Question question) {
    FilterKey by = question.by();
    return spec.replaces() && by != null ? by : spec.rows();
  }
}
