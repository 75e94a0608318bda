package org.suffice.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.suffice.export.CsvTable;
import org.suffice.export.ExcelTables;
import org.suffice.export.FilesZip;
import org.suffice.export.OdsTables;
import org.suffice.export.PackInfo;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.progress.Progress;

/** The tables of a pack, or those that were chosen, as one file and nothing else. What they print is what a pack prints. */
public final class WriteTables {
  /** The forms of the file. */
  private enum Form {
    XLSX,
    ODS,
    ZIP
  }

  private final ProjectSession session;
  private final PackWish wish;
  private final Function<List<String>, PackInfo> info;

  /**
   * The tables of a project.
   *
   * @param info what the file says of itself, with notes for its cover
   */
  WriteTables(ProjectSession session, PackWish wish, Function<List<String>, PackInfo> info) {
    this.session = session;
    this.wish = wish;
    this.info = info;
  }

  /**
   * What was written.
   *
   * @param withheld why a table is not in it, in full sentences
   * @param flagged what to look at before publishing, in full sentences
   */
  public record Made(Path file, Profile profile, List<Table> tables, List<String> withheld, List<String> flagged) {}

  /** Writes the file, whole or not at all. */
  Made write(Path file, Progress progress) {
    Form form = form(file);
    PackTables ready = PackTables.of(session, wish, progress);
    List<Table> tables = ready.tables();
    progress.check();
    progress.report(0, -1, "Writing the tables");
    PackInfo about = info.apply(ready.publicly());
    switch (form) {
      case XLSX -> ExcelTables.write(file, tables, about);
      case ODS -> OdsTables.write(file, tables, about);
      case ZIP -> FilesZip.write(file, texts(ready), about.made());
    }
    return new Made(file, wish.profile(), tables, ready.withheld(), ready.flagged());
  }

  /** A text file has room for the table alone: what its numbers are stands beside it. */
  private Map<String, byte[]> texts(PackTables ready) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(MakePack.DEFINITIONS, PackDefinitions.page(session, wish, ready).getBytes(StandardCharsets.UTF_8));
    ready.tables().forEach(t -> files.put(wish.profile().fileName(t.id(), ".csv"), CsvTable.bytes(t)));
    return files;
  }

  private static Form form(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    for (Form form : Form.values()) {
      if (name.endsWith("." + form.name().toLowerCase(Locale.ROOT))) {
        return form;
      }
    }
    throw new SufficeException(
        "workbook-format",
        "\"" + file.getFileName() + "\" is not a file of tables that Suffice writes. End it in .xlsx (Excel), .ods (open spreadsheet) or .zip (a text file, CSV, for each table).");
  }
}
