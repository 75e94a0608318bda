package org.suffice.ui.adddata;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.DateOrder;
import org.suffice.model.FoundDates;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.Segments;

/** How the dates of each column are read, with the evidence, and a switch where text dates can be read in two ways. */
final class DatesPane extends VBox {
  private static final String UNDECIDED = "undecided";
  private final ValuesModel model;

  DatesPane(ValuesModel model) {
    this.model = model;
    getStyleClass().addAll("card", "ad-dates");
    setId("adddata-dates");
  }

  /** Shows the date columns; the switch that has the focus keeps it. */
  void show(List<FoundDates> dates) {
    String focused = getScene() == null || getScene().getFocusOwner() == null ? "" : String.valueOf(getScene().getFocusOwner().getAccessibleText());
    getChildren().setAll(Parts.label(Say.of("dates.title"), "section-title"));
    List<FoundDates> plain = dates.stream().filter(d -> !d.orderMatters() && !d.doubtful()).toList();
    dates.stream().filter(d -> !plain.contains(d)).forEach(d -> getChildren().add(line(d)));
    if (!plain.isEmpty()) {
      String names = String.join(", ", plain.stream().map(d -> "\u201c" + d.header() + "\u201d").distinct().toList());
      getChildren().add(Icons.with(Feather.CHECK, Parts.wrapped(Say.count("dates.real", plain.size()).replace("{1}", names), "note")));
    }
    Parts.shown(!dates.isEmpty(), this);
    lookupAll(".segment").stream().filter(n -> focused.equals(n.getAccessibleText())).findFirst().ifPresent(n -> n.requestFocus());
  }

  /** Puts the focus on the first switch that is not decided. */
  void decide() {
    Node first = lookup("#segment-" + UNDECIDED);
    if (first != null) {
      first.requestFocus();
    }
  }

  private HBox line(FoundDates dates) {
    Label name = Parts.wrapped(Say.of("dates.column", dates.header(), dates.field().label()), "ad-strong");
    Label why = Parts.wrapped(evidence(dates), dates.doubtful() ? "ad-why" : "note");
    VBox words = new VBox(name, dates.doubtful() ? Icons.with(Feather.ALERT_CIRCLE, why) : why);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    HBox line = Parts.row(words);
    line.getStyleClass().add("ad-date-line");
    if (dates.orderMatters()) {
      var order = new Segments(Say.of("dates.order", dates.header()));
      if (dates.inDoubt()) {
        order.add(UNDECIDED, Say.of("dates.undecided"));
      }
      for (DateOrder o : DateOrder.values()) {
        order.add(o.id(), o.label());
      }
      order.choose(dates.inDoubt() ? UNDECIDED : dates.order().id());
      order.onChoose(id -> choose(dates, id));
      line.getChildren().add(new FlowPane(order));
      ((FlowPane) line.getChildren().getLast()).setPrefWrapLength(0);
    }
    return line;
  }

  private void choose(FoundDates dates, String id) {
    if (!id.equals(UNDECIDED)) {
      model.order(dates, id.equals(DateOrder.DAY_FIRST.id()) ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
    }
  }

  /** "“13/02/2017” can only be day first: 212 cells. 3 have a year of two digits." */
  static String evidence(FoundDates d) {
    var parts = new ArrayList<String>();
    if (d.real() > 0) {
      parts.add(Say.count("dates.cells-real", d.real()));
    }
    if (d.dayOnly() > 0) {
      parts.add(Say.of("dates.day-only", d.daySample(), Say.count("cells", d.dayOnly())));
    }
    if (d.monthOnly() > 0) {
      parts.add(Say.of("dates.month-only", d.monthSample(), Say.count("cells", d.monthOnly())));
    }
    if (d.orderMatters() && d.dayOnly() + d.monthOnly() == 0) {
      parts.add(Say.count("dates.either", d.text() - d.plain()));
    }
    if (d.shortYears() > 0) {
      parts.add(Say.count("dates.short", d.shortYears()));
    }
    if (d.impossible() > 0) {
      parts.add(Say.count("dates.impossible", d.impossible()));
    }
    if (d.other() > 0) {
      parts.add(Say.count("dates.other", d.other()));
    }
    parts.add(
        d.inDoubt()
            ? Say.of("dates.in-doubt")
            : Say.of(d.chosen() == null ? "dates.read" : "dates.chosen", d.order().label().toLowerCase(java.util.Locale.UK)));
    return String.join(" ", parts);
  }
}
