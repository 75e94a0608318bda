package org.suffice.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.suffice.app.ProjectSession;
import org.suffice.app.StrategyTables;
import org.suffice.model.Extract;
import org.suffice.model.SavedView;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Palette;

/** All that can be found by typing: saved views, measures by their tabs, screens, and commands with their keys. */
final class Finder {
  private final Desk desk;
  private final Collection<Screen> screens;

  Finder(Desk desk, Collection<Screen> screens) {
    this.desk = desk;
    this.screens = screens;
  }

  /** Everything, in the order in which it is offered. */
  List<Palette.Entry> entries() {
    var all = new ArrayList<Palette.Entry>();
    ProjectSession session = desk.workspace().session();
    if (session != null) {
      session.views().all().forEach(v -> all.add(saved(v)));
    }
    for (Screen screen : screens) {
      String name = Buttons.plain(Words.of("screen." + screen.id()));
      for (Screen.Place place : screen.places()) {
        String title = place.words();
        all.add(new Palette.Entry(title, name + " \u203a " + place.title(), "", () -> { goTo(screen.id(), place.id()); screen.bringUp(place.measure()); }));
      }
    }
    StrategyTables.all().forEach(t -> table(t, all));
    screens.forEach(s -> all.add(new Palette.Entry(Buttons.plain(Words.of("screen." + s.id())), Words.of("palette.screen"), "", () -> desk.go(s.id()))));
    commands(all);
    return all;
  }

  /** A table that strategies have, by the name that they give it. */
  private void table(StrategyTables.Entry table, List<Palette.Entry> all) {
    screens.stream()
        .flatMap(s -> s.places().stream().filter(p -> p.measure().equals(table.measure())).map(p -> new Palette.Entry(table.title(), Words.of("palette.strategy"), "", () -> show(table))))
        .findFirst()
        .ifPresent(all::add);
  }

  private Palette.Entry saved(SavedView view) {
    return new Palette.Entry(view.name(), Words.of("palette.saved"), Words.of("palette.saved.words"), () -> open(view));
  }

  /** Shows a saved view: its screen, dates and filters. */
  void open(SavedView view) {
    Workspace workspace = desk.workspace();
    screens.stream()
        .filter(s -> s.id().equals(view.screen()))
        .findFirst()
        .ifPresent(s -> workspace.look(of(view, s.area(), workspace)));
    goTo(view.screen(), view.place());
    Integer extract = view.since();
    if (extract != null && workspace.since() == null) {
      desk.toast(Words.of("view.extract-gone", extract));
    }
  }

  private static View of(SavedView saved, Area area, Workspace workspace) {
    Integer number = saved.since();
    Extract extract = number == null ? null : earlier(workspace).stream().filter(e -> e.importId() == number).findFirst().orElse(null);
    LocalDate date = saved.asAt() == null ? workspace.newest() : saved.asAt();
    View view = workspace.view().with(area, before -> saved.where()).by(area, saved.by()).bands(area, saved.bands()).chart(area, saved.chart()).over(new Period(saved.from(), saved.to(), saved.every())).asAt(date);
    return extract == null ? view.compare(saved.compare()) : view.since(extract);
  }

  private static List<Extract> earlier(Workspace workspace) {
    ProjectSession session = workspace.session();
    return session == null ? List.of() : session.revisions().earlier();
  }

  /** Shows a table of a strategy where it is: of everybody, broken down and in the age bands in which strategies print it. */
  void show(StrategyTables.Entry table) {
    for (Screen screen : screens) {
      Screen.Place place = screen.places().stream().filter(p -> p.measure().equals(table.measure())).findFirst().orElse(null);
      if (place != null) {
        Workspace workspace = desk.workspace();
        Area area = screen.area();
        workspace.look(workspace.view().with(area, before -> List.of()).by(area, table.by()).bands(area, table.bands()).compare(null));
        goTo(screen.id(), place.id());
        screen.bringUp(table.measure());
        return;
      }
    }
  }

  private void goTo(String screen, String place) {
    desk.go(screen);
    screens.stream().filter(s -> s.id().equals(screen)).findFirst().ifPresent(s -> s.showPlace(place));
    desk.topChanged();
  }

  /** What is looked at now, to be saved under a name; a date that is the newest stays the newest. */
  static SavedView now(String name, Screen screen, Workspace workspace) {
    View view = workspace.view();
    LocalDate asAt = view.asAt();
    @Nullable LocalDate kept = asAt == null || asAt.equals(workspace.newest()) ? null : asAt;
    Extract extract = view.since();
    return new SavedView(
        name.strip(), screen.id(), screen.place(), kept, view.compare(), extract == null ? null : extract.importId(), view.period().from(), view.period().to(), view.period().every(), view.of(screen.area()),
        view.by(screen.area()), view.bands(screen.area()), view.chart(screen.area()));
  }

  private void commands(List<Palette.Entry> all) {
    Workspace workspace = desk.workspace();
    add(all, "add-data", "Ctrl+O", () -> desk.addData(List.of()));
    LocalDate asAt = workspace.asAt();
    LocalDate newest = workspace.newest();
    if (asAt != null && newest != null) {
      add(all, "palette.latest", DateWords.of(newest), () -> dated(Screen::usesAsAt, () -> workspace.asAt(newest)));
      LocalDate march = DateWords.march(asAt.minusDays(1));
      add(all, "palette.march", DateWords.of(march), () -> dated(Screen::usesAsAt, () -> workspace.asAt(march)));
      LocalDate year = DateWords.monthEnd(asAt, -12);
      add(all, "palette.compare-year", DateWords.of(year), () -> dated(s -> s.usesAsAt() && s.area() == Area.PLACEMENTS, () -> workspace.compare(year)));
    }
    for (Extract extract : earlier(workspace)) {
      all.add(new Palette.Entry(Words.of("palette.compare-extract", extract.shortly()), DateWords.of(extract.extracted()), Words.of("palette.command"), () -> revised(extract)));
    }
    if (workspace.compare() != null || workspace.since() != null) {
      add(all, "compare.end", "", () -> workspace.compare(null));
    }
    add(all, "palette.undo", "Ctrl+Z", workspace::undo);
    add(all, "palette.redo", "Ctrl+Y", workspace::redo);
    add(all, "palette.samples", "", desk::trySamples);
    add(all, "about", "", desk::about);
  }

  /** Changes a date on the screen that is shown where its figures depend on it, else on one whose figures do. */
  private void dated(Predicate<Screen> depends, Runnable change) {
    change.run();
    if (shown().filter(depends).isEmpty()) {
      desk.go("placements");
    }
  }

  private Optional<Screen> shown() {
    return screens.stream().filter(s -> s.node().getScene() != null).findFirst();
  }

  /** Compares with an earlier extract, on a screen whose figures it has. */
  private void revised(Extract extract) {
    desk.workspace().since(extract);
    Area area = shown().map(Screen::area).orElse(Area.NONE);
    boolean here = area == Area.SEARCHES ? extract.searches() : area == Area.PLACEMENTS && (extract.children() || !extract.searches());
    if (!here) {
      desk.go(extract.children() || !extract.searches() ? "placements" : "searches");
    }
  }

  private static void add(List<Palette.Entry> all, String key, String where, Runnable action) {
    String words = Buttons.plain(Words.of(key));
    all.add(new Palette.Entry(words, where, Words.of("palette.command"), action));
  }
}
