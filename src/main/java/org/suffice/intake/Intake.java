package org.suffice.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Fix;
import org.suffice.model.ImportDraft;
import org.suffice.model.ImportPlan;
import org.suffice.model.Mapping;
import org.suffice.model.Rules;
import org.suffice.model.SheetReading;
import org.suffice.model.SheetValues;
import org.suffice.model.SufficeException;
import org.suffice.model.TableKind;
import org.suffice.progress.Progress;

/** From a file to what adding it would do: first what each sheet holds and how it is matched, then every row checked. */
public final class Intake {
  private final SheetReader sheets;
  private final ImportPlanner planner;
  private final ValueMatcher values;
  private final WordBook words;
  private final KeptSheets kept;

  /**
   * Prepares the readers.
   *
   * @param scheme which category a placement counts in: part of a local extract's key
   */
  public Intake(CategoryScheme scheme) {
    var headings = new HeadingWords();
    var needs = new Needs();
    values = new ValueMatcher();
    this.words = new WordBook(values, new PlacedCategories(scheme, values));
    sheets =
        new SheetReader(
            new HeaderFinder(headings, needs),
            new HeadingTexts(headings),
            new KindFinder(headings),
            new ColumnMatcher(headings, values, needs));
    kept = new KeptSheets();
    planner = new ImportPlanner(scheme, values, needs, kept);
  }

  private Intake(SheetReader sheets, ImportPlanner planner, ValueMatcher values, WordBook words, KeptSheets kept) {
    this.kept = kept;
    this.sheets = sheets;
    this.planner = planner;
    this.values = values;
    this.words = words;
  }

  /** The same for a council with its own rules of counting, which some checks compare with. */
  public Intake with(Rules counting) {
    return new Intake(sheets, planner.with(counting), values, words, kept);
  }

  /** The same with other references of children wherever rows are read to be added; null leaves them as they are. */
  public Intake keyed(@Nullable UnaryOperator<String> references) {
    return new Intake(sheets, planner.keyed(references), values, words, kept);
  }

  /** Lets go of what was kept of the files looked at: they are added, or will not be. */
  public void forget() {
    kept.forget();
  }

  /**
   * What the caller knows or insists on.
   *
   * @param remembered from a mapping's headings ({@link Mapping#headersKey()}) to the mapping used before
   * @param kind what every sheet holds; null to recognise it by the headings
   * @param extracted the day the data was extracted; null to find it
   * @param password the password of a file, asked for only where the file is protected by one; empty where there is none
   */
  public record Options(
      Function<String, Optional<Mapping>> remembered,
      @Nullable TableKind kind,
      @Nullable LocalDate extracted,
      Function<Path, Optional<char[]>> password) {
    /** Without passwords: a protected file is refused, in a sentence that says so. */
    public Options(
        Function<String, Optional<Mapping>> remembered, @Nullable TableKind kind, @Nullable LocalDate extracted) {
      this(remembered, kind, extracted, path -> Optional.empty());
    }

    /** Nothing known before, everything to be found. */
    public static Options defaults() {
      return new Options(key -> Optional.empty(), null, null);
    }
  }

  /**
   * What each sheet of a file holds, in the order of the workbook; sheets without content are not in it.
   *
   * @throws SufficeException where the file cannot be read at all: not a workbook, damaged, too large, empty, protected
   *     ({@code password-protected} where no password is given, {@code wrong-password} where it is not the right one)
   */
  public List<SheetReading> read(Path file, Options options, Progress progress) {
    String name = String.valueOf(file.getFileName());
    progress.report(0, -1, "Opening " + name);
    try (SourceFile source = SourceFiles.open(file, new Password(() -> options.password().apply(file)), progress)) {
      var place = new SheetReader.Place(file, FileHash.of(file, progress), source.modified());
      List<SheetReading> readings = new ArrayList<>();
      for (SourceSheet sheet : source.sheets()) {
        progress.check();
        // a text file is read as fast as what would be kept of it
        sheets.read(sheet, place, options, 0, source instanceof CsvFile ? null : kept, progress).ifPresent(readings::add);
      }
      if (readings.isEmpty()) {
        throw new SufficeException(
            "empty-sheet", name + " has no rows: every sheet in it is empty. Check that it is the right file.");
      }
      return readings;
    } catch (IOException | RuntimeException | VirtualMachineError e) {
      throw SourceFiles.failed(name, e);
    }
  }

