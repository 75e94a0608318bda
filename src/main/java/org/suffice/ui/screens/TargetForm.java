package org.suffice.ui.screens;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.suffice.app.ProjectSession;
import org.suffice.model.Filter;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Origin;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.SufficeException;
import org.suffice.model.Target;
import org.suffice.ui.DateWords;
import org.suffice.ui.Desk;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.Pop;

/** The small window in which a target is typed or changed; what is wrong is said in it, in a sentence. */
final class TargetForm {
  private static final Origin TYPED = new Origin(0, "", "", 0, LocalDate.EPOCH);
  private static final String AS_NUMBERS = "as-numbers";
  private final Desk desk;
  private final TargetsViewModel edits;
  private final @Nullable Target old;
  private final GridPane grid = Icons.styled(new GridPane(), "form-grid");
  private final TextField name = new TextField();
  private final ComboBox<MeasureInfo> measure = new ComboBox<>();
  private final ComboBox<Line> row = new ComboBox<>();
  private final FilterChoice where;
  private final ComboBox<Target.ValueKind> kind = new ComboBox<>();
  private final TextField baselineDate = new TextField();
  private final TextField baseline = new TextField();
  private final TextField target = new TextField();
  private final TextField due = new TextField();
  private final ComboBox<String> direction = new ComboBox<>();
  private final TextField tolerance = new TextField();
  private final CheckBox yearly = new CheckBox(Words.of("target.yearly"));
  private final Label error = Icons.styled(new Label(), "field-error");
  private final Button save = Icons.styled(Buttons.of("target.save", this::save), "accent");
  private final Pop pop;

  /** A line that can be followed. */
  private record Line(String id, String label) {}

  /** A form for a new target, or (with {@code old}) for changing one. */
  TargetForm(Desk desk, TargetsViewModel edits, @Nullable Target old) {
    this.desk = desk;
    this.edits = edits;
    this.old = old;
    where = new FilterChoice(desk);
    line("name", name);
    line("measure", choice(measure, MeasureInfo::title));
    line("row", choice(row, Line::label));
    line("where", where);
    line("kind", choice(kind, k -> Words.of("target.kind." + id(k))));
    line("baseline-date", baselineDate);
    line("baseline", baseline);
    line("target", target);
    line("due", due);
    line("direction", choice(direction, d -> Words.of("target.direction." + d)));
    line("tolerance", tolerance);
    grid.add(yearly, 1, grid.getRowCount());
    yearly.setId("target-yearly");
    baselineDate.setPromptText("31/03/2017");
    due.setPromptText("31/03/2020");
    tolerance.setPromptText("0");
    error.setWrapText(true);
    error.setId("target-error");
    error.managedProperty().bind(error.textProperty().isNotEmpty());
    Button cancel = Buttons.of("target.cancel", this::close);
    pop = new Pop(old == null ? Words.of("target.new") : old.name(), grid, error, Icons.styled(new HBox(save, cancel), "button-row"));
    pop.placeRight();
    fill();
  }

  private static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private void line(String key, Control field) {
    field.setId("target-" + key);
    field.setAccessibleText(Words.of("target." + key));
    Label label = Icons.styled(new Label(Words.of("target." + key)), "field-label");
    label.setLabelFor(field);
    label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    field.setMaxWidth(Double.MAX_VALUE);
    grid.addRow(grid.getRowCount(), label, field);
  }

  private static <T> ComboBox<T> choice(ComboBox<T> box, Function<T, String> words) {
    box.setCellFactory(v -> cell(words));
    box.setButtonCell(cell(words));
    return box;
  }

