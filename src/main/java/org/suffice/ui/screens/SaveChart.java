package org.suffice.ui.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.app.Profile;
import org.suffice.app.ProjectSession;
import org.suffice.chart.ChartFinish;
import org.suffice.chart.ChartOptions;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.ui.Clips;
import org.suffice.ui.Desk;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.ChartPane;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.Pop;
import org.suffice.ui.widgets.Segments;

/**
 * Asks in what form and size a chart is saved: PNG, SVG or PDF, full or half page or own centimetres, and what is added to it: title, note, source,
 * words for those who cannot see it, order, labels, lines to compare with; with a preview.
 */
final class SaveChart {
  private static final double LEAST_CM = 4;
  private static final double MOST_CM = 42;
  private static final double PREVIEW = 340;
  private static final double PREVIEW_HIGH = 200;
  private static final int PREVIEW_DPI = 96;
  private static final String NUMBERS = "numbers";
  private static final String SHARES = "shares";
  private static final double LEAST_HIGH = 240;
  private static final double AROUND = 200;
  private final Desk desk;
  private final ProjectSession session;
  private final Table table;
  private final Function<Boolean, ChartFinish> shown;
  private final Segments numbers = new Segments(Words.of("save.numbers"));
  private final BeforePublication before;
  private final Segments profile = new Segments(Words.of("save.profile"));
  private final Segments format = new Segments(Words.of("save.format"));
  private final Segments size = new Segments(Words.of("save.size"));
  private final TextField width = field("save.width");
  private final TextField height = field("save.height");
  private final TextField dpi = field("save.dpi");
  private final CheckBox inside = new CheckBox(Words.of("save.title-inside"));
  private final TextField title = words("save.title-words");
  private final TextField note = words("save.note");
  private final TextField source = words("save.source");
  private final TextArea alt = new TextArea();
  private final CheckBox byValue = new CheckBox(Words.of("save.by-value"));
  private final CheckBox labels = new CheckBox(Words.of("save.labels"));
  private final TextField target = field("save.target");
  private final TextField peer = words("save.benchmark");
  private final TextField peerValue = field("save.benchmark-value");
  private final ImageView preview = new ImageView();
  private final Label error = Icons.styled(new Label(), "field-error");
  private final Label hint = Icons.styled(new Label(), "field-error");
  // of the chosen profile; null while it is being protected
  private @Nullable Table drawn;
  private String drafted = "";

