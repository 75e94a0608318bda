package org.suffice.ui.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.app.CheckDraft;
import org.suffice.app.MakePack;
import org.suffice.app.Profile;
import org.suffice.app.WriteTables;
import org.suffice.model.DraftFinding;
import org.suffice.model.FilterKey;
import org.suffice.ui.Area;
import org.suffice.ui.Desk;
import org.suffice.ui.Screen;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.Segments;
import org.suffice.ui.widgets.SideBySide;
import org.suffice.ui.widgets.TabRow;

/** Where figures leave the program: the strategy pack, what it holds, and the summary in words. */
final class ReportsScreen implements Screen {
  private final Desk desk;
  private final ReportsViewModel model;
  private final Page page = new Page("reports");
  private final VBox contents = Icons.styled(new VBox(), "pack-list");
  private final Label written = new Label();
  private final Segments profile = new Segments(Words.of("reports.profile"));
  private final Label means = new Label();
  private final TextArea summary = Icons.styled(new TextArea(), "pack-summary");
  private final Segments format = new Segments(Words.of("save.format"));
  private final PackChoice choice;
  private final SideBySide pack;
  private final DraftsViewModel drafts;
  private final DraftPane draft;
  private final RefreshPane refresh;
  private final VBox check;
  /** The part that lists the tables of a strategy. */
  static final String STRATEGY = "reports-strategy";
  private final StrategyPane strategy;
  private final TabRow tabs = new TabRow(Words.of("page.tabs"));
  private final VBox body = Icons.styled(new VBox(tabs), "panels");

  private final TextArea checked = new TextArea();
  private final CheckBox zip = new CheckBox(Words.of("reports.zip"));

  ReportsScreen(Desk desk) {
    this.desk = desk;
    this.model = new ReportsViewModel(desk.workspace(), desk.background());
    this.choice = new PackChoice(model);
    this.pack = new SideBySide(packCard(), contentsCard(), 0.5, 30);
    this.drafts = new DraftsViewModel(desk.workspace(), desk.background(), desk.dialogs()::error);
    this.draft = new DraftPane(desk, drafts);
    this.refresh = new RefreshPane(desk, drafts);
    this.check = checkCard();
    this.strategy = new StrategyPane(desk);
    List.of("pack", "draft", "refresh", "check", "strategy").forEach(id -> tabs.add("reports-" + id, Words.of("tab.reports-" + id)));
    tabs.onChoose(id -> refresh());
    model.madeProperty().subscribe(this::made);
    model.tablesProperty().subscribe(this::tables);
  }

  private VBox packCard() {
    Label words = new Label(Words.of("reports.words"));
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    means.setWrapText(true);
    means.setMinHeight(Region.USE_PREF_SIZE);
    means.setId("profile-means");
    HBox callout = Icons.styled(new HBox(Icons.styled(Icons.of(Feather.SHIELD), "warning-icon"), means), "callout");
    HBox.setHgrow(means, Priority.ALWAYS);
    for (Profile p : Profile.values()) {
      profile.add(p.id(), Words.of("reports." + p.id()));
    }
    profile.onChoose(id -> show());
    profile.choose(Profile.PUBLICATION.id());
    Button write = Buttons.primary("reports.write", Feather.FOLDER, this::write);
    format.add("xlsx", Words.of("save.xlsx"));
    format.add("ods", Words.of("save.ods"));
    format.add("zip", Words.of("save.csv"));
    Button one = Buttons.of("reports.one-file", Feather.FILE, this::writeTables);
    zip.setSelected(true);
    zip.setId("pack-zip");
    zip.setAccessibleText(Buttons.plain(Words.of("reports.zip")));
    written.setWrapText(true);
    written.setMinHeight(Region.USE_PREF_SIZE);
    written.setId("pack-written");
    summary.setEditable(false);
    summary.setWrapText(true);
    summary.setAccessibleText(Words.of("reports.summary"));
    VBox.setVgrow(summary, Priority.ALWAYS);
    return Icons.styled(
        new VBox(
            Icons.styled(new Label(Words.of("reports.pack")), "section-title"),
            words,
            Icons.styled(new HBox(profile), "button-row"),
            callout,
            Icons.styled(new HBox(write, zip), "button-row"),
            Icons.styled(new FlowPane(one, format), "tick-row"),
            written,
            summary),
        "card",
        "list-card");
  }

  private VBox checkCard() {
    Label words = Icons.styled(new Label(Words.of("reports.check.words")), "note");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    checked.setEditable(false);
    checked.setWrapText(true);
    checked.setId("checked-draft");
    checked.setAccessibleText(Words.of("reports.checked"));
    checked.setVisible(false);
    checked.setManaged(false);
    VBox.setVgrow(checked, Priority.ALWAYS);
    return Icons.styled(
        new VBox(
            Icons.styled(new Label(Words.of("reports.check")), "section-title"),
            words,
            Icons.styled(new HBox(Buttons.of("reports.check-file", Feather.CHECK_SQUARE, this::check)), "button-row"),
            checked),
        "card",
        "list-card");
  }

  private void check() {
    desk.dialogs()
        .open(Words.of("reports.check"), Words.of("reports.check-kind"), "*.docx;*.xlsx")
        .ifPresent(file -> model.check(file, found -> show(found, String.valueOf(file.getFileName())), desk.dialogs()::error));
  }

