package org.suffice.ui.adddata;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.app.MatchValues.Sheets;
import org.suffice.model.Field;
import org.suffice.model.FoundValues;
import org.suffice.model.ImportPlan;
import org.suffice.model.ImportRecord;
import org.suffice.model.LeftOutRow;
import org.suffice.model.Meaning;
import org.suffice.model.SheetReading;
import org.suffice.model.TableKind;
import org.suffice.progress.Progress;

/**
 * What adding data asks of the project, so that the steps can be tried without files or a database. Every method may
 * take long and may throw {@code SufficeException} with sentences for people.
 */
interface Adding {
  /**
   * The sheets of one file, as proposed.
   *
   * @param kind what a person says the file holds; null leaves it to the headings
   */
  List<SheetReading> read(Path file, @Nullable TableKind kind, Progress progress);

  /** The same sheet with its headings in another row, numbered as Excel does. */
  SheetReading headerAt(SheetReading reading, int excelRow, @Nullable TableKind kind);

  /** Counts the words and dates of sheets, in one pass over each file. */
  Sheets look(List<SheetReading> readings, Progress progress);

  /** How those words and dates are understood with what the mappings say. Quick, without files. */
  FoundValues understand(Sheets sheets);

  /** Everything that a word of a field can be chosen to mean. Quick. */
  List<Meaning> meanings(Field field);

  /** The codes of the return that stand for a meaning, to find it by; empty where there are none. Quick. */
  String codes(Field field, Meaning meaning);

  /** Writes how a sheet is read to a file that can be given to the command line. */
  void saveMapping(SheetReading reading, Path file, Progress progress);

  /** What adding these sheets would do; every row is checked, nothing is added. */
  Planned plan(List<SheetReading> readings, Progress progress);

  /** Adds what was planned: all or nothing. */
  Added add(ImportPlan plan, Progress progress);

  /** Gives an import back: the project is as if it had never been added. */
  ImportRecord undo(int importId);

  /** Writes rows left out as a workbook with the problem and what to do. */
  void saveLeftOut(List<LeftOutRow> rows, Path file);
}
