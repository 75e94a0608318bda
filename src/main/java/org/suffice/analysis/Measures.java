package org.suffice.analysis;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Coded;
import org.suffice.model.Column;
import org.suffice.model.Duplicate;
import org.suffice.model.Facts;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.MeasureInfo;
import org.suffice.model.PlacementWord;
import org.suffice.model.Numbers;
import org.suffice.model.Question;
import org.suffice.model.RowsBehind;
import org.suffice.model.Rules;
import org.suffice.model.SchemeChange;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

/**
 * The catalogue of measures and the answers they give: pure functions of facts, question and rules. A number and the
 * rows behind it come from one count.
 */
public final class Measures {
  private final CategoryScheme scheme;
  private final Words words;
  private final Catalogue catalogue;
  private final SnapshotCache snapshots = new SnapshotCache();

  /** Measures over the categories of a scheme. */
  public Measures(CategoryScheme scheme) {
    this(scheme, new Words());
  }

  private Measures(CategoryScheme scheme, Words words) {
    this(scheme, words, new Catalogue(words));
  }

  private Measures(CategoryScheme scheme, Words words, Catalogue catalogue) {
    this.scheme = scheme;
    this.words = words;
    this.catalogue = catalogue;
  }

  /** The same measures over the categories of another scheme. */
  public Measures with(CategoryScheme other) {
    return new Measures(other, words, catalogue);
  }

  /** The scheme whose categories are counted. */
  public CategoryScheme scheme() {
    return scheme;
  }

  /** What each word (or code) of the placement type was mapped to, by the switches in force, and in how many placements. */
  public List<PlacementWord> placementWords(Facts facts, Rules rules) {
    return PlacementWords.of(facts, scheme, rules);
  }

  /** What another scheme would change, by the switches in force. */
  public SchemeChange change(Facts facts, Rules rules, CategoryScheme other) {
    return SchemeChanges.of(facts, rules, scheme, other);
  }

  /** Every measure, in the order they are offered. */
  public List<MeasureInfo> all() {
    return catalogue.all().stream().map(Measure::info).toList();
  }

  /** What a measure is; a sentence that names the ids there are, where there is none with this one. */
  public MeasureInfo info(String id) {
    return measure(id).info();
  }

  /**
   * A measure's answer.
   *
   * @throws SufficeException where there is no such measure, no data for it, or the question does not suit it
   */
  public Table table(String id, Facts facts, Question question, Rules rules) {
    return measure(id).table(ask(facts, question, rules));
  }

  /**
   * A measure's answer at two dates and what changed between them.
   *
   * @param with the date to compare with; the question's own date is its only one, or the default
   * @throws SufficeException where the question has more dates than one, the dates are the same, or the measure is not
   *     one of dates
   */
  public Table compare(String id, Facts facts, Question question, LocalDate with, Rules rules) {
    if (question.every() != null || question.asAt().size() > 1) {
      throw new SufficeException("compare-dates", "A comparison is of two dates: give one date as at, and no step.");
    }
    LocalDate asAt = question.asAt().isEmpty() ? defaultAsAt(facts) : question.asAt().getFirst();
    if (asAt == null) {
      return table(id, facts, question, rules);
    }
    if (asAt.equals(with)) {
      throw new SufficeException(
          "compare-dates", "Both dates are " + Numbers.date(with) + ". Choose another date to compare with.");
    }
    return Compared.of(table(id, facts, question.at(asAt, with), rules), asAt, with);
  }

  /** A table as an earlier extract gave it beside the one as known now, with what was revised. */
  public Table revised(Table earlier, Table now, String earlierName, String nowName, List<String> notes) {
    return Revised.of(earlier, now, earlierName, nowName, notes);
  }

  /** Whether a table shows what a newer extract revised. */
  public boolean isRevised(Table table) {
    return Revised.is(table);
  }

  /** Whether a column of such a table is of the earlier extract. */
  public boolean isEarlier(String columnId) {
    return Revised.isEarlier(columnId);
  }

  /** What a column of the earlier extract is called in the table of that extract alone. */
  public String known(String columnId) {
    return Revised.known(columnId);
  }

  /**
   * The rows behind a cell of the table that the same facts, question and rules give: as many entries as the cell
   * counts; behind a rate or a share, those of its numerator.
   *
   * @throws SufficeException where the table has no such row or column, or nothing was counted for it
   */
  public RowsBehind rows(String id, Facts facts, Question question, Rules rules, String rowId, String columnId) {
    if (Benchmarks.isRow(rowId)) {
      Table table = table(id, facts, question, rules);
      return Benchmarks.rows(table, facts, rules, rowId, columnId).orElseGet(() -> measure(id).rows(ask(facts, question, rules), rowId, columnId));
    }
    return measure(id).rows(ask(facts, question, rules), rowId, columnId);
  }

