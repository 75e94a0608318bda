package org.suffice.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AskMeasure;
import org.suffice.app.ProjectSession;
import org.suffice.model.AgeBands;
import org.suffice.model.ChartChoice;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.Question;
import org.suffice.model.SavedView;
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

  @Option(names = "--by", paramLabel = "KEY", description = "Break the rows down by this key.")
  @Nullable String by;

  @Option(names = "--bands", paramLabel = "A,B,...", description = "Age bands by lower bounds, such as 0,1,5,11,16.")
  @Nullable String bands;

  @Option(names = "--compare", paramLabel = "D", converter = Dates.class,
      description = "Compare the date as at with this one: both, and a column of what changed (...-change).")
  @Nullable LocalDate compare;

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
    String key = by;
    String ages = bands;
    boolean supposes = share != null || number != null || children != null || excluded != null;
    return new Question(
        asAt,
        from,
        to,
        every,
        where.stream().map(Filter::parse).toList(),
        key == null ? null : FilterKey.of(key),
        ages == null ? null : AgeBands.parse(ages),
        supposes ? new Supposed(share, number, children, excluded) : null);
  }

  /** The answer, compared with another date where one is named; protected where it is for publication. */
  Table table(ProjectSession session, String id, Question given) {
    SavedView saved = view == null ? null : session.views().named(view);
    Question question = saved == null ? given : saved.of(given);
    LocalDate with = compare == null && saved != null && given.every() == null && given.asAt().size() < 2 ? saved.compare() : compare;
    AskMeasure ask = session.ask();
    Table exact = with == null ? ask.table(id, question) : ask.compare(id, question, with);
    Table table = publication ? session.publication().of(exact) : exact;
    return chart(session).benchmarks() ? ask.benchmarked(table, question) : table;
  }

  /** What charts show besides: what the view says, and what is asked for here. */
  ChartChoice chart(ProjectSession session) {
    ChartChoice here = new ChartChoice(benchmarks, false, false);
    return view == null ? here : session.views().named(view).chart().and(here);
  }
}
