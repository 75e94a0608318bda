package org.suffice.ui.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.app.Outputs;
import org.suffice.app.Profile;
import org.suffice.app.ProjectSession;
import org.suffice.chart.ChartFinish;
import org.suffice.model.ChartHint;
import org.suffice.model.Coded;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.ui.Clips;
import org.suffice.ui.Desk;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.ChartPane;
import org.suffice.ui.widgets.CopyButton;
import org.suffice.ui.widgets.EmptyState;
import org.suffice.ui.widgets.Ends;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.Segments;
import org.suffice.ui.widgets.SideBySide;
import org.suffice.ui.widgets.TableCard;

/** A measure as people see it: the chart, its table beside it, and what can be done with both. */
final class MeasurePanel extends StackPane {
  private static final double CHART_SHARE = 0.56;
  private static final double HALF = 0.46;
  private static final double REVISED = 0.36;
  private static final int MANY_COLUMNS = 4;
  private static final int MANY_BARS = 4;
  private static final double BAR_EM = 0.95;
  private static final double AROUND_BARS_EM = 24;
  private static final double ROW_EM = 2.7;
  private static final double AROUND_ROWS_EM = 13;
  private static final double MOST_HIGH_EM = 40;
  private static final double PANEL_EM = 9;
  private static final double AROUND_PANELS_EM = 20;
  private static final double PANEL_ROW_EM = 1.1;
  private static final double AROUND_PANEL_EM = 4;
  private static final double LEAST_PANEL_EM = 10;
  private static final double MOST_PANEL_EM = 16;
  private final MeasureViewModel model;
  private final Desk desk;
  private final Label title = Icons.styled(new Label(), "section-title");
  private final Segments unit = new Segments(Words.of("panel.unit"));
  private final CheckBox benchmarks = new CheckBox(Words.of("panel.benchmarks"));
  private final CheckBox byValue = new CheckBox(Words.of("save.by-value"));
  private final CheckBox targets = new CheckBox(Words.of("panel.targets"));
  private final AgeChoice ages;
  private final FlowPane options = Icons.styled(new FlowPane(), "button-flow");
  private final ChartPane chart;
  private final TableCard table;
  private final Hyperlink what;
  private final Hyperlink whatAlone = Buttons.link("panel.what", this::explain);
  private final VBox chartCard;
  private final SideBySide both;
  private final StackPane message = new StackPane();
  private final double leastHighEm;
  private final boolean alone;

  /** A panel at least so many em high; alone on its page it takes the spare room. */
  MeasurePanel(MeasureViewModel model, Desk desk, double leastHighEm, boolean alone) {
    this.model = model;
    this.leastHighEm = leastHighEm;
    this.alone = alone;
    this.desk = desk;
    var menu = new NumberMenu(desk, model);
    this.ages = new AgeChoice(model);
    options.getChildren().setAll(ages, benchmarks, targets, byValue);
    this.chart = new ChartPane(this::open, menu);
    this.table = new TableCard(List.of(new CopyButton("table.copy", desk.workspace().copiesProperty(), this::copyTable), Buttons.of("table.save", Feather.SAVE, this::saveTable), whatAlone), this::open);
    this.what = Buttons.link("panel.what", this::explain);
    this.chartCard = chartCard();
    this.both = new SideBySide(chartCard, table, CHART_SHARE, leastHighEm);
    table.grid().onWish(menu);
    setId("panel-" + model.id());
    whatAlone.setId("panel-what-alone");
    offer(whatAlone, false);
    getChildren().addAll(both, message);
    message.setVisible(false);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    model.answerProperty().subscribe(a -> show());
    model.problemProperty().subscribe(p -> show());
    model.percentProperty().subscribe(p -> redraw());
    model.byValueProperty().subscribe(on -> draw());
    model.targetsProperty().subscribe(on -> draw());
    desk.theme().darkProperty().subscribe(d -> draw());
    chart.widthProperty().subscribe(w -> fit());
  }

