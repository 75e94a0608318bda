package org.suffice.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.suffice.model.SufficeException;

/**
 * Reads a workbook back and says where it breaks the rules for statistics in spreadsheets. It knows nothing of how the
 * workbook was written, so that a fault of the writers cannot hide.
 */
public final class ExcelChecks {
  private static final Pattern FILE_NAME = Pattern.compile("(?!-)(?!.*--)[a-z0-9-]+(?<!-)\\.xlsx");

  private final XSSFWorkbook workbook;
  private final boolean workingCopy;
  private final List<String> problems = new ArrayList<>();

  private ExcelChecks(XSSFWorkbook workbook, boolean workingCopy) {
    this.workbook = workbook;
    this.workingCopy = workingCopy;
  }

  /**
   * Every rule that the workbook breaks, each as a sentence; empty where it breaks none.
   *
   * @param workingCopy a working copy may have frozen headings, native charts and number formats, and must be marked
   *     OFFICIAL-SENSITIVE; a publication has none of these
   * @throws SufficeException {@code not-a-workbook} where it cannot be read
   */
  public static List<String> problems(Path file, boolean workingCopy) {
    try (XSSFWorkbook workbook = open(file)) {
      ExcelChecks checks = new ExcelChecks(workbook, workingCopy);
      checks.fileName(CannotWrite.name(file));
      checks.wholeWorkbook();
      checks.properties();
      checks.sheets();
      return List.copyOf(checks.problems);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    // From a stream: opened as a file, closing would write to it.
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return new XSSFWorkbook(in);
    } catch (POIXMLException | UnsupportedFileFormatException e) {
      throw unreadable(file, e);
    }
  }

  private static SufficeException unreadable(Path file, Exception cause) {
    return new SufficeException("not-a-workbook", "\"" + CannotWrite.name(file) + "\" could not be read as a workbook.", cause);
  }

  private void require(boolean holds, String sentence, Object... parts) {
    if (!holds) {
      problems.add(sentence.formatted(parts));
    }
  }

  private void fileName(String name) {
    require(FILE_NAME.matcher(name).matches(), "The file name \"%s\" is not lower case with dashes.", name);
  }

  private void wholeWorkbook() {
    List<String> names = names();
    boolean notes = names.size() > 2 && names.get(2).equals(FrontSheets.NOTES);
    List<String> wanted = new ArrayList<>(List.of(FrontSheets.COVER, FrontSheets.CONTENTS));
    if (notes) {
      wanted.add(FrontSheets.NOTES);
    }
    int tables = Math.max(1, (int) names.stream().filter(n -> n.startsWith(TableChart.TABLE_SHEET)).count());
    for (int i = 1; i <= tables; i++) {
      wanted.add(TableChart.TABLE_SHEET + i);
    }
    // numbers behind charts come last, and only in a working copy
    for (int i = 1; i <= tables && workingCopy; i++) {
      if (names.contains(TableChart.SHEET + i)) {
        wanted.add(TableChart.SHEET + i);
      }
    }
    require(names.equals(wanted), "The worksheets are %s instead of %s.", names, wanted);
    for (int i = 0; i < names.size(); i++) {
      require(!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i), "The worksheet %s is hidden.", names.get(i));
    }
    require(workbook.getActiveSheetIndex() == 0, "The first worksheet is not the active one.");
    require(!workbook.isMacroEnabled(), "The workbook has macros.");
    require(workbook.getExternalLinksTable().isEmpty(), "The workbook links to another workbook.");
    require(workbook.getAllPictures().isEmpty(), "The workbook has images.");
  }

  private void properties() {
    PackagePropertiesPart core = workbook.getProperties().getCoreProperties().getUnderlyingProperties();
    require(has(core.getTitleProperty()), "The document properties have no title.");
    require(has(core.getCreatorProperty()), "The document properties name no organisation as author.");
    require(has(core.getKeywordsProperty()), "The document properties have no keywords.");
    require(core.getLanguageProperty().filter("en-GB"::equals).isPresent(), "The document's language is not en-GB.");
    String marks = core.getCategoryProperty().orElse("") + core.getKeywordsProperty().orElse("");
    boolean marked = marks.contains(Marking.WORDS);
    require(marked || !workingCopy, "The document properties do not say %s.", Marking.WORDS);
    require(!marked || workingCopy, "The document properties of a publication say %s.", Marking.WORDS);
  }

  private void sheets() {
    Set<String> written = new LinkedHashSet<>();
    Set<String> used = new LinkedHashSet<>();
    List<String> names = names();
    for (XSSFSheet sheet : sheetsInOrder()) {
      CheckedSheet on = new CheckedSheet(sheet, workingCopy);
      SheetChecks.check(on);
      if (on.name().equals(FrontSheets.COVER)) {
        FrontChecks.cover(on);
      } else {
        XSSFTable table = TableChecks.check(on, on.name().toLowerCase(Locale.ROOT));
        if (table != null && on.name().equals(FrontSheets.CONTENTS)) {
          FrontChecks.contents(on, table, names.subList(Math.min(2, names.size()), names.size()));
        } else if (table != null && on.name().equals(FrontSheets.NOTES)) {
          written.addAll(FrontChecks.notes(on, table));
        } else if (table != null && on.chartNumbers()) {
          String from = on.name().replace(TableChart.SHEET, TableChart.TABLE_SHEET);
          on.require(on.text(2, 0).equals(TableChart.EXPLAINS.formatted(from)), "A3 does not say where its numbers are from.");
        } else if (table != null) {
          used.addAll(DataChecks.check(on, table));
        }
      }
      if (workingCopy) {
        ChartChecks.check(on);
      }
      problems.addAll(on.problems());
    }
    used.forEach(mark -> require(written.contains(mark), "%s is not in the Notes worksheet.", mark));
    written.forEach(mark -> require(used.contains(mark), "%s is in the Notes worksheet, but no table points to it.", mark));
  }

  private List<XSSFSheet> sheetsInOrder() {
    List<XSSFSheet> sheets = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      sheets.add(workbook.getSheetAt(i));
    }
    return sheets;
  }

  private List<String> names() {
    return sheetsInOrder().stream().map(XSSFSheet::getSheetName).toList();
  }

  private static boolean has(Optional<String> property) {
    return property.filter(words -> !words.isBlank()).isPresent();
  }
}
