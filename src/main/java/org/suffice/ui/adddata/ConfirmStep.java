package org.suffice.ui.adddata;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Numbers;
import org.suffice.model.Receipt;
import org.suffice.model.Replacing;
import org.suffice.ui.widgets.Icons;

/** Step 5: what adding will do, table by table, when the data was extracted, and what becomes of rows it does not have. */
final class ConfirmStep implements StepPane {
  private final AddDataViewModel model;
  private final Label headline = Parts.wrapped("", "ad-headline");
  private final PartsTable parts;
  private final FlowPane dates = Icons.styled(new FlowPane(), "ad-dates");
  private final RadioButton update = mode("confirm.update");
  private final RadioButton replace = mode("confirm.replace");
  private final Label taken = Parts.wrapped("", "note");
  private final RowsPane rows;
  private final VBox root = Icons.styled(new VBox(), "ad-step");
  private final Runnable primary;
  private List<SheetDraft> dated = List.of();

  /** The step; {@code save} saves the rows left out, {@code primary} puts the focus on the button that adds. */
  ConfirmStep(AddDataViewModel model, Runnable save, Runnable primary) {
    this.model = model;
    this.primary = primary;
    parts = new PartsTable(Em.in(root));
    headline.setId("adddata-headline");
    ToggleGroup group = new ToggleGroup();
    group.getToggles().setAll(update, replace);
    update.setOnAction(e -> replacing(false));
    replace.setOnAction(e -> replacing(true));
    taken.setId("adddata-taken-out");
    VBox choice = Icons.styled(new VBox(Parts.label(Say.of("confirm.missing"), "section-title"), update, replace, taken, dates), "ad-confirm");
    VBox table = Icons.styled(new VBox(parts, choice), "card", "ad-card");
    table.setMinHeight(VBox.USE_PREF_SIZE);
    rows = new RowsPane(save);
    VBox.setVgrow(rows, Priority.ALWAYS);
    root.getChildren().addAll(headline, table, rows);
    model.plannedProperty().subscribe(this::show);
  }

  private static RadioButton mode(String key) {
    RadioButton mode = new RadioButton();
    mode.setMnemonicParsing(true);
    mode.setText(Say.of(key));
    mode.setId("adddata-" + key.replace('.', '-'));
    mode.setAccessibleText(Say.of(key).replace("_", ""));
    mode.setAccessibleHelp(Say.of(key + ".help"));
    mode.setWrapText(true);
    return mode;
  }

  private void replacing(boolean on) {
    model.replacingProperty().set(on);
    model.again();
  }

  private void show(@Nullable Planned plan) {
    if (plan == null) {
      return;
    }
    headline.setText(headline(plan));
    parts.show(plan.preview().parts());
    rows.show(plan.leftOut(), plan.preview());
    boolean replacing = model.replacingProperty().get();
    (replacing ? replace : update).setSelected(true);
    boolean possible = plan.plan().sheets().stream().anyMatch(s -> Replacing.possible(s.mapping().kind()));
    replace.setDisable(!possible);
    taken.setText(replacing ? taken(plan) : Say.of(possible ? "confirm.update.help" : "confirm.replace.not"));
  }

  private static String taken(Planned plan) {
    var words = new ArrayList<String>();
    for (Receipt.Part part : plan.preview().parts()) {
      Replacing period = part.replacing();
      if (period != null) {
        String name = part.sheet().isEmpty() ? part.file() : part.sheet();
        words.add(Say.of("confirm.taken", name, Numbers.date(period.from()), Numbers.date(period.to()), Say.count("rows", part.takenOut())));
      }
    }
    return words.isEmpty() ? Say.of("confirm.replace.help") : String.join(" ", words);
  }

  static String headline(Planned plan) {
    if (plan.stopped().isPresent()) {
      return plan.stopped().get().message() + " " + plan.stopped().get().whatToDo();
    }
    Tally tally = Tally.of(plan.preview());
    return plan.allThere()
        ? Say.of("check.all-there")
        : Say.of("check.headline", Say.count("rows", tally.read()), tally.words());
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void enter() {
    show(model.plannedProperty().get());
    List<SheetDraft> sheets = model.ticked();
    if (!sheets.equals(dated)) {
      dated = sheets;
      dates.getChildren().clear();
      sheets.forEach(s -> dates.getChildren().add(date(s, sheets.size() > 1)));
    }
    dates.getChildren().forEach(n -> fields(n).fill());
  }

  private static ExtractedField fields(Node line) {
    return (ExtractedField) ((VBox) line).getChildren().getLast();
  }

  private Node date(SheetDraft sheet, boolean named) {
    var field = new ExtractedField();
    field.show(sheet);
    sheet.readingProperty().subscribe((before, now) -> model.again());
    VBox line = new VBox();
    if (named) {
      line.getChildren().add(Parts.label(sheet.name(), "ad-strong"));
    }
    line.getChildren().add(field);
    return line;
  }

  @Override
  public void focus() {
    primary.run();
  }
}
