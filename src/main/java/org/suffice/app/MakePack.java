package org.suffice.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suffice.disclosure.Protection;
import org.suffice.export.AtomicFolder;
import org.suffice.export.DefinitionsPage;
import org.suffice.export.FolderZip;
import org.suffice.export.PackInfo;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Question;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.progress.Progress;

/** The strategy pack: all tables as workbook, open spreadsheet and CSV, a Word draft, the charts, definitions and a summary, in one folder. */
public final class MakePack {
  /** Name of the summary in the folder. */
  public static final String SUMMARY = "summary.txt";

  /** Name of the page of definitions in the folder. */
  public static final String DEFINITIONS = "definitions.html";

  /** Folder of the tables as CSV. */
  public static final String CSV = "tables";

  /** Families that speak of one date only. */
  private static final Set<String> ONE_DATE = Set.of("plan", "planner", "published", "reconciliation", "quality", "cases", "capacity");

  /** Tables of what became what, of which a reader can take in one period: published over several they are scores of pages of zeros. */
  private static final Set<String> ONE_PERIOD = Set.of("placement-moves");

  private final ProjectSession session;
  private final Profile profile;
  private final Function<List<String>, PackInfo> info;

  /**
   * A pack of a project.
   *
   * @param info what the workbook says of itself, with notes for its cover
   */
  MakePack(ProjectSession session, Profile profile, Function<List<String>, PackInfo> info) {
    this.session = session;
    this.profile = profile;
    this.info = info;
  }

  /**
   * What was written.
   *
   * @param zip the same as one file; null where none was asked for
   * @param charts names of the chart files, relative to the folder
   * @param withheld why a table is not in a publication, in full sentences
   * @param flagged what to look at before publishing, in full sentences
   */
  public record Made(
      Path folder, @Nullable Path zip, Profile profile, List<Table> tables, List<String> charts, String summary, List<String> withheld, List<String> flagged) {
    /** How many charts there are, whatever the kinds of their files. */
    public long drawn() {
      return charts.stream().filter(name -> name.endsWith(".png")).count();
    }

    /** Name of the Word draft in the folder. */
    public String draft() {
      return profile.fileName("sufficiency-draft", ".docx");
    }

    /** Name of the workbook in the folder. */
    public String workbook() {
      return profile.fileName("sufficiency-tables", ".xlsx");
    }

    /** Name of the same as an OpenDocument spreadsheet. */
    public String spreadsheet() {
      return profile.fileName("sufficiency-tables", ".ods");
    }
  }

  /** Tables of the pack and of its summary, and what is to be said of them. */
  private record Holding(List<Table> tables, List<Table> summary, WriteDraft.Answers draft, List<String> withheld, List<String> publicly, List<String> flagged) {}

  /**
   * Writes the folder, and where asked the same as one file beside it.
   *
   * @throws SufficeException in words; the old folder and file are then as they were
   */
  Made write(Path folder, boolean zipped, Progress progress) {
    Path zip = zipped ? folder.toAbsolutePath().normalize().resolveSibling(folder.toAbsolutePath().normalize().getFileName() + ".zip") : null;
    try (FolderZip.Waiting waiting = zip == null ? null : new FolderZip.Waiting(zip)) {
      return write(folder, zip, waiting, progress);
    }
  }

