package org.suffice.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.suffice.model.Draft;
import org.suffice.model.Draft.DraftRow;
import org.suffice.model.Draft.DraftTable;
import org.suffice.model.SufficeException;

/** Reads the tables of somebody's Word document or workbook, whoever wrote it, within the limits of all inputs; changes nothing. */
public final class DraftReader {
  private static final String MAIN = "word/document.xml";
  private static final Pattern MAIN_NUMBERED = Pattern.compile("word/document\\d+\\.xml");
  private static final Pattern OLD_NAME = Pattern.compile("(?i)\\.do[ct]$");
  private static final Pattern WORD_NAME = Pattern.compile("(?i)\\.do[ct][xm]?$");
  private static final int FEWEST_COLUMNS = 2;
  /** How files with a password begin. */
  private static final int OFFICE_97 = 0xD0;

  private DraftReader() {}

  /**
   * The tables of a file.
   *
   * @throws SufficeException why it cannot be read and what to do, in full sentences
   */
  public static Draft read(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      if (Files.isRegularFile(file) && Files.size(file) == 0) {
        throw new SufficeException("empty-file", name + " is empty: it has no content at all. Save it again from the program it was made in.");
      }
      if (Files.isRegularFile(file) && onlyNamedDocument(file, name)) {
        throw new IOException("It has the name of a document, and is none.");
      }
      Optional<String> part = mainPart(file);
      return part.isPresent() ? document(file, part.get(), name) : workbook(file);
    } catch (IOException | XMLStreamException | RuntimeException | VirtualMachineError e) {
      throw said(name, SourceFiles.failed(name, e));
    }
  }

  /** What is said of files of data, said of a document; a password is not asked for here. */
  private static RuntimeException said(String name, RuntimeException failed) {
    boolean word = WORD_NAME.matcher(name).find();
    String code = failed instanceof SufficeException s ? s.code() : "";
    return switch (code) {
      case "damaged-file" ->
          word ? new SufficeException(code, name + " cannot be read: it is " + (OLD_NAME.matcher(name).find() ? "in the old form of Word (.doc)" : "damaged or incomplete") + ". Open it in Word and save it again as .docx.", failed) : failed;
      case "password-protected" ->
          new SufficeException(
              code,
              name + " is protected by a password. Open it in " + (word ? "Word, remove the password (File, Info, Protect Document) and save it as .docx." : "Excel, remove the password (File, Info, Protect Workbook) and save it as .xlsx."),
              failed);
      default -> failed;
    };
  }

  /** The part of a document that holds its text, whatever its name: Word on the web has another; empty where the file is none. */
  private static Optional<String> mainPart(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > Limits.FILE_BYTES || !zipped(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      Set<String> names = ZipGuard.check(in);
      return names.contains(MAIN) ? Optional.of(MAIN) : names.stream().filter(n -> MAIN_NUMBERED.matcher(n).matches()).sorted().findFirst();
    }
  }

  private static boolean zipped(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 'P' && in.read() == 'K';
    }
  }

  private static Draft document(Path file, String part, String name) throws IOException, XMLStreamException {
    try (var zip = new java.util.zip.ZipFile(file.toFile());
        InputStream in = new TagGuard(zip.getInputStream(zip.getEntry(part)))) {
      return new DocumentTables(name).read(in);
    }
  }

  private static Draft workbook(Path file) throws IOException {
    List<DraftTable> tables = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    try (SourceFile source = SourceFiles.open(file)) {
      for (SourceSheet sheet : source.sheets()) {
        SheetTables found = new SheetTables(sheet.name().isEmpty() ? "the file" : sheet.name());
        sheet.read(row -> found.take(new DraftRow(row.number(), row.shown())));
        tables.addAll(found.end());
        words.append(found.words());
      }
    }
    return new Draft(tables, words.toString());
  }

  /** Words in a file that only calls itself a document are no tables without a fault. */
  private static boolean onlyNamedDocument(Path file, String name) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      int first = in.read();
      return name.toLowerCase(Locale.ROOT).endsWith(".docx") && first != 'P' && first != OFFICE_97;
    }
  }

  /** Parts a sheet's rows into tables: a blank row ends one, rows of one cell are words above the next. */
  private static final class SheetTables {
    private final String sheet;
    private final List<DraftTable> tables = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private List<String> above = new ArrayList<>();
    private List<DraftRow> rows = new ArrayList<>();
    private int last;

    SheetTables(String sheet) {
      this.sheet = sheet;
    }

    boolean take(DraftRow row) {
      long filled = row.cells().stream().filter(c -> !c.isBlank()).count();
      if (row.number() != last + 1) {
        finish();
      }
      last = row.number();
      if (filled >= FEWEST_COLUMNS) {
        rows.add(row);
      } else if (rows.isEmpty()) {
        String line = String.join("", row.cells());
        above.add(line);
        words.append(line).append('\n');
      } else {
        rows.add(row);
      }
      return true;
    }

    List<DraftTable> end() {
      finish();
      return tables;
    }

    String words() {
      return words.toString();
    }

    private void finish() {
      if (rows.size() > 1) {
        tables.add(new DraftTable(sheet, above, rows));
        above = new ArrayList<>();
      }
      rows = new ArrayList<>();
    }
  }
}
