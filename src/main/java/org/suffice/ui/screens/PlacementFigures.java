package org.suffice.ui.screens;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.suffice.app.ProjectSession;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Filter;
import org.suffice.model.Numbers;
import org.suffice.model.Question;
import org.suffice.model.Table;
import org.suffice.ui.Area;
import org.suffice.ui.DateWords;
import org.suffice.ui.Words;
import org.suffice.ui.Workspace;
import org.suffice.ui.widgets.Figure;

/** The four key figures above the placements, each read from the measure that defines it. */
final class PlacementFigures {
  private static final String COUNT = "children";
  private final ProjectSession session;
  private final LocalDate asAt;
  private final List<Filter> filters;

  private PlacementFigures(ProjectSession session, LocalDate asAt, List<Filter> filters) {
    this.session = session;
    this.asAt = asAt;
    this.filters = filters;
  }

  static List<Figure> of(ProjectSession session, Workspace workspace) {
    LocalDate asAt = workspace.asAt();
    return asAt == null
        ? List.of()
        : new PlacementFigures(session, asAt, workspace.filters(Area.PLACEMENTS)).all();
  }

  private List<Figure> all() {
    return List.of(children(), fostering(), split(), parents());
  }

  private Table ask(String id, LocalDate... dates) {
    var allowed = session.ask().info(id).filters();
    List<Filter> usable = filters.stream().filter(f -> allowed.contains(f.key())).toList();
    return session.ask().table(id, Question.defaults().at(dates).where(usable));
  }

  private Figure children() {
    LocalDate first = session.ask().series(asAt).getFirst();
    String label = Words.of("tile.children", capital(session.rules().childrenWords()));
    if (first.equals(asAt)) {
      return new Figure(label, number(ask("children-looked-after", asAt).cell("total", COUNT)), "");
    }
    Table table = ask("children-looked-after", first, asAt);
    Cell then = table.cell("total", COUNT + "@" + first);
    Cell now = table.cell("total", COUNT + "@" + asAt);
    return new Figure(label, number(now), Words.of("tile.since", change(then, now), DateWords.of(first)));
  }

  private Figure fostering() {
    Table share = ask("fostering-share", asAt);
    Cell all = share.cell("fostering", COUNT);
    Cell rest = share.cell("fostering-excluding-parents", COUNT);
    return new Figure(
        Words.of("tile.fostering"), share(all), Words.of("tile.fostering.sub", share(rest)));
  }

  private Figure split() {
    Cell ifa = ask("in-house-ifa-split", asAt).cell("ifa", COUNT);
    return new Figure(Words.of("tile.ifa"), share(ifa), of(ifa));
  }

  private Figure parents() {
    Cell parents = ask("placement-mix", asAt).cell("with-parents", COUNT);
    return new Figure(Words.of("tile.parents"), number(parents), Words.of("tile.of-all", share(parents)));
  }

  static String number(Cell cell) {
    Double value = cell.value();
    return value == null ? Optional.ofNullable(cell.flag()).orElse("") : Numbers.number(value, 0);
  }

  static String share(Cell cell) {
    String share = Numbers.share(cell);
    return share.isEmpty() ? Numbers.NOT_APPLICABLE : share;
  }

  static String of(Cell cell) {
    Double of = cell.of();
    return of == null ? number(cell) : Words.of("tile.of", number(cell), Numbers.number(of, 0));
  }

  private static String change(Cell then, Cell now) {
    Double a = then.value();
    Double b = now.value();
    if (a == null || b == null) {
      return Numbers.NOT_APPLICABLE;
    }
    return (b > a ? "+" : "") + Numbers.number(b - a, 0);
  }

  static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The column of a table by id, if it is there. */
  static Optional<Column> column(Table table, String id) {
    return table.columns().stream().filter(c -> c.id().equals(id)).findFirst();
  }
}
