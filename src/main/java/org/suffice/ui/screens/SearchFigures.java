package org.suffice.ui.screens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.suffice.app.ProjectSession;
import org.suffice.model.Cell;
import org.suffice.model.Filter;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.ui.Area;
import org.suffice.ui.Words;
import org.suffice.ui.Workspace;
import org.suffice.ui.widgets.Figure;

/** The key figures above the searches: requests and hard to find by service, and the type with most hard to find. */
final class SearchFigures {
  private static final String REQUESTS = "requests";
  private static final String HARD = "hard-to-find";

  private SearchFigures() {}

  static List<Figure> of(ProjectSession session, Workspace workspace) {
    if (session.facts().searches().isEmpty()) {
      return List.of();
    }
    Table byType = ask(session, workspace, "hard-to-find-by-type");
    var figures = new ArrayList<Figure>();
    for (String service : List.of("fostering", "residential")) {
      byType.row(service + "-requests").ifPresent(row -> figures.add(requests(byType, row, service)));
    }
    Table byAge = ask(session, workspace, "hard-to-find-by-age");
    byAge.row("total").ifPresent(row -> figures.add(children(row)));
    hardest(byType).ifPresent(row -> figures.add(hardestFigure(byType, row)));
    return figures;
  }

  private static Table ask(ProjectSession session, Workspace workspace, String id) {
    var allowed = session.ask().info(id).filters();
    List<Filter> usable =
        workspace.filters(Area.SEARCHES).stream().filter(f -> allowed.contains(f.key())).toList();
    var period = workspace.period();
    return session.ask().table(id, Question.defaults().over(period.from(), period.to()).where(usable));
  }

  private static Figure requests(Table table, Row row, String service) {
    Cell all = table.cell(row.id(), REQUESTS);
    Cell hard = table.cell(row.id(), HARD);
    return new Figure(
        Words.of("tile.requests." + service),
        PlacementFigures.number(all),
        Words.of("tile.hard", PlacementFigures.number(hard), PlacementFigures.share(hard)));
  }

  private static Figure children(Row row) {
    Cell all = row.cells().getFirst();
    Cell hard = row.cells().get(1);
    return new Figure(
        Words.of("tile.children-sought"),
        PlacementFigures.number(all),
        Words.of("tile.hard", PlacementFigures.number(hard), PlacementFigures.share(hard)));
  }

  private static Optional<Row> hardest(Table table) {
    return table.rows().stream()
        .filter(r -> r.kind() == Row.Kind.PART && hard(table, r) > 0)
        .max(Comparator.comparing(r -> hard(table, r)));
  }

  private static double hard(Table table, Row row) {
    Double value = table.cell(row.id(), HARD).value();
    return value == null ? 0 : value;
  }

  private static Figure hardestFigure(Table table, Row row) {
    Cell hard = table.cell(row.id(), HARD);
    return new Figure(
        Words.of("tile.hardest"),
        PlacementFigures.number(hard),
        Words.of("tile.hardest.sub", row.label(), PlacementFigures.share(hard)));
  }
}
