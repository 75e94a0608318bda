package org.suffice.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.intake.FixList;
import org.suffice.intake.Intake;
import org.suffice.model.Coded;
import org.suffice.model.Field;
import org.suffice.model.Fix;
import org.suffice.model.ImportDraft;
import org.suffice.model.ImportPlan;
import org.suffice.model.Mapping;
import org.suffice.model.Receipt;
import org.suffice.model.SheetReading;
import org.suffice.model.SheetValues;
import org.suffice.model.SufficeException;
import org.suffice.model.TableKind;
import org.suffice.progress.Progress;
import org.suffice.store.Project;

/** Adding workbooks and text files: read, match, plan, add. The preview and the import are the same plan. */
public final class AddData {
  private static final String DRAFT = "add-data";
  private final Intake intake;
  private final Project project;
  private final ProjectSession session;
  private final Map<Path, char[]> passwords = new ConcurrentHashMap<>();

  AddData(Intake intake, Project project, ProjectSession session) {
    this.intake = intake;
    this.project = project;
    this.session = session;
  }

  /**
   * What a person insists on; all parts may be absent.
   *
   * @param kind what the files hold, instead of what their headings say
   * @param mapping how sheets with the same headings are to be read
   * @param extracted when the data was extracted
   */
  public record Insist(@Nullable TableKind kind, @Nullable Mapping mapping, @Nullable LocalDate extracted) {
    /** Nothing: what the files say. */
    public static Insist nothing() {
      return new Insist(null, null, null);
    }
  }

  /**
   * Reads the files and proposes how each sheet is understood; nothing is added.
   *
   * @throws SufficeException where a file cannot be read, or the mapping that is insisted on is for the headings of no sheet
   */
  public List<SheetReading> read(List<Path> files, Insist insist, Progress progress) {
    var readings = new ArrayList<SheetReading>();
    for (Path file : files) {
      progress.check();
      readings.addAll(one(file, insist, progress));
    }
    Mapping given = insist.mapping();
    if (given != null && readings.stream().noneMatch(r -> applies(given, r))) {
      throw new SufficeException("mapping-fits-nothing", UnfitMapping.sentence(given, readings));
    }
    return remembering(Intake.apart(readings), insist);
  }

  /** Files that came together often have one password: it is not asked for again where another file had it. */
  private List<SheetReading> one(Path file, Insist insist, Progress progress) {
    try {
      return intake.read(file, options(insist), progress);
    } catch (SufficeException e) {
      if (!e.code().equals("password-protected")) {
        throw e;
      }
      for (char[] known : List.copyOf(passwords.values())) {
        password(file, known);
        try {
          return intake.read(file, options(insist), progress);
        } catch (SufficeException wrong) {
          passwords.remove(key(file));
          if (!wrong.code().equals("wrong-password")) {
            throw wrong;
          }
        }
      }
      throw e;
    }
  }

  /** The same sheet with its headings in another row (numbered as Excel does). */
  public SheetReading headerAt(SheetReading reading, int excelRow) {
    return headerAt(reading, excelRow, Insist.nothing());
  }

  /** The same, where a person insists on something. */
  public SheetReading headerAt(SheetReading reading, int excelRow, Insist insist) {
    return remembering(List.of(intake.headerAt(reading, excelRow, options(insist))), insist).getFirst();
  }

  /** The same sheets, with files of one name told apart by their folders. */
  public static List<SheetReading> apart(List<SheetReading> readings) {
    return Intake.apart(readings);
  }

  /** What each of some files is called, told apart in the same way. */
  public static Map<Path, String> names(List<Path> files) {
    return Intake.names(files);
  }

  /** With what this council's words mean; what a given mapping says of words and dates wins. */
  private List<SheetReading> remembering(List<SheetReading> readings, Insist insist) {
    Map<String, Map<String, String>> known = WordMemory.meanings(project.kept().localWords());
    Mapping given = insist.mapping();
    return readings.stream()
        .map(r -> remembering(r, known))
        .map(r -> given != null && applies(given, r) ? MatchValues.decided(r, given.values(), given.dates()) : r)
        .toList();
  }

  private static SheetReading remembering(SheetReading reading, Map<String, Map<String, String>> known) {
    Mapping mapping = reading.mapping();
    return mapping == null ? reading : reading.with(mapping.withValues(known));
  }

  private static boolean applies(Mapping given, SheetReading reading) {
    Mapping mapping = reading.mapping();
    return mapping != null && mapping.headersKey().equals(given.headersKey());
  }

  /** The words and dates of a sheet, counted in one pass over it. */
  SheetValues values(SheetReading reading, Progress progress) {
    return intake.values(reading, options(Insist.nothing()), progress);
  }