  private VBox chartCard() {
    title.setWrapText(true);
    title.setMaxWidth(Double.MAX_VALUE);
    title.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(title, Priority.ALWAYS);
    unit.add("number", Words.of("panel.number"));
    unit.add("percent", Words.of("panel.percent"));
    unit.onChoose(id -> model.percentProperty().set(id.equals("percent")));
    model.percentProperty().subscribe(on -> unit.choose(on ? "percent" : "number"));
    benchmarks.selectedProperty().bindBidirectional(model.benchmarksProperty());
    byValue.selectedProperty().bindBidirectional(model.byValueProperty());
    targets.selectedProperty().bindBidirectional(model.targetsProperty());
    byValue.setId("by-value");
    targets.setId("targets");
    byValue.setAccessibleText(Buttons.plain(Words.of("save.by-value")));
    for (CheckBox box : List.of(benchmarks, targets, byValue)) {
      box.setMinWidth(Region.USE_PREF_SIZE);
    }
    HBox head = Icons.styled(new HBox(title, unit), "card-header");
    head.setAlignment(Pos.CENTER_LEFT);
    HBox actions =
        Icons.styled(
            new HBox(
                new CopyButton("panel.copy-chart", desk.workspace().copiesProperty(), this::copyChart),
                Buttons.of("panel.save-chart", Feather.SAVE, this::saveChart)),
            "button-row");
    Ends foot = new Ends(actions, what);
    VBox.setVgrow(chart, Priority.ALWAYS);
    return Icons.styled(new VBox(head, options, chart, foot), "card", "chart-card");
  }

  private void show() {
    var answer = model.answerProperty().get();
    String problem = model.problemProperty().get();
    boolean nothing = answer != null && answer.nothing();
    both.setVisible(answer != null && !nothing);
    message.setVisible(!problem.isEmpty() || nothing);
    if (!problem.isEmpty()) {
      message.getChildren().setAll(card(new EmptyState(Feather.ALERT_CIRCLE, Words.of("panel.cannot"), problem)));
    } else if (nothing) {
      var remove = Buttons.of("filter.remove-last", Feather.X, () -> desk.workspace().removeLast(model.area()));
      message.getChildren().setAll(
          card(new EmptyState(Feather.FILTER, Words.of("panel.nothing"), Words.of("panel.nothing.why"), remove)));
    }
    if (answer != null && !nothing) {
      title.setText(answer.table().title());
      table.show(answer.table(), answer.part(), note(answer));
      boolean shares = ChartPane.hasShares(answer.table());
      fit();
      both.share(answer.known() != null ? REVISED : table.columns() > MANY_COLUMNS ? HALF : CHART_SHARE);
      unit.setVisible(shares);
      unit.setManaged(shares);
      redraw();
    }
  }

  /** What can be chosen depends on what is drawn: numbers and percentages have different targets. */
  private void redraw() {
    var answer = model.answerProperty().get();
    if (answer != null) {
      offer(ages, model.byAge());
      ages.refresh();
      offer(benchmarks, model.hasBenchmarks());
      offer(targets, !model.targetLines().isEmpty());
      offer(byValue, ChartPane.sortable(answer.table()));
      boolean any = options.getChildren().stream().anyMatch(Node::isVisible);
      options.setVisible(any);
      options.setManaged(any);
    }
    draw();
  }

  private static void offer(Node choice, boolean there) {
    choice.setVisible(there);
    choice.setManaged(there);
  }

  /** Where several panels share a page, each is as high as its table needs; the page scrolls. */
  private double high(int rows) {
    return alone ? leastHighEm : Math.clamp(rows * ROW_EM + AROUND_ROWS_EM, leastHighEm, MOST_HIGH_EM);
  }

  /** As high as the table and the small charts need, at the width there is. */
  private void fit() {
    var answer = model.answerProperty().get();
    if (answer != null) {
      Table shown = answer.table();
      double charts = Math.max(panels(ChartPane.panels(shown), shown.chart().rows().size()), bars(shown.chart()));
      both.leastHigh(Math.max(high(shown.rows().size()), charts));
    }
  }

  /** Small charts need their own height; where they have more of it than the page, the page scrolls. */
  private double panels(int count, int rows) {
    double beside = Math.max(1, Math.floor(chart.getWidth() / (PANEL_EM * org.suffice.ui.Theme.BODY * desk.theme().scale())));
    double each = Math.clamp(rows * PANEL_ROW_EM + AROUND_PANEL_EM, LEAST_PANEL_EM, MOST_PANEL_EM);
    return count < 2 ? 0 : Math.ceil(count / beside) * each + AROUND_PANELS_EM;
  }