  private void show(CheckDraft.Checked found, String file) {
    var lines = new ArrayList<String>();
    lines.add(
        found.findings().isEmpty()
            ? Words.of("reports.checked.none", found.tables(), file)
            : Words.of("reports.checked.some", found.tables(), file, found.findings().size()));
    for (DraftFinding f : found.findings()) {
      lines.add(f.kind().words() + ": " + f.where() + "\n" + f.why());
    }
    checked.setText(String.join("\n\n", lines));
    checked.setVisible(true);
    checked.setManaged(true);
  }

  private VBox contentsCard() {
    var scroll = Icons.styled(new javafx.scene.control.ScrollPane(contents), "inner-scroll");
    scroll.setFitToWidth(true);
    scroll.setAccessibleText(Words.of("reports.contents"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return Icons.styled(
        new VBox(Icons.styled(new Label(Words.of("reports.contents")), "section-title"), scroll), "card", "list-card");
  }

  private boolean nothingChosen() {
    boolean none = choice.count() == 0;
    if (none) {
      desk.dialogs().say(Words.of("reports.pack"), Words.of("reports.none"));
    }
    return none;
  }

  private void writeTables() {
    if (!nothingChosen()) {
      String kind = format.chosen();
      desk.dialogs()
          .save(Words.of("reports.one-file.title"), chosen().fileName(Words.of("reports.one-file.name"), ""), kind.toUpperCase(Locale.ROOT), kind)
          .ifPresent(file -> model.write(file, chosen(), desk.dialogs()::error));
    }
  }

  private void write() {
    if (nothingChosen()) {
      return;
    }
    desk.dialogs()
        .folder(Words.of("reports.folder"))
        .ifPresent(
            folder -> {
              String name = chosen().fileName(Words.of("reports.folder-name"), "");
              model.write(folder.resolve(name), chosen(), zip.isSelected(), desk.dialogs()::error);
            });
  }

  private Profile chosen() {
    return profile.chosen().equals(Profile.WORKING_COPY.id()) ? Profile.WORKING_COPY : Profile.PUBLICATION;
  }

  /** What the chosen profile means, and what the pack holds in it. */
  private void show() {
    means.setText(Words.of("reports." + chosen().id() + ".means", model.disclosure()));
    list();
  }

  private void made(MakePack.@Nullable Made made) {
    if (made == null) {
      say("", List.of(), List.of(), "");
    } else {
      say(Words.of("reports.written", made.tables().size(), made.drawn(), made.folder()), made.withheld(), made.flagged(), made.summary());
      desk.toast(Words.of("reports.toast"));
    }
  }

  private void tables(WriteTables.@Nullable Made made) {
    if (made != null) {
      say(Words.of("reports.one-file.written", made.tables().size(), made.file()), made.withheld(), made.flagged(), "");
      desk.toast(Words.of("toast.saved", made.file().getFileName()));
    }
  }

  private void say(String where, List<String> withheld, List<String> flagged, String words) {
    var said = new ArrayList<String>();
    withheld.forEach(why -> said.add(Words.of("reports.withheld", why)));
    flagged.forEach(what -> said.add(Words.of("reports.flagged", what)));
    if (!words.isEmpty()) {
      said.add(words);
    }
    written.setText(where);
    written.setVisible(!where.isEmpty());
    written.setManaged(!where.isEmpty());
    summary.setText(String.join("\n\n", said));
    summary.setVisible(!said.isEmpty());
    summary.setManaged(!said.isEmpty());
  }

  private void list() {
    contents.getChildren().clear();
    add("reports.workbook", "reports.workbook.words");
    add("reports.charts", "reports.charts.words");
    add("reports.text", "reports.text.words");
    add("reports.definitions", "reports.definitions.words");
    add("reports.draft", "reports.draft.words");
    contents.getChildren().add(choice.node());
    choice.show(chosen());
  }

  private void add(String title, String words) {
    Label name = Icons.styled(new Label(Words.of(title)), "holding-name");
    Label text = Icons.styled(new Label(Words.of(words)), "note");
    text.setWrapText(true);
    VBox both = new VBox(name, text);
    contents.getChildren().add(Icons.styled(new HBox(Icons.of(Feather.FILE_TEXT), both), "holding"));
  }

  @Override
  public String id() {
    return "reports";
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
    return false;
  }

  @Override
  public List<FilterKey> filterKeys() {
    return List.of();
  }

  @Override
  public void showPlace(String place) {
    tabs.choose(place);
    refresh();
  }

  @Override
  public void refresh() {
    if (model.contents(Profile.WORKING_COPY).isEmpty()) {
      page.body(Screens.empty(desk, "reports", Feather.FILE_TEXT));
    } else {
      show();
      draft.refresh();
      refresh.refresh();
      Region shown =
          switch (tabs.chosen()) {
            case "reports-draft" -> draft.node();
            case "reports-refresh" -> refresh.node();
            case "reports-check" -> check;
            case STRATEGY -> strategy.node();
            default -> pack;
          };
      if (!body.getChildren().contains(shown)) { // the same again would lose the focus
        VBox.setVgrow(shown, Priority.ALWAYS);
        body.getChildren().setAll(tabs, shown);
      }
      page.body(body);
    }
  }
}
