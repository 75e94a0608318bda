package org.suffice.ui.screens;

import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.suffice.model.FilterKey;
import org.suffice.ui.Area;
import org.suffice.ui.Desk;
import org.suffice.ui.Screen;
import org.suffice.ui.Words;
import org.suffice.ui.data.AuditTab;
import org.suffice.ui.data.CategoriesTab;
import org.suffice.ui.data.ChecksTab;
import org.suffice.ui.data.DataTab;
import org.suffice.ui.data.DuplicatesTab;
import org.suffice.ui.data.ImportsTab;
import org.suffice.ui.data.LeftOutTab;
import org.suffice.ui.data.MappingsTab;
import org.suffice.ui.data.OneChildTab;
import org.suffice.ui.data.SafetyTab;
import org.suffice.ui.data.StaleTab;
import org.suffice.ui.data.SwitchesTab;
import org.suffice.ui.data.ValueListsTab;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.TabRow;

/** What was added and can be given back, what was left out and why, what is odd, and how everything is counted. */
final class DataScreen implements Screen {
  private final List<DataTab> tabs;
  private final TabRow row = new TabRow(Words.of("page.tabs"));
  private final VBox body = Icons.styled(new VBox(), "panels");
  private final Page page = new Page("data");

  DataScreen(Desk desk) {
    tabs = tabs(desk);
    tabs.forEach(t -> row.add(t.id(), Words.of("tab." + t.id()), t.countProperty()));
    row.onChoose(
        id -> {
          refresh();
          desk.topChanged();
        });
    body.getChildren().add(row);
    page.body(body);
  }

  /** The tabs in their order. */
  private static List<DataTab> tabs(Desk desk) {
    return List.of(
        new ImportsTab(desk),
        new LeftOutTab(desk),
        new DuplicatesTab(desk),
        new CategoriesTab(desk),
        new ValueListsTab(desk),
        new MappingsTab(desk),
        new StaleTab(desk),
        new QualityTab(desk),
        new SafetyTab(desk),
        new OneChildTab(desk),
        new AuditTab(desk),
        new SwitchesTab(desk),
        new ChecksTab());
  }

  private DataTab shown() {
    return tabs.stream().filter(t -> t.id().equals(row.chosen())).findFirst().orElseThrow();
  }

  @Override
  public String id() {
    return "data";
  }

  @Override
  public Region node() {
    return page;
  }

  @Override
  public Area area() {
    return Area.NONE;
  }

  @Override
  public boolean usesAsAt() {
    return shown().usesAsAt();
  }

  @Override
  public List<FilterKey> filterKeys() {
    return List.of();
  }

  @Override
  public void refresh() {
    DataTab shown = shown();
    tabs.forEach(t -> t.refresh(t.equals(shown)));
    Region node = shown.node();
    if (!body.getChildren().contains(node)) { // the same again would lose the focus
      VBox.setVgrow(node, Priority.ALWAYS);
      body.getChildren().removeIf(n -> !n.equals(row));
      body.getChildren().add(node);
    }
  }
}