  /**
   * Gives the password of a protected file: reading, matching and adding it use it. Where {@link #read} fails with the
   * code {@code password-protected} or {@code wrong-password}, ask for it, give it here and read again. It is kept in
   * memory until the project is closed, and never stored; other protected files are tried with it before theirs is asked for.
   */
  public void password(Path file, char[] password) {
    passwords.put(key(file), password.clone());
  }

  private static Path key(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private Optional<char[]> passwordOf(Path file) {
    return Optional.ofNullable(passwords.get(key(file)));
  }

  /** Forgets all passwords, and what was kept of files. */
  void forget() {
    intake.forget();
    passwords.values().forEach(p -> Arrays.fill(p, ' '));
    passwords.clear();
  }

  private Intake.Options options(Insist insist) {
    Mapping given = insist.mapping();
    Function<String, Optional<Mapping>> remembered =
        key -> given != null && given.headersKey().equals(key) ? Optional.of(given) : project.kept().remembered(key);
    return new Intake.Options(remembered, insist.kind(), insist.extracted(), this::passwordOf);
  }

  /**
   * The sheets that can be added as they are. Sheets that hold no known table (a cover page) are passed over as long
   * as every file has one that does; a known table that lacks a required field stops everything.
   */
  public static List<SheetReading> usable(List<SheetReading> readings) {
    if (readings.isEmpty()) {
      throw new SufficeException("nothing-to-read", "There are no rows to read in what was given.");
    }
    for (SheetReading r : readings) {
      if (r.mapping() != null && !r.ready()) {
        throw new SufficeException("cannot-be-read", where(r) + " " + whyNot(r));
      }
    }
    for (SheetReading r : readings) {
      if (readings.stream().noneMatch(other -> other.path().equals(r.path()) && other.ready())) {
        throw new SufficeException("cannot-be-read", where(r) + " " + whyNot(r));
      }
    }
    return readings.stream().filter(SheetReading::ready).toList();
  }

  /** What {@link #usable} passes over, each with where and why in full sentences. */
  public static List<String> passedOver(List<SheetReading> readings) {
    return readings.stream().filter(r -> !r.ready()).map(r -> where(r) + " " + whyNot(r)).toList();
  }

  private static String where(SheetReading r) {
    return r.sheet().isEmpty() ? r.file() + ":" : r.file() + ", sheet \"" + r.sheet() + "\":";
  }

  /** Why a sheet cannot be added as it is, in full sentences; empty where it can. */
  public static String whyNot(SheetReading r) {
    Mapping mapping = r.mapping();
    if (!r.problem().isEmpty() || mapping == null) {
      return r.problem();
    }
    List<Field> missing = mapping.missing();
    return missing.isEmpty()
        ? ""
        : "no column holds "
            + missing.stream().map(Coded::label).map(String::toLowerCase).collect(Collectors.joining(", "))
            + ". Match a column to it, or add the column to the file.";
  }

  /** What adding these sheets would do, every row checked; nothing is added. */
  public ImportPlan plan(List<SheetReading> readings, Progress progress) {
    return plan(readings, List.of(), progress);
  }

  /** The same with some cells written over: the fixes are kept with the import, and the files are not touched. */
  public ImportPlan plan(List<SheetReading> readings, List<Fix> fixes, Progress progress) {
    return intake.with(session.rules()).keyed(session.references().coding()).plan(usable(readings), fixes, options(Insist.nothing()), progress);
  }

  /** The fixes that a file lists (a table or JSON), for sheets that are to be added. */
  public static List<Fix> fixes(Path file, List<SheetReading> readings) {
    return FixList.read(file, readings);
  }

  /**
   * The text of some rows in the columns that are used, with the fixes made.
   *
   * @param rows row numbers as Excel shows them
   */
  public Map<Integer, List<String>> cells(SheetReading reading, Set<Integer> rows, List<Fix> fixes) {
    return intake.keyed(session.references().coding()).cells(reading, rows, fixes, options(Insist.nothing()));
  }

  /** Adding that was broken off, as it was kept; empty where nothing was. */
  public Optional<String> draft() {
    return project.kept().draft(DRAFT);
  }

  /**
   * Keeps adding that is broken off, in the project itself: it can hold what was written about children, though no more
   * of a postcode, and no other reference of a child, than is kept once it is done.
   */
  public void keepDraft(ImportDraft draft) {
    project.kept().keepDraft(DRAFT, intake.keyed(session.references().coding()).kept(draft).json());
  }

  /** Forgets what was kept. */
  public void forgetDraft() {
    project.kept().keepDraft(DRAFT, "");
  }

  /** The receipt that adding the plan would give; nothing is added. */
  public Receipt preview(ImportPlan plan, Progress progress) {
    return project.preview(plan, progress);
  }

  /** Adds the plan: all or nothing. The session's facts are new afterwards. */
  public Receipt add(ImportPlan plan, Progress progress) {
    Receipt receipt = project.publish(plan, progress);
    intake.forget();
    session.reload(Progress.none());
    return receipt;
  }
}
