package org.suffice.ui.adddata;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Field;
import org.suffice.model.ImportDraft;
import org.suffice.model.SheetReading;
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
  private final SheetWork sheetWork;
  private final ValuesModel values;
  private final Fixing fixing;
  private final DraftKeeper drafts;
  private final Planning planning;
  private final ReceiptWork receipt;
  private final Passwords passwords;

  /**
   * Adding to a project.
   *
   * @param onChanged told after the project changed
   */
  AddDataViewModel(Supplier<Adding> project, Background background, Runnable onChanged) {
    this.project = project;
    this.jobs = new OneJob(background, this::say);
    this.values = new ValuesModel(project, jobs);
    this.sheetWork = new SheetWork(project, jobs, values::applied, this::say);
    this.onChanged = onChanged;
    this.headings = new HeadingTrial(project, background, this::say, this::next);
    this.fixing = new Fixing(project, background, values::applied, this::say, this::checkedAgain);
    this.planning = new Planning(project, jobs, () -> values.applied(readings()), fixing::fixes, this::say);
    this.passwords = new Passwords(project, jobs, files, this::opened);
    this.receipt = new ReceiptWork(project, jobs, planning.plannedProperty()::get, this::say, onChanged);
    this.drafts = new DraftKeeper(project, background, () -> DraftKeeper.unfinished(this), this::say);
    step.subscribe(now -> drafts.keep());
    values.foundProperty().subscribe(now -> drafts.keep());
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
    return planning.plannedProperty();
  }

  /** What was added. */
  ReadOnlyObjectProperty<@Nullable Added> addedProperty() {
    return receipt.addedProperty();
  }

  /** All sheets of all files. */
  List<SheetDraft> sheets() {
    return files.stream().flatMap(f -> f.sheets().stream()).toList();
  }

  /** The sheets that are to be added. */
  List<SheetDraft> ticked() {
    return sheets().stream().filter(SheetDraft::ticked).toList();
  }

  private List<SheetReading> readings() {
    return ticked().stream().map(SheetDraft::reading).toList();
  }

  /** Correcting rows before they are added. */
  Fixing fixing() {
    return fixing;
  }

  /** The sheets stand for their whole period; else they add and update. */
  BooleanProperty replacingProperty() {
    return planning.replacingProperty();
  }

  /** Passwords of protected files. */
  Passwords passwords() {
    return passwords;
  }

  /** Adding that is not done yet: neither closing nor a crash loses it. */
  DraftKeeper drafts() {
    return drafts;
  }

  /** Goes on with adding that was broken off, and with more files beside it. */
  void resume(ImportDraft draft, List<Path> more) {
    stop();
    drafts.found();
    Adding adding = project.get();
    jobs.run(Say.of("busy.reading"), progress -> Resumed.read(adding, draft, progress), found -> resumed(found, more));
  }

  private void resumed(Resumed found, List<Path> more) {
    fixing.begin(found.fixes());
    planning.replacingProperty().set(found.draft().replacing());
    passwords.begin(found.draft());
    found(found.files());
    if (!more.isEmpty()) {
      addFiles(more);
    } else {
      goOn(found.draft(), found.changed());
    }
  }

  private void goOn(ImportDraft draft, List<String> changed) {
    if (!changed.isEmpty()) {
      say(Notice.warning(Say.of("draft.changed", String.join(", ", changed))));
    } else if (passwords.askedFor() == null && !jobs.isBusy()) {
      goTo(Resumed.step(draft));
    }
  }

  /** Goes through the steps to where a person was, as far as nothing is missing; to the check at most, which is made anew. */
  private void goTo(Step wanted) {
    if (wanted != Step.FILES) {
      toColumns();
    }
    if (step() == Step.COLUMNS && wanted != Step.COLUMNS) {
      toValues(wanted == Step.VALUES ? () -> {} : this::toCheck);
    }
  }

  private void opened(Passwords.Opened now) {
    files.replaceAll(f -> now.files().getOrDefault(f.path(), f));
    arrived(now.sheets());
    ImportDraft draft = now.draft();
    if (draft != null && files.stream().noneMatch(FileDraft::locked)) {
      goOn(draft, now.changed());
    }
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
    planning.clear();
    receipt.show(null);
    fixing.begin(List.of());
    planning.replacingProperty().set(false);
    passwords.begin(null);
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
    List<FileDraft> more = drafts.stream().filter(d -> files.stream().noneMatch(f -> f.path().equals(d.path()))).toList();
    files.addAll(more);
    arrived(more.stream().flatMap(f -> f.sheets().stream()).toList());
    passwords.askNext();
  }

  private void arrived(List<SheetDraft> fresh) {
    SheetDraft.nameApart(sheets());
    if (selected.get() == null || fresh.stream().anyMatch(SheetDraft::ticked)) {
      Stream<SheetDraft> first = Stream.concat(fresh.stream().filter(SheetDraft::ticked), fresh.stream());
      first.findFirst().ifPresent(selected::set);
    }
    step.set(Step.FILES);
  }

  /** Takes a file out of the list. */
  void remove(FileDraft file) {
    files.remove(file);
    SheetDraft.nameApart(sheets());
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

  /** Reading a sheet in another way, and saving how it is read. */
  SheetWork sheetWork() {
    return sheetWork;
  }

  /** What words and dates mean. */
  ValuesModel values() {
    return values;
  }

  /** Trying other rows as the headings. */
  HeadingTrial headings() {
    return headings;
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
      case COLUMNS -> toValues(() -> {});
      case VALUES -> toCheck();
      case CHECK -> toConfirm();
      case CONFIRM -> add();
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

  private void toValues(Runnable then) {
    for (SheetDraft sheet : ticked()) {
      if (!sheet.missing().isEmpty()) {
        selected.set(sheet);
        say(Notice.error(Lacks.sentence(sheet)));
        return;
      }
    }
    say(null);
    values.look(readings(), () -> {
      step.set(Step.VALUES);
      then.run();
    });
  }

  private void toCheck() {
    planning.ready(() -> {
      Planned plan = plannedProperty().get();
      if (plan != null) {
        fixing.show(ticked(), plan);
      }
      step.set(Step.CHECK);
    });
  }

  private void toConfirm() {
    Planned plan = plannedProperty().get();
    if (plan != null && plan.stopped().isEmpty()) {
      planning.ready(() -> step.set(Step.CONFIRM));
    }
  }

  /** What would be added, in another way than before: another date, or standing for the period or not. */
  void again() {
    if (step() == Step.CONFIRM) {
      planning.ready(() -> {});
    }
  }

  /** A fix was checked: what would be added is known without asking again. */
  private void checkedAgain(Planned plan) {
    planning.known(plan);
    drafts.keep();
  }

  private void add() {
    Planned plan = plannedProperty().get();
    if (plan == null || plan.stopped().isPresent()) {
      return;
    }
    planning.ready(() -> addPlanned(plan));
  }

  private void addPlanned(Planned plan) {
    Adding adding = project.get();
    if (plannedProperty().get() == plan) {
      jobs.run(Say.of("busy.adding"), progress -> adding.add(plan.plan(), progress), this::nowAdded);
    }
  }

  private void nowAdded(Added result) {
    receipt.show(result);
    step.set(Step.RECEIPT);
    drafts.forget();
    onChanged.run();
  }

  /** What is done with what was added: giving it back, saving what was left out. */
  ReceiptWork receipt() {
    return receipt;
  }

  /** The check found that all of it is in the project already. */
  boolean nothingToAdd() {
    Planned plan = plannedProperty().get();
    return step() == Step.CHECK && plan != null && plan.allThere();
  }

  /** Goes a step back; nothing is lost. */
  void back() {
    cancel();
    headings.stay();
    say(null);
    step.set(step().before());
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
