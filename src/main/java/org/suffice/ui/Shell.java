package org.suffice.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.app.ProjectSession;
import org.suffice.app.Settings;
import org.suffice.app.StrategyTables;
import org.suffice.model.SavedView;
import org.suffice.model.SufficeException;
import org.suffice.model.TracedNumber;
import org.suffice.ui.screens.Screens;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.NavigationRail;
import org.suffice.ui.widgets.Palette;
import org.suffice.ui.widgets.RowsDrawer;
import org.suffice.ui.widgets.StatusBar;
import org.suffice.ui.widgets.Toast;

/**
 * The window's content: navigation, top line, the screen shown, bottom line; over them the drawer, short messages, and
 * whatever takes the whole window for a while, such as adding data.
 */
public final class Shell extends StackPane implements Desk {
  private final Workspace workspace;
  private final Background background;
  private final Dialogs dialogs;
  private final Theme theme;
  private final Map<String, Screen> screens = new LinkedHashMap<>();
  private final NavigationRail rail = new NavigationRail(this::go);
  private final TopBar top;
  private final StatusViewModel status;
  private final BorderPane frame = new BorderPane();
  private final StackPane content = Icons.styled(new StackPane(), "content");
  private final StackPane cover = Icons.styled(new StackPane(), "cover");
  private final RowsDrawer drawer;
  private final Toast toast = new Toast();
  private final Opening opening = new Opening(this, this::opened);
  private final SampleData samples = new SampleData(this, this::opened);
  private final Map<KeyCombination, Runnable> keys =
      Keys.of(() -> addData(List.of()), () -> top().addFilter(), this::findAnything, this::saveView);
  private AddDataDoor door = files -> {};
  private @Nullable Screen shown;

