package org.suffice.bench;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.suffice.analysis.Measures;
import org.suffice.chart.ChartFor;
import org.suffice.chart.ChartOptions;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Facts;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.Question;
import org.suffice.model.Rules;
import org.suffice.model.Table;
import org.suffice.progress.Progress;
import org.suffice.store.Project;

/** An open project: how soon it is there, and how soon a screen's tables are after a filter changes. */
final class Asking {
  private static final List<String> SERIES = List.of("children-looked-after", "children-by-age", "children-by-sex");
  private static final List<String> SNAPSHOT = List.of("section-20");
  private static final List<String> FIGURES =
      List.of("children-looked-after", "fostering-share", "in-house-ifa-split", "placement-mix");
  private static final List<String> ALL =
      List.of(
          "placement-mix", "fostering-share", "in-house-ifa-split", "in-house-ifa-by-age", "childrens-homes",
          "placement-types", "children-looked-after", "children-by-age", "children-by-sex", "section-20");
  private final Data data;
  private final Report report;
  private final Measures measures = new Measures(scheme());
  private final Map<Integer, Path> projects = new HashMap<>();
  private int turn;

  Asking(Data data, Report report) {
    this.data = data;
    this.report = report;
  }

  void measure(int rows) throws Exception {
    boolean million = rows >= Sizes.MILLION;
    Path base = project(rows);
    List<Double> opened = new ArrayList<>();
    for (int i = -1; i < (million ? 3 : 9); i++) {
      double seconds = Pairs.seconds(() -> open(base).placements().size());
      if (i >= 0) {
        opened.add(seconds);
      }
    }
    report.add(Result.amount(million ? 3 : 0.5, "open project to facts", rows, Pairs.median(opened), "s", "database opened, facts loaded; elapsed"));
    Facts facts = open(base);
    var dates = series();
    report.add(filter("filter change: the Children tab and figures", rows, million, facts, () -> tab(facts, dates)));
    report.add(filter("filter change: every placement table", rows, million, facts, () -> all(facts, dates)));
    double pixels = 1000 * Pairs.alone(million ? 5 : 50, million ? 15 : 50, () -> drawn(facts, dates));
    report.add(Result.amount(million ? 100 : 50, "filter change to pixels: the Children tab", rows, pixels, "ms", "the same tables, and the four charts of the tab drawn at 900 x 420; the thread's own time"));
    List<Double> first = new ArrayList<>();
    for (int i = 0; i < (million ? 1 : 5); i++) {
      first.add(Pairs.seconds(() -> firstChart(base, dates)));
    }
    report.add(Result.amount(million ? 3 : 0.5, "open project to first chart", rows, Pairs.median(first), "s", "database opened, facts loaded, the first tab's tables and its chart drawn; elapsed"));
  }

  private long firstChart(Path base, LocalDate[] dates) {
    Facts facts = open(base);
    long cells = tab(facts, dates);
    return cells + draw(measures.table("placement-mix", facts, Question.defaults().at(dates), Rules.defaults()));
  }

  private long drawn(Facts facts, LocalDate[] dates) {
    long cells = tab(facts, dates);
    Question series = filtered(dates);
    for (String id : SERIES) {
      cells += draw(measures.table(id, facts, usable(id, series), Rules.defaults()));
    }
    return cells + draw(measures.table("section-20", facts, usable("section-20", series.at(dates[dates.length - 1])), Rules.defaults()));
  }

  private static long draw(Table table) {
    return ChartFor.of(table, ChartOptions.screen(false, false)).createBufferedImage(900, 420).getWidth();
  }

  private Result filter(String work, int rows, boolean million, Facts facts, Pairs.Work ask) throws Exception {
    double ms = 1000 * Pairs.alone(million ? 10 : 200, million ? 20 : 200, ask);
    return Result.amount(million ? 16 : 2, work, rows, ms, "ms", "seven dates; a new filter value each time; the thread's own time");
  }

  private Question filtered(LocalDate... dates) {
    String sex = turn % 2 == 0 ? "female" : "male";
    var filters =
        turn++ % 4 < 2
            ? List.of(new Filter(FilterKey.SEX, sex))
            : List.of(new Filter(FilterKey.SEX, sex), new Filter(FilterKey.UASC, "no"));
    return Question.defaults().at(dates).where(filters);
  }

  private long tab(Facts facts, LocalDate[] dates) {
    LocalDate last = dates[dates.length - 1];
    long cells = 0;
    Question series = filtered(dates);
    Question snapshot = Question.defaults().at(last).where(series.where());
    for (String id : SERIES) {
      cells += ask(id, facts, series);
    }
    for (String id : SNAPSHOT) {
      cells += ask(id, facts, snapshot);
    }
    for (String id : FIGURES) {
      cells += ask(id, facts, snapshot);
    }
    return cells;
  }

  private long all(Facts facts, LocalDate[] dates) {
    Question series = filtered(dates);
    return ALL.stream().mapToLong(id -> ask(id, facts, series)).sum();
  }

  private long ask(String id, Facts facts, Question question) {
    return measures.table(id, facts, usable(id, question), Rules.defaults()).rows().size();
  }

  private Question usable(String id, Question question) {
    var keys = measures.info(id).filters();
    return question.where(question.where().stream().filter(f -> keys.contains(f.key())).toList());
  }

  private static LocalDate[] series() {
    var dates = new LocalDate[7];
    for (int i = 0; i < dates.length; i++) {
      dates[i] = Extract.END.minusYears(dates.length - 1 - i);
    }
    return dates;
  }

  static Facts open(Path base) {
    try (Project project = Project.open(base)) {
      return project.loadFacts(Progress.none());
    }
  }

  /** A project with so many placements, made once a run. */
  Path project(int rows) throws Exception {
    Path base = projects.get(rows);
    if (base == null) {
      base = data.scratch("project-" + rows).resolve("bench");
      Importing.into(base, data.csv(rows), rows);
      projects.put(rows, base);
    }
    return base;
  }

  private static CategoryScheme scheme() {
    try (var in = Objects.requireNonNull(Measures.class.getResourceAsStream("/org/suffice/categories/strategy.txt"))) {
      return CategoryScheme.read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
