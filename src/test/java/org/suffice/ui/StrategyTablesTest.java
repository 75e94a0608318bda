package org.suffice.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.StrategyTables;
import org.suffice.model.FilterKey;
import org.suffice.model.MeasureInfo;
import org.suffice.ui.widgets.Palette;
import org.suffice.ui.screens.Screens;
import org.testfx.api.FxToolkit;

/** Each table of the strategy (T001-01 to -20), and ethnicity, is in the window two clicks away: the list on Home, then the table, as strategies print it. Every measure has a screen and a tab. */
class StrategyTablesTest {
  private static final List<String> PUBLISHED =
      List.of(
          "peer-comparison", "children-by-sex", "children-by-age", "ethnicity-representation", "starters", "leavers", "leaving-reasons", "section-20", "section-20", "placement-types",
          "published-figures", "hard-to-find-by-type", "hard-to-find-by-age", "framework-capacity", "hard-to-find-by-type", "contracted-capacity",
          "contracted-capacity", "published-figures", "eligible-by-placement", "published-figures", "kpi");
  private static final List<String> IN_DATA = List.of("data-quality");
  @TempDir Path home;

  @Test
  void everyTableAndEveryMeasureHasAScreenAndATab() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    Stagehand hand = Stagehand.fx(() -> Stagehand.scripted(stage, home, 1, false, 1280, 800));
    Stagehand.fx(() -> { hand.shell.openFirst(); return true; });
    Patience.until(() -> hand.shell.workspace().session() != null);
    assertEquals(PUBLISHED, StrategyTables.all().stream().map(StrategyTables.Entry::measure).toList());
    List<Screen> screens = Stagehand.fx(() -> Screens.all(hand.shell));
    List<String> shown = Stagehand.fx(() -> screens.stream().flatMap(s -> s.places().stream()).map(Screen.Place::measure).toList());
    var missing = new ArrayList<>(PUBLISHED);
    missing.removeAll(shown);
    assertEquals(List.of(), missing);
    var nowhere = new ArrayList<>(hand.context.measures().stream().map(MeasureInfo::id).toList());
    nowhere.removeAll(shown);
    assertEquals(IN_DATA, nowhere);
    Set<String> tabs = Stagehand.fx(() -> screens.stream().flatMap(s -> s.places().stream()).map(Screen.Place::id).collect(Collectors.toSet()));
    assertFalse(tabs.contains("more"), "each measure has a tab of its own kind");
    List<String> found = Stagehand.fx(() -> new Finder(hand.shell, screens).entries().stream().map(Palette.Entry::title).toList());
    StrategyTables.all().forEach(t -> assertTrue(found.contains(t.title()), t.title()));
    for (StrategyTables.Entry table : StrategyTables.all()) {
      Stagehand.fx(() -> { hand.shell.show(table); return true; });
      assertTrue(List.of("children", "placements", "searches", "targets").contains(Stagehand.fx(hand.shell::screen)), table.title());
    }
    Stagehand.fx(() -> { hand.scene.getWindow().hide(); return true; });
    hand.shell.workspace().session().close();
    hand.background.close();
  }

  @Test
  void twoClicksFromHomeShowATableAsItIsPrinted() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    Stagehand hand = Stagehand.fx(() -> Stagehand.scripted(stage, home, 1, false, 1280, 800));
    Stagehand.fx(() -> { hand.shell.trySamples(); return true; });
    Patience.until(() -> hand.shell.workspace().asAt() != null);
    asPrinted(hand);
    Stagehand.fx(() -> { hand.scene.getWindow().hide(); return true; });
    hand.shell.workspace().session().close();
    hand.background.close();
  }

  /** From Home: a click on the list, a click on the table; what is looked at is the table as it is printed, and one step back. */
  private static void asPrinted(Stagehand hand) throws Exception {
    clicked(hand, "#home-go-strategy", "home");
    clicked(hand, "#strategy-3", "reports");
    assertEquals("children", Stagehand.fx(hand.shell::screen));
    assertEquals("0,1,5,11,16", Stagehand.fx(() -> hand.shell.workspace().bands(Area.PLACEMENTS)).text());
    clicked(hand, "#home-go-strategy", "home");
    clicked(hand, "#strategy-8", "reports");
    assertEquals(FilterKey.CATEGORY, Stagehand.fx(() -> hand.shell.workspace().by(Area.PLACEMENTS)));
    assertNull(Stagehand.fx(() -> hand.shell.workspace().bands(Area.PLACEMENTS)));
    Stagehand.fx(hand.shell.workspace()::undo);
    assertNull(Stagehand.fx(() -> hand.shell.workspace().by(Area.PLACEMENTS)));
  }

  private static void clicked(Stagehand hand, String link, String from) throws Exception {
    Stagehand.fx(() -> { if (from.equals("home")) { hand.shell.go("home"); } return true; });
    Patience.until(() -> hand.scene.getRoot().lookup(link) != null);
    assertEquals(from, Stagehand.fx(hand.shell::screen));
    Stagehand.fx(() -> { ((Hyperlink) hand.scene.getRoot().lookup(link)).fire(); return true; });
  }
}