  /**
   * The filters that show only what a number of that table counts; empty where there are none, as for a total.
   *
   * @throws SufficeException where there is no such measure or no data for it
   */
  public List<Filter> narrowing(String id, Facts facts, Question question, Rules rules, String rowId, String columnId) {
    return Narrowing.of(measure(id), ask(facts, question, rules), rowId, columnId);
  }

  /**
   * The same table of these children (or, for a measure of searches, requests) only, by their references; empty where a
   * measure does not count them.
   */
  public Optional<Table> part(String id, Facts facts, Question question, Rules rules, Set<String> references) {
    return switch (measure(id)) {
      case SnapshotMeasure m -> Optional.of(m.table(ask(facts, question.among(references), rules)));
      case FlowMeasure m -> Optional.of(m.table(ask(facts, question.among(references), rules)));
      case SearchMeasure m -> Optional.of(m.table(ask(facts, question.among(references), rules)));
      case MonthlyMeasure m -> Optional.of(m.table(ask(facts, question.among(references), rules)));
      case CapacityMeasure c -> Optional.empty();
      case KpiMeasure k -> Optional.empty();
      case TrajectoryMeasure t -> Optional.empty();
      case PlannerMeasure p -> Optional.empty();
      case PeerMeasure p -> Optional.empty();
      case ReconciliationMeasure r -> Optional.empty();
      case PublishedMeasure p -> Optional.empty();
      case QualityMeasure q -> Optional.empty();
    };
  }

  /** A measure's table with published figures of the same measure, row and date below its own rows. */
  public Table benchmarked(Table table, Facts facts, Question question, Rules rules) {
    return Benchmarks.with(table, facts, rules, question.by() != null);
  }

  /** Whether anything was published that can be set beside a measure. */
  public boolean hasBenchmarks(String id, Facts facts, Rules rules) {
    return Benchmarks.any(id, facts, rules);
  }

  /** Rows that may be the same thing twice or cannot all be right; several open placements at a day, where one is given. */
  public List<Duplicate> duplicates(Facts facts, Rules rules, @Nullable LocalDate day) {
    return Duplicates.of(ask(facts, Question.defaults(), rules), day);
  }

  private Ask ask(Facts facts, Question question, Rules rules) {
    return new Ask(facts, question, rules, scheme, words, snapshots.of(facts, rules));
  }

  /** The last month end on or before the newest extraction date, of placements where there are any; null without data. */
  public @Nullable LocalDate defaultAsAt(Facts facts) {
    return Dates.defaultAsAt(facts);
  }

  /** Whether the data has what a measure sets its counts beside: without it another table says the same. */
  public boolean hasOther(String measure, Facts facts) {
    return !measure.equals(Representation.ID) || Population.byGroup(facts);
  }

  /** The values of a key that occur in the data, in their own order; for ages the bands of the national tables. */
  public List<Coded> values(FilterKey key, Facts facts) {
    return new FilterValues(facts, scheme).of(key);
  }

  /** Whether a measure that is asked at a date counts what happened in the twelve months to it. */
  public boolean countsYears(String id) {
    return measure(id) instanceof FlowMeasure;
  }

  /** Whether a measure of searches has columns for months, quarters and years; of another kind of measure, false. */
  public boolean byPeriod(String id) {
    return measure(id) instanceof SearchMeasure m && m.byPeriod();
  }

  /** By what a table's period is told apart in columns; null where it is not. */
  public Question.@Nullable Step step(Table table) {
    LocalDate from = table.from();
    LocalDate to = table.to();
    if (from == null || to == null || !table.byPeriod()) {
      return null;
    }
    List<LocalDate> ends = table.columns().stream().map(Column::date).filter(Objects::nonNull).distinct().toList();
    return Arrays.stream(Question.Step.values()).filter(s -> Window.each(s, from, to).stream().map(Window::to).toList().equals(ends)).findFirst().orElse(null);
  }

  private Measure measure(String id) {
    return catalogue
        .find(id)
        .orElseThrow(
            () ->
                new SufficeException(
                    "no-such-measure",
                    "There is no measure \"%s\". The measures are: %s."
                        .formatted(
                            id, all().stream().map(MeasureInfo::id).collect(Collectors.joining(", ")))));
  }
}
