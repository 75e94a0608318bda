package org.suffice.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ColumnMatch;
import org.suffice.model.DateOrder;
import org.suffice.model.Field;
import org.suffice.model.Mapping;
import org.suffice.model.RawRow;
import org.suffice.model.SheetReading;
import org.suffice.model.TableKind;
import org.suffice.progress.Progress;

/** Says what a sheet holds and how it would be read. */
final class SheetReader {
  private static final int ROWS_SHOWN_BELOW = 8;
  private final HeaderFinder headers;
  private final KindFinder kinds;
  private final ColumnMatcher columns;
  private final HeadingTexts texts;

  SheetReader(HeaderFinder headers, HeadingTexts texts, KindFinder kinds, ColumnMatcher columns) {
    this.headers = headers;
    this.texts = texts;
    this.kinds = kinds;
    this.columns = columns;
  }

  /** Where a sheet is: its file, the file's hash and when the file says it was changed. */
  record Place(Path path, String hash, @Nullable LocalDate modified) {
    String file() {
      return String.valueOf(path.getFileName());
    }
  }

  /**
   * Reads a sheet; empty where it has no content.
   *
   * @param headerRow the row of the headings as a person chose it; 0 to find it
   * @param kept keeps the rows, so that they need not be read again to be checked; null keeps none
   */
  Optional<SheetReading> read(
      SourceSheet sheet, Place place, Intake.Options options, int headerRow, @Nullable KeptSheets kept, Progress progress)
      throws IOException {
    String what = "Looking at " + place.file() + (sheet.name().isEmpty() ? "" : ", sheet " + sheet.name());
    var rows = kept == null || sheet.hidden() ? null : new KeptRows.Builder(kept.room());
    var scan =
        new SheetScan(
            Math.max(HeaderFinder.ROWS, headerRow), top -> header(top, options, headerRow), texts, progress, what, rows);
    scan.read(sheet);
    if (scan.empty()) {
      return Optional.empty();
    }
    if (kept != null && rows != null) {
      kept.keep(place.hash(), rows.build(sheet, scan.hidden()));
    }
    var date = extracted(scan, options, place);
    String name = sheet.name().isEmpty() ? "This file" : "This sheet";
    Mapping mapping = null;
    String problem;
    if (sheet.hidden()) {
      problem = "This sheet is hidden in the workbook, so it is not read. Unhide it in Excel if it should be.";
    } else {
      KindFinder.Found found = kinds.find(scan.headings().stream().map(Heading::text).toList());
      Mapping matched = mapping(scan, options, found.kind());
      problem = problem(name, scan, matched, found);
      mapping = scan.rows() == 0 ? null : matched;
    }
    return Optional.of(
        new SheetReading(
            place.path(),
            place.hash(),
            sheet.name(),
            scan.rows(),
            mapping,
            problem,
            firstRows(scan),
            date.date(),
            date.why()));
  }

  /** Rows left out that come back are of the extract they came from. */
  private static ExtractionDate extracted(SheetScan scan, Intake.Options options, Place place) throws IOException {
    var returned = new ReturnedRows(scan.headings().stream().map(h -> Map.entry(h.text(), h.column())).toList());
    SourceRow header = scan.header();
    if (options.extracted() == null && returned.any() && header != null) {
      Optional<ExtractionDate> first =
          scan.top().stream()
              .filter(r -> r.number() > header.number())
              .flatMap(r -> returned.extracted(r).stream())
              .findFirst()
              .map(d -> new ExtractionDate(d, "the extract that the rows left out came from"));
      if (first.isPresent()) {
        return first.get();
      }
    }
    return ExtractionDate.of(options.extracted(), scan.titles(), place.modified(), place.path());
  }

  private Optional<SourceRow> header(List<SourceRow> top, Intake.Options options, int headerRow) {
    if (headerRow > 0) {
      return top.stream().filter(r -> r.number() == headerRow).findFirst();
    }
    Optional<SourceRow> found = headers.find(top);
    boolean insisted = options.kind() != null;
    return found.or(() -> insisted ? top.stream().filter(r -> r.filled() >= 2).findFirst() : Optional.empty());
  }

