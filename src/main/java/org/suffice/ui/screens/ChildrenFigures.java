package org.suffice.ui.screens;

import java.time.LocalDate;
import java.util.List;
import org.suffice.app.ProjectSession;
import org.suffice.model.Cell;
import org.suffice.model.Filter;
import org.suffice.model.Numbers;
import org.suffice.model.Question;
import org.suffice.model.Table;
import org.suffice.ui.Area;
import org.suffice.ui.Words;
import org.suffice.ui.Workspace;
import org.suffice.ui.widgets.Figure;

/** The four key figures above the children, each read from the measure that defines it. */
final class ChildrenFigures {
  private static final String COUNT = "children";
  private final ProjectSession session;
  private final LocalDate asAt;
  private final List<Filter> filters;

  private ChildrenFigures(ProjectSession session, LocalDate asAt, List<Filter> filters) {
    this.session = session;
    this.asAt = asAt;
    this.filters = filters;
  }

  static List<Figure> of(ProjectSession session, Workspace workspace) {
    LocalDate asAt = workspace.asAt();
    return asAt == null ? List.of() : new ChildrenFigures(session, asAt, workspace.filters(Area.PLACEMENTS)).all();
  }

  private List<Figure> all() {
    return List.of(children(), starters(), leavers(), section20());
  }

  private Table ask(String id) {
    var allowed = session.ask().info(id).filters();
    List<Filter> usable = filters.stream().filter(f -> allowed.contains(f.key())).toList();
    return session.ask().table(id, Question.defaults().at(asAt).where(usable));
  }

  private Figure children() {
    Table table = ask("children-looked-after");
    String label = Words.of("tile.children", PlacementFigures.capital(session.rules().childrenWords()));
    Cell rate = table.cell("total", "rate");
    String sub = rate.value() == null ? "" : Words.of("tile.rate", Numbers.number(rate.value(), 1));
    return new Figure(label, PlacementFigures.number(table.cell("total", COUNT)), sub);
  }

  private Figure starters() {
    Table table = ask("starters");
    String again = PlacementFigures.number(table.cell("re-entries", COUNT));
    return new Figure(
        Words.of("tile.starters"), PlacementFigures.number(table.cell("total", COUNT)), Words.of("tile.starters.sub", again));
  }

  private Figure leavers() {
    Table table = ask("leaving-reasons");
    String guardians = PlacementFigures.share(table.cell("special-guardianship", COUNT));
    return new Figure(
        Words.of("tile.leavers"), PlacementFigures.number(table.cell("total", COUNT)), Words.of("tile.leavers.sub", guardians));
  }

  private Figure section20() {
    Cell cell = ask("section-20").cell("total", COUNT);
    return new Figure(Words.of("tile.legal"), PlacementFigures.number(cell), Words.of("tile.of-all", PlacementFigures.share(cell)));
  }
}
