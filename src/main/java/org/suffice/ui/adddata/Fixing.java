package org.suffice.ui.adddata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ColumnMatch;
import org.suffice.model.Fix;
import org.suffice.model.LeftOutRow;
import org.suffice.model.Mapping;
import org.suffice.model.Problem;
import org.suffice.model.Problem.Severity;
import org.suffice.model.SheetPlan;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;
import org.suffice.ui.Background;
import org.suffice.ui.Latest;

/**
 * Correcting rows before they are added: the rows with something to look at, what a person writes over their cells, and
 * the check that follows each time. The file is never touched; the latest check counts, and typing never waits for it.
 */
final class Fixing {
  /** Rows shown at most: more than a person corrects one by one. */
  static final int MOST = 10_000;

  private final Supplier<Adding> project;
  private final UnaryOperator<List<SheetReading>> decided;
  private final Latest<Planned> checks;
  private final Latest<Map<Place, List<String>>> texts;
  private final Consumer<@Nullable Notice> say;
  private final Consumer<Planned> checked;
  private final FixHistory history = new FixHistory();
  private final Map<Place, List<String>> cells = new HashMap<>();
  private final ShownRows rows = new ShownRows();
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final ObjectProperty<@Nullable String> rule = new SimpleObjectProperty<>(this, "rule");
  private final ObjectProperty<@Nullable SheetDraft> sheet = new SimpleObjectProperty<>(this, "sheet");
  private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper(this, "checking");
  private List<SheetDraft> sheets = List.of();
  private @Nullable Planned plan;
  private @Nullable Planned waiting;
  private boolean typing;
  private int all;

  /** A row of a sheet of a file. */
  private record Place(String hash, String sheet, int row) {}

  /**
   * A check that found something.
   *
   * @param code its stable id
   * @param says what it found first
   * @param rows in how many rows
   */
  record Rule(String code, Severity severity, String says, int rows) {}

  /** Correcting; {@code decided} gives the sheets with what words mean, {@code checked} takes the new plan after each change. */
  Fixing(
      Supplier<Adding> project,
      Background background,
      UnaryOperator<List<SheetReading>> decided,
      Consumer<@Nullable Notice> say,
      Consumer<Planned> checked) {
    this.project = project;
    this.decided = decided;
    this.checks = background.latest();
    this.texts = background.latest();
    this.say = say;
    this.checked = checked;
    rule.subscribe(r -> fill());
    sheet.subscribe(s -> {
      countRules();
      fill();
    });
  }

  /** The rows with something to look at, up to {@link #MOST}. */
  ObservableList<ProblemRow> rows() {
    return rows.list();
  }

  /** Rows are being exchanged for newer states of them. */
  ReadOnlyBooleanProperty exchangingProperty() {
    return rows.exchangingProperty();
  }

  /** How many rows there are, shown or not. */
  int all() {
    return all;
  }

  /** Every check that found something, those that leave rows out first. */
  List<Rule> rules() {
    return List.copyOf(rules.values());
  }

  /** Only rows that this check found something in; null for all. */
  ObjectProperty<@Nullable String> ruleProperty() {
    return rule;
  }

  /** The sheet whose rows are shown; null where none has anything to look at. */
  ObjectProperty<@Nullable SheetDraft> sheetProperty() {
    return sheet;
  }

  /** The sheets with something to look at. */
  List<SheetDraft> withRows() {
    Planned found = plan;
    return found == null
        ? List.of()
        : found.plan().sheets().stream()
            .filter(s -> s.problems().stream().anyMatch(Fixing::matters) || !s.corrections().fixes().isEmpty())
            .flatMap(s -> draft(s).stream())
            .toList();
  }

  /** A cell is being typed in: what a check finds meanwhile is shown afterwards. */
  void typing(boolean on) {
    typing = on;
    Planned found = waiting;
    if (!on && found != null) {
      waiting = null;
      show(sheets, found);
    }
  }

  /** What was written is being checked. */
  ReadOnlyBooleanProperty checkingProperty() {
    return checking.getReadOnlyProperty();
  }

  /** What is written over cells now. */
  List<Fix> fixes() {
    return history.now();
  }

