package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suffice.model.FilterKey;
import org.suffice.model.Numbers;
import org.suffice.model.Question;

/** The words around a table of what began, ended or lasted: title, definition with the switches in force, source, notes. */
final class FlowText {
  private final FlowMeasure measure;
  private final Ask ask;
  private final @Nullable FilterKey rows;
  private final Answer<Events> answer;
  private final List<Window> windows;

  FlowText(FlowMeasure measure, Ask ask, @Nullable FilterKey rows, Answer<Events> answer, List<Window> windows) {
    this.measure = measure;
    this.ask = ask;
    this.rows = rows;
    this.answer = answer;
    this.windows = windows;
  }

  private Window last() {
    return windows.getLast();
  }

  /** What it shows and when. */
  String title() {
    String children = ask.rules().childrenWords();
    var title = new StringBuilder(ask.words().say(measure.info().id() + ".title", capital(children)));
    FilterKey by = ask.question().by();
    if (measure.spec().replaces() && rows != null) {
      title.append(" by ").append(SnapshotText.lower(rows));
    } else if (by != null && by != measure.spec().rows() && answer.apart()) {
      title.append(", by ").append(SnapshotText.lower(by));
    }
    title.append(", ").append(windows.getFirst().words());
    if (windows.size() == 2) {
      title.append(" and ").append(last().words());
    } else if (windows.size() > 2) {
      title.append(" up to ").append(last().words()).append(" (").append(windows.size()).append(" periods)");
    }
    return title.toString();
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  /** Heading of the row labels. */
  String rowHeading() {
    return rows != null ? rows.label() : ask.words().sayOr(measure.info().id() + ".rows", "Children");
  }

  /** Numerator, denominator, exclusions, how periods of care are found, switches and extraction date, in sentences. */
  String definition() {
    return DefinitionText.of(ask, measure.info().id(), List.of(ask.rules().endIsLastDay() ? "rule.care.last-day" : "rule.care.day-left", "rule.period"), measure.spec().rows() == null);
  }

  /** The files the counted rows came from. */
  String source() {
    return ask.words().say("source", Sources.of(answer.slices()).words());
  }

  /** What a reader must know: whether the data reaches so far, then the measure's own notes. */
  List<String> notes() {
    var notes = new ArrayList<String>();
    Words words = ask.words();
    LocalDate extracted = ask.facts().placementsExtracted();
    LocalDate reach = ask.facts().placements().reach();
    String begins = Numbers.date(windows.getFirst().from());
    if (reach == null) {
      notes.add(words.say("note.flow.only-open", begins));
    } else if (windows.getFirst().from().isBefore(reach)) {
      notes.add(words.say("note.flow.before-data", Numbers.month(Objects.requireNonNull(ask.facts().placements().firstLeft())), begins));
    }
    notes.addAll(measure.spec().notes().notes(answer, ask, last()));
    if (ask.snapshots().care().lastDaysLikely()) {
      notes.add(words.say("note.flow.last-day"));
    }
    if (extracted != null && last().to().isAfter(extracted)) {
      notes.add(words.say("note.after-extract", Numbers.date(last().to()), Numbers.date(extracted)));
    }
    Question question = ask.question();
    boolean period = question.from() != null || question.to() != null || question.every() != null;
    if (period && !question.asAt().isEmpty()) {
      notes.add(words.say("note.flow.dates-first"));
    }
    return notes;
  }
}