  /** As remembered for the same headings, else matched anew; null where the kind is not known. */
  private @Nullable Mapping mapping(SheetScan scan, Intake.Options options, @Nullable TableKind recognised) {
    SourceRow header = scan.header();
    if (header == null) {
      return null;
    }
    List<Heading> headings = scan.headings();
    TableKind wanted = options.kind();
    Mapping before = options.remembered().apply(key(headings)).orElse(null);
    if (before != null && (wanted == null || wanted == before.kind())) {
      return new Mapping(before.kind(), header.number(), columns.asBefore(before, headings), before.values(), dates(before, headings));
    }
    TableKind kind = wanted == null ? recognised : wanted;
    return kind == null ? null : new Mapping(kind, header.number(), columns.match(kind, headings), Map.of());
  }

  /** Orders of dates chosen before, where the dates of now can be read so. */
  private static Map<Field, DateOrder> dates(Mapping before, List<Heading> headings) {
    var dates = new EnumMap<Field, DateOrder>(Field.class);
    before.dates().forEach(
        (field, order) ->
            before.column(field)
                .flatMap(c -> headings.stream().filter(h -> h.text().equalsIgnoreCase(c.header().strip())).findFirst())
                .filter(h -> against(h.profile().dates(), order) == 0)
                .ifPresent(h -> dates.put(field, order)));
    return dates;
  }

  private static int against(DateDecision now, DateOrder order) {
    return order == DateOrder.DAY_FIRST ? now.monthOnly() : now.dayOnly();
  }

  private static String key(List<Heading> headings) {
    List<ColumnMatch> bare =
        headings.stream()
            .map(
                h ->
                    new ColumnMatch(
                        h.column(), h.text(), null, ColumnMatch.Sureness.NOT_USED, "", List.of(), h.hidden()))
            .toList();
    return new Mapping(TableKind.PLACEMENTS, 1, bare, Map.of()).headersKey();
  }

  private static String problem(String name, SheetScan scan, @Nullable Mapping mapping, KindFinder.Found found) {
    if (mapping == null && !found.otherTable().isEmpty()) {
      return name
          + " is the table \u201c"
          + found.otherTable()
          + "\u201d of the SSDA903 return, which Suffice does not use. Add the tables \u201cHeader\u201d, \u201cEpisodes\u201d and \u201cUASC\u201d instead.";
    }
    if (mapping == null) {
      return name
          + (scan.header() == null
              ? " is not recognised: no row of headings was found in its first " + HeaderFinder.ROWS + " rows."
              : " is not recognised: its headings, in row " + headerNumber(scan) + ", are not those of a table that Suffice reads.")
          + " Choose the row of the headings and say what the sheet holds:"
          + " placements, searches, SSDA903 episodes, header or UASC, published figures, targets or capacity.";
    }
    return scan.rows() == 0 ? name + " has headings but no rows below them. Add a file with rows." : "";
  }

  private static int headerNumber(SheetScan scan) {
    SourceRow header = scan.header();
    return header == null ? 0 : header.number();
  }

  /** The rows to the headings and a few below; what hidden columns hold is left out. */
  private static List<RawRow> firstRows(SheetScan scan) {
    SourceRow header = scan.header();
    int last = (header == null ? 12 : header.number()) + ROWS_SHOWN_BELOW;
    List<RawRow> rows = new ArrayList<>();
    for (SourceRow row : scan.top()) {
      if (row.number() <= last) {
        List<String> cells = new ArrayList<>(row.shown());
        for (int c = 0; c < cells.size(); c++) {
          if (scan.hidden().get(c) && (header == null || row.number() > header.number())) {
            cells.set(c, "");
          }
        }
        rows.add(new RawRow(row.number(), cells));
      }
    }
    return rows;
  }
}