  /** Begins with these fixes. */
  void begin(List<Fix> fixes) {
    history.begin(fixes);
    cells.clear();
    rows.show(List.of());
    rules.clear();
    rule.set(null);
    plan = null;
    waiting = null;
    sheet.set(null);
    checking.set(false);
  }

  /** Shows what was found in these sheets. */
  void show(List<SheetDraft> wanted, Planned found) {
    sheets = List.copyOf(wanted);
    plan = found;
    SheetDraft shown = sheet.get();
    List<SheetDraft> some = withRows();
    if (shown == null || !some.contains(shown)) {
      sheet.set(some.isEmpty() ? null : some.getFirst());
    }
    countRules();
    String only = rule.get();
    if (only != null && !rules.containsKey(only)) {
      rule.set(null); // fills
    } else {
      fill();
    }
  }

  private void countRules() {
    Planned found = plan;
    if (found == null) {
      return;
    }
    var counts = new TreeMap<String, Set<Place>>();
    var first = new HashMap<String, Problem>();
    for (SheetPlan sheet : shown(found)) {
      for (Problem p : sheet.problems()) {
        if (matters(p)) {
          counts.computeIfAbsent(p.code(), c -> new java.util.HashSet<>()).add(new Place(sheet.fileHash(), sheet.sheet(), p.row()));
          first.putIfAbsent(p.code(), p);
        }
      }
    }
    rules.clear();
    first.values().stream()
        .sorted(java.util.Comparator.comparing(Problem::severity).thenComparingInt(p -> -counts.getOrDefault(p.code(), Set.of()).size()))
        .forEach(p -> rules.put(p.code(), new Rule(p.code(), p.severity(), ProblemRow.sentence(p), counts.getOrDefault(p.code(), Set.of()).size())));
  }

  private static boolean matters(Problem p) {
    return (p.severity() == Severity.STOPS_ROW || p.severity() == Severity.WARNING) && !p.code().equals("check-column");
  }

  private void fill() {
    Planned found = plan;
    if (found == null) {
      return;
    }
    var next = new ArrayList<ProblemRow>();
    var missing = new LinkedHashMap<SheetDraft, Set<Integer>>();
    all = 0;
    for (SheetPlan sheet : shown(found)) {
      draft(sheet).ifPresent(d -> fill(d, sheet, next, missing));
    }
    rows.show(next);
    load(missing);
  }

  private List<SheetPlan> shown(Planned found) {
    SheetDraft wanted = sheet.get();
    return found.plan().sheets().stream().filter(s -> draft(s).filter(d -> d == wanted).isPresent()).toList();
  }

  private java.util.Optional<SheetDraft> draft(SheetPlan sheet) {
    return sheets.stream()
        .filter(d -> d.reading().fileHash().equals(sheet.fileHash()) && d.reading().sheet().equals(sheet.sheet()))
        .findFirst();
  }

  private void fill(SheetDraft draft, SheetPlan sheet, List<ProblemRow> to, Map<SheetDraft, Set<Integer>> missing) {
    var problems = new TreeMap<Integer, List<Problem>>();
    sheet.problems().stream().filter(Fixing::matters).forEach(p -> problems.computeIfAbsent(p.row(), r -> new ArrayList<>(1)).add(p));
    var fixed = new HashMap<Integer, Map<Integer, String>>();
    for (Fix f : fixes()) {
      if (f.in(sheet.fileHash(), sheet.sheet())) {
        fixed.computeIfAbsent(f.row(), r -> new HashMap<>()).put(f.column(), f.text());
      }
    }
    Map<Integer, LeftOutRow> out = new HashMap<>();
    sheet.leftOut().forEach(l -> out.put(l.origin().row(), l));
    String only = rule.get();
    var numbers = new TreeSet<>(problems.keySet());
    numbers.addAll(fixed.keySet());
    List<ColumnMatch> used = used(sheet.mapping());
    for (int row : numbers) {
      List<Problem> found = problems.getOrDefault(row, List.of());
      boolean wanted = only == null || fixed.containsKey(row) || found.stream().anyMatch(p -> p.code().equals(only));
      if (wanted && ++all <= MOST) {
        Place place = new Place(sheet.fileHash(), sheet.sheet(), row);
        LeftOutRow left = out.get(row);
        if (left != null && !fixed.containsKey(row)) {
          cells.putIfAbsent(place, left.cells());
        }
        if (!cells.containsKey(place)) {
          missing.computeIfAbsent(draft, d -> new TreeSet<>()).add(row);
        }
        to.add(
            new ProblemRow(
                draft, row, left != null, found, used, cells.getOrDefault(place, List.of()), fixed.getOrDefault(row, Map.of())));
      }
    }
  }

