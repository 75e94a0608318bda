package org.suffice.app;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ImportRecord;
import org.suffice.model.Numbers;
import org.suffice.store.Project;

/**
 * How long each import is to be kept: by the setting, from the day it was added, or until a day that was said of it. When
 * that day has come a person is reminded; nothing is ever deleted by itself.
 */
public final class Retention {
  private final Project project;
  private final ProjectSession session;
  private final Clock clock;

  Retention(Project project, ProjectSession session, Clock clock) {
    this.project = project;
    this.session = session;
    this.clock = clock;
  }

  /**
   * An import and its day.
   *
   * @param until the last day it is to be kept; null where there is none
   * @param said whether the day was said of this import, and does not come from the setting
   */
  public record Kept(ImportRecord record, @Nullable LocalDate until, boolean said) {
    /** The day in words. */
    public String words() {
      return until == null ? "no date" : Numbers.date(until);
    }
  }

  /** Every import with its day, newest last. */
  public List<Kept> all() {
    Map<Integer, LocalDate> said = project.kept().keepUntil();
    int months = Integer.parseInt(Switch.KEEP_IMPORTS.in(project.kept().settings()));
    var all = new ArrayList<Kept>();
    for (ImportRecord record : session.imports().list()) {
      LocalDate day = said.get(record.id());
      LocalDate bySetting = months == 0 ? null : record.when().atZone(ZoneId.systemDefault()).toLocalDate().plusMonths(months);
      all.add(new Kept(record, day == null ? bySetting : day, day != null));
    }
    return all;
  }

  /** Those whose last day is over. */
  public List<Kept> due() {
    LocalDate today = LocalDate.now(clock);
    return all().stream().filter(k -> k.until() != null && k.until().isBefore(today)).toList();
  }

  /** Keeps an import until a day; null goes back to the setting. */
  public void keep(int importId, @Nullable LocalDate until) {
    session.imports().one(importId);
    project.kept().keepUntil(importId, until);
  }

  /** What a person is reminded of on opening. */
  Optional<String> reminder() {
    List<Kept> due = due();
    if (due.isEmpty()) {
      return Optional.empty();
    }
    String which = due.stream().map(k -> k.record().id() + " (kept until " + k.words() + ")").collect(Collectors.joining(", "));
    return Optional.of(
        (due.size() == 1 ? "Import " + which + " was" : "Imports " + which + " were")
            + " to be kept no longer. Delete "
            + (due.size() == 1 ? "it" : "them")
            + " for good (Data, Imports; or the command delete-import), or give a later date (keep).");
  }
}
