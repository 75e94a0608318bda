package org.suffice.ui.screens;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.suffice.app.Commentary;
import org.suffice.model.Facts;
import org.suffice.model.FilterKey;
import org.suffice.model.MeasureInfo;
import org.suffice.ui.Area;
import org.suffice.ui.Desk;
import org.suffice.ui.Screen;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.EmptyState;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.TabRow;

/** A screen of tabs of measures, with key figures above them; without data it says what to add. */
final class TabsScreen implements Screen {
  private static final double ALONE_EM = 26;
  private static final double ONE_OF_MANY_EM = 21;
  private final String id;
  private final Area area;
  private final Desk desk;
  private final TabsViewModel model;
  private final Predicate<Facts> hasData;
  private final Page page;
  private final TabRow tabs;
  private final Map<String, Node> panels = new HashMap<>();
  private final EmptyState empty;

  TabsScreen(String id, Area area, Desk desk, TabsViewModel model, Predicate<Facts> hasData, EmptyState empty) {
    this.id = id;
    this.area = area;
    this.desk = desk;
    this.model = model;
    this.hasData = hasData;
    this.empty = empty;
    this.tabs = new TabRow(Words.of("page.tabs"));
    model.tabs().keySet().forEach(t -> tabs.add(t, Words.of("tab." + t)));
    tabs.onChoose(this::showTab);
    page = new Page(id).withTabs(tabs);
    model.tilesProperty().subscribe(page::tiles);
  }

  private void showTab(String tab) {
    model.show(tab);
    page.body(panels.computeIfAbsent(tab, this::panel));
    page.toTop();
  }

  private Node panel(String tab) {
    List<MeasureViewModel> measures = model.tabs().getOrDefault(tab, List.of());
    VBox box = Icons.styled(new VBox(), "panels");
    boolean alone = measures.size() == 1 && !measures.getFirst().id().equals(Commentary.PAGE);
    for (MeasureViewModel measure : measures) {
      MeasurePanel panel = new MeasurePanel(measure, desk, alone ? ALONE_EM : ONE_OF_MANY_EM, alone);
      VBox.setVgrow(panel, Priority.ALWAYS);
      box.getChildren().add(panel);
      if (measure.id().equals(Commentary.PAGE)) {
        box.getChildren().add(new CommentaryCard(desk, measure).node());
      }
    }
    return box;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Region node() {
    return page;
  }

  @Override
  public Area area() {
    return area;
  }

  @Override
  public boolean usesAsAt() {
    return area == Area.PLACEMENTS;
  }

  @Override
  public List<FilterKey> filterKeys() {
    return model.filterKeys();
  }

  /** One a measure: each is found by its own title. */
  @Override
  public List<Place> places() {
    return model.tabs().entrySet().stream()
        .flatMap(t -> t.getValue().stream().map(MeasureViewModel::info).filter(Objects::nonNull).map(i -> place(t.getKey(), i)))
        .toList();
  }

  private static Place place(String tab, MeasureInfo info) {
    return new Place(tab, Words.of("tab." + tab), info.title(), info.id());
  }

  @Override
  public void showPlace(String place) {
    if (model.tabs().containsKey(place)) {
      tabs.choose(place);
      showTab(place);
    }
  }

  @Override
  public void bringUp(String measure) {
    Node tab = panels.get(tabs.chosen());
    Node panel = tab == null ? null : tab.lookup("#panel-" + measure);
    if (panel != null && tab instanceof VBox panelsOfTab && panelsOfTab.getChildren().indexOf(panel) > 0) {
      page.bringUp(panel);
    }
  }

  @Override
  public String place() {
    return tabs.chosen();
  }

  @Override
  public void refresh() {
    var session = desk.workspace().session();
    boolean some = session != null && hasData.test(session.facts());
    tabs.setVisible(some);
    if (some) {
      model.refresh();
      page.body(panels.computeIfAbsent(tabs.chosen(), this::panel));
    } else {
      page.tiles(List.of());
      page.body(empty);
    }
  }
}
