package org.suffice.ui.screens;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.app.DraftSections;
import org.suffice.app.Profile;
import org.suffice.app.WriteDraft;
import org.suffice.ui.Desk;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.AsAtPicker;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.ComparePicker;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.Segments;
import org.suffice.ui.widgets.SideBySide;

/** Writing a Word draft: which sections, for whom, and what will be in it. */
final class DraftPane {
  private final Desk desk;
  private final DraftsViewModel model;
  private final Segments profile = new Segments(Words.of("draft.profile"));
  private final Map<DraftSections, CheckBox> ticks = new EnumMap<>(DraftSections.class);
  private final AsAtPicker asAt = new AsAtPicker(this::asAt);
  private final ComparePicker compare = new ComparePicker(this::compare, extract -> {});
  private final CheckBox editable = new CheckBox(Words.of("draft.native"));
  private final Label means = text("draft-means");
  private final Label written = text("draft-written");
  private final Button write = Buttons.primary("draft.write", Feather.FILE_TEXT, this::write);
  private final VBox contents = Icons.styled(new VBox(), "pack-list");
  private final SideBySide node;
  private @Nullable LocalDate date;
  private @Nullable LocalDate with;

  DraftPane(Desk desk, DraftsViewModel model) {
    this.desk = desk;
    this.model = model;
    this.node = new SideBySide(choice(), list(), 0.5, 30);
    model.madeProperty().subscribe(this::made);
  }

  Region node() {
    return node;
  }

  private VBox choice() {
    for (Profile p : Profile.values()) {
      profile.add(p.id(), Words.of("reports." + p.id()));
    }
    profile.onChoose(id -> refresh());
    profile.choose(Profile.PUBLICATION.id());
    FlowPane sections = Icons.styled(new FlowPane(), "tick-row");
    for (DraftSections section : DraftSections.values()) {
      CheckBox tick = new CheckBox(section.label());
      tick.setId("draft-section-" + section.id());
      tick.setAccessibleText(Words.of("draft.section", section.label()));
      tick.setSelected(true);
      tick.selectedProperty().subscribe(on -> refresh());
      ticks.put(section, tick);
      sections.getChildren().add(tick);
    }
    asAt.setId("draft-as-at");
    compare.setId("draft-compare");
    editable.setId("draft-native");
    editable.setWrapText(true);
    HBox callout = Icons.styled(new HBox(Icons.styled(Icons.of(Feather.SHIELD), "warning-icon"), means), "callout");
    HBox.setHgrow(means, Priority.ALWAYS);
    Label words = text("draft-words");
    words.setText(Words.of("draft.words"));
    return Icons.styled(
        new VBox(
            Icons.styled(new Label(Words.of("draft.title")), "section-title"),
            words,
            Icons.styled(new Label(Words.of("draft.sections")), "field-label"),
            sections,
            Icons.styled(new FlowPane(asAt, compare), "tick-row"),
            editable,
            Icons.styled(new HBox(profile), "button-row"),
            callout,
            Icons.styled(new HBox(write), "button-row"),
            written),
        "card",
        "list-card");
  }

  private VBox list() {
    ScrollPane scroll = Icons.styled(new ScrollPane(contents), "inner-scroll");
    scroll.setFitToWidth(true);
    scroll.setAccessibleText(Words.of("draft.contents"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return Icons.styled(new VBox(Icons.styled(new Label(Words.of("draft.contents")), "section-title"), scroll), "card", "list-card");
  }

  static Label text(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private Profile chosen() {
    return profile.chosen().equals(Profile.WORKING_COPY.id()) ? Profile.WORKING_COPY : Profile.PUBLICATION;
  }

  private Set<DraftSections> sections() {
    Set<DraftSections> sections = EnumSet.noneOf(DraftSections.class);
    model.sections().stream().filter(s -> ticks.containsKey(s) && ticks.get(s).isSelected()).forEach(sections::add);
    return sections;
  }

  /** Shows what there is data for and what the draft will hold. */
  void refresh() {
    LocalDate latest = model.latest();
    if (date == null || latest == null) {
      date = latest;
    }
    asAt.show(date, latest);
    compare.show(date, with);
    ticks.forEach((section, tick) -> tick.setDisable(!model.sections().contains(section)));
    means.setText(Words.of("reports." + chosen().id() + ".means", model.disclosure()));
    contents.getChildren().clear();
    if (sections().isEmpty()) {
      contents.getChildren().add(new Label(Words.of("draft.nothing")));
    }
    for (DraftSections section : sections()) {
      contents.getChildren().add(Icons.styled(new Label(section.label()), "field-label", "later-title"));
      model.contents(section, chosen()).forEach(measure -> {
        Label name = new Label(measure.title());
        name.setWrapText(true);
        contents.getChildren().add(Icons.styled(new HBox(Icons.of(Feather.CHECK), name), "holding"));
      });
    }
  }

  private void asAt(LocalDate chosen) {
    date = chosen;
    with = chosen.equals(with) ? null : with;
    refresh();
  }

  private void compare(@Nullable LocalDate chosen) {
    with = chosen;
    refresh();
  }

  private void write() {
    if (sections().isEmpty()) {
      desk.dialogs().say(Words.of("draft.title"), Words.of("draft.nothing"));
      return;
    }
    desk.dialogs()
        .save(Words.of("draft.save"), chosen().fileName(Words.of("draft.file-name"), ""), Words.of("files.word"), "docx")
        .ifPresent(file -> model.write(file, new WriteDraft.Wish(chosen(), sections(), date, with, List.of(), editable.isSelected())));
  }

  private void made(WriteDraft.@Nullable Made made) {
    written.setVisible(made != null);
    written.setManaged(made != null);
    if (made != null) {
      StringBuilder said = new StringBuilder(Words.of("draft.written", made.items().size(), made.file()));
      if (made.beside()) {
        said.append("\n\n").append(Words.of("draft.beside"));
      }
      made.withheld().forEach(why -> said.append("\n\n").append(Words.of("reports.withheld", why)));
      made.flagged().forEach(what -> said.append("\n\n").append(Words.of("reports.flagged", what)));
      written.setText(said.toString());
      desk.toast(Words.of("draft.toast"));
    }
  }
}
