package org.suffice.ui.screens;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.suffice.app.Profile;
import org.suffice.app.ProjectSession;
import org.suffice.chart.ChartOptions;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.ui.Desk;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.Pop;
import org.suffice.ui.widgets.Segments;

/** Asks in what form and size a chart is saved: PNG, SVG or PDF, full or half page or own centimetres, title in or out. */
final class SaveChart {
  private static final double LEAST_CM = 4;
  private static final double MOST_CM = 42;
  private final Desk desk;
  private final ProjectSession session;
  private final Table table;
  private final boolean percent;
  private final Segments profile = new Segments(Words.of("save.profile"));
  private final Segments format = new Segments(Words.of("save.format"));
  private final Segments size = new Segments(Words.of("save.size"));
  private final TextField width = field("save.width");
  private final TextField height = field("save.height");
  private final TextField dpi = field("save.dpi");
  private final CheckBox inside = new CheckBox(Words.of("save.title-inside"));
  private final Label error = Icons.styled(new Label(), "field-error");

  SaveChart(Desk desk, ProjectSession session, Table table, boolean percent) {
    this.desk = desk;
    this.session = session;
    this.table = table;
    this.percent = percent;
    profile.add(Profile.WORKING_COPY.id(), Words.of("save.working-copy"));
    if (session.publication().allowed(table.id())) {
      profile.add(Profile.PUBLICATION.id(), Words.of("save.publication"));
    }
    format.add("png", "PNG");
    format.add("svg", "SVG");
    format.add("pdf", "PDF");
    size.add("full", Words.of("save.full"));
    size.add("half", Words.of("save.half"));
    size.onChoose(id -> fill(id.equals("full") ? ChartOptions.fullPage() : ChartOptions.halfPage()));
    fill(ChartOptions.fullPage());
    dpi.setText(String.valueOf(ChartOptions.fullPage().dpi()));
    format.onChoose(id -> dpi.setDisable(!id.equals("png")));
    inside.setAccessibleText(Buttons.plain(Words.of("save.title-inside")));
    error.setWrapText(true);
    error.managedProperty().bind(error.textProperty().isNotEmpty());
  }

  private static TextField field(String key) {
    TextField field = Icons.styled(new TextField(), "short-field");
    field.setAccessibleText(Words.of(key));
    return field;
  }

  private void fill(ChartOptions options) {
    width.setText(String.valueOf(options.widthCm()));
    height.setText(String.valueOf(options.heightCm()));
  }

  void open(Node owner) {
    GridPane grid = Icons.styled(new GridPane(), "form-grid");
    int row = 0;
    row = add(grid, row, "save.profile", profile);
    row = add(grid, row, "save.format", format);
    row = add(grid, row, "save.size", size);
    row = add(grid, row, "save.width", width);
    row = add(grid, row, "save.height", height);
    row = add(grid, row, "save.dpi", dpi);
    grid.add(inside, 1, row);
    Button save = Icons.styled(new Button(Words.of("save.do")), "accent");
    save.setAccessibleText(Buttons.plain(Words.of("save.do")));
    HBox buttons = Icons.styled(new HBox(save), "button-row");
    Pop pop = new Pop(Words.of("save.title"), grid, error, buttons);
    pop.placeAbove();
    save.setOnAction(e -> read().ifPresent(options -> choose(options, pop)));
    pop.onEnter(save::fire);
    pop.show(owner, save);
  }

  private static int add(GridPane grid, int row, String key, Node field) {
    Label label = Icons.styled(new Label(Words.of(key)), "field-label");
    label.setLabelFor(field);
    grid.add(label, 0, row);
    grid.add(field, 1, row);
    return row + 1;
  }

  private Optional<ChartOptions> read() {
    try {
      double w = cm(width);
      double h = cm(height);
      int dots = Integer.parseInt(dpi.getText().strip());
      if (dots < 72 || dots > 600) {
        throw new NumberFormatException();
      }
      return Optional.of(
          ChartOptions.fullPage().withPercent(percent).withSize(w, h).withDpi(dots).withTitleInside(inside.isSelected()));
    } catch (NumberFormatException e) {
      error.setText(Words.of("save.bad-size"));
      return Optional.empty();
    }
  }

  private static double cm(TextField field) {
    double value = Double.parseDouble(field.getText().strip().replace(',', '.'));
    if (!(value >= LEAST_CM && value <= MOST_CM)) {
      throw new NumberFormatException();
    }
    return value;
  }

  private void choose(ChartOptions options, Pop pop) {
    String kind = format.chosen();
    Profile chosen = profile.chosen().equals(Profile.PUBLICATION.id()) ? Profile.PUBLICATION : Profile.WORKING_COPY;
    pop.hide();
    desk.dialogs()
        .save(Words.of("save.title"), chosen.fileName(table.id(), ""), kind.toUpperCase(java.util.Locale.ROOT), kind)
        .ifPresent(
            file ->
                desk.background()
                    .job(Words.of("job.chart"), p -> written(options, chosen, file))
                    .onSuccess(f -> desk.toast(Words.of("toast.saved", f.getFileName())))
                    .onError(SufficeException.class, desk.dialogs()::error)
                    .start());
  }

  private java.nio.file.Path written(ChartOptions options, Profile chosen, java.nio.file.Path file) {
    Table shown = chosen == Profile.PUBLICATION ? session.publication().of(table) : table;
    session.outputs().saveChart(shown, options, file);
    return file;
  }
}