  private static List<ColumnMatch> used(Mapping mapping) {
    return mapping.columns().stream().filter(c -> c.field() != null).toList();
  }

  /** Reads what the file has in rows that are not left out: the plan does not keep that. */
  private void load(Map<SheetDraft, Set<Integer>> missing) {
    if (missing.isEmpty()) {
      return;
    }
    Adding adding = project.get();
    texts
        .job(
            Say.of("busy.reading"),
            progress -> {
              var read = new HashMap<Place, List<String>>();
              missing.forEach(
                  (d, numbers) -> {
                    progress.check();
                    var reading = d.reading();
                    adding
                        .cells(reading, numbers)
                        .forEach((row, text) -> read.put(new Place(reading.fileHash(), reading.sheet(), row), text));
                  });
              return read;
            })
        .onSuccess(
            read -> {
              cells.putAll(read);
              rows.each(r -> {
                List<String> text = read.get(place(r));
                return text == null ? r : new ProblemRow(r.sheet(), r.row(), r.out(), r.problems(), r.columns(), text, r.fixed());
              });
            })
        .onError(SufficeException.class, e -> say.accept(Notice.error(e.sentence())))
        .start();
  }

  private static Place place(ProblemRow row) {
    return new Place(row.sheet().reading().fileHash(), row.sheet().reading().sheet(), row.row());
  }

  private static Fix fix(ProblemRow row, int n, String text) {
    var reading = row.sheet().reading();
    return new Fix(reading.fileHash(), reading.sheet(), row.row(), row.columns().get(n).column(), text.strip());
  }

  /** Writes a text over the nth used column of a row; what the file has there takes the fix back. */
  void write(ProblemRow row, int n, String text) {
    if (text.strip().equals(row.text(n).strip())) {
      return;
    }
    if (text.strip().equals(row.original(n).strip())) {
      history.giveBack(List.of(fix(row, n, text)));
    } else {
      history.write(List.of(fix(row, n, text)));
    }
    changed();
  }

  /** The other rows shown that have the same text as this one in the nth column, as the file has it. */
  List<ProblemRow> alike(ProblemRow row, int n) {
    return rows.list().stream()
        .filter(r -> r.sheet() == row.sheet() && r.row() != row.row() && r.original(n).equals(row.original(n)))
        .filter(r -> !r.cells().isEmpty() && !r.text(n).equals(row.text(n)))
        .toList();
  }

  /** Writes what the nth column of a row says now into all rows with the same text; how many there were. */
  int fill(ProblemRow row, int n) {
    List<ProblemRow> alike = alike(row, n);
    if (!alike.isEmpty()) {
      history.write(alike.stream().map(r -> fix(r, n, row.text(n))).toList());
      changed();
    }
    return alike.size();
  }

  /** Takes the last change back. */
  void undo() {
    if (history.undo()) {
      changed();
    }
  }

  /** Makes the last change again that was taken back. */
  void redo() {
    if (history.redo()) {
      changed();
    }
  }

  /** Shows the change at once, and checks everything again beside it. */
  private void changed() {
    fill();
    Adding adding = project.get();
    List<Fix> fixes = fixes();
    var readings = decided.apply(sheets.stream().map(SheetDraft::reading).toList());
    checking.set(true);
    checks
        .job(Say.of("busy.checking"), progress -> adding.plan(readings, fixes, false, progress))
        .onEnd(() -> checking.set(false))
        .onSuccess(
            found -> {
              checked.accept(found);
              if (typing) {
                waiting = found;
              } else {
                show(sheets, found);
              }
            })
        .onError(SufficeException.class, e -> say.accept(Notice.error(e.sentence())))
        .start();
  }
}
