package org.suffice.ui.screens;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.MeasureInfo;
import org.suffice.ui.Area;
import org.suffice.ui.Desk;
import org.suffice.ui.Screen;
import org.suffice.ui.Words;
import org.suffice.ui.screens.MeasureViewModel.Form;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.EmptyState;

/** All screens, made once for a window, and which measures the tabs of each hold. */
public final class Screens {
  private static final String MORE = "more";
  private final Desk desk;
  private final Set<String> placed = new HashSet<>();

  private Screens(Desk desk) {
    this.desk = desk;
  }

  /** The screens in the order of the navigation. */
  public static List<Screen> all(Desk desk) {
    Screens screens = new Screens(desk);
    return List.of(
        new HomeScreen(desk),
        screens.children(),
        screens.placements(),
        screens.searches(),
        new TargetsScreen(desk),
        new ReportsScreen(desk),
        new DataScreen(desk));
  }

  private Screen children() {
    var model = new TabsViewModel(desk.workspace(), desk.background(), ChildrenFigures::of);
    model.add("number", measure(Area.PLACEMENTS, "children-looked-after", Form.SERIES));
    model.add("monthly", measure(Area.PLACEMENTS, "monthly-page", Form.SNAPSHOT));
    model.add(
        "who",
        measure(Area.PLACEMENTS, "children-by-age", Form.SERIES),
        measure(Area.PLACEMENTS, "children-by-sex", Form.SERIES),
        measure(Area.PLACEMENTS, "children-by-ethnicity", Form.SERIES),
        measure(Area.PLACEMENTS, "ethnicity-representation", Form.SNAPSHOT),
        measure(Area.PLACEMENTS, "uasc", Form.SERIES));
    model.add(
        "in-and-out",
        measure(Area.PLACEMENTS, "starters", Form.SERIES),
        measure(Area.PLACEMENTS, "leavers", Form.SERIES),
        measure(Area.PLACEMENTS, "stock-flow", Form.SERIES));
    model.add("leaving-reasons", measure(Area.PLACEMENTS, "leaving-reasons", Form.SNAPSHOT));
    model.add(
        "legal",
        measure(Area.PLACEMENTS, "children-by-legal-status", Form.SERIES),
        measure(Area.PLACEMENTS, "section-20", Form.SNAPSHOT),
        measure(Area.PLACEMENTS, "remands", Form.SERIES));
    model.add("eligible", measure(Area.PLACEMENTS, "eligible-by-placement", Form.SNAPSHOT));
    model.add(
        "compared",
        measure(Area.PLACEMENTS, "peer-comparison", Form.SNAPSHOT),
        measure(Area.PLACEMENTS, "reconciliation", Form.SNAPSHOT),
        measure(Area.NONE, "published-figures", Form.PERIOD));
    more(model, Area.PLACEMENTS, "children");
    return new TabsScreen("children", Area.PLACEMENTS, desk, model, f -> f.placements().size() > 0, empty("placements"));
  }

  private Screen placements() {
    var model = new TabsViewModel(desk.workspace(), desk.background(), PlacementFigures::of);
    MeasureViewModel mix = measure(Area.PLACEMENTS, "placement-mix", Form.SERIES);
    mix.percentProperty().set(true);
    MeasureViewModel split = measure(Area.PLACEMENTS, "in-house-ifa-split", Form.SERIES);
    split.percentProperty().set(true);
    model.add("mix", mix);
    model.add("split", split, measure(Area.PLACEMENTS, "in-house-ifa-by-age", Form.SNAPSHOT), measure(Area.PLACEMENTS, "fostering-share", Form.SERIES));
    model.add("homes", measure(Area.PLACEMENTS, "childrens-homes", Form.SERIES), measure(Area.PLACEMENTS, "childrens-homes-profile", Form.SNAPSHOT));
    model.add("types", measure(Area.PLACEMENTS, "placement-types", Form.SERIES));
    model.add(
        "location-stability",
        measure(Area.PLACEMENTS, "placement-location", Form.SNAPSHOT),
        measure(Area.PLACEMENTS, "placement-stability", Form.SERIES));
    model.add(
        "moves",
        measure(Area.PLACEMENTS, "placement-moves", Form.SNAPSHOT),
        measure(Area.PLACEMENTS, "step-downs", Form.SERIES));
    model.add("duration", measure(Area.PLACEMENTS, "placement-duration", Form.SNAPSHOT));
    model.add("costs", measure(Area.PLACEMENTS, "placement-costs", Form.SERIES));
    model.add(
        "secure",
        measure(Area.PLACEMENTS, "secure-use", Form.SERIES),
        measure(Area.PLACEMENTS, "unregulated", Form.SNAPSHOT),
        measure(Area.PLACEMENTS, "plan-not-met", Form.SERIES));
    model.add(
        "capacity",
        measure(Area.PLACEMENTS, "contracted-capacity", Form.SNAPSHOT),
        measure(Area.PLACEMENTS, "framework-capacity", Form.SNAPSHOT),
        measure(Area.PLACEMENTS, "local-capacity-use", Form.SNAPSHOT));
    model.add(
        "use",
        measure(Area.PLACEMENTS, "block-contract-use", Form.SNAPSHOT),
        measure(Area.PLACEMENTS, "occupancy", Form.SNAPSHOT),
        measure(Area.PLACEMENTS, "contract-route", Form.SNAPSHOT));
    more(model, Area.PLACEMENTS, "placements", "capacity");
    return new TabsScreen("placements", Area.PLACEMENTS, desk, model, f -> f.placements().size() > 0, empty("placements"));
  }

