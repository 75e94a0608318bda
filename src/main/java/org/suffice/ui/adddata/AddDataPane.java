package org.suffice.ui.adddata;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.suffice.ui.Dialogs;
import org.suffice.ui.Job;

/** The frame of adding data: head with the steps, what is said, the step itself, and the buttons below. */
final class AddDataPane extends BorderPane {
  private final AddDataViewModel model;
  private final Dialogs dialogs;
  private final FilesStep files;
  private final Map<Step, StepPane> steps;
  private final ScrollPane scroll = new ScrollPane();
  private final BusyPane busy;

  /**
   * The frame.
   *
   * @param leave closes it, asking where something would be lost
   * @param see closes it and goes to a screen
   */
  AddDataPane(AddDataViewModel model, Dialogs dialogs, Runnable leave, Consumer<String> see) {
    this.model = model;
    this.dialogs = dialogs;
    getStyleClass().add("add-data");
    setId("adddata");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(Say.of("title"));
    getStylesheets().add(Objects.requireNonNull(AddDataPane.class.getResource("/org/suffice/css/adddata.css")).toExternalForm());
    Footer footer = new Footer(model, leave, see);
    busy = new BusyPane(model::cancel);
    files = new FilesStep(model, dialogs::filesToAdd);
    steps =
        Map.of(
            Step.FILES, files,
            Step.COLUMNS, new ColumnsStep(model, this::otherHeading, this::saveMapping),
            Step.VALUES, new ValuesStep(model.values(), footer::focusPrimary),
            Step.CHECK, new FixStep(model, this::saveLeftOut, footer::focusPrimary),
            Step.CONFIRM, new ConfirmStep(model, this::saveLeftOut, footer::focusPrimary),
            Step.RECEIPT, new ReceiptStep(model, this::undo, this::saveLeftOut, footer::focusPrimary));
    NoticeBar notice = new NoticeBar();
    setTop(new VBox(new StepBar(model, leave), notice));
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setAccessibleText(Say.of("title"));
    setCenter(new StackPane(scroll, busy));
    setBottom(footer);
    model.noticeProperty().subscribe(notice::show);
    model.busyProperty().subscribe(this::busy);
    model.passwords().askedProperty().subscribe(this::askPassword);
    model.stepProperty().subscribe(this::show);
    model.files().addListener((ListChangeListener<FileDraft>) c -> focusStep());
    setOnDragOver(this::over);
    setOnDragDropped(this::dropped);
    new Keys(model, leave, footer::firePrimary, footer::back, () -> addFiles(dialogs.filesToAdd())).watch(this);
    setVisible(false);
  }

  private StepPane now() {
    return Objects.requireNonNull(steps.get(model.step()));
  }

  private void show(Step step) {
    StepPane pane = now();
    scroll.setContent(pane.node());
    scroll.setVvalue(0);
    pane.enter();
    focusStep();
  }

  /** Puts the focus where the step starts. */
  void focusStep() {
    if (isVisible() && getScene() != null && model.busyProperty().get() == null) {
      now().focus();
    }
  }

  private void busy(@Nullable Job<?> job) {
    busy.show(job);
    if (job == null) {
      focusStep();
    }
  }

  private void otherHeading() {
    model.back();
    files.focusHeadings();
  }

  private void undo() {
    model
        .receipt()
        .whatUndoMeans(
            means -> {
              String question = Say.of("undo.question");
              String all = means.isEmpty() ? question : String.join("\n", means) + "\n\n" + question;
              if (dialogs.confirm(Say.of("undo.title"), all, Say.of("undo.do"))) {
                model.receipt().undo();
              }
            });
  }

  /** Asks for the password of a protected file; the other files stay as they are whatever the answer. */
  private void askPassword(@Nullable FileDraft file) {
    if (file != null) {
      char[] password = dialogs.password(file.nameAmong(model.files()), file.problem()).orElse(null);
      model.passwords().given(file, password);
    }
  }

  private void saveLeftOut() {
    dialogs.save(Say.of("left-out.save-title"), Say.of("left-out.file"), Say.of("left-out.kind"), "xlsx").ifPresent(model.receipt()::saveLeftOut);
  }

  private void saveMapping() {
    SheetDraft sheet = model.selectedProperty().get();
    if (sheet != null && sheet.reading().mapping() != null) {
      dialogs.save(Say.of("mapping.save-title"), Say.of("mapping.file"), Say.of("mapping.kind"), "json")
          .ifPresent(file -> model.sheetWork().saveMapping(sheet, file));
    }
  }

  /** More files: they join the list of step 1, and after a receipt they begin anew. */
  void addFiles(List<Path> paths) {
    if (paths.isEmpty()) {
      return;
    }
    switch (model.step()) {
      case FILES, COLUMNS, VALUES, CHECK, CONFIRM -> model.addFiles(paths);
      case RECEIPT -> model.start(paths);
    }
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    List<Path> paths = event.getDragboard().getFiles().stream().map(f -> f.toPath()).toList();
    addFiles(paths);
    event.setDropCompleted(!paths.isEmpty());
    event.consume();
  }
}