  /** Asks; {@code shown} is the order and the lines that the screen shows, of a chart of shares or of numbers, which stay. */
  SaveChart(Desk desk, ProjectSession session, Table table, boolean percent, Function<Boolean, ChartFinish> shown) {
    this.desk = desk;
    this.session = session;
    this.table = table;
    this.shown = shown;
    byValue.setSelected(shown.apply(percent).byValue());
    numbers.add(NUMBERS, Words.of("save.as-numbers"));
    if (ChartPane.hasShares(table)) {
      numbers.add(SHARES, Words.of("save.as-shares"));
      numbers.choose(percent ? SHARES : NUMBERS);
    }
    profile.add(Profile.WORKING_COPY.id(), Words.of("save.working-copy"));
    if (session.publication().allowed(table.id())) {
      profile.add(Profile.PUBLICATION.id(), Words.of("save.publication"));
    }
    profile.choose(desk.workspace().copiesProperty().get().id());
    before = new BeforePublication(session, table, profile);
    format.add("png", "PNG");
    format.add("svg", "SVG");
    format.add("pdf", "PDF");
    size.add("full", Words.of("save.full"));
    size.add("half", Words.of("save.half"));
    size.onChoose(id -> fill(id.equals("full") ? ChartOptions.fullPage() : ChartOptions.halfPage()));
    fill(ChartOptions.fullPage());
    dpi.setText(String.valueOf(ChartOptions.fullPage().dpi()));
    format.onChoose(id -> dpi.setDisable(!id.equals("png")));
    title.setText(table.title());
    source.setText(table.source());
    alt.setWrapText(true);
    alt.setPrefRowCount(3);
    alt.setPrefColumnCount(18);
    alt.setAccessibleText(Words.of("save.alt"));
    labels.setSelected(true);
    byValue.setAccessibleText(Buttons.plain(Words.of("save.by-value")));
    labels.setAccessibleText(Buttons.plain(Words.of("save.labels")));
    preview.setPreserveRatio(true);
    preview.setFitWidth(PREVIEW);
    preview.setFitHeight(PREVIEW_HIGH);
    preview.setAccessibleText(Words.of("save.preview"));
    inside.setAccessibleText(Buttons.plain(Words.of("save.title-inside")));
    error.setWrapText(true);
    error.managedProperty().bind(error.textProperty().isNotEmpty());
    hint.setId("chart-hint");
    hint.setWrapText(true);
    hint.managedProperty().bind(hint.textProperty().isNotEmpty());
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
    row = add(grid, row, "save.numbers", numbers);
    row = add(grid, row, "save.format", format);
    row = add(grid, row, "save.size", size);
    row = add(grid, row, "save.width", width);
    row = add(grid, row, "save.height", height);
    row = add(grid, row, "save.dpi", dpi);
    grid.add(inside, 1, row++);
    row = add(grid, row, "save.title-words", title);
    row = add(grid, row, "save.note", note);
    row = add(grid, row, "save.source", source);
    row = add(grid, row, "save.alt", alt);
    row = add(grid, row, "save.target", target);
    row = add(grid, row, "save.benchmark", new HBox(6, peer, peerValue));
    boolean sortable = ChartPane.sortable(table);
    byValue.setVisible(sortable);
    byValue.setManaged(sortable);
    grid.add(new HBox(12, byValue, labels), 1, row);
    Button save = Icons.styled(new Button(Words.of("save.do")), "accent");
    save.setAccessibleText(Buttons.plain(Words.of("save.do")));
    Button copy = Buttons.of("save.copy", Feather.COPY, this::copy);
    HBox buttons = Icons.styled(new HBox(copy, save), "button-row");
    // on a low screen the fields scroll, and what they change and the buttons stay in sight
    ScrollPane fields = Icons.styled(new ScrollPane(grid), "inner-scroll");
    fields.setFitToWidth(true);
    fields.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    fields.setMaxHeight(Math.max(LEAST_HIGH, owner.getScene().getHeight() - AROUND - PREVIEW_HIGH));
    fields.setAccessibleText(Words.of("save.title"));
    Pop pop = new Pop(Words.of("save.title"), preview, fields, hint, error, before.label(), buttons);
    watch();
    follow();
    pop.placeAbove();
    // while a publication is being protected, the words are still those of the working copy
    save.setOnAction(e -> Optional.ofNullable(drawn).flatMap(d -> read()).ifPresent(options -> choose(options, pop)));
    pop.onEnter(save::fire);
    pop.show(owner, save);
  }

