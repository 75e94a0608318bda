package org.suffice.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.analysis.draft.DraftChecks;
import org.suffice.export.word.Sentences;
import org.suffice.intake.DraftReader;
import org.suffice.model.Draft;
import org.suffice.model.DraftFinding;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Question;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.progress.Progress;

/** Reads somebody's strategy and lists the figures in its tables and sentences that do not hold. The file is never changed. */
public final class CheckDraft {
  // tables of more dates than this are a series that no draft prints date by date
  private static final int MOST_DATES = 24;

  private CheckDraft() {}

  /**
   * What was found.
   *
   * @param tables tables with figures that were checked
   * @param against whether they were also set against a project's data
   */
  public record Checked(int tables, boolean against, List<DraftFinding> findings) {
    public Checked {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Checks a file.
   *
   * @param session the project whose data it is set against; null for arithmetic alone
   * @throws SufficeException why it cannot be read and what to do
   */
  public static Checked check(Path file, @Nullable ProjectSession session, Progress progress) {
    progress.report(0, -1, "Reading the tables");
    Draft draft = DraftReader.read(file);
    progress.check();
    List<DraftFinding> findings = new ArrayList<>(DraftChecks.of(draft));
    if (session != null) {
      List<Table> measures = measures(draft, session, progress);
      findings.addAll(DraftChecks.against(draft, measures));
      findings.addAll(DraftChecks.againstWords(draft, sentences(session, measures)));
    }
    return new Checked(DraftChecks.tables(draft), session != null, findings);
  }

  /** What the data says in words, of every date asked. */
  private static List<String> sentences(ProjectSession session, List<Table> measures) {
    Sentences sentences = new Sentences(session.rules().childrenWords());
    return measures.stream()
        .flatMap(t -> t.asAt().isEmpty() ? sentences.of(t, null).stream() : t.asAt().stream().flatMap(date -> sentences.of(t, date).stream()))
        .toList();
  }

  /** Every measure at every date that the draft speaks of, and as it stands by default. */
  private static List<Table> measures(Draft draft, ProjectSession session, Progress progress) {
    List<LocalDate> dates = DraftChecks.dates(draft);
    List<Table> tables = new ArrayList<>();
    for (MeasureInfo measure : session.ask().measures()) {
      progress.check();
      progress.report(tables.size(), -1, "Setting the figures against the data");
      add(tables, session, measure, Question.defaults());
      if (measure.overDates() && !dates.isEmpty() && dates.size() <= MOST_DATES) {
        add(tables, session, measure, Question.defaults().at(dates.toArray(LocalDate[]::new)));
      }
    }
    return tables;
  }

  private static void add(List<Table> tables, ProjectSession session, MeasureInfo measure, Question question) {
    try {
      tables.add(session.ask().table(measure.id(), question));
    } catch (SufficeException notForTheseDates) {
      // a measure of one date, or without data: there is nothing of it to compare
    }
  }
}