  private static <T> ListCell<T> cell(Function<T, String> words) {
    return new ListCell<>() {
      @Override
      protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setText(item == null || empty ? null : words.apply(item));
      }
    };
  }

  private void fill() {
    ProjectSession session = desk.workspace().session();
    List<MeasureInfo> all = session == null ? List.of() : session.ask().measures().stream().filter(i -> !i.family().equals("plan") && !i.family().equals("planner")).toList();
    measure.setItems(FXCollections.observableArrayList(all));
    kind.setItems(FXCollections.observableArrayList(Target.ValueKind.values()));
    direction.setItems(FXCollections.observableArrayList(AS_NUMBERS, "increase", "decrease"));
    kind.setValue(Target.ValueKind.NUMBER);
    direction.setValue(AS_NUMBERS);
    measure.valueProperty().subscribe(this::rows);
    measure.valueProperty().subscribe(info -> where.offer(info == null ? List.of() : info.filters()));
    Target now = old;
    if (now != null) {
      name.setText(now.name());
      name.setDisable(true);
      all.stream().filter(i -> i.id().equals(now.measure())).findFirst().ifPresent(measure::setValue);
      where.show(filters(now.row()));
      kind.setValue(now.valueKind());
      baselineDate.setText(date(now.baselineDate()));
      baseline.setText(number(now.baseline()));
      target.setText(number(now.target()));
      due.setText(date(now.due()));
      direction.setValue(id(now.direction()));
      tolerance.setText(now.tolerance() == 0 ? "" : number(now.tolerance()));
      yearly.setSelected(now.yearly());
    }
  }

  private static String date(@Nullable LocalDate day) {
    return day == null ? "" : DateWords.of(day);
  }

  private static String number(@Nullable Double value) {
    return value == null ? "" : java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** The lines of a measure's table; the line that is followed now stays, whatever the table has today. */
  private void rows(@Nullable MeasureInfo info) {
    ProjectSession session = desk.workspace().session();
    if (info != null && session != null) {
      desk.background().job(Words.of("job.counting"), p -> lines(session, info)).onSuccess(this::offer).onError(SufficeException.class, e -> offer(List.of())).start();
    }
  }

  private static List<Line> lines(ProjectSession session, MeasureInfo info) {
    return session.ask().table(info.id(), Question.defaults()).rows().stream().map((Row r) -> new Line(r.id(), r.label())).toList();
  }

  /** The filters behind a line: {@code total; age-band=10-17; sex=female}. */
  private static List<Filter> filters(String followed) {
    return Arrays.stream(followed.split(";")).skip(1).map(String::strip).filter(f -> !f.isEmpty()).map(Filter::parse).toList();
  }

  private void offer(List<Line> lines) {
    Target now = old;
    var all = new java.util.ArrayList<>(lines);
    MeasureInfo info = measure.getValue();
    String followed = now != null && info != null && info.id().equals(now.measure()) ? now.row().split(";", 2)[0].strip() : "";
    String wanted = followed.isEmpty() ? "total" : followed;
    if (!followed.isEmpty() && all.stream().noneMatch(l -> l.id().equals(wanted))) {
      all.add(new Line(wanted, wanted));
    }
    row.setItems(FXCollections.observableArrayList(all));
    row.setValue(all.stream().filter(l -> l.id().equals(wanted)).findFirst().orElse(all.isEmpty() ? null : all.getFirst()));
  }

  void open(Node owner) {
    pop.show(owner, old == null ? name : target);
  }

  private void close() {
    pop.hide();
  }

  private void save() {
    try {
      edits.save(typed(), this::close, e -> error.setText(e.sentence()));
    } catch (SufficeException e) {
      error.setText(e.sentence());
    }
  }

  /** The target as typed; a sentence says what cannot be read. */
  private Target typed() {
    MeasureInfo info = measure.getValue();
    Double value = decimal(target);
    LocalDate day = day(due);
    if (name.getText().isBlank() || info == null || value == null || day == null) {
      throw new SufficeException("target", Words.of("target.needs"));
    }
    Double from = decimal(baseline);
    Double off = decimal(tolerance);
    Target.ValueKind of = kind.getValue();
    Target now = old;
    String unit = now != null && now.valueKind() == of ? now.unit() : unit(of);
    Line line = row.getValue();
    var followed = new StringBuilder(line == null ? "total" : line.id());
    where.chosen().forEach(f -> followed.append("; ").append(f));
    return new Target(
        name.getText().strip(), info.id(), followed.toString(), of, day(baselineDate), from, value, day, way(from, value), off == null ? 0 : off, unit,
        yearly.isSelected(), TYPED);
  }

  private Target.Direction way(@Nullable Double from, double to) {
    if (!AS_NUMBERS.equals(direction.getValue())) {
      return Target.Direction.valueOf(direction.getValue().toUpperCase(Locale.ROOT));
    }
    return from != null && to < from ? Target.Direction.DECREASE : Target.Direction.INCREASE;
  }

  private static String unit(Target.ValueKind kind) {
    return switch (kind) {
      case NUMBER -> "children";
      case SHARE -> "%";
      case RATE -> "per 10,000";
    };
  }

  private static @Nullable LocalDate day(TextField field) {
    String text = field.getText().strip();
    return text.isEmpty() ? null : DateWords.parse(text).orElseThrow(() -> new SufficeException("target", Words.of("as-at.not-a-date", text)));
  }

  private static @Nullable Double decimal(TextField field) {
    String text = field.getText().strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Double.valueOf(text.replace(",", "").replace("%", ""));
    } catch (NumberFormatException e) {
      throw new SufficeException("target", Words.of("target.not-a-number", text), e);
    }
  }
}
