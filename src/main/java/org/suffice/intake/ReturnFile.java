package org.suffice.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The SSDA903 return as the XML that goes to the Department for Education: its header, episodes and unaccompanied
 * asylum-seeking children as three sheets, with the headings that the same tables have as CSV. Row 1 of each is the
 * headings, the first child or episode is row 2.
 */
final class ReturnFile implements SourceFile {
  private static final List<String> HEADER = List.of("CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB");
  private static final List<String> EPISODES =
      List.of(
          "CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC", "REASON_PLACE_CHANGE",
          "HOME_POST", "PL_POST", "URN");
  private static final List<String> UASC = List.of("CHILD", "SEX", "DOB", "DUC");
  private final String file;
  private final ReturnXml xml;
  private final List<SourceSheet> sheets = new ArrayList<>();

  /** Reads the file once, so that a broken one is told of before any sheet is shown. */
  ReturnFile(Path path) throws IOException {
    file = String.valueOf(path.getFileName());
    xml = new ReturnXml(path);
    boolean[] uasc = {false};
    boolean any =
        xml.children(
            child -> {
              uasc[0] |= uasc(child.header());
              return true;
            });
    if (!any) {
      throw SourceFiles.refused(
          file,
          "is an XML file, but not the SSDA903 return",
          "Open it in Excel and save it as .xlsx, or ask for the data as a workbook.");
    }
    sheets.add(new Table("Header", HEADER, c -> c.header().isEmpty() ? List.of() : List.of(c.header())));
    sheets.add(new Table("Episodes", EPISODES, ReturnXml.Child::episodes));
    if (uasc[0]) {
      sheets.add(new Table("UASC", UASC, c -> uasc(c.header()) ? List.of(c.header()) : List.of()));
    }
  }

  /** Marked as unaccompanied asylum-seeking, or with the day on which that ceased. */
  private static boolean uasc(Map<String, String> header) {
    String mark = header.getOrDefault("UASC", "");
    boolean no = mark.equals("0") || mark.equalsIgnoreCase("false") || mark.equalsIgnoreCase("n") || mark.equalsIgnoreCase("no");
    return !no && !(mark + header.getOrDefault("DUC", "")).isEmpty();
  }

  @Override
  public List<SourceSheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public @Nullable LocalDate modified() {
    return null;
  }

  @Override
  public void close() {}

  /** One table of the return. */
  private final class Table implements SourceSheet {
    private final String name;
    private final List<String> columns;
    private final Function<ReturnXml.Child, List<Map<String, String>>> rowsOf;

    Table(String name, List<String> columns, Function<ReturnXml.Child, List<Map<String, String>>> rowsOf) {
      this.name = name;
      this.columns = columns;
      this.rowsOf = rowsOf;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public boolean hidden() {
      return false;
    }

    @Override
    public BitSet read(RowSink sink) throws IOException {
      if (sink.row(new SourceRow(1, false, columns.stream().map(RawCell::text).toList()))) {
        int[] number = {1};
        xml.children(child -> rowsOf.apply(child).stream().allMatch(row -> sink.row(row(++number[0], child, row))));
      }
      return new BitSet();
    }

    private SourceRow row(int number, ReturnXml.Child child, Map<String, String> texts) {
      if (number > Limits.ROWS) {
        throw Limits.tooManyRows(file);
      }
      return new SourceRow(number, false, columns.stream().map(c -> cell(c, child, texts)).toList());
    }

    /** The XML calls the child CHILDID, only in the header, and the placement PL. */
    private static RawCell cell(String column, ReturnXml.Child child, Map<String, String> texts) {
      String text =
          switch (column) {
            case "CHILD" -> child.header().getOrDefault("CHILDID", child.header().getOrDefault("CHILD", ""));
            case "PLACE" -> texts.getOrDefault("PL", texts.getOrDefault("PLACE", ""));
            default -> texts.getOrDefault(column, "");
          };
      return RawCell.text(text);
    }
  }
}