  /**
   * The same sheet with its headings in another row, matched again.
   *
   * @param excelRow row number as Excel shows it
   */
  public SheetReading headerAt(SheetReading reading, int excelRow, Options options) {
    String name = reading.file();
    try (SourceFile source = SourceFiles.open(reading.path(), new Password(() -> options.password().apply(reading.path())))) {
      var place = new SheetReader.Place(reading.path(), reading.fileHash(), source.modified());
      SourceSheet sheet = SourceFiles.sheet(source, reading);
      return sheets.read(sheet, place, options, Math.max(1, excelRow), null, Progress.none()).orElse(reading);
    } catch (IOException | RuntimeException | VirtualMachineError e) {
      throw SourceFiles.failed(name, e);
    }
  }

  /**
   * Reads the sheets again, checks every row, and says what adding them would do. Changes nothing.
   *
   * @param readings sheets that are {@link SheetReading#ready()}
   */
  public ImportPlan plan(List<SheetReading> readings, Progress progress) {
    return plan(readings, Options.defaults(), progress);
  }

  /**
   * The same with some cells written over before anything looks at them.
   *
   * @throws SufficeException {@code fix-without-row} where a fix is for a row that its sheet does not have
   */
  public ImportPlan plan(List<SheetReading> readings, List<Fix> fixes, Options options, Progress progress) {
    return planner.plan(readings, fixes, options.password(), progress);
  }

  /**
   * The text of some rows of a sheet, in the columns that are used and with the fixes made.
   *
   * @param rows row numbers as Excel shows them
   */
  public Map<Integer, List<String>> cells(SheetReading reading, Set<Integer> rows, List<Fix> fixes, Options options) {
    return planner.cells(reading, rows, fixes, options.password());
  }

  /** Adding that was broken off, with as much of what was written over cells as is kept of a correction that was made. */
  public ImportDraft kept(ImportDraft draft) {
    return new DraftFixes(planner.references()).kept(draft);
  }

  /** The same with the passwords of the files, which are read again. */
  public ImportPlan plan(List<SheetReading> readings, Options options, Progress progress) {
    return plan(readings, List.of(), options, progress);
  }

  /** The same sheets, with files of one name told apart by their folders. */
  public static List<SheetReading> apart(List<SheetReading> readings) {
    return FileNames.apart(readings);
  }

  /** What each of some files is called, told apart in the same way. */
  public static Map<Path, String> names(List<Path> files) {
    return FileNames.of(files);
  }

  /** How words are understood, and what they can be chosen to mean. */
  public WordBook words() {
    return words;
  }

  /**
   * Counts the words and dates of a sheet, in one pass over it.
   *
   * @throws SufficeException where the kind of table is not known, or the file changed or cannot be read
   */
  public SheetValues values(SheetReading reading, Options options, Progress progress) {
    Mapping mapping = reading.mapping();
    if (mapping == null) {
      throw new SufficeException("not-ready", MissingColumns.sentence(reading));
    }
    try (SourceFile source = SourceFiles.open(reading.path(), new Password(() -> options.password().apply(reading.path())), progress)) {
      if (!FileHash.of(reading.path(), progress).equals(reading.fileHash())) {
        throw SourceFiles.changed(reading.file());
      }
      return new ValueScan(reading, mapping, values).read(SourceFiles.sheet(source, reading), progress);
    } catch (IOException | RuntimeException e) {
      throw SourceFiles.failed(reading.file(), e);
    }
  }
}