  private static int add(GridPane grid, int row, String key, Node field) {
    Label label = Icons.styled(new Label(Words.of(key)), "field-label");
    label.setWrapText(true);
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
          ChartOptions.fullPage().withPercent(percent()).withSize(w, h).withDpi(dots).withTitleInside(inside.isSelected()).withFinish(finish()));
    } catch (NumberFormatException e) {
      error.setText(Words.of("save.bad-size"));
      return Optional.empty();
    } catch (SufficeException e) {
      error.setText(e.getMessage());
      return Optional.empty();
    }
  }

  private boolean percent() {
    return numbers.chosen().equals(SHARES);
  }

  private Profile profile() {
    return Profile.of(profile.chosen());
  }

  /** Shows and drafts what the chosen profile would write: a publication is protected first, with nothing exact in sight. */
  private void follow() {
    Profile wanted = profile();
    if (wanted == Profile.WORKING_COPY) {
      show(table);
      return;
    }
    drawn = null;
    preview.setImage(null);
    desk.background()
        .job(Words.of("job.chart"), p -> session.publication().as(wanted, table))
        .onSuccess(
            safe -> {
              if (profile() == wanted) {
                show(safe);
              }
            })
        .onError(
            SufficeException.class,
            e -> {
              profile.choose(Profile.WORKING_COPY.id());
              before.say(profile.chosen());
              show(table);
              error.setText(e.getMessage());
            })
        .start();
  }

  private void show(Table of) {
    boolean other = drawn == null || !drawn.profile().equals(of.profile());
    drawn = of;
    if (ChartPane.drawable(of)) {
      // what was typed for a working copy may say exact numbers: a publication begins with its own draft
      draft(of, other && of.profile().equals(Table.PUBLICATION));
      draw();
    } else {
      preview.setImage(null);
      error.setText(Words.of("save.nothing-drawn"));
    }
  }

  private void draft(Table of, boolean anew) {
    boolean untouched = alt.getText().strip().equals(drafted.strip());
    drafted = session.outputs().altText(of, percent());
    if (untouched || anew) {
      alt.setText(drafted);
    }
  }

  /** What was typed; what is as drafted stays drafted, so that a publication drafts its own. */
  private ChartFinish finish() {
    List<ChartFinish.Line> lines = new ArrayList<>(shown.apply(percent()).lines());
    if (!target.getText().isBlank()) {
      lines.add(new ChartFinish.Line(Words.of("save.target-line"), number(target)));
    }
    if (!peerValue.getText().isBlank()) {
      lines.add(new ChartFinish.Line(peer.getText().isBlank() ? Words.of("save.benchmark-line") : peer.getText().strip(), number(peerValue)));
    }
    return new ChartFinish(
        changed(title, table.title()), note.getText(), changed(source, table.source()), changed(alt, drafted), byValue.isSelected(), labels.isSelected(), lines);
  }

  private static String changed(TextInputControl field, String drafted) {
    return field.getText().strip().equals(drafted.strip()) ? "" : field.getText();
  }

  private static double number(TextField field) {
    return Double.parseDouble(field.getText().strip().replace(",", ""));
  }

  /** Draws the preview again at every change. */
  private void watch() {
    profile.onChoose(
        id -> {
          before.say(id);
          follow();
        });
    numbers.onChoose(
        id -> {
          Table now = drawn;
          if (now != null) {
            draft(now, false);
          }
          draw();
        });
    for (TextInputControl field : List.of(title, note, source, width, height, target, peer, peerValue)) {
      field.textProperty().subscribe((was, now) -> draw());
    }
    for (CheckBox box : List.of(inside, byValue, labels)) {
      box.selectedProperty().subscribe((was, now) -> draw());
    }
  }

  private void draw() {
    Table now = drawn;
    if (now == null || !ChartPane.drawable(now)) {
      return;
    }
    read().ifPresent(
        options -> {
          error.setText("");
          byte[] png = session.outputs().preview(now, options.withDpi(PREVIEW_DPI));
          preview.setImage(new Image(new java.io.ByteArrayInputStream(png)));
          hint.setText(session.outputs().crowded(now, options) ? Words.of("save.crowded") : "");
        });
  }

  /** Copies what the preview shows. */
  private void copy() {
    Table now = drawn;
    if (now == null) {
      return;
    }
    read().ifPresent(
        options ->
            desk.background()
                .job(Words.of("job.chart"), p -> session.outputs().clip(now, options))
                .onSuccess(
                    clip -> {
                      Clips.picture(clip.png(), clip.html(), clip.words());
                      desk.toast(MeasurePanel.said(session, "toast.chart", profile(), now));
                    })
                .onError(SufficeException.class, e -> error.setText(e.getMessage()))
                .start());
  }

  private static TextField words(String key) {
    TextField field = new TextField();
    field.setAccessibleText(Words.of(key));
    return field;
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
    Profile chosen = profile();
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
    session.outputs().saveChart(session.publication().as(chosen, table), options, file);
    return file;
  }
}
