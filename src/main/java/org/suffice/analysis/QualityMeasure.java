package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Facts;
import org.suffice.model.Filter;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Numbers;
import org.suffice.model.Question;
import org.suffice.model.RowsBehind;
import org.suffice.model.Search;
import org.suffice.model.StalePlacement.State;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** What is missing or odd in the data, per table: each line a number, its share, and the rows behind it. */
final class QualityMeasure implements Measure {
  private static final String NUMBER = "number";
  private static final String BASE = "base";
  private final MeasureInfo info;

  QualityMeasure(MeasureInfo info) {
    this.info = info;
  }

  @Override
  public MeasureInfo info() {
    return info;
  }

  @Override
  public Table table(Ask ask) {
    LocalDate day = day(ask);
    List<Finding<?>> findings = findings(ask, day);
    Facts facts = ask.facts();
    return new Table(
        info.id(),
        info.title() + (day == null ? "" : ", " + Numbers.date(day)),
        definition(ask),
        ask.words().say("source", sources(facts)),
        day == null ? List.of() : List.of(day),
        ask.question().from(),
        ask.question().to(),
        List.of(),
        facts.extracted(),
        Table.WORKING_COPY,
        ask.words().say("data-quality.rows"),
        columns(),
        findings.stream().map(Finding::row).toList(),
        notes(ask, day),
        ChartHint.none());
  }

  private static List<Column> columns() {
    return List.of(
        new Column(NUMBER, "Number", Unit.OWN, null, "of the base", 0),
        new Column(BASE, "Base", Unit.OWN, null, null, 0),
        new Column("what", "The base", Unit.TEXT, null, null, 0));
  }

  @Override
  public RowsBehind rows(Ask ask, String rowId, String columnId) {
    Finding<?> finding =
        findings(ask, day(ask)).stream()
            .filter(f -> f.id().equals(rowId) && columns().stream().anyMatch(c -> c.id().equals(columnId)))
            .findFirst()
            .orElseThrow(() -> new SufficeException("no-such-cell", ask.words().say("data-quality.no-such-cell", rowId, columnId)));
    if (!columnId.equals(NUMBER) && !columnId.equals(BASE)) {
      throw new SufficeException("no-rows-behind", ask.words().say("data-quality.no-rows-behind"));
    }
    boolean all = columnId.equals(BASE);
    int count = all ? finding.base().size() : finding.found().size();
    String title = Numbers.number(count, 0) + " " + (all ? finding.of() : finding.unit().label() + ": " + finding.label());
    return finding.rows(title, all);
  }

  private List<Finding<?>> findings(Ask ask, @Nullable LocalDate day) {
    check(ask);
    Facts facts = ask.facts();
    var findings = new ArrayList<Finding<?>>();
    if (facts.placements().size() > 0 && day != null) {
      var placements = new PlacementQuality(ask, findings);
      placements.children(new Snapshots(facts, ask.rules()).at(day));
      placements.placements();
      placements.facts();
    }
    if (!facts.searches().isEmpty()) {
      var searches = new SearchQuality(ask, findings);
      searches.requests();
      searches.children();
    }
    return findings;
  }

  private void check(Ask ask) {
    Question question = ask.question();
    for (Filter filter : question.where()) {
      Filters.check(info, filter.key(), "filter-not-for-measure", "filtered");
    }
    if (question.by() != null) {
      Filters.check(info, question.by(), "breakdown-not-for-measure", "broken down");
    }
    LocalDate from = question.from();
    LocalDate to = question.to();
    if (from != null && to != null) {
      Dates.checkPeriod(from, to);
    }
    if (ask.facts().placements().size() == 0 && ask.facts().searches().isEmpty()) {
      throw new SufficeException("no-data", ask.words().say("data-quality.no-data"));
    }
  }

  /** The last of the dates asked, else the default; null without placements and searches. */
  private static @Nullable LocalDate day(Ask ask) {
    boolean dated = !ask.question().asAt().isEmpty() || Dates.defaultAsAt(ask.facts()) != null;
    return dated ? Dates.of(ask.question(), ask.facts()).getLast() : null;
  }

  private String definition(Ask ask) {
    Words words = ask.words();
    LocalDate extracted = ask.facts().extracted();
    String rule = ask.rules().ringRoundIsHardToFind() ? "rule.hard-to-find.ring-round" : "rule.hard-to-find.searches";
    return String.join(
            " ",
            info.numerator(),
            info.denominator(),
            info.exclusions(),
            words.say("rule.snapshot"),
            words.say(ask.rules().countShortBreaks() ? "rule.short-breaks.counted" : "rule.short-breaks.left-out"),
            words.say(rule, ask.rules().hardToFindSearches()))
        + (extracted == null ? "" : " " + words.say("rule.extracted", Numbers.date(extracted)));
  }

  private static String sources(Facts facts) {
    var sources = new Sources();
    PlacementQuality.sources(facts, sources);
    for (Search search : facts.searches()) {
      search.rows().forEach(r -> sources.add(r.origin()));
    }
    return sources.words();
  }

  private static List<String> notes(Ask ask, @Nullable LocalDate day) {
    var notes = new ArrayList<String>();
    long undecided = ask.facts().stale().stream().filter(s -> s.state() == State.UNDECIDED).count();
    if (undecided > 0) {
      notes.add(ask.words().say("note.data-quality.stale", undecided));
    }
    LocalDate extracted = ask.facts().placementsExtracted();
    if (extracted != null && day != null && day.isAfter(extracted)) {
      notes.add(ask.words().say("note.after-extract", Numbers.date(day), Numbers.date(extracted)));
    }
    return notes;
  }
}
