package org.suffice.ui.adddata;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ColumnMatch;
import org.suffice.model.Fix;
import org.suffice.model.ImportDraft;
import org.suffice.model.Mapping;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/**
 * Adding that was broken off, taken up again: the files are read anew, and what a person decided is put back where the
 * file is still the same.
 *
 * @param changed names of files that are gone or not what they were: what was decided about those is lost
 */
record Resumed(List<FileDraft> files, List<Fix> fixes, List<String> changed, ImportDraft draft) {
  /** The step a person was at; the first where that is none. */
  static Step step(ImportDraft draft) {
    for (Step s : Step.values()) {
      if (s.name().equals(draft.step())) {
        return s;
      }
    }
    return Step.FILES;
  }

  /** Reads the files of a draft. What was decided about a protected one waits until it is opened. */
  static Resumed read(Adding adding, ImportDraft draft, Progress progress) {
    var files = new ArrayList<FileDraft>();
    var changed = new ArrayList<String>();
    var hashes = new HashSet<String>();
    for (Path path : draft.files()) {
      progress.check();
      FileDraft file = ReadFiles.one(adding, path, progress);
      if (file.locked()) {
        sheets(draft, path).forEach(s -> hashes.add(s.hash()));
      } else if ((!Files.exists(path) && file.sheets().isEmpty()) || !same(draft, file)) {
        changed.add(file.name());
      } else {
        file.sheets().forEach(s -> hashes.add(s.reading().fileHash()));
        file = put(adding, draft, file, progress);
      }
      files.add(file);
    }
    List<Fix> fixes = draft.fixes().stream().filter(f -> hashes.contains(f.fileHash())).toList();
    return new Resumed(files, fixes, changed, draft);
  }

  /** What a draft has of a file. */
  static List<ImportDraft.Sheet> sheets(ImportDraft draft, Path file) {
    return draft.sheets().stream().filter(s -> s.file().equals(file)).toList();
  }

  /** Whether a file that was read is what it was. */
  static boolean same(ImportDraft draft, FileDraft file) {
    List<ImportDraft.Sheet> before = sheets(draft, file.path());
    return file.sheets().stream().allMatch(s -> before.stream().anyMatch(b -> b.hash().equals(s.reading().fileHash())));
  }

  /** Puts back what was decided about a file that is what it was. */
  static FileDraft put(Adding adding, ImportDraft draft, FileDraft file, Progress progress) {
    List<ImportDraft.Sheet> before = sheets(draft, file.path());
    var sheets = new ArrayList<SheetDraft>();
    for (SheetDraft found : file.sheets()) {
      sheets.add(
          before.stream()
              .filter(b -> b.name().equals(found.reading().sheet()))
              .findFirst()
              .map(b -> put(adding, found, b, progress))
              .orElse(found));
    }
    return new FileDraft(file.path(), file.problem(), file.locked(), sheets);
  }

  private static SheetDraft put(Adding adding, SheetDraft found, ImportDraft.Sheet before, Progress progress) {
    SheetReading reading = found.reading();
    try {
      if (before.kind() != null) {
        reading =
            adding.read(reading.path(), before.kind(), progress).stream()
                .filter(r -> r.sheet().equals(before.name()))
                .findFirst()
                .orElse(reading);
      }
      Mapping kept = before.mapping();
      if (kept != null) {
        reading = at(adding, reading, kept.headerRow(), before);
        reading = reading.with(withSamples(kept, reading.mapping()));
      }
    } catch (SufficeException e) {
      return found; // what the file says now stands
    }
    SheetDraft draft = new SheetDraft(reading);
    draft.restore(before.ticked(), before.kind(), before.extracted());
    return draft;
  }

  private static SheetReading at(Adding adding, SheetReading reading, int row, ImportDraft.Sheet before) {
    Mapping now = reading.mapping();
    return now != null && now.headerRow() == row ? reading : adding.headerAt(reading, row, before.kind());
  }

  /** A kept mapping has no samples, because they are values of children's rows; the file has them. */
  private static Mapping withSamples(Mapping kept, @Nullable Mapping now) {
    Map<Integer, ColumnMatch> columns = new HashMap<>();
    if (now != null) {
      now.columns().forEach(c -> columns.put(c.column(), c));
    }
    Mapping whole = kept;
    for (ColumnMatch c : kept.columns()) {
      ColumnMatch found = columns.get(c.column());
      List<String> samples = found == null ? List.of() : found.samples();
      whole = whole.with(new ColumnMatch(c.column(), c.header(), c.field(), c.sureness(), c.why(), samples, c.hidden()));
    }
    return whole;
  }
}
