package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.Numbers;
import org.suffice.model.Question;
import org.suffice.model.Rules;
import org.suffice.model.Unit;

/** The words around a table of searches. */
final class SearchText {
  private final SearchMeasure measure;
  private final SearchMeasure.Shape shape;
  private final Ask ask;
  private final Answer<Sought> answer;

  SearchText(SearchMeasure measure, SearchMeasure.Shape shape, Answer<Sought> answer) {
    this.measure = measure;
    this.shape = shape;
    this.ask = shape.ask();
    this.answer = answer;
  }

  /** What it shows and when. */
  String title() {
    var title = new StringBuilder(measure.info().title());
    FilterKey by = ask.question().by();
    if (by != null && by != measure.spec().rows() && answer.apart()) {
      title.append(", by ").append(by.label().toLowerCase(Locale.UK));
    }
    Sought sought = answer.last().units();
    title.append(", requests of ").append(Numbers.date(sought.from()));
    title.append(" to ").append(Numbers.date(sought.to()));
    Question.Step every = ask.question().every();
    if (every != null && !shape.windows().isEmpty()) {
      title.append(", by ").append(every.name().toLowerCase(Locale.UK));
    }
    return measure.spec().standing() ? title.append(", as at ").append(Numbers.date(shape.asAt())).toString() : title.toString();
  }

  /** Whether what is asked stands in the placements rather than in the log of searches. */
  private boolean asksOfChildren() {
    FilterKey by = ask.question().by();
    return Stream.concat(Stream.ofNullable(by), ask.question().where().stream().map(Filter::key)).anyMatch(k -> k == FilterKey.ETHNICITY || k == FilterKey.LEGAL_STATUS);
  }

  /** Numerator, denominator, exclusions, the rule in force and extraction date, in sentences. */
  String definition() {
    Words words = ask.words();
    Rules rules = ask.rules();
    String id = measure.info().id();
    var said = new ArrayList<String>();
    for (String part : List.of("numerator", "denominator", "exclusions")) {
      said.add(words.sayOr(id + "." + part, ""));
    }
    if (measure.fosteringOnly(ask.question())) {
      said.add(words.say("rule.fostering-only"));
    }
    if (measure.spec().hardToFind()) {
      String rule = rules.ringRoundIsHardToFind() ? "rule.hard-to-find.ring-round" : "rule.hard-to-find.searches";
      said.add(words.say(rule, rules.hardToFindSearches()));
    }
    if (measure.spec().standing()) {
      said.add(words.say("rule.searches-as-at", Numbers.date(shape.asAt())));
    }
    if (!shape.windows().isEmpty()) {
      said.add(words.say("rule.searches-by-period"));
    }
    if (asksOfChildren()) {
      said.add(words.say("rule.sought-children"));
    }
    LocalDate extracted = ask.facts().searchesExtracted();
    if (extracted != null) {
      said.add(words.say("rule.extracted", Numbers.date(extracted)));
    }
    said.removeIf(String::isEmpty);
    return String.join(" ", said);
  }

  /** The files the counted rows came from. */
  String source() {
    var sources = new Sources();
    Sought sought = answer.last().units();
    for (int unit : answer.last().cube().kept()) {
      sources.add(sought.get(unit).origin());
    }
    return ask.words().say("source", sources.words());
  }

  /** How many were recorded, derived, not recorded; what is not listed; months that are not whole. */
  List<String> notes() {
    var notes = new ArrayList<String>();
    Sought sought = answer.last().units();
    int recorded = 0;
    int derived = 0;
    int unknown = 0;
    int unlisted = 0;
    for (int unit : answer.last().cube().kept()) {
      Sought.Asked asked = sought.get(unit);
      if (asked.hardToFind() == null) {
        unknown++;
      } else if (asked.search().recordedHardToFind() != null) {
        recorded++;
      } else {
        derived++;
      }
      unlisted += asked.row() == null ? 1 : 0;
    }
    boolean requests = measure.spec().unit() == Unit.REQUESTS;
    if (measure.spec().hardToFind()) {
      notes.add(ask.words().say(requests ? "note.hard.requests" : "note.hard.children", recorded, derived, unknown));
    }
    if (!requests && unlisted > 0) {
      notes.add(ask.words().say("note.unlisted", unlisted));
    }
    notes.addAll(measure.spec().notes().notes(answer, shape));
    if (!ask.question().asAt().isEmpty() && !measure.spec().standing()) {
      notes.add(ask.words().say("note.date-of-searches"));
    }
    if (ask.question().every() != null && measure.info().id().equals(OpenSearches.ID)) {
      notes.add(ask.words().say("note.every-of-open-searches"));
    }
    return notes;
  }
}
