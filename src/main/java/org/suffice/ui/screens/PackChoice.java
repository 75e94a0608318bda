package org.suffice.ui.screens;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.app.Profile;
import org.suffice.model.MeasureInfo;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Icons;

/** Which tables leave: one tick each in groups that have a tick of their own, all or none at once, and how many are chosen. */
final class PackChoice {
  /** Families that stand under another's heading. */
  private static final Map<String, String> GROUPS =
      Map.of("planner", "plan", "reconciliation", "published", "quality", "inside", "cases", "inside");

  private final ReportsViewModel model;
  private final Label count = Icons.styled(new Label(), "field-label", "later-title");
  private final VBox list = Icons.styled(new VBox(), "pack-list");
  private final VBox node;
  private final Map<String, CheckBox> ticks = new LinkedHashMap<>();
  private List<Group> groups = List.of();

  private record Group(CheckBox tick, List<CheckBox> of) {}

  PackChoice(ReportsViewModel model) {
    this.model = model;
    count.setId("pack-count");
    FlowPane buttons =
        Icons.styled(
            new FlowPane(
                Buttons.of("reports.all", Feather.CHECK_SQUARE, () -> choose(ticks.keySet(), true)),
                Buttons.of("reports.none-of-them", Feather.SQUARE, () -> choose(ticks.keySet(), false))),
            "tick-row");
    node = Icons.styled(new VBox(count, buttons, list), "pack-list");
  }

  Region node() {
    return node;
  }

  /** How many are chosen. */
  long count() {
    return ticks.keySet().stream().filter(model::chosen).count();
  }

  /** Shows what there is to choose in a profile. The same again leaves the ticks, and so the focus, where they are. */
  void show(Profile profile) {
    List<MeasureInfo> measures = model.contents(profile);
    if (!List.copyOf(ticks.keySet()).equals(measures.stream().map(MeasureInfo::id).toList())) {
      fill(measures);
    }
    said();
  }

  private void fill(List<MeasureInfo> measures) {
    ticks.clear();
    list.getChildren().clear();
    Map<String, List<MeasureInfo>> families = new LinkedHashMap<>();
    // the measures of a family stand together in the catalogue, groups need not
    measures.forEach(m -> ticks.put(m.id(), tick(m)));
    measures.forEach(m -> families.computeIfAbsent(GROUPS.getOrDefault(m.family(), m.family()), f -> new ArrayList<>()).add(m));
    groups = families.entrySet().stream().map(f -> group(f.getKey(), f.getValue())).toList();
  }

  private Group group(String family, List<MeasureInfo> measures) {
    CheckBox all = new CheckBox(Words.of("reports.group." + family));
    all.setId("pack-group-" + family);
    all.setAccessibleText(Words.of("reports.choose-all", all.getText()));
    all.setAllowIndeterminate(false);
    all.setOnAction(e -> choose(measures.stream().map(MeasureInfo::id).toList(), all.isSelected()));
    list.getChildren().add(Icons.styled(all, "pack-group"));
    List<CheckBox> of = measures.stream().map(m -> ticks.get(m.id())).toList();
    list.getChildren().addAll(of);
    return new Group(all, of);
  }

  private CheckBox tick(MeasureInfo measure) {
    CheckBox tick = Icons.styled(new CheckBox(measure.title()), "pack-table");
    tick.setId("pack-table-" + measure.id());
    tick.setAccessibleText(Words.of("reports.choose", measure.title()));
    tick.setWrapText(true);
    tick.setOnAction(e -> choose(List.of(measure.id()), tick.isSelected()));
    return tick;
  }

  private void choose(Collection<String> measures, boolean yes) {
    model.choose(measures, yes);
    said();
  }

  private void said() {
    ticks.forEach((id, tick) -> tick.setSelected(model.chosen(id)));
    for (Group group : groups) {
      long chosen = group.of().stream().filter(CheckBox::isSelected).count();
      group.tick().setSelected(chosen == group.of().size());
      group.tick().setIndeterminate(chosen > 0 && chosen < group.of().size());
    }
    count.setText(Words.of("reports.tables", count(), ticks.size()));
  }
}
