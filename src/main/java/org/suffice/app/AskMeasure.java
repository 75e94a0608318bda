package org.suffice.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suffice.analysis.Measures;
import org.suffice.model.Coded;
import org.suffice.model.Facts;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Published;
import org.suffice.model.Question;
import org.suffice.model.RowsBehind;
import org.suffice.model.Table;

/** Asking measures: tables, and the rows behind their numbers. Safe from any thread. */
public final class AskMeasure {
  /** How many past year ends (31 March) a default series shows before the as-at date. */
  private static final int YEAR_ENDS = 6;

  private final ProjectSession session;
  private final Supplier<Facts> facts;

  AskMeasure(ProjectSession session) {
    this(session, session::facts);
  }

  /** Asks these facts in place of the session's. */
  AskMeasure(ProjectSession session, Supplier<Facts> facts) {
    this.session = session;
    this.facts = facts;
  }

  private Measures catalogue() {
    return session.measures();
  }

  /** Every measure there is. */
  public List<MeasureInfo> measures() {
    return catalogue().all();
  }

  /** What one measure is, in words. */
  public MeasureInfo info(String id) {
    return catalogue().info(id);
  }

  /** The answer to a question. */
  public Table table(String id, Question question) {
    return session.commentary().with(catalogue().table(id, facts.get(), question, session.rules()));
  }

  /** The answer at the question's date and at another, and what changed between them. */
  public Table compare(String id, Question question, LocalDate with) {
    return session.measures().compare(id, facts.get(), question, with, session.rules());
  }

  /** A table (protected, where it is for publication) with what was published of the same measure below it. */
  public Table benchmarked(Table table, Question question) {
    return catalogue().benchmarked(table, facts.get(), question, session.rules());
  }

  /** Whether anything was published that can be set beside a measure. */
  public boolean hasBenchmarks(String id) {
    return catalogue().hasBenchmarks(id, facts.get(), session.rules());
  }

  /** The rows behind one number of that answer, exactly as many as the number says. */
  public RowsBehind rows(String id, Question question, String rowId, String columnId) {
    return catalogue().rows(id, facts.get(), question, session.rules(), rowId, columnId);
  }

  /** The filters that show only what one number of that answer counts; empty where there are none, as for a total. */
  public List<Filter> narrowing(String id, Question question, String rowId, String columnId) {
    return catalogue().narrowing(id, facts.get(), question, session.rules(), rowId, columnId);
  }

  /** That answer of these children or requests only, by their references; empty where the measure does not count them. */
  public Optional<Table> part(String id, Question question, Set<String> references) {
    return catalogue().part(id, facts.get(), question, session.rules(), references);
  }

  /** The last month end on or before the newest extraction date; null without placements. */
  public @Nullable LocalDate defaultAsAt() {
    return catalogue().defaultAsAt(facts.get());
  }

  /** Whether the project has data for a measure. */
  public boolean has(MeasureInfo measure) {
    Facts facts = this.facts.get();
    boolean published = facts.published().stream().anyMatch(p -> p.date() != null && !p.measure().equals(Published.POPULATION));
    return switch (measure.family()) {
      case "searches" -> !facts.searches().isEmpty();
      case "plan" -> !facts.targets().isEmpty();
      case "published" -> published;
      case "reconciliation" -> published && facts.placements().size() > 0;
      case "quality" -> facts.extracted() != null;
      case "capacity" -> !facts.capacity().isEmpty();
      default -> facts.placements().size() > 0 && catalogue().hasOther(measure.id(), facts);
    };
  }

  /** The values a filter can offer, from the data. */
  public List<Coded> values(FilterKey key) {
    return catalogue().values(key, facts.get());
  }

  /** The last year ends (31 March) before a date that the data reaches back to, and the date itself. */
  public List<LocalDate> series(LocalDate asAt) {
    return series(asAt, false);
  }

  /** The same for a measure: where it counts what happened in twelve months, the data reaches back to their beginning. */
  public List<LocalDate> series(String measure, LocalDate asAt) {
    return series(asAt, catalogue().countsYears(measure));
  }

  private List<LocalDate> series(LocalDate asAt, boolean years) {
    LocalDate reach = facts.get().placements().reach();
    var dates = new ArrayList<LocalDate>();
    LocalDate march = LocalDate.of(asAt.getYear(), 3, 31);
    LocalDate last = march.isBefore(asAt) ? march : march.minusYears(1);
    for (int i = YEAR_ENDS - 1; i >= 0; i--) {
      LocalDate date = last.minusYears(i);
      LocalDate from = years ? date.minusYears(1).plusDays(1) : date;
      if (reach != null && !from.isBefore(reach)) {
        dates.add(date);
      }
    }
    dates.add(asAt);
    return dates;
  }
}
