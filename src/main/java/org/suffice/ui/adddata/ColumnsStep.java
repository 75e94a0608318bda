package org.suffice.ui.adddata;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.ColumnMatch.Sureness;
import org.suffice.model.Field;
import org.suffice.model.Mapping;
import org.suffice.ui.widgets.Icons;

/** Step 2: what each column becomes, how sure that is and why, with a choice for every column. */
final class ColumnsStep implements StepPane {
  private final AddDataViewModel model;
  private final SheetTabs tabs;
  private final FlowPane badges = Icons.styled(new FlowPane(), "ad-badges");
  private final Label heading = Parts.label("", "note");
  private final Label needed = Icons.with(Feather.ALERT_TRIANGLE, Parts.wrapped("", "ad-why"));
  private final ColumnsTable table;
  private final VBox root;
  private Subscription watching = Subscription.EMPTY;

  /** The step; {@code otherHeading} leads to choosing another row as the headings, {@code save} saves the match as a file. */
  ColumnsStep(AddDataViewModel model, Runnable otherHeading, Runnable save) {
    this.model = model;
    tabs = new SheetTabs(model);
    root = Icons.styled(new VBox(), "ad-step", "ad-columns");
    table = new ColumnsTable(Em.in(root), this::choose, this::takeBack);
    Label question = Parts.label(Say.of("columns.question"), "section-title");
    question.setMinWidth(Label.USE_PREF_SIZE);
    HBox.setHgrow(badges, Priority.ALWAYS);
    heading.setMinWidth(Label.USE_PREF_SIZE);
    HBox asked = Parts.row(question, badges);
    HBox row = Parts.row(heading, Parts.link("columns.other-row", otherHeading), Parts.link("mapping.save", save));
    HBox.setHgrow(asked, Priority.ALWAYS);
    HBox wide = Parts.row();
    VBox head = Icons.styled(new VBox(wide), "ad-columns-head");
    wide.setMinWidth(0); // else a window made narrow would never make it narrow
    head.setMinWidth(0);
    Em.whenNarrow(head, 62, on -> {
      wide.getChildren().setAll(asked);
      head.getChildren().removeIf(n -> n == row);
      (on ? head : wide).getChildren().add(row);
    });
    needed.setId("adddata-needed");
    VBox card = Icons.styled(new VBox(table), "card", "ad-card");
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox.setVgrow(card, Priority.ALWAYS);
    card.getStyleClass().add("ad-tall");
    root.setMinWidth(0);
    root.getChildren().addAll(tabs, head, needed, card);
    model.selectedProperty().subscribe(this::watch);
  }

  private void watch(@Nullable SheetDraft sheet) {
    watching.unsubscribe();
    watching = sheet == null ? Subscription.EMPTY : sheet.readingProperty().subscribe(r -> show(sheet));
  }

  private void show(SheetDraft sheet) {
    Mapping mapping = sheet.reading().mapping();
    if (mapping == null) {
      return;
    }
    table.show(mapping);
    heading.setText(Say.of("columns.heading-row", mapping.headerRow()));
    badges.getChildren().setAll(badges(mapping));
    Parts.shown(!sheet.missing().isEmpty(), needed);
    needed.setText(Say.of("columns.needed", Lacks.list(sheet.missing())));
    tabs.refresh();
  }

  private static List<Label> badges(Mapping mapping) {
    var badges = new java.util.ArrayList<Label>();
    for (Sureness sureness : Sureness.values()) {
      int n = Matching.count(mapping, sureness);
      if (n > 0) {
        badges.add(Parts.badge(sureness, Say.of("columns.count." + sureness.id(), n)));
      }
    }
    return badges;
  }

  private void choose(int column, @Nullable Field field) {
    SheetDraft sheet = model.selectedProperty().get();
    if (sheet != null) {
      model.choose(sheet, column, field);
    }
  }

  private void takeBack() {
    SheetDraft sheet = model.selectedProperty().get();
    if (sheet != null) {
      model.takeBack(sheet);
    }
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void enter() {
    tabs.refresh();
  }

  @Override
  public void focus() {
    table.focusFirstToCheck();
  }
}
