package org.suffice.ui.screens;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.app.PassphraseRules;
import org.suffice.model.FilterKey;
import org.suffice.ui.Area;
import org.suffice.ui.Desk;
import org.suffice.ui.Encrypting;
import org.suffice.ui.Screen;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.EvenRow;
import org.suffice.ui.widgets.Icons;

/** Where one begins: what data there is and how old, what is missing, and the ways to bring it. */
final class HomeScreen implements Screen {
  private static final double HALF_EM = 26;
  private final Desk desk;
  private final HomeViewModel model;
  private final Page page;

  HomeScreen(Desk desk) {
    this.desk = desk;
    this.model = new HomeViewModel(desk.workspace(), desk.background());
    this.page = new Page("home").withHead(projectMenu());
    model.overviewProperty().subscribe(this::show);
  }

  private MenuButton projectMenu() {
    MenuItem fresh = new MenuItem(Words.of("project.new"));
    fresh.setOnAction(e -> desk.dialogs().newProject().ifPresent(this::newProject));
    MenuItem open = new MenuItem(Words.of("project.open"));
    open.setOnAction(e -> desk.dialogs().openProject().ifPresent(desk::openProject));
    MenuItem about = new MenuItem(Words.of("about.menu"));
    about.setOnAction(e -> desk.dialogs().say(Words.of("about.title"), Words.of("about.words")));
    MenuButton menu = Icons.with(Feather.FOLDER, new MenuButton(Words.of("project.menu"), null, fresh, open, about));
    menu.setGraphic(Icons.of(Feather.FOLDER));
    menu.setMnemonicParsing(true);
    menu.setId("project-menu");
    menu.setAccessibleText(Buttons.plain(Words.of("project.menu")));
    return menu;
  }

  /** Encryption is offered first; a file that is there already is opened. */
  private void newProject(Path base) {
    if (desk.workspace().app().exists(base)) {
      desk.openProject(base);
      return;
    }
    desk.dialogs()
        .newPassphrase(Words.of("passphrase.new-project.title"), PassphraseRules.LOST, PassphraseRules::refusal, true)
        .ifPresent(chosen -> desk.createProject(base, chosen.passphrase().orElse(null)));
  }

  private void show(HomeViewModel.@org.jspecify.annotations.Nullable Overview overview) {
    if (overview == null) {
      return;
    }
    page.tiles(overview.figures());
    EvenRow cards = new EvenRow(HALF_EM);
    cards.show(List.of(holdings(overview), next(overview)));
    VBox body = Icons.styled(new VBox(), "home-body");
    if (!overview.any()) {
      body.getChildren().add(welcome());
    }
    body.getChildren().add(cards);
    page.body(body);
  }

  private Node welcome() {
    Label title = Icons.styled(new Label(Words.of("home.welcome")), "welcome-title");
    Label words = new Label(Words.of("home.welcome.words"));
    title.setWrapText(true);
    words.setWrapText(true);
    HBox buttons =
        Icons.styled(
            new HBox(
                Icons.styled(Buttons.primary("add-data", Feather.PLUS, () -> desk.addData(List.of())), "big"),
                Icons.styled(Buttons.of("try-samples", Feather.PLAY, desk::trySamples), "big")),
            "button-row");
    Label drop = Icons.styled(new Label(Words.of("home.drop")), "note");
    drop.setWrapText(true);
    return Icons.styled(new VBox(title, words, buttons, drop), "card", "welcome");
  }

  private Node holdings(HomeViewModel.Overview overview) {
    VBox card = card("home.data");
    overview.holdings().forEach(h -> card.getChildren().add(holding(h)));
    if (overview.any()) {
      card.getChildren()
          .add(
              Icons.styled(
                  new HBox(Buttons.primary("add-data", Feather.PLUS, () -> desk.addData(List.of()))), "button-row"));
    }
    return card;
  }

  private static Node holding(HomeViewModel.Holding holding) {
    Node icon =
        Icons.styled(
            Icons.of(holding.there() ? Feather.CHECK_CIRCLE : Feather.CIRCLE), holding.there() ? "there" : "absent");
    Label name = Icons.styled(new Label(holding.label()), "holding-name");
    Label said = Icons.styled(new Label(holding.said()), "note");
    said.setWrapText(true);
    VBox words = new VBox(name, said);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = Icons.styled(new HBox(icon, words), "holding");
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  private Node next(HomeViewModel.Overview overview) {
    VBox card = card(overview.any() ? "home.next" : "home.what");
    if (overview.any()) {
      overview.missing().forEach(m -> card.getChildren().add(warning(m)));
      card.getChildren().add(link("home.go.placements", "placements"));
      card.getChildren().add(link("home.go.searches", "searches"));
      card.getChildren().add(link("home.go.reports", "reports"));
      card.getChildren().add(Icons.with(Feather.ARROW_RIGHT, Buttons.link("home.go.strategy", () -> desk.go("reports", ReportsScreen.STRATEGY))));
      if (Encrypting.worthOffering(desk.workspace())) {
        card.getChildren().add(Icons.with(Feather.LOCK, Buttons.link("home.encrypt", () -> Encrypting.ask(desk))));
      }
    } else {
      for (String line : List.of("home.what.1", "home.what.2", "home.what.3")) {
        Label words = new Label(Words.of(line));
        words.setWrapText(true);
        HBox row = Icons.styled(new HBox(Icons.of(Feather.ARROW_RIGHT), words), "holding");
        card.getChildren().add(row);
      }
    }
    recent(card);
    return card;
  }

  private void recent(VBox card) {
    List<Path> paths = model.recent();
    if (!paths.isEmpty()) {
      card.getChildren().add(Icons.styled(new Label(Words.of("home.recent")), "section-title", "later-title"));
      for (Path path : paths.stream().limit(4).toList()) {
        Hyperlink link = new Hyperlink(path.toString());
        link.setAccessibleText(Words.of("home.open-recent", path.getFileName()));
        link.setOnAction(e -> desk.openProject(path));
        card.getChildren().add(link);
      }
    }
  }

  private Node link(String key, String screen) {
    return Icons.with(Feather.ARROW_RIGHT, Buttons.link(key, () -> desk.go(screen)));
  }

  private static Node warning(String sentence) {
    Label words = new Label(sentence);
    words.setWrapText(true);
    HBox row = Icons.styled(new HBox(Icons.styled(Icons.of(Feather.ALERT_TRIANGLE), "warning-icon"), words), "holding");
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  private static VBox card(String title) {
    return Icons.styled(
        new VBox(Icons.styled(new Label(Words.of(title)), "section-title")), "card", "list-card");
  }

  @Override
  public String id() {
    return "home";
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
  public void refresh() {
    model.refresh();
  }
}