  private Made write(Path folder, @Nullable Path zip, FolderZip.@Nullable Waiting waiting, Progress progress) {
    List<Table> exact = tables(progress);
    if (exact.isEmpty()) {
      throw new SufficeException("no-data", "There is no data to make a pack of. Add placements or searches first.");
    }
    progress.report(0, -1, "Protecting small numbers");
    WriteDraft draft = new WriteDraft(session, info);
    WriteDraft.Wish wish = WriteDraft.Wish.all(profile);
    WriteDraft.Answers answers = draft.answers(wish, progress);
    Holding holding =
        profile == Profile.PUBLICATION ? published(exact, answers) : new Holding(exact, Summary.tables(session), answers, List.of(), List.of(), List.of());
    List<Table> tables = holding.tables();
    if (tables.isEmpty()) {
      throw new SufficeException("nothing-to-publish", "No table can be published. " + String.join(" ", holding.withheld()));
    }
    var charts = new ArrayList<String>();
    String summary = Summary.of(session.rules().childrenWords(), holding.summary());
    Made made = new Made(folder, zip, profile, tables, charts, summary, holding.withheld(), holding.flagged());
    AtomicFolder.write(
        folder,
        into -> {
          progress.report(0, tables.size(), "Drawing charts");
          Files.writeString(into.resolve(DEFINITIONS), definitions(tables, exact, holding.publicly()), StandardCharsets.UTF_8);
          Files.writeString(into.resolve(SUMMARY), summary, StandardCharsets.UTF_8);
          charts.addAll(
              new PackFiles(made, info.apply(holding.publicly()), progress)
                  .write(into, () -> draft.bytes(wish, holding.draft(), holding.publicly(), progress)));
          if (waiting != null) {
            progress.report(0, -1, "Putting it into one file");
            waiting.fill(into, info.apply(List.of()).made());
            waiting.clear();
          }
        });
    // The old file has left its place: a crash here leaves the new folder without a file, never beside an old one.
    if (waiting != null) {
      waiting.put();
    }
    return made;
  }

  private String definitions(List<Table> tables, List<Table> asked, List<String> withheld) {
    List<DefinitionsPage.Entry> entries = tables.stream().map(t -> new DefinitionsPage.Entry(t, asPrinted(t, session.ask().info(t.id())))).toList();
    return DefinitionsPage.html(session.rules().council(), session.facts().extracted(), entries, PackLeftOut.of(session, profile, tables, asked, withheld));
  }

  /** What a measure is; a table that is published in another form than the measure's says itself what it counts. */
  private static MeasureInfo asPrinted(Table table, MeasureInfo info) {
    return table.definition().contains(info.numerator())
        ? info
        : new MeasureInfo(info.id(), info.family(), info.title(), info.question(), "", "", "", info.filters(), info.overDates());
  }

  /**
   * The tables protected together with those of the summary and of the draft, since all are published. Those of the draft
   * come first: where not all can be, one of those is left out, which are the pack's at fewer dates.
   */
  private Holding published(List<Table> exact, WriteDraft.Answers draft) {
    List<Table> inPack = exact.stream().filter(t -> session.publication().allowedTogether(t.id())).toList();
    List<Table> all = new ArrayList<>(draft.tables());
    int pack = all.size();
    all.addAll(inPack);
    int summary = all.size();
    all.addAll(Summary.tables(session));
    Protection.Published published = session.publication().all(all);
    return new Holding(
        among(published, pack, summary),
        among(published, summary, all.size()),
        draft.with(published, 0),
        published.withheld(),
        published.publicly(),
        published.flagged());
  }

  /** The protected tables of those that were given from one number on and before another. */
  private static List<Table> among(Protection.Published published, int from, int before) {
    return java.util.stream.IntStream.range(0, published.kept().size())
        .filter(i -> published.kept().get(i) >= from && published.kept().get(i) < before)
        .mapToObj(published.tables()::get)
        .toList();
  }

  /** Every measure that the project has data for, and, where it is published, has something recorded for: over the last year ends, or over the period of the searches. */
  private List<Table> tables(Progress progress) {
    var tables = new ArrayList<Table>();
    LocalDate asAt = session.ask().defaultAsAt();
    for (MeasureInfo measure : session.ask().measures()) {
      progress.check();
      if (session.ask().has(measure)) {
        boolean onePeriod = profile == Profile.PUBLICATION && ONE_PERIOD.contains(measure.id());
        boolean series = measure.overDates() && asAt != null && !ONE_DATE.contains(measure.family()) && !onePeriod;
        Question question = Question.defaults();
        Table table = session.ask().table(measure.id(), series && asAt != null ? question.at(session.ask().series(measure.id(), asAt).toArray(LocalDate[]::new)) : question);
        if (profile == Profile.WORKING_COPY || !NothingRecorded.in(table)) {
          tables.add(table);
        }
      }
    }
    return tables;
  }
}
