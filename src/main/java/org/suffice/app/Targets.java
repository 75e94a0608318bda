package org.suffice.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.suffice.export.AtomicFile;
import org.suffice.model.Facts;
import org.suffice.model.Receipt;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;
import org.suffice.model.TableKind;
import org.suffice.model.Target;
import org.suffice.progress.Progress;
import org.suffice.store.Project;

/**
 * The strategy's targets: listing, adding, changing and removing them one by one. One that is typed goes the way of those in
 * a workbook: it is an import of one row, so it can be given back like any other.
 */
public final class Targets {
  private static final String REMOVED = "targets-removed";
  private static final String FILE = "targets typed in Suffice.csv";
  private final Project project;
  private final ProjectSession session;
  private final Clock clock;

  Targets(Project project, ProjectSession session, Clock clock) {
    this.project = project;
    this.session = session;
    this.clock = clock;
  }

  /** All of them, in the order in which they came. */
  public List<Target> list() {
    return session.facts().targets();
  }

  /** The target with this name, whatever its capitals. */
  public Optional<Target> find(String name) {
    return list().stream().filter(t -> t.name().equalsIgnoreCase(name.strip())).findFirst();
  }

  /**
   * Adds a target, or changes the one of the same name.
   *
   * @throws SufficeException where there is no such measure, the baseline is not before the day it is due, or the numbers
   *     contradict the direction
   */
  public Receipt put(Target target) {
    if (target.name().isBlank()) {
      throw new SufficeException("target", "A target needs a name.");
    }
    session.ask().info(target.measure());
    LocalDate from = target.baselineDate();
    if (from != null && !from.isBefore(target.due())) {
      throw new SufficeException("target", "The baseline date is not before the due date. Correct one of them.");
    }
    checkNumbers(target);
    try (var folder = new TemporaryFolder("suffice-targets")) {
      Path file = Files.writeString(folder.path().resolve(FILE), TargetFile.text(List.of(target)), StandardCharsets.UTF_8);
      Receipt receipt = add(file);
      restored(target.name());
      return receipt;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void checkNumbers(Target target) {
    Double from = target.baseline();
    boolean up = target.direction() == Target.Direction.INCREASE;
    if (target.tolerance() < 0) {
      throw new SufficeException("target", "The tolerance is below 0. Give how far off the line is still on track, or 0.");
    }
    if (target.valueKind() == Target.ValueKind.SHARE && (target.target() < 0 || target.target() > 100)) {
      throw new SufficeException("target", "The target is a share, so it is from 0 to 100. Correct it, or choose a number.");
    }
    if (!target.yearly() && from != null && from != target.target() && up != target.target() > from) {
      String wrong = up ? "The target is below the baseline but is to increase." : "The target is above the baseline but is to decrease.";
      throw new SufficeException("target", wrong + " Correct one of the numbers or the direction.");
    }
  }

  /**
   * A change that can be taken back.
   *
   * @param importId the import that it was; 0 for none
   * @param removed which targets were removed before it, with the last import of the time
   */
  public record Edit(String name, int importId, Map<String, Integer> removed) {
    public Edit {
      removed = Map.copyOf(removed);
    }
  }

  /** Adds or changes a target as {@link #put} does, so that it can be taken back. */
  public Edit change(Target target) {
    Map<String, Integer> before = removed(project.kept().settings());
    return new Edit(target.name(), put(target).importId(), before);
  }

  /** Removes a target as {@link #remove} does, so that it can be taken back. */
  public Edit takeAway(String name) {
    Map<String, Integer> before = removed(project.kept().settings());
    return new Edit(remove(name).name(), 0, before);
  }

  /** Takes a change back: the targets are as they were before it. */
  public void undo(Edit edit) {
    if (edit.importId() > 0) {
      session.imports().undo(edit.importId());
    }
    keep(edit.removed());
  }

  private Receipt add(Path file) {
    LocalDate newest = list().stream().map(t -> t.origin().extracted()).max(LocalDate::compareTo).orElse(LocalDate.MIN);
    LocalDate today = LocalDate.now(clock);
    var insist = new AddData.Insist(TableKind.TARGETS, null, today.isBefore(newest) ? newest : today);
    List<SheetReading> readings = session.addData().read(List.of(file), insist, Progress.none());
    return session.addData().add(session.addData().plan(readings, Progress.none()), Progress.none());
  }

  /** Removes a target; it comes back where a later import has it. */
  public Target remove(String name) {
    Target target = find(name).orElseThrow(() -> new SufficeException("no-such-target", "There is no target \"" + name.strip() + "\"." + names()));
    int last = project.imports().stream().mapToInt(i -> i.id()).max().orElse(0);
    Map<String, Integer> removed = removed(project.kept().settings());
    removed.put(target.name(), last);
    keep(removed);
    return target;
  }

  private String names() {
    return list().isEmpty() ? " There are none." : " There are: " + list().stream().map(Target::name).collect(Collectors.joining("; ")) + ".";
  }

  /** Writes all targets as a text file that can be added again. */
  public void exportTo(Path file) {
    byte[] text = TargetFile.text(list()).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, out -> out.write(text));
  }

  private void restored(String name) {
    Map<String, Integer> removed = removed(project.kept().settings());
    if (removed.remove(name) != null) {
      keep(removed);
    }
  }

  private void keep(Map<String, Integer> removed) {
    var lines = new ArrayList<String>();
    removed.forEach((name, last) -> lines.add(last + "\t" + name));
    project.kept().set(REMOVED, String.join("\n", lines));
    session.reload(Progress.none());
  }

  /** By the name of a target: the last import that there was when it was removed. */
  private static Map<String, Integer> removed(Map<String, String> settings) {
    var removed = new LinkedHashMap<String, Integer>();
    settings.getOrDefault(REMOVED, "").lines().filter(l -> l.indexOf('\t') > 0).forEach(l -> {
      int tab = l.indexOf('\t');
      removed.put(l.substring(tab + 1), Integer.valueOf(l.substring(0, tab)));
    });
    return removed;
  }

  /** The facts without the targets that were removed. */
  static Facts without(Facts facts, Map<String, String> settings) {
    Map<String, Integer> removed = removed(settings);
    return removed.isEmpty()
        ? facts
        : facts.withTargets(facts.targets().stream().filter(t -> t.origin().importId() > removed.getOrDefault(t.name(), -1)).toList());
  }
}
