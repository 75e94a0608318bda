package org.suffice.ui.adddata;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Field;
import org.suffice.model.LeftOutRow;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;
import org.suffice.model.TableKind;
import org.suffice.ui.Background;
import org.suffice.ui.Job;

/** What adding data shows and does, step by step, without a screen. All of it happens on the window's thread. */
final class AddDataViewModel {
  private final Supplier<Adding> project;
  private final Runnable onChanged;
  private final HeadingTrial headings;
  private final ObservableList<FileDraft> files = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable SheetDraft> selected = new SimpleObjectProperty<>(this, "selected");
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(this, "step", Step.FILES);
  private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>(this, "notice");
  private final OneJob jobs;
  private final ValuesModel values;
  private final ReadOnlyObjectWrapper<@Nullable Planned> planned = new ReadOnlyObjectWrapper<>(this, "planned");
  private final ReadOnlyObjectWrapper<@Nullable Added> added = new ReadOnlyObjectWrapper<>(this, "added");
  private List<SheetReading> plannedFor = List.of();

  /**
   * Adding to a project.
   *
   * @param onChanged told after the project changed
   */
  AddDataViewModel(Supplier<Adding> project, Background background, Runnable onChanged) {
    this.project = project;
    this.jobs = new OneJob(background, this::say);
    this.values = new ValuesModel(project, jobs);
    this.onChanged = onChanged;
    this.headings = new HeadingTrial(project, background, this::say, this::next);
  }

  /** Files given so far, each with its sheets. */
  ObservableList<FileDraft> files() {
    return files;
  }

  /** The sheet that is looked at; null where there is none. */
  ObjectProperty<@Nullable SheetDraft> selectedProperty() {
    return selected;
  }

  ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  Step step() {
    return step.get();
  }

  /** What the step says; null where there is nothing to say. */
  ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** The work that is under way; null where there is none. */
  ReadOnlyObjectProperty<@Nullable Job<?>> busyProperty() {
    return jobs.busyProperty();
  }

  /** What would be added. */
  ReadOnlyObjectProperty<@Nullable Planned> plannedProperty() {
    return planned.getReadOnlyProperty();
  }

  /** What was added. */
  ReadOnlyObjectProperty<@Nullable Added> addedProperty() {
    return added.getReadOnlyProperty();
  }

  /** All sheets of all files. */
  List<SheetDraft> sheets() {
    return files.stream().flatMap(f -> f.sheets().stream()).toList();
  }

  /** The sheets that are to be added. */
  List<SheetDraft> ticked() {
    return sheets().stream().filter(SheetDraft::ticked).toList();
  }

  /** Closing now would lose what a person corrected. */
  boolean wouldLose() {
    return step() != Step.RECEIPT && (values.touched() || sheets().stream().anyMatch(SheetDraft::touched));
  }

  /** Begins anew with these files; those open already are read again. */
  void start(List<Path> paths) {
    stop();
    addFiles(paths);
  }

  /** Ends: work under way is stopped, and what was open is forgotten. */
  void stop() {
    jobs.abandon();
    headings.stay();
    files.clear();
    selected.set(null);
    planned.set(null);
    added.set(null);
    plannedFor = List.of();
    values.clear();
    say(null);
    step.set(Step.FILES);
  }

  /** Reads more files; one that is there already keeps what was corrected in it. */
  void addFiles(List<Path> paths) {
    List<Path> fresh = paths.stream().distinct().filter(p -> files.stream().noneMatch(f -> f.path().equals(p))).toList();
    if (fresh.isEmpty()) {
      return;
    }
    Adding adding = project.get();
    jobs.run(Say.of("busy.reading"), progress -> ReadFiles.all(adding, fresh, progress), this::found);
  }

  private void found(List<FileDraft> drafts) {
    files.addAll(drafts);
    List<SheetDraft> fresh = drafts.stream().flatMap(f -> f.sheets().stream()).toList();
    if (selected.get() == null || fresh.stream().anyMatch(SheetDraft::ticked)) {
      Stream<SheetDraft> first = Stream.concat(fresh.stream().filter(SheetDraft::ticked), fresh.stream());
      first.findFirst().ifPresent(selected::set);
    }
    step.set(Step.FILES);
  }

  /** Takes a file out of the list. */
  void remove(FileDraft file) {
    files.remove(file);
    SheetDraft shown = selected.get();
    if (shown != null && file.sheets().contains(shown)) {
      selected.set(sheets().stream().findFirst().orElse(null));
    }
    say(null);
  }

  /** Takes a sheet in or leaves it out. */
  void tick(SheetDraft sheet, boolean on) {
    sheet.tick(on);
    say(null);
  }

  /** What words and dates mean. */
  ValuesModel values() {
    return values;
  }

  /** Trying other rows as the headings. */
  HeadingTrial headings() {
    return headings;
  }

  /** Reads a sheet as what a person says it holds. */
  void readAs(SheetDraft sheet, TableKind kind) {
    var mapping = sheet.reading().mapping();
    if (mapping != null && mapping.kind() == kind) {
      return;
    }
    Adding adding = project.get();
    jobs.run(
        Say.of("busy.matching"),
        progress ->
            adding.read(sheet.reading().path(), kind, progress).stream()
                .filter(r -> r.sheet().equals(sheet.reading().sheet()))
                .findFirst()
                .orElseThrow(() -> new SufficeException("sheet-gone", Say.of("sheet.gone", sheet.name()))),
        reading -> sheet.acceptAs(kind, reading));
  }