  private Screen searches() {
    var model = new TabsViewModel(desk.workspace(), desk.background(), SearchFigures::of);
    model.add(
        "hard-to-find",
        measure(Area.SEARCHES, "hard-to-find-by-type", Form.PERIOD),
        measure(Area.SEARCHES, "hard-to-find-by-age", Form.PERIOD));
    model.add("trend", measure(Area.SEARCHES, "hard-to-find-trend", Form.PERIOD));
    model.add(
        "needs",
        measure(Area.SEARCHES, "hard-to-find-needs", Form.PERIOD),
        measure(Area.SEARCHES, "hard-to-find-needs-together", Form.PERIOD),
        measure(Area.SEARCHES, "hard-to-find-cause", Form.PERIOD));
    model.add(
        "outcomes",
        measure(Area.SEARCHES, "search-outcomes", Form.PERIOD),
        measure(Area.SEARCHES, "hard-to-find-sourced", Form.PERIOD));
    model.add(
        "waiting",
        measure(Area.SEARCHES, "search-times", Form.PERIOD),
        measure(Area.SEARCHES, "searches-open", Form.PERIOD));
    model.add(
        "demand",
        measure(Area.SEARCHES, "search-demand", Form.PERIOD),
        measure(Area.SEARCHES, "routing", Form.PERIOD));
    more(model, Area.SEARCHES, "searches");
    return new TabsScreen("searches", Area.SEARCHES, desk, model, f -> !f.searches().isEmpty(), empty("searches"));
  }

  /** A new measure is shown without a line here: on a last tab, until it has a better place. */
  private void more(TabsViewModel model, Area area, String... families) {
    List<MeasureInfo> rest = unplaced(desk.workspace().app().measures(), placed, Set.of(families));
    if (!rest.isEmpty()) {
      model.add(MORE, rest.stream().map(i -> measure(area, i.id(), area == Area.SEARCHES ? Form.PERIOD : Form.SNAPSHOT)).toArray(MeasureViewModel[]::new));
    }
  }

  /** The measures of these families that are on no tab. */
  static List<MeasureInfo> unplaced(List<MeasureInfo> all, Set<String> placed, Set<String> families) {
    return all.stream().filter(i -> families.contains(i.family()) && !placed.contains(i.id())).toList();
  }

  private MeasureViewModel measure(Area area, String id, Form form) {
    placed.add(id);
    return new MeasureViewModel(desk.workspace(), desk.background(), area, id, form);
  }

  private EmptyState empty(String screen) {
    return empty(desk, screen, Feather.INBOX);
  }

  /** What a screen says without data, with the buttons that bring it. */
  static EmptyState empty(Desk desk, String screen, Feather icon, Button... more) {
    var buttons = new ArrayList<Button>();
    buttons.add(Buttons.primary("add-data", Feather.PLUS, () -> desk.addData(List.of())));
    buttons.addAll(List.of(more));
    buttons.add(Buttons.of("try-samples", Feather.PLAY, desk::trySamples));
    return new EmptyState(icon, Words.of("empty." + screen), Words.of("empty." + screen + ".why"), buttons.toArray(Button[]::new));
  }
}