  /** Many bars to a row need their height, so that the number at each can be read. */
  private static double bars(ChartHint drawn) {
    int beside = drawn.columns().size();
    return drawn.kind() != ChartHint.Kind.BARS || beside < MANY_BARS ? 0 : drawn.rows().size() * beside * BAR_EM + AROUND_BARS_EM;
  }

  private static StackPane card(Region content) {
    return Icons.styled(new StackPane(content), "card");
  }

  private void draw() {
    var answer = model.answerProperty().get();
    model.withTable(
        (session, shown) -> {
          boolean drawable = ChartPane.drawable(shown);
          both.only(drawable ? null : table);
          table.alone(!drawable);
          offer(whatAlone, !drawable);
          if (drawable) {
            chart.show(shown, answer == null ? null : answer.part(), model.percentProperty().get(), model.finish(), desk.theme().darkProperty().get(), desk.theme().scale());
          }
        });
  }

  private static String note(MeasureViewModel.Answer answer) {
    List<String> lines = new ArrayList<>();
    if (!answer.ignored().isEmpty()) {
      String keys = String.join(", ", answer.ignored().stream().map(Coded::label).toList());
      lines.add(Words.of("panel.ignored", keys));
    }
    if (answer.whole()) {
      lines.add(Words.of("panel.whole"));
    }
    if (answer.alone()) {
      lines.add(Words.of("compare.alone"));
    }
    lines.addAll(answer.table().notes());
    lines.add(Words.of("panel.click"));
    return String.join(" ", lines);
  }

  private void open(String rowId, String columnId) {
    model.rows(
        rowId,
        columnId,
        traced -> {
          desk.rows(traced);
          model.mark(traced);
        },
        desk::toast);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.F1) {
      explain();
      event.consume();
    } else if (new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN).match(event)) {
      if (chart.isFocused()) {
        copyChart();
      } else {
        copyTable();
      }
      event.consume();
    }
  }

  private void explain() {
    var answer = model.answerProperty().get();
    var info = model.info();
    if (answer != null && info != null) {
      NumberHelp.open(what.isVisible() && what.getScene() != null && both.isChartShown() ? what : table, info, answer.table());
    }
  }

  private void copyTable() {
    Profile profile = desk.workspace().copiesProperty().get();
    model.withTable(
        (session, shown) ->
            desk.background()
                .job(Words.of("job.table"), p -> session.publication().as(profile, shown))
                .onSuccess(copied -> {
                  Clips.table(session.outputs().html(copied), session.outputs().tsv(copied));
                  desk.toast(said(session, "toast.table", profile, copied));
                })
                .onError(SufficeException.class, desk.dialogs()::error)
                .start());
  }

  private void copyChart() {
    model.withTable(
        (session, shown) -> {
          boolean percent = model.percentProperty().get();
          ChartFinish finish = model.finish();
          desk.background()
              .job(Words.of("job.chart"), p -> picture(session, shown, percent, finish))
              .onSuccess(copied -> copied(session, copied))
              .onError(SufficeException.class, desk.dialogs()::error)
              .start();
        });
  }

  /** A chart as it goes to the clipboard, with the table it is of. */
  private record Picture(Table table, Profile profile, Outputs.Clip clip) {}

  private Picture picture(ProjectSession session, Table shown, boolean percent, ChartFinish finish) {
    Profile profile = desk.workspace().copiesProperty().get();
    Table copied = session.publication().as(profile, shown);
    return new Picture(copied, profile, ChartPane.clip(session.outputs(), copied, percent, finish));
  }

  private void copied(ProjectSession session, Picture copied) {
    Table table = copied.table();
    Clips.picture(copied.clip().png(), copied.clip().html(), copied.clip().words());
    desk.toast(said(session, "toast.chart", copied.profile(), table));
  }

  /** What was copied, and what to think of before it is published. */
  static String said(ProjectSession session, String key, Profile profile, Table copied) {
    String done = Words.of(key, Words.of("copy." + profile.id() + ".said"));
    return String.join(" ", Stream.concat(Stream.of(done), session.publication().warnings(profile, copied).stream()).toList());
  }

  private void saveTable() {
    model.withTable((session, shown) -> new SaveTable(desk, session, shown).open(table.lookup("#table-save")));
  }

  private void saveChart() {
    model.withTable(
        (session, shown) -> new SaveChart(desk, session, shown, model.percentProperty().get(), model::finish).open(chartCard.lookup("#panel-save-chart")));
  }
}
