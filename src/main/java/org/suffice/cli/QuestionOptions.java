package org.suffice.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AskMeasure;
import org.suffice.app.ProjectSession;
import org.suffice.app.TraceNumber;
import org.suffice.model.AgeBands;
import org.suffice.model.ChartChoice;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.Known;
import org.suffice.model.Question;
import org.suffice.model.SavedView;
import org.suffice.model.SufficeException;
import org.suffice.model.Supposed;
import org.suffice.model.Table;
import picocli.CommandLine.Option;

/** What is asked of a measure: the options that {@code table} and {@code chart} share. */
final class QuestionOptions {
  @Option(names = "--as-at", paramLabel = "D[,D...]", split = ",", converter = Dates.class,
      description = "Snapshot dates, ISO or dd/mm/yyyy. Default: the last month end on or before the newest extract.")
  List<LocalDate> asAt = new ArrayList<>();

  @Option(names = "--from", paramLabel = "D", converter = Dates.class, description = "First day of the period, inclusive.")
  @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "D", converter = Dates.class, description = "Last day of the period, inclusive.")
  @Nullable LocalDate to;

  @Option(names = "--every", paramLabel = "STEP", description = "month, quarter or year: at every period end from-to.")
  Question.@Nullable Step every;

  @Option(names = "--where", paramLabel = "key=value",
      description = "Keep only these; the same key twice is or, different keys are and.")
  List<String> where = new ArrayList<>();

  @Option(names = "--by", paramLabel = "KEY", description = "Break the rows down by this key; month, quarter or year is the same as --every.")
  @Nullable String by;

  @Option(names = "--bands", paramLabel = "A,B,...", description = "Age bands by lower bounds, such as 0,1,5,11,16; a last band that ends: 16-17.")
  @Nullable String bands;

  @Option(names = "--compare", paramLabel = "D", converter = Dates.class,
      description = "Compare the date as at with this one: both, and a column of what changed (...-change).")
  @Nullable LocalDate compare;

  @Option(names = "--as-known", paramLabel = "IMPORT|D", converter = KnownOption.class,
      description = "As known with the extract of this import (its number), or with extracts up to a date: newer extracts are left aside.")
  @Nullable Known known;

  @Option(names = "--revised-since", paramLabel = "IMPORT|D", converter = KnownOption.class,
      description = "What was revised: the figure as known then (...-earlier), as known now, and the change in numbers and per cent.")
  @Nullable Known since;

  @Option(names = "--share", paramLabel = "PERCENT", description = "Target planner: the share to reach; the number needed follows.")
  @Nullable Double share;

  @Option(names = "--number", paramLabel = "N", description = "Target planner: the number of placements; the share reached follows.")
  @Nullable Integer number;

  @Option(names = "--children", paramLabel = "N", description = "Target planner: how many children there will be.")
  @Nullable Integer children;

  @Option(names = "--excluded", paramLabel = "N", description = "Target planner: how many of them are outside the base (with parents).")
  @Nullable Integer excluded;

  @Option(names = "--benchmarks",
      description = "Add published figures of the same measure, row and date: England, region, neighbours, and our own.")
  boolean benchmarks;

  @Option(names = "--view", paramLabel = "NAME", description = "With the dates, filters, breakdown and chart of a saved view; those given here come first.")
  @Nullable String view;

  @Option(names = "--publication", description = "For publication: small numbers protected.")
  boolean publication;

  /** The question, or a sentence that says what cannot be asked. */
  Question question() {
    Question.Step step = steps(by);
    String key = step == null ? by : null;
    String ages = bands;
    boolean supposes = share != null || number != null || children != null || excluded != null;
    return new Question(
        asAt,
        from,
        to,
        step == null ? every : step,
        where.stream().map(Filter::parse).toList(),
        key == null ? null : FilterKey.of(key),
        ages == null ? null : AgeBands.asked(ages),
        supposes ? new Supposed(share, number, children, excluded) : null);
  }

  /** By month, quarter or year is the same as at every one; null for a breakdown by anything else. */
  private Question.@Nullable Step steps(@Nullable String key) {
    Question.Step step = key == null ? null : Arrays.stream(Question.Step.values()).filter(s -> s.name().equalsIgnoreCase(key.strip())).findFirst().orElse(null);
    if (step != null && every != null && every != step) {
      throw new SufficeException("every-and-by", "--every and --by ask for different periods. Leave one of them out.");
    }
    return step;
  }

  /** The question with what a saved view adds to it. */
  private record Whole(Question question, @Nullable LocalDate with, @Nullable Known revised) {}

  private Whole whole(ProjectSession session, Question given) {
    SavedView saved = view == null ? null : session.views().named(view);
    Question question = saved == null ? given : saved.of(given);
    boolean open = compare == null && known == null && since == null && given.every() == null && given.asAt().size() < 2;
    LocalDate with = open && saved != null ? saved.compare() : compare;
    Integer extract = open && saved != null ? saved.since() : null;
    return new Whole(question, with, extract == null ? since : new Known.With(extract));
  }

  /** The answer, compared with another date where one is named; protected where it is for publication. */
  Table table(ProjectSession session, String id, Question given) {
    Whole asked = whole(session, given);
    LocalDate with = asked.with();
    if (known != null || asked.revised() != null) {
      return known(session, id, asked.question(), with, asked.revised());
    }
    AskMeasure ask = session.ask();
    Table exact = with == null ? ask.table(id, asked.question()) : ask.compare(id, asked.question(), with);
    Table table = publication ? session.publication().of(exact) : exact;
    return chart(session).benchmarks() ? ask.benchmarked(table, asked.question()) : table;
  }

  /** How a table with exact figures, that these options gave, was asked for. */
  TraceNumber.Way way(ProjectSession session, Table table, Question given) {
    Whole asked = whole(session, given);
    Question question = asked.with() == null ? asked.question() : asked.question().at(table.asAt().toArray(LocalDate[]::new));
    return new TraceNumber.Way(question, known, asked.revised());
  }

  /** Figures of an earlier extract, alone or beside those of now: exact, since two extracts tell of each other. */
  private Table known(ProjectSession session, String id, Question question, @Nullable LocalDate with, @Nullable Known revised) {
    Known earlier = known;
    if (publication) {
      throw new SufficeException(
          "not-for-publication",
          "Figures of an earlier extract are for inside the council: beside those published since they would tell which children were revised. Leave --publication out.");
    }
    if (with != null || benchmarks || (earlier != null && revised != null)) {
      throw new SufficeException("known-alone", "--as-known and --revised-since stand alone: leave out the other, --compare and --benchmarks.");
    }
    return revised != null ? session.revisions().revised(id, question, revised) : session.revisions().asKnown(id, question, Objects.requireNonNull(earlier));
  }

  /** What charts show besides: what the view says, and what is asked for here. */
  ChartChoice chart(ProjectSession session) {
    ChartChoice here = new ChartChoice(benchmarks, false, false);
    return view == null ? here : session.views().named(view).chart().and(here);
  }
}
