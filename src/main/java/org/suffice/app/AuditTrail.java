package org.suffice.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suffice.export.AtomicFile;
import org.suffice.model.AuditEntry;
import org.suffice.model.Numbers;
import org.suffice.store.Project;

/**
 * What was done with a project: opened, added, given back, exported, backed up, wrong passphrases. It holds no child data,
 * and is looked through whenever the project is opened.
 */
public final class AuditTrail {
  private static final long CLOCK_TOLERANCE_SECONDS = 120;
  private final Project project;
  private final Clock clock;
  private final List<String> warnings = new ArrayList<>();
  private boolean broken;

  AuditTrail(Project project, Clock clock) {
    this.project = project;
    this.clock = clock;
    List<AuditEntry> log = project.audit();
    look(log);
    note(log.isEmpty() ? "made" : "opened", log.isEmpty() ? "The project, or its log, was begun." : "The project was opened.");
  }

  private void look(List<AuditEntry> log) {
    Project.brokenAt(log)
        .ifPresent(
            number -> {
              broken = true;
              warnings.add(
                  "The log of this project was changed from outside, from entry " + number
                      + " on. The data may have been changed as well: compare it with a backup, and ask who had the file.");
            });
    Instant now = clock.instant();
    if (!log.isEmpty() && log.getLast().when().isAfter(now.plusSeconds(CLOCK_TOLERANCE_SECONDS))) {
      warnings.add(
          "The clock of this computer stands before the last entry of the project's log ("
              + Numbers.date(log.getLast().when().atZone(clock.getZone()).toLocalDate())
              + "). Set it right: the newest data is told by dates.");
    }
    int refused = 0;
    for (AuditEntry e : log.reversed()) {
      if (!e.event().equals("refused")) {
        break;
      }
      refused++;
    }
    if (refused > 0) {
      warnings.add(
          (refused == 1 ? "A wrong passphrase was" : refused + " wrong passphrases were")
              + " given since the project was last open. If that was nobody you know, tell whoever looks after your data.");
    }
  }

  /** What a person must know on opening, in sentences. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** What must be read before anything else: that the log was changed from outside; empty where it is as it was written. */
  public Optional<String> broken() {
    return broken ? Optional.of(warnings.getFirst()) : Optional.empty();
  }

  /** All entries, oldest first. */
  public List<AuditEntry> entries() {
    return project.audit();
  }

  /** Whether all entries are as they were written. */
  public boolean whole() {
    return Project.brokenAt(project.audit()).isEmpty();
  }

  void note(String event, String details) {
    project.note(event, details, clock.instant());
  }

  /** Writes the log as CSV, with the chain, so that somebody else can check it. */
  public void export(Path file) {
    var text = new StringBuilder("Entry,When (UTC),Who,Event,Details,Chain\n");
    for (AuditEntry e : project.audit()) {
      text.append(e.number()).append(',').append(e.when()).append(',').append(quoted(e.who())).append(',').append(e.event())
          .append(',').append(quoted(e.details())).append(',').append(e.chain()).append('\n');
    }
    AtomicFile.write(file, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    note("exported", "The log, as .csv");
  }

  /** Never a formula for a spreadsheet. */
  private static String quoted(String text) {
    String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