  /** A column becomes a field (null: not used); where another column had the field, the step says what became of it. */
  void choose(SheetDraft sheet, int column, @Nullable Field field) {
    say(sheet.choose(column, field).flatMap(Matching.Choice::words).map(Notice::info).orElse(null));
  }

  /** Takes the last choice of a column back. */
  void takeBack(SheetDraft sheet) {
    if (sheet.takeBack()) {
      say(null);
    }
  }

  /** Goes on: to matching, to the check, or says what is missing. */
  void next() {
    if (jobs.isBusy() || headings.waits()) {
      return;
    }
    switch (step()) {
      case FILES -> toColumns();
      case COLUMNS -> toValues();
      case VALUES -> toCheck();
      case CHECK -> add();
      case RECEIPT -> {}
    }
  }

  private void toColumns() {
    List<SheetDraft> wanted = ticked();
    if (wanted.isEmpty()) {
      say(Notice.error(Say.of(files.isEmpty() ? "files.none" : sheets().isEmpty() ? "files.unreadable" : "files.tick")));
      return;
    }
    SheetDraft shown = selected.get();
    if (shown == null || !wanted.contains(shown)) {
      selected.set(wanted.getFirst());
    }
    say(null);
    step.set(Step.COLUMNS);
  }

  private void toValues() {
    for (SheetDraft sheet : ticked()) {
      if (!sheet.missing().isEmpty()) {
        selected.set(sheet);
        say(Notice.error(Lacks.sentence(sheet)));
        return;
      }
    }
    say(null);
    values.look(ticked().stream().map(SheetDraft::reading).toList(), () -> step.set(Step.VALUES));
  }

  private void toCheck() {
    List<SheetReading> readings = values.applied(ticked().stream().map(SheetDraft::reading).toList());
    if (planned.get() != null && readings.equals(plannedFor)) {
      say(null);
      step.set(Step.CHECK);
      return;
    }
    Adding adding = project.get();
    jobs.run(Say.of("busy.checking"), progress -> adding.plan(readings, progress), plan -> checked(readings, plan));
  }

  private void checked(List<SheetReading> readings, Planned plan) {
    plannedFor = readings;
    planned.set(plan);
    step.set(Step.CHECK);
  }

  private void add() {
    Planned plan = planned.get();
    if (plan == null || plan.stopped().isPresent()) {
      return;
    }
    Adding adding = project.get();
    jobs.run(Say.of("busy.adding"), progress -> adding.add(plan.plan(), progress), this::nowAdded);
  }

  private void nowAdded(Added result) {
    added.set(result);
    step.set(Step.RECEIPT);
    onChanged.run();
  }

  /** Gives the import of the receipt back. */
  void undo() {
    Added result = added.get();
    if (result != null && result.imported() != null && result.canUndo()) {
      int id = result.imported().id();
      Adding adding = project.get();
      jobs.run(Say.of("busy.undoing"), progress -> adding.undo(id), gone -> undone(result));
    }
  }

  private void undone(Added result) {
    added.set(result.givenBack());
    planned.set(null);
    onChanged.run();
  }

  /** Saves the rows left out of the receipt or the check as a workbook. */
  void saveLeftOut(Path file) {
    Added result = added.get();
    Planned plan = planned.get();
    var rows = result != null ? result.leftOut() : plan != null ? plan.leftOut() : List.<LeftOutRow>of();
    Adding adding = project.get();
    jobs.run(
        Say.of("busy.saving"),
        progress -> {
          adding.saveLeftOut(rows, file);
          return file;
        },
        saved -> say(Notice.done(Say.of("saved", saved))));
  }

  /** Saves how a sheet is read, with the words decided so far, for the command line or another project. */
  void saveMapping(SheetDraft sheet, Path file) {
    SheetReading reading = values.applied(List.of(sheet.reading())).getFirst();
    Adding adding = project.get();
    jobs.run(
        Say.of("busy.saving"),
        progress -> {
          adding.saveMapping(reading, file, progress);
          return file;
        },
        saved -> say(Notice.done(Say.of("saved", saved))));
  }

  /** The check found that all of it is in the project already. */
  boolean nothingToAdd() {
    Planned plan = planned.get();
    return step() == Step.CHECK && plan != null && plan.allThere();
  }

  /** What the primary button of the step says. */
  String primaryWords() {
    Planned plan = planned.get();
    Added result = added.get();
    return switch (step()) {
      case FILES -> Say.of("footer.next");
      case COLUMNS -> Say.of("footer.values");
      case VALUES -> Say.of("footer.check");
      case CHECK -> plan == null || nothingToAdd() ? Say.of("footer.close") : Tally.of(plan.preview()).button();
      case RECEIPT -> Say.of("see." + (result == null ? "home" : result.screen()));
    };
  }

  /** Goes a step back; nothing is lost. */
  void back() {
    cancel();
    headings.stay();
    say(null);
    switch (step()) {
      case COLUMNS -> step.set(Step.FILES);
      case VALUES -> step.set(Step.COLUMNS);
      case CHECK -> step.set(Step.VALUES);
      case FILES, RECEIPT -> {}
    }
  }

  /** Stops the work that is under way; nothing of it is kept. */
  void cancel() {
    jobs.cancel();
  }

  /** Says something in the step, or nothing any more. */
  void say(@Nullable Notice words) {
    notice.set(words);
  }
}
