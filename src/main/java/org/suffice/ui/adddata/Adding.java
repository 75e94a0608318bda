package org.suffice.ui.adddata;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suffice.app.MatchValues.Sheets;
import org.suffice.model.Field;
import org.suffice.model.Fix;
import org.suffice.model.FoundValues;
import org.suffice.model.ImportDraft;
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

  /**
   * What adding these sheets would do; every row is checked, nothing is added.
   *
   * @param fixes cells that are written over before they are read
   * @param replacing the sheets stand for their whole period
   */
  Planned plan(List<SheetReading> readings, List<Fix> fixes, boolean replacing, Progress progress);

  /** The same plan, standing for its period or not. */
  Planned weigh(ImportPlan plan, boolean replacing, Progress progress);

  /** What the file has in some rows (numbered as Excel does), in the columns that are used. */
  Map<Integer, List<String>> cells(SheetReading reading, Set<Integer> rows);

  /** Gives the password of a file, which is kept in memory only. */
  void password(Path file, char[] password);

  /** What giving an import back will mean for later imports, in sentences. */
  List<String> undoMeans(int importId, Progress progress);

  /** Adding that was broken off; empty where nothing was. */
  String draft();

  /** Keeps adding that is broken off. */
  void keepDraft(ImportDraft draft);

  /** Forgets it. */
  void forgetDraft();

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

  /** Adds what was planned: all or nothing. */
  Added add(ImportPlan plan, Progress progress);

  /** Gives an import back: the project is as if it had never been added. */
  ImportRecord undo(int importId);

  /** Writes rows left out as a workbook with the problem and what to do. */
  void saveLeftOut(List<LeftOutRow> rows, Path file);
}
