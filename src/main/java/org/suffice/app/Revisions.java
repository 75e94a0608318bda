package org.suffice.app;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Extract;
import org.suffice.model.Facts;
import org.suffice.model.Known;
import org.suffice.model.Numbers;
import org.suffice.model.Question;
import org.suffice.model.RowsBehind;
import org.suffice.model.Standing;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.progress.Progress;
import org.suffice.store.Project;

/**
 * Figures as an earlier extract gave them, and what a newer one revised. An import can be called provisional or final; every
 * measure can be asked as it was known with any extract that is still in the project. Safe from any thread.
 */
public final class Revisions {
  /** Facts as known with an extract, made from the project as it was when these were its facts. */
  private record Held(Known known, Facts now, Facts earlier) {}

  /** The extracts there were when these were the project's facts. */
  private record Listed(Facts of, List<Extract> extracts) {}

  private final Project project;
  private final ProjectSession session;
  private final Extracts extracts;
  private volatile @Nullable Listed listed;
  private SoftReference<@Nullable Held> last = new SoftReference<>(null);

  Revisions(Project project, ProjectSession session) {
    this.project = project;
    this.session = session;
    this.extracts = new Extracts(project);
  }

  /** Imports with children, searches or capacity, oldest extract first. */
  public List<Extract> extracts() {
    Facts now = session.facts();
    Listed known = listed;
    if (known == null || known.of() != now) { // every change of the imports makes the facts others
      known = new Listed(now, extracts.all());
      listed = known;
    }
    return known.extracts();
  }

  /** Those that have a newer extract beside them, the newest first: what can be compared with the data as known now. */
  public List<Extract> earlier() {
    return extracts().stream().filter(e -> !e.newer().isEmpty()).toList().reversed();
  }

  /** What an import is called; a sentence where there is no such import, or it holds nothing that newer ones replace. */
  public Extract extract(int importId) {
    List<Extract> all = extracts();
    return all.stream()
        .filter(e -> e.importId() == importId)
        .findFirst()
        .orElseThrow(
            () ->
                new SufficeException(
                    "no-such-extract",
                    "Import " + importId + " is no extract of placements, children, searches or capacity. Those are: "
                        + (all.isEmpty() ? "none" : all.stream().map(e -> String.valueOf(e.importId())).collect(Collectors.joining(", "))) + "."));
  }

  /** Says whether an import is provisional or final. */
  public void say(int importId, Standing standing) {
    extract(importId);
    extracts.say(importId, standing);
    listed = null;
  }

  void forget(int importId) {
    extracts.forget(importId);
    listed = null;
  }

  /** Measures as they were known with an extract. */
  public AskMeasure asKnown(Known known, Progress progress) {
    Facts earlier = facts(known, progress);
    return new AskMeasure(session, () -> earlier);
  }

  /** One measure as it was known with an extract; its notes say so. */
  public Table asKnown(String id, Question question, Known known) {
    return noted(asKnown(known, Progress.none()).table(id, question), told(known));
  }

  /**
   * One measure as an earlier extract gave it, beside what is known now, at the same date or over the same period: the
   * question's, else the last that the earlier extract can answer for.
   *
   * @throws SufficeException as the measure does, and revised-dates: more dates than one
   */
  public Table revised(String id, Question question, Known known) {
    if (question.every() != null || question.asAt().size() > 1) {
      throw new SufficeException("revised-dates", "What was revised is shown at one date or over one period: give one date as at, and no step.");
    }
    AskMeasure then = asKnown(known, Progress.none());
    Question asked = same(then, id, question);
    return session.measures().revised(then.table(id, asked), session.ask().table(id, asked), shortly(known), "now", told(known));
  }

  /** What makes both extracts answer the same: the dates or the period of the earlier one, where the question leaves them open. */
  private Question same(AskMeasure then, String id, Question question) {
    if (!question.asAt().isEmpty() || question.from() != null || question.to() != null) {
      return question;
    }
    Table earlier = then.table(id, question);
    Table now = session.ask().table(id, question);
    if (!earlier.asAt().equals(now.asAt())) {
      return question.at(earlier.asAt().toArray(LocalDate[]::new));
    }
    boolean elsewhere = !Objects.equals(now.from(), earlier.from()) || !Objects.equals(now.to(), earlier.to());
    return elsewhere && earlier.asAt().isEmpty() ? question.over(earlier.from(), earlier.to()) : question;
  }

  /** The rows behind a number of {@link #revised}; behind a difference there are none. */
  public RowsBehind rows(String id, Question question, Known known, String rowId, String columnId) {
    AskMeasure then = asKnown(known, Progress.none());
    Question asked = same(then, id, question);
    return session.measures().isEarlier(columnId) ? then.rows(id, asked, rowId, session.measures().known(columnId)) : session.ask().rows(id, asked, rowId, columnId);
  }

  private synchronized Facts facts(Known known, Progress progress) {
    Facts now = session.facts();
    Held held = last.get();
    if (held != null && held.known().equals(known) && held.now() == now) {
      return held.earlier();
    }
    if (known instanceof Known.With with) {
      extract(with.importId());
    }
    Facts earlier = Targets.without(project.loadFacts(known, progress), project.kept().settings());
    last = new SoftReference<>(new Held(known, now, earlier));
    return earlier;
  }

  private String shortly(Known known) {
    return switch (known) {
      case Known.With with -> extract(with.importId()).shortly();
      case Known.On on -> "extracts to " + Numbers.date(on.day());
    };
  }

  /** What is set beside what, in full sentences. */
  private List<String> told(Known known) {
    List<Extract> all = extracts();
    var said = new ArrayList<String>();
    List<Extract> newer;
    switch (known) {
      case Known.With with -> {
        Extract one = extract(with.importId());
        newer = all.stream().filter(e -> one.newer().contains(e.importId())).toList();
        said.add("Earlier: as known with " + one.words() + ".");
      }
      case Known.On on -> {
        newer = all.stream().filter(e -> e.extracted().isAfter(on.day())).toList();
        said.add("Earlier: as known with extracts up to " + Numbers.date(on.day()) + ".");
      }
    }
    said.add(
        newer.isEmpty()
            ? "There is no newer extract: it is what is known now."
            : "Newer, and left aside in the earlier figures: " + newer.stream().map(Extract::words).collect(Collectors.joining("; ")) + ".");
    return said;
  }

  private static Table noted(Table t, List<String> told) {
    var notes = new ArrayList<>(told);
    notes.addAll(t.notes());
    return new Table(
        t.id(), t.title(), t.definition(), t.source(), t.asAt(), t.from(), t.to(), t.where(), t.extracted(), t.profile(), t.rowHeading(), t.columns(), t.rows(),
        notes, t.chart());
  }
}
