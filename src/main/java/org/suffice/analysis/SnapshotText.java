package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.model.FilterKey;
import org.suffice.model.Numbers;
import org.suffice.model.Question;

/** The words around a snapshot table: title, definition with the switches in force, source and notes. */
final class SnapshotText {
  private final SnapshotMeasure measure;
  private final Ask ask;
  private final @Nullable FilterKey rows;
  private final Answer<Snapshot> answer;

  SnapshotText(SnapshotMeasure measure, Ask ask, @Nullable FilterKey rows, Answer<Snapshot> answer) {
    this.measure = measure;
    this.ask = ask;
    this.rows = rows;
    this.answer = answer;
  }

  /** What it shows and when. */
  String title() {
    var title = new StringBuilder(ask.words().say(measure.info().id() + ".title", capital(ask.rules().childrenWords())));
    FilterKey by = ask.question().by();
    boolean ownRows = by == null || by == measure.spec().rows();
    if (measure.spec().replaces() && rows != null) {
      title.append(" by ").append(lower(rows));
    } else if (!ownRows && by != null && answer.apart()) {
      title.append(", by ").append(lower(by));
    }
    var slices = answer.slices();
    title.append(", ").append(Numbers.date(slices.getFirst().units().day()));
    if (slices.size() == 2) {
      title.append(" and ").append(Numbers.date(answer.last().units().day()));
    } else if (slices.size() > 2) {
      title.append(" to ").append(Numbers.date(answer.last().units().day()));
      title.append(" (").append(slices.size()).append(" dates)");
    }
    return title.toString();
  }

  /** A key in the middle of a sentence. */
  static String lower(FilterKey key) {
    return key == FilterKey.UASC ? "unaccompanied asylum-seeking child" : key.label().toLowerCase(Locale.UK);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  /** Heading of the row labels. */
  String rowHeading() {
    return rows != null ? rows.label() : ask.words().sayOr(measure.info().id() + ".rows", "Children");
  }

  /** Numerator, denominator, exclusions, switches and extraction date, in sentences. */
  String definition() {
    return DefinitionText.of(ask, measure.info().id(), List.of("rule.snapshot"), measure.spec().homes());
  }

  /** The files the counted rows came from. */
  String source() {
    return ask.words().say("source", Sources.of(answer.slices()).words());
  }

  /** What a reader must know: whether the data reaches back so far, then the measure's own notes. */
  List<String> notes() {
    var notes = new ArrayList<String>();
    reach(notes);
    notes.addAll(measure.spec().notes().notes(answer, ask));
    Words words = ask.words();
    Slice<Snapshot> last = answer.last();
    String day = Numbers.date(last.units().day());
    absences(last, day, notes);
    if (last.units().several() > 0) {
      notes.add(words.say("note.several", last.units().several(), day));
    }
    LocalDate extracted = ask.facts().placementsExtracted();
    if (extracted != null && last.units().day().isAfter(extracted)) {
      notes.add(words.say("note.after-extract", day, Numbers.date(extracted)));
    }
    Question question = ask.question();
    boolean period = question.from() != null || question.to() != null;
    if (period && question.every() == null && question.asAt().isEmpty()) {
      notes.add(words.say("note.period-without-step", day));
    }
    return notes;
  }

  /** An extract leaves out who left long ago: a date before anybody in it left is not whole. The day one child left is nobody else's to know. */
  private void reach(List<String> notes) {
    LocalDate extracted = ask.facts().placementsExtracted();
    LocalDate reach = ask.facts().placements().reach();
    LocalDate left = ask.facts().placements().firstLeft();
    String early =
        answer.slices().stream()
            .map(s -> s.units().day())
            .filter(d -> reach == null ? extracted != null && d.isBefore(extracted) : d.isBefore(reach))
            .map(Numbers::date)
            .collect(Collectors.joining(", "));
    if (!early.isEmpty()) {
      notes.add(left == null ? ask.words().say("note.only-open", early) : ask.words().say("note.before-data", Numbers.month(left), early));
    }
  }

  private void absences(Slice<Snapshot> slice, String day, List<String> notes) {
    int known = 0;
    int unknown = 0;
    for (int unit : slice.cube().kept()) {
      switch (slice.units().fact(UnitFacts.Fact.ABSENCE, unit)) {
        case 1 -> known++;
        case 2 -> unknown++;
        default -> {}
      }
    }
    if (known + unknown > 0) {
      notes.add(ask.words().say("note.absences", known + unknown, day, unknown));
    }
  }
}
