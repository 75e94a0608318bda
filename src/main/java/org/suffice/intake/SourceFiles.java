package org.suffice.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/** Opens a file by what it is, not by what it is called; whatever cannot be read is refused in one sentence. */
final class SourceFiles {
  private SourceFiles() {}

  /** Opens a workbook or text file that needs no password. */
  static SourceFile open(Path path) {
    return open(path, Password.none());
  }

  /**
   * Opens a workbook or text file.
   *
   * @param password asked for only where the file is protected
   */
  static SourceFile open(Path path, Password password) {
    return open(path, password, Progress.none());
  }

  /** The same, as long as nobody cancels it: the texts of a workbook are read at once, which can take seconds. */
  static SourceFile open(Path path, Password password, Progress progress) {
    String name = String.valueOf(path.getFileName());
    if (!Files.exists(path)) {
      throw new SufficeException("no-such-file", "There is no file " + name + ". Check its name and folder.");
    }
    if (!Files.isRegularFile(path)) {
      throw new SufficeException("not-a-file", name + " is a folder, not a file. Choose the file in it.");
    }
    try {
      long size = Files.size(path);
      if (size == 0) {
        throw new SufficeException("empty-file", name + " is empty: it has no content at all. Save it again from Excel.");
      }
      if (size > Limits.FILE_BYTES) {
        throw Limits.over(name, "is larger than 500 MB", "Split it into several files and add them one by one.");
      }
      return checked(opened(path, name, password, progress), name);
    } catch (java.nio.file.AccessDeniedException e) {
      throw new SufficeException(
          "cannot-read", name + " cannot be read: this account is not allowed to. Copy it to a folder of your own.", e);
    } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException | VirtualMachineError e) {
      throw failed(name, e);
    }
  }

  /** Sheets are told apart by their names: no program writes two of one name, or hundreds. */
  private static SourceFile checked(SourceFile source, String name) throws IOException {
    List<String> names = source.sheets().stream().map(SourceSheet::name).toList();
    if (names.size() > Limits.SHEETS) {
      source.close();
      throw Limits.over(name, "has more than " + Limits.SHEETS + " sheets", "Delete those that hold no rows and add it again.");
    }
    if (names.size() > new HashSet<>(names).size()) {
      source.close();
      throw new IOException("two sheets of one name");
    }
    return source;
  }

  /** The sheet of an open file that a reading is of. */
  static SourceSheet sheet(SourceFile source, org.suffice.model.SheetReading reading) {
    return source.sheets().stream()
        .filter(s -> s.name().equals(reading.sheet()))
        .findFirst()
        .orElseThrow(() -> changed(reading.file()));
  }

  /** The file is not the one that was looked at. */
  static SufficeException changed(String name) {
    return new SufficeException("file-changed", name + " was changed after it was looked at. Add it again.");
  }

  /** The sentence for a failure while a file is read; sentences pass as they are. */
  static RuntimeException failed(String name, Throwable e) {
    if (e instanceof SufficeException || e instanceof org.suffice.progress.Cancelled) {
      return (RuntimeException) e;
    }
    if (e instanceof VirtualMachineError) {
      return Limits.tooMuchMemory(name, e);
    }
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (String.valueOf(t.getMessage()).contains("Zip bomb")) {
        return Limits.over(
            name,
            "holds far more data than a workbook of its size should",
            "Open it in Excel, delete what is not needed and save it as .xlsx.");
      }
    }
    return new SufficeException(
        "damaged-file",
        name + " cannot be read: it is damaged or incomplete. Open it in Excel and save it again as .xlsx.",
        e);
  }

  private static SourceFile opened(Path path, String name, Password password, Progress progress)
      throws IOException, OpenXML4JException, XMLStreamException {
    byte[] head = new byte[512];
    int n;
    try (InputStream in = Files.newInputStream(path)) {
      n = in.readNBytes(head, 0, head.length);
    }
    if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      return oldOrLocked(path, name, password, progress);
    }
    if (starts(head, 'P', 'K')) {
      return zipped(path, name, progress);
    }
    if (starts(head, '%', 'P', 'D', 'F')) {
      throw refused(name, "is a PDF, which holds no rows to read", "Ask for the Excel workbook it was made from.");
    }
    if (binary(head, n)) {
      throw refused(name, "is not a workbook or a text file of rows", "Save it from Excel as .xlsx or .csv.");
    }
    String text = TextSort.beginning(path);
    TextSort.refuseOthers(name, text);
    return text.startsWith("<") ? new ReturnFile(path) : new CsvFile(path);
  }

  private static SourceFile zipped(Path path, String name, Progress progress) throws IOException, OpenXML4JException, XMLStreamException {
    Set<String> entries = new HashSet<>();
    try (ZipFile zip = new ZipFile(path.toFile())) {
      zip.stream().limit(100_000).forEach(e -> entries.add(e.getName()));
    }
    if (entries.contains("content.xml") && entries.contains("mimetype")) {
      return new OdsFile(path.toFile());
    }
    refuseOthers(name, entries);
    return new XlsxFile(path.toFile(), progress);
  }

  /** Refuses what comes as a zip, as .xlsx does, and is something else. */
  static void refuseOthers(String name, Set<String> entries) {
    if (entries.contains("xl/workbook.bin")) {
      throw refused(name, "is a binary workbook (.xlsb)", "Open it in Excel and save it as .xlsx.");
    }
    if (entries.contains("Index/Document.iwa")) {
      throw refused(name, "is a Numbers document", "Export it as .xlsx.");
    }
    if (!entries.contains("[Content_Types].xml")) {
      throw refused(name, "is a zip folder, not a workbook", "Open it, copy the files out of it and add those.");
    }
    if (entries.stream().noneMatch(e -> e.startsWith("xl/"))) {
      throw refused(name, "is not an Excel workbook", "Save the table from Excel as .xlsx or .csv.");
    }
  }

  /** Excel before 2007, or a newer workbook in the envelope of its encryption: both are compound files. */
  private static SourceFile oldOrLocked(Path path, String name, Password password, Progress progress)
      throws IOException, OpenXML4JException, XMLStreamException {
    var container = new POIFSFileSystem(path.toFile(), true);
    try {
      var root = container.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        SourceFile locked = LockedXlsx.open(name, container, password, progress);
        container.close();
        return locked;
      }
      if (root.hasEntryCaseInsensitive("Workbook")) {
        return new XlsFile(name, container, password);
      }
      throw root.hasEntryCaseInsensitive("Book")
          ? refused(name, "is a workbook of Excel 95 or older", "Open it in Excel and save it as .xlsx.")
          : refused(name, "is not an Excel workbook", "Save the table from Excel as .xlsx or .csv.");
    } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
      container.close();
      throw e;
    }
  }

  /** What a file is that cannot be read, and what to do instead. */
  static SufficeException refused(String name, String what, String whatToDo) {
    return new SufficeException("not-a-workbook", name + " " + what + ". " + whatToDo);
  }

  private static boolean starts(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (head[i] != (byte) bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Control characters that no text has; UTF-16 text has zero bytes, and only beside others. */
  private static boolean binary(byte[] head, int n) {
    int control = 0;
    int zeros = 0;
    for (int i = 0; i < n; i++) {
      int b = head[i];
      zeros += b == 0 ? 1 : 0;
      control += b > 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
    }
    boolean utf16 = zeros > n / 5 && zeros <= n / 2 + 1;
    return control > n / 50 || (zeros > 0 && !utf16);
  }
}
