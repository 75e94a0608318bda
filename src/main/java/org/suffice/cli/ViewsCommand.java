package org.suffice.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.model.AgeBands;
import org.suffice.model.ChartChoice;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.Numbers;
import org.suffice.model.Question;
import org.suffice.model.SavedView;
import org.suffice.model.SavedViewsJson;
import org.suffice.model.SufficeException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code views}: what was looked at and saved, for {@code table} and {@code chart} with {@code --view}. */
@Command(
    name = "views",
    description = "Lists the saved views; saves or removes one. Use one with table ID --view NAME.",
    mixinStandardHelpOptions = true)
final class ViewsCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();

  @Option(names = "--save", paramLabel = "NAME", description = "Save a view with the dates, filters, breakdown and chart given here.")
  @Nullable String save;

  @Option(names = "--remove", paramLabel = "NAME", description = "Remove a view.")
  @Nullable String remove;

  @Option(names = "--screen", paramLabel = "ID", description = "Screen that the view opens in the window (default placements).")
  String screen = "placements";

  @Option(names = "--tab", paramLabel = "ID", description = "Tab that it opens.")
  String tab = "";

  @Option(names = "--as-at", paramLabel = "D", converter = Dates.class, description = "Snapshot date. Default: the latest, whenever it is opened.")
  @Nullable LocalDate asAt;

  @Option(names = "--compare", paramLabel = "D", converter = Dates.class, description = "Date to compare with.")
  @Nullable LocalDate compare;

  @Option(names = "--revised-since", paramLabel = "IMPORT", description = "An earlier extract to compare with, as it was known then: the number of its import.")
  @Nullable Integer since;

  @Option(names = "--from", paramLabel = "D", converter = Dates.class, description = "First day of the period, inclusive.")
  @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "D", converter = Dates.class, description = "Last day of the period, inclusive.")
  @Nullable LocalDate to;

  @Option(names = "--every", paramLabel = "STEP", description = "month, quarter or year: searches with a column for each of the period.")
  Question.@Nullable Step every;

  @Option(names = "--where", paramLabel = "key=value", description = "Keep only these.")
  List<String> where = List.of();

  @Option(names = "--by", paramLabel = "KEY", description = "Broken down by this key.")
  @Nullable String by;

  @Option(names = "--bands", paramLabel = "A,B,...", description = "Age bands by lower bounds, such as 0,1,5,11,16.")
  @Nullable String bands;

  @Option(names = "--benchmarks", description = "With published figures beside ours.")
  boolean benchmarks;

  @Option(names = "--targets", description = "With lines of the targets that follow what a chart draws.")
  boolean targets;

  @Option(names = "--sort", paramLabel = "O", description = "Bars from the largest (value), or in the table's order (none, the default).")
  String sort = "none";

  @Option(names = "--json", description = "As JSON.")
  boolean json;

  ViewsCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    ChartChoice chart = new ChartChoice(benchmarks, targets, FinishOptions.byValue(sort));
    List<Filter> filters = where.stream().map(Filter::parse).toList();
    try (ProjectSession session = project.open(context)) {
      String name = save;
      if (name != null) {
        session.views().save(new SavedView(name.strip(), screen, tab, asAt, compare, earlier(session), from, to, every, filters, by == null ? null : FilterKey.of(by), bands == null ? null : AgeBands.asked(bands), chart));
      }
      String gone = remove;
      if (gone != null) {
        session.views().remove(gone);
      }
      List<SavedView> views = session.views().all();
      if (json) {
        out.println(SavedViewsJson.write(views));
      } else if (views.isEmpty()) {
        out.println("No view is saved. Save one with --save NAME, or with Ctrl+S in the window.");
      } else {
        views.forEach(v -> out.println(line(v)));
      }
      out.flush();
      return SufficeCommand.DONE;
    }
  }

  /** The import that is compared with: one that there is, and in the place of another date. */
  private @Nullable Integer earlier(ProjectSession session) {
    Integer number = since;
    if (number == null) {
      return null;
    }
    if (compare != null) {
      throw new SufficeException("known-alone", "--revised-since and --compare are two comparisons. Leave one of them out.");
    }
    return session.revisions().extract(number).importId();
  }

  private static String line(SavedView view) {
    var parts = new ArrayList<String>();
    parts.add(view.screen() + (view.place().isEmpty() ? "" : ", " + view.place()));
    LocalDate date = view.asAt();
    parts.add("as at " + (date == null ? "the latest date" : Numbers.date(date)));
    LocalDate with = view.compare();
    if (with != null) {
      parts.add("compared with " + Numbers.date(with));
    }
    Integer earlier = view.since();
    if (earlier != null) {
      parts.add("revised since import " + earlier);
    }
    Question.Step step = view.every();
    if (step != null) {
      parts.add("by " + step.name().toLowerCase(Locale.ROOT));
    }
    LocalDate first = view.from();
    LocalDate last = view.to();
    if (first != null || last != null) {
      parts.add("requests from " + (first == null ? "the first" : Numbers.date(first)) + " to " + (last == null ? "the last" : Numbers.date(last)));
    }
    if (!view.where().isEmpty()) {
      parts.add(view.where().stream().map(Filter::toString).collect(Collectors.joining(", ")));
    }
    FilterKey key = view.by();
    if (key != null) {
      parts.add("by " + key.id());
    }
    AgeBands ages = view.bands();
    if (ages != null) {
      parts.add("ages " + ages.text());
    }
    if (view.chart().benchmarks()) {
      parts.add("with benchmarks");
    }
    if (view.chart().targets()) {
      parts.add("with targets");
    }
    if (view.chart().byValue()) {
      parts.add("largest first");
    }
    return view.name() + "    " + String.join("; ", parts);
  }
}
