package org.suffice.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suffice.export.AtomicFolder;
import org.suffice.export.FolderZip;
import org.suffice.export.PackInfo;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.progress.Progress;

/** The strategy pack: all tables, or those that were chosen, as workbook, open spreadsheet and CSV, a Word draft, the charts, definitions and a summary, in one folder. */
public final class MakePack {
  /** Name of the summary in the folder. */
  public static final String SUMMARY = "summary.txt";

  /** Name of the page of definitions in the folder. */
  public static final String DEFINITIONS = "definitions.html";

  /** Folder of the tables as CSV. */
  public static final String CSV = "tables";

  private final ProjectSession session;
  private final PackWish wish;
  private final Function<List<String>, PackInfo> info;

  /**
   * A pack of a project.
   *
   * @param info what the workbook says of itself, with notes for its cover
   */
  MakePack(ProjectSession session, PackWish wish, Function<List<String>, PackInfo> info) {
    this.session = session;
    this.wish = wish;
    this.info = info;
  }

  /**
   * What was written.
   *
   * @param zip the same as one file; null where none was asked for
   * @param charts names of the chart files, relative to the folder
   * @param drafted there is a Word draft in it: some of its tables are of a draft's sections
   * @param withheld why a table is not in a publication, in full sentences
   * @param flagged what to look at before publishing, in full sentences
   */
  public record Made(
      Path folder, @Nullable Path zip, Profile profile, List<Table> tables, List<String> charts, boolean drafted, String summary, List<String> withheld,
      List<String> flagged) {
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
    PackTables ready = PackTables.of(session, wish, progress);
    WriteDraft draft = new WriteDraft(session, info);
    var charts = new ArrayList<String>();
    String summary = Summary.of(session.rules().childrenWords(), wish.profile(), ready.summary());
    Made made = new Made(folder, zip, wish.profile(), ready.tables(), charts, !ready.draft().asked().isEmpty(), summary, ready.withheld(), ready.flagged());
    AtomicFolder.write(
        folder,
        into -> {
          progress.report(0, ready.tables().size(), "Drawing charts");
          Files.writeString(into.resolve(DEFINITIONS), PackDefinitions.page(session, wish, ready), StandardCharsets.UTF_8);
          Files.writeString(into.resolve(SUMMARY), summary, StandardCharsets.UTF_8);
          charts.addAll(
              new PackFiles(made, info.apply(ready.publicly()), progress)
                  .write(into, () -> draft.bytes(WriteDraft.Wish.all(wish.profile()), ready.draft(), ready.publicly(), progress)));
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
}