  /** The content of a window; {@code still} where motion is unwanted. */
  public Shell(Workspace workspace, Background background, Dialogs dialogs, Theme theme, boolean still) {
    this.workspace = workspace;
    this.background = background;
    this.dialogs = dialogs;
    this.theme = theme;
    this.status = new StatusViewModel(workspace, background);
    this.drawer = new RowsDrawer(still, traced -> RowsFile.save(this, traced));
    this.top = new TopBar(this);
    getStyleClass().add("shell");
    Screens.all(this).forEach(s -> screens.put(s.id(), s));
    navigation();
    layOut();
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onStep);
    addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
    addEventHandler(DragEvent.DRAG_OVER, Shell::onDragOver);
    addEventHandler(DragEvent.DRAG_DROPPED, this::onDrop);
    workspace.changesProperty().subscribe(n -> refresh());
    go("home");
  }

  private void navigation() {
    Map<String, Feather> icons =
        Map.of(
            "home", Feather.HOME, "children", Feather.USERS, "placements", Feather.MAP_PIN, "searches", Feather.SEARCH,
            "targets", Feather.TARGET, "reports", Feather.FILE_TEXT, "data", Feather.DATABASE);
    for (String id : screens.keySet()) {
      if (id.equals("data")) {
        rail.addLine();
      }
      rail.add(id, java.util.Objects.requireNonNull(icons.get(id)));
    }
    rail.addFoot("about", Feather.INFO, this::about);
  }

  private void layOut() {
    StatusBar bar = new StatusBar(background.shown());
    status.dataProperty().subscribe(bar::data);
    status.showingProperty().subscribe(bar::showing);
    StackPane.setAlignment(drawer, Pos.CENTER_RIGHT);
    BorderPane middle = new BorderPane(new StackPane(content, drawer));
    middle.setTop(top);
    frame.setLeft(rail);
    frame.setCenter(middle);
    frame.setBottom(bar);
    cover.setVisible(false);
    getChildren().addAll(frame, cover, toast);
  }

  /** Gives the window its door for adding data; without one, files are not taken. */
  public void useDoor(Function<Shell, AddDataDoor> make) {
    door = make.apply(this);
  }

  /** Lets something take the whole window, such as the steps of adding data; the focus goes into it. */
  public void cover(Region whole) {
    cover.getChildren().setAll(whole);
    cover.setVisible(true);
    frame.setDisable(true);
    whole.requestFocus();
  }

  /** Gives the window back to its screens. */
  public void uncover() {
    cover.setVisible(false);
    cover.getChildren().clear();
    frame.setDisable(false);
    rail.requestFocus();
  }

  /** True while something takes the whole window. */
  public boolean covered() {
    return cover.isVisible();
  }

  /** The id of the screen that is shown. */
  public String screen() {
    Screen now = shown;
    return now == null ? "" : now.id();
  }

  @Override
  public void go(String id) {
    Screen next = screens.get(id);
    if (next == null) {
      return;
    }
    if (drawer.isOpen()) {
      drawer.close();
    }
    shown = next;
    rail.mark(id);
    content.getChildren().setAll((Node) next.node());
    refresh();
  }

  @Override
  public void go(String id, String place) {
    go(id);
    Screen now = shown;
    if (now != null && now.id().equals(id)) {
      now.showPlace(place);
    }
  }

  @Override
  public void show(StrategyTables.Entry table) {
    new Finder(this, screens.values()).show(table);
  }

  private TopBar top() {
    return top;
  }

  private void refresh() {
    Screen now = shown;
    if (now != null) {
      now.refresh();
      top.show(now);
      status.refresh(now.area());
    }
  }

  /** Opens the project used last; where there is none, makes the first one in the program's own folder. */
  public void openFirst() {
    Settings settings = workspace.app().settings();
    Path last = settings.recentProjects().stream().filter(workspace.app()::exists).findFirst().orElse(null);
    open(last == null ? settings.defaultProject() : last, last == null, () -> {});
  }

  /** Opens the council's project used last, or makes the first one: own data never goes among the samples. */
  private void openOwn(Runnable then) {
    Settings settings = workspace.app().settings();
    Path last =
        settings.recentProjects().stream()
            .filter(workspace.app()::exists)
            .filter(p -> !p.toAbsolutePath().equals(settings.sampleProject().toAbsolutePath()))
            .findFirst()
            .orElse(null);
    open(last == null ? settings.defaultProject() : last, last == null, then);
  }

  @Override
  public void openProject(Path base) {
    open(base, false, () -> {});
  }

  @Override
  public void createProject(Path base, char @Nullable [] passphrase) {
    opening.create(base, passphrase);
  }

  @Override
  public void whileClosed(String words, ClosedWork work, String done) {
    opening.whileClosed(words, work, () -> toast(done));
  }

  private void open(Path base, boolean makeFolder, Runnable then) {
    opening.open(base, makeFolder, then);
  }

  private void opened(ProjectSession session) {
    ProjectSession before = workspace.replace(session);
    workspace.app().settings().opened(session.base());
    session.audit().broken().ifPresent(said -> background.later(() -> dialogs.say(Words.of("audit.title"), said)));
    if (before != null) {
      background.job(Words.of("job.closing"), p -> { before.close(); return true; }).start();
    }
  }

  @Override
  public void addData(List<Path> files) {
    if (samples.isOpen()) {
      toast(Words.of("samples.own"));
      openOwn(() -> door.open(files));
    } else {
      door.open(files);
    }
  }

  @Override
  public void trySamples() {
    samples.open();
  }

  @Override
  public void topChanged() {
    Screen now = shown;
    if (now != null) {
      top.show(now);
    }
  }

  @Override
  public void rows(TracedNumber traced) {
    drawer.open(traced);
  }

  @Override
  public void toast(String sentence) {
    toast.say(sentence);
  }

  @Override
  public Workspace workspace() {
    return workspace;
  }

  @Override
  public Background background() {
    return background;
  }

  @Override
  public Dialogs dialogs() {
    return dialogs;
  }

  @Override
  public Theme theme() {
    return theme;
  }

  private void onKey(KeyEvent event) {
    if (covered()) {
      return;
    }
    Runnable action =
        keys.entrySet().stream().filter(k -> k.getKey().match(event)).map(Map.Entry::getValue).findFirst().orElse(null);
    if (action != null) {
      action.run();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && drawer.isOpen()) {
      drawer.close();
      event.consume();
    }
  }

  /** After all others: a screen or a text may have steps of its own to take back. */
  private void onStep(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !covered() && workspace.mark(null)) {
      event.consume();
    } else if (!covered()) {
      Keys.steps(event, getScene().getFocusOwner(), workspace, toast::say);
    }
  }

  private void onTyped(KeyEvent event) {
    if ("?".equals(event.getCharacter()) && !covered() && !(getScene().getFocusOwner() instanceof TextInputControl)) {
      Keys.list(rail);
      event.consume();
    }
  }

  private void findAnything() {
    Palette.open(top, new Finder(this, screens.values()).entries());
  }

  @Override
  public void about() {
    AboutPop.open(rail, workspace.app().about());
  }

  private void saveView() {
    Screen now = shown;
    ProjectSession session = workspace.session();
    if (now == null || session == null || now.area() == Area.NONE) {
      toast.say(Words.of("view.none"));
      return;
    }
    Keys.name(top, name -> keepView(session, Finder.now(name, now, workspace)));
  }

  private void keepView(ProjectSession session, SavedView view) {
    background
        .job(
            Words.of("job.saving"),
            p -> {
              session.views().save(view);
              return true;
            })
        .onSuccess(done -> toast.say(Words.of("view.saved", view.name())))
        .onError(SufficeException.class, e -> toast.say(e.sentence()))
        .start();
  }

  private static void onDragOver(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void onDrop(DragEvent event) {
    List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
    event.setDropCompleted(!files.isEmpty());
    event.consume();
    if (!files.isEmpty() && !covered()) {
      addData(files);
    }
  }
}
