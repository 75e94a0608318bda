package org.suffice.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suffice.chart.AltText;
import org.suffice.chart.ChartFile;
import org.suffice.chart.ChartFinish;
import org.suffice.chart.ChartFor;
import org.suffice.chart.ChartOptions;
import org.suffice.export.AtomicFile;
import org.suffice.export.ClipboardTable;
import org.suffice.export.CsvTable;
import org.suffice.export.ExcelTables;
import org.suffice.export.JsonTable;
import org.suffice.export.LeftOutWorkbook;
import org.suffice.export.OdsTables;
import org.suffice.export.PackInfo;
import org.suffice.export.RowsJson;
import org.suffice.export.RowsTable;
import org.suffice.export.TextTable;
import org.suffice.model.ChartChoice;
import org.suffice.model.LeftOutRow;
import org.suffice.model.MeasureInfo;
import org.suffice.model.RowsBehind;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.TracedNumber;
import org.suffice.progress.Progress;

/**
 * What leaves Suffice: files and clipboard. A table says itself whether it is a working copy or a publication; every
 * form of it follows.
 */
public final class Outputs {
  private static final String TABLES = "Sufficiency tables";
  private static final int TWICE_A_SCREEN = 192;

  private final ProjectSession session;
  private final Clock clock;
  private final CopiedChart copied = new CopiedChart();

