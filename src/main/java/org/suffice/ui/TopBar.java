package org.suffice.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.app.ProjectSession;
import org.suffice.model.Coded;
import org.suffice.model.Extract;
import org.suffice.model.Facts;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.ui.widgets.AsAtPicker;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.ComparePicker;
import org.suffice.ui.widgets.FilterChips;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.MonthSlider;
import org.suffice.ui.widgets.PeriodPicker;

/** The line above every screen: the dates or the period, the filters, and "Add data". */
final class TopBar extends HBox {
  private final Desk desk;
  private final AsAtPicker asAt;
  private final MonthSlider slider;
  private final ComparePicker compare;
  private final PeriodPicker period;
  private final FilterChips chips;
  private final Latest<List<Extract>> latest;
  private List<Extract> extracts = List.of();
  private @Nullable Facts known;
  private @Nullable Screen screen;

  TopBar(Desk desk) {
    this.desk = desk;
    Workspace workspace = desk.workspace();
    latest = desk.background().latest();
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    asAt = new AsAtPicker(workspace::asAt);
    slider = new MonthSlider(workspace::slide);
    compare = new ComparePicker(workspace::compare, workspace::since);
    period = new PeriodPicker(workspace::period);
    chips =
        new FilterChips(
            List.of(asAt, slider, compare, period),
            () -> screen == null ? List.of() : screen.filterKeys(),
            this::values,
            f -> withArea(area -> workspace.add(area, f)),
            f -> withArea(area -> workspace.remove(area, f)),
            key -> withArea(area -> workspace.breakDown(area, key)));
    HBox.setHgrow(chips, Priority.ALWAYS);
    Button add = Buttons.of("add-data", Feather.PLUS, () -> desk.addData(List.of()));
    add.setId("top-add-data");
    add.setMinWidth(Region.USE_PREF_SIZE);
    asAt.setMinWidth(Region.USE_PREF_SIZE);
    compare.setMinWidth(Region.USE_PREF_SIZE);
    period.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(chips, Icons.styled(add, "top-add"));
  }

  private void withArea(java.util.function.Consumer<Area> action) {
    Screen now = screen;
    if (now != null) {
      action.accept(now.area());
    }
  }

  private void values(FilterKey key, java.util.function.Consumer<List<Coded>> tell) {
    var session = desk.workspace().session();
    if (session == null) {
      tell.accept(List.of());
    } else {
      desk.background().job(Words.of("job.values"), p -> session.ask().values(key)).onSuccess(tell).start();
    }
  }

  /** Shows what this screen depends on. */
  void show(Screen shown) {
    screen = shown;
    Workspace workspace = desk.workspace();
    var session = workspace.session();
    boolean placements = session != null && session.facts().placements().size() > 0;
    boolean searches = session != null && !session.facts().searches().isEmpty();
    only(asAt, shown.usesAsAt() && placements);
    only(compare, comparable());
    earlier(session);
    only(period, shown.area() == Area.SEARCHES && searches);
    boolean filterable = (shown.area() == Area.PLACEMENTS && placements) || (shown.area() == Area.SEARCHES && searches);
    chips.allow(filterable);
    asAt.show(workspace.asAt(), workspace.newest());
    showPeriod(workspace);
    chips.show(filterable ? workspace.filters(shown.area()) : List.of(), filterable ? workspace.by(shown.area()) : null, this::label);
    Marked marked = filterable ? workspace.marked(shown.area()) : null;
    if (marked != null) {
      chips.showMarked(marked.words(), () -> workspace.mark(null));
    }
    if (session != null && asAt.isVisible()) {
      slider.show(workspace.asAt(), session.facts().placements().reach(), workspace.newest());
    } else {
      only(slider, false);
    }
  }

  /** Dates are compared where there are dates; extracts wherever there are figures that a newer one can have revised. */
  private boolean comparable() {
    Screen shown = screen;
    Workspace workspace = desk.workspace();
    var session = workspace.session();
    boolean dated = shown != null && session != null && shown.usesAsAt() && shown.area() == Area.PLACEMENTS && session.facts().placements().size() > 0;
    boolean searches = shown != null && session != null && shown.area() == Area.SEARCHES && extracts.stream().anyMatch(Extract::searches);
    compare.show(dated ? workspace.asAt() : null, workspace.compare(), extracts, workspace.since());
    return dated || searches;
  }

  private void earlier(@Nullable ProjectSession session) {
    if (session == null || session.facts() != known) {
      known = session == null ? null : session.facts();
      extracts = List.of();
    }
    if (session != null) {
      latest
          .job(Words.of("job.values"), p -> session.revisions().earlier())
          .onSuccess(
              found -> {
                extracts = found;
                only(compare, comparable());
              })
          .start();
    }
  }

  private static void only(Region node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }

  private void showPeriod(Workspace workspace) {
    var session = workspace.session();
    Period chosen = workspace.period();
    LocalDate first = chosen.from();
    LocalDate last = chosen.to();
    if (session != null) {
      var days =
          session.facts().searches().stream().map(s -> s.requested()).filter(Objects::nonNull).sorted().toList();
      first = first == null && !days.isEmpty() ? days.getFirst() : first;
      last = last == null && !days.isEmpty() ? days.getLast() : last;
    }
    period.show(first, last, chosen.every());
  }

  private String label(Filter filter) {
    var session = desk.workspace().session();
    return session == null
        ? filter.value()
        : session.ask().values(filter.key()).stream()
            .filter(v -> v.id().equals(filter.value()))
            .map(Coded::label)
            .findFirst()
            .orElse(filter.value());
  }

  /** Opens the list of filters, where the screen has filters. */
  void addFilter() {
    if (chips.allowed()) {
      chips.openMenu();
    }
  }
}