  Outputs(ProjectSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /** Forms a table can be written in. */
  public enum Format {
    TEXT,
    CSV,
    JSON,
    XLSX,
    ODS;

    /** The format of that name. */
    public static Format of(String name) {
      for (Format f : values()) {
        if (f.name().toLowerCase(Locale.ROOT).equals(name)) {
          return f;
        }
      }
      throw new SufficeException(
          "table-format", "\"" + name + "\" is not a format of a table. Use text, csv, json, xlsx or ods.");
    }

    /**
     * The format of that name; where none is named, that of the file's ending, else text.
     *
     * @throws SufficeException {@code table-format} for no such name, or an ending of files that other programs could not open then
     */
    public static Format of(@Nullable String name, @Nullable Path file) {
      if (name != null) {
        return of(name);
      }
      String ending = file == null ? "" : ending(file);
      if (file != null && OTHERS.contains(ending)) {
        throw new SufficeException(
            "table-format", "\"" + file.getFileName() + "\" is not a table file Suffice writes. End it in .xlsx, .ods, .csv, .json or .txt.");
      }
      return Stream.of(CSV, JSON, XLSX, ODS).filter(f -> ending.equals(f.name().toLowerCase(Locale.ROOT))).findFirst().orElse(TEXT);
    }

    /** Endings that promise something that no table is written as. */
    private static final Set<String> OTHERS =
        Set.of("pdf", "doc", "docx", "odt", "rtf", "xls", "xlsm", "xlsb", "htm", "html", "xml", "png", "svg", "jpg", "ppt", "pptx", "zip");
  }

  /** A table as text, CSV or JSON. */
  public String text(Table table, Format format) {
    return switch (format) {
      case TEXT -> TextTable.text(table);
      case CSV -> CsvTable.text(table);
      case JSON -> JsonTable.text(table, warnings(table));
      case XLSX -> throw new SufficeException("needs-file", "A workbook needs a file: add --out FILE.xlsx.");
      case ODS -> throw new SufficeException("needs-file", "A spreadsheet needs a file: add --out FILE.ods.");
    };
  }

  /** What to think of before a table leaves, in full sentences; empty for most. The table says itself in which profile it does. */
  public List<String> warnings(Table table) {
    return session.publication().warnings(table.profile().equals(Table.PUBLICATION) ? Profile.PUBLICATION : Profile.WORKING_COPY, table);
  }

  /** Writes one table to a file, whole or not at all. */
  public void saveTable(Table table, Format format, Path file) {
    if (format == Format.XLSX) {
      ExcelTables.write(file, List.of(table), info(table.title(), List.of()));
    } else if (format == Format.ODS) {
      OdsTables.write(file, List.of(table), info(table.title(), List.of()));
    } else if (format == Format.CSV) {
      CsvTable.write(file, table);
    } else {
      write(file, text(table, format));
    }
    left("Table " + table.id(), table.profile(), file);
  }

  /** A number and the rows behind it: as text the first so many of them, else all. They are a working copy. */
  public String rows(TracedNumber traced, Format format, int first) {
    String words =
        switch (format) {
          case JSON -> RowsJson.text(traced);
          case TEXT -> TextTable.text(RowsTable.shortly(traced.behind(), first));
          case CSV, XLSX, ODS -> text(RowsTable.whole(traced.behind(), true), format);
        };
    session.audit().note("shown", rowsBehind(traced.table().id(), traced.behind()) + ", " + Profile.WORKING_COPY.id());
    return words;
  }

  /** Writes a number and the rows behind it, whole or not at all, as a working copy. */
  public void saveRows(TracedNumber traced, Format format, Path file) {
    RowsBehind behind = traced.behind();
    Table rows = RowsTable.whole(behind, format == Format.CSV);
    switch (format) {
      case XLSX -> ExcelTables.write(file, List.of(rows), info(rows.title(), List.of()));
      case ODS -> OdsTables.write(file, List.of(rows), info(rows.title(), List.of()));
      case CSV -> CsvTable.write(file, rows);
      case JSON -> write(file, RowsJson.text(traced));
      case TEXT -> write(file, TextTable.text(rows));
    }
    left(rowsBehind(traced.table().id(), behind), Profile.WORKING_COPY.id(), file);
  }

  /** In words for the log: which rows they are could tell of a child, so only their number is named. */
  private static String rowsBehind(String measure, RowsBehind behind) {
    return "Rows behind a number of " + measure + " (" + behind.entries().size() + ")";
  }

  /** Writes a table's chart: PNG, SVG or PDF by the file's ending. */
  public void saveChart(Table table, ChartOptions options, Path file) {
    requireDrawable(table);
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".png")) {
      byte[] png = ChartFile.png(table, options);
      AtomicFile.write(file, out -> out.write(png));
    } else if (name.endsWith(".svg")) {
      write(file, ChartFile.svg(table, options));
    } else if (name.endsWith(".pdf")) {
      byte[] pdf = ChartFile.pdf(table, options);
      AtomicFile.write(file, out -> out.write(pdf));
    } else {
      throw new SufficeException(
          "chart-format", "\"" + file.getFileName() + "\" is not a chart file Suffice writes. End it in .png, .svg or .pdf.");
    }
    left("Chart " + table.id(), table.profile(), file);
  }

  /**
   * A chart for the clipboard.
   *
   * @param png twice the dots of a screen, opaque white, with all words inside, for programs that take a picture only
   * @param html the picture with caption, source and its words for those who cannot see it
   * @param words the same as plain text, where no picture can go
   */
  @SuppressWarnings("ArrayRecordComponent") // made, copied and let go at once
  public record Clip(byte[] png, String html, String words) {}

  /** A table's chart for the clipboard, in every form. */
  public Clip clip(Table table, ChartOptions options) {
    requireDrawable(table);
    byte[] png = ChartFile.png(table, options.withTitleInside(true).withDpi(TWICE_A_SCREEN));
    String html = copied.html(table, options);
    session.audit().note("copied", "Chart " + table.id() + ", " + table.profile() + ", as a picture");
    return new Clip(png, html, ChartFile.words(table, options));
  }

  /** A table's chart as it would be written, to look at: nothing leaves. */
  public byte[] preview(Table table, ChartOptions options) {
    requireDrawable(table);
    return ChartFile.png(table, options);
  }

  /** Whether at this size names or numbers of a chart are cut, or smaller than anybody reads on paper. */
  public boolean crowded(Table table, ChartOptions options) {
    requireDrawable(table);
    return ChartFile.crowded(table, options);
  }

  private static void requireDrawable(Table table) {
    if (!ChartFor.drawable(table)) {
      throw new SufficeException(
          "no-chart", "There is no chart of \"" + table.title() + "\": the table itself is the answer.");
    }
  }

  /**
   * Lines for the project's targets that follow what the chart of a table draws, in the same unit; none of a table that is
   * narrowed by a filter.
   */
  public List<ChartFinish.Line> targetLines(Table table, boolean percent) {
    return TargetLines.of(table, percent, session.targets().list());
  }

  /** Lines for the published figures below a table, where its chart shows them neither as bars nor as series. */
  public List<ChartFinish.Line> benchmarkLines(Table table, boolean percent) {
    return BenchmarkLines.of(table, percent, session.rules().council());
  }

  /** The lines of a choice: the published figures below the table, the project's targets. */
  public List<ChartFinish.Line> lines(Table table, boolean percent, ChartChoice choice) {
    return Stream.concat(
            choice.benchmarks() ? benchmarkLines(table, percent).stream() : Stream.empty(),
            choice.targets() ? targetLines(table, percent).stream() : Stream.empty())
        .toList();
  }

  /** Text alternative of a table's chart, drafted from the table. */
  public String altText(Table table, boolean percent) {
    return AltText.of(table, percent);
  }

  /** A table for the clipboard, with caption and source. */
  public String html(Table table) {
    session.audit().note("copied", "Table " + table.id() + ", " + table.profile());
    return ClipboardTable.html(table);
  }

  /** A table for the clipboard as tab-separated text. */
  public String tsv(Table table) {
    return ClipboardTable.tsv(table);
  }

  /** Writes rows left out as a workbook with the problem and what to do. */
  public void saveLeftOut(List<LeftOutRow> rows, Path file) {
    LeftOutWorkbook.write(file, rows);
    left("Rows left out (" + rows.size() + ")", Profile.WORKING_COPY.id(), file);
  }

  /** Writes the pack: the tables, every chart, definitions and a summary in words; where asked also as one zip beside the folder. */
  public MakePack.Made makePack(Path folder, PackWish wish, boolean zipped, Progress progress) {
    MakePack.Made made = new MakePack(session, wish, notes -> info(TABLES, notes)).write(folder, zipped, progress);
    left("Pack of " + made.tables().size() + " tables", wish.profile().id(), folder);
    return made;
  }

  /**
   * Writes the tables of a pack, and nothing else, as one file: a workbook (.xlsx), an open spreadsheet (.ods) or text files in one (.zip).
   *
   * @throws SufficeException {@code workbook-format}; as for a pack
   */
  public WriteTables.Made writeTables(Path file, PackWish wish, Progress progress) {
    WriteTables.Made made = new WriteTables(session, wish, notes -> info(TABLES, notes)).write(file, progress);
    left("Workbook of " + made.tables().size() + " tables", wish.profile().id(), file);
    return made;
  }

  /** Writes a Word draft of the figures, to be written around by a person and refreshed later. */
  public WriteDraft.Made writeDraft(Path file, WriteDraft.Wish wish, Progress progress) {
    return new WriteDraft(session, notes -> info("", notes)).write(file, wish, progress);
  }

  /** The measures of a section that a draft in this profile has items of. */
  public List<MeasureInfo> inDraft(DraftSections section, Profile profile) {
    return session.ask().measures().stream()
        .filter(section::holds)
        .filter(session.ask()::has)
        .filter(m -> profile == Profile.WORKING_COPY || session.publication().allowedTogether(m.id()))
        .toList();
  }

  /** Puts new figures into a person's edited draft. */
  public RefreshDraft refreshDraft() {
    return new RefreshDraft(session);
  }

  private PackInfo info(String title, List<String> notes) {
    return new PackInfo(title, session.rules().council(), session.facts().extracted(), clock.instant(), notes);
  }

  /** Notes what left, in which profile and form; not under which name, which may be a child's. */
  private void left(String what, String profile, Path file) {
    session.audit().note("exported", what + ", " + profile + ", " + form(file));
  }

  private static String form(Path file) {
    return ending(file).isEmpty() ? "into a folder" : "as ." + ending(file);
  }

  /** What stands behind the last dot of a file's name, in small letters; empty without one. */
  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static void write(Path file, String text) {
    AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
