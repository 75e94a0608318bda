package org.suffice.analysis.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Draft.DraftRow;
import org.suffice.model.Draft.DraftTable;

/** A printed table understood: its headings, its rows with numbers, which of them are totals, which columns are counts. */
final class Grid {
  private static final Pattern TOTAL = Pattern.compile("(?i)\\b(sub-?)?totals?\\b|^all\\b(?!.*:)|^overall\\b|^whole\\b|^sum\\b|, all$");
  private static final Pattern TOTAL_ALONE = Pattern.compile("(?i)(sub-?|grand )?totals?:?");
  /** What is counted again of the row above, beside the parts of the total. */
  private static final Pattern OF_WHICH = Pattern.compile("(?i)\\W*(of which|of whom|of these|of those|of them|including|incl\\b|which includes?).*");
  private static final Pattern INNER = Pattern.compile("[-\u2013\u2014\u2022\u00b7*]\\s*\\p{L}.*");
  private static final Pattern PERCENT_ROW = Pattern.compile("(?i)\\W*(%|per ?cent|percentage|share|proportion)(\\s+of\\b.*)?\\W*");
  private static final int MOST_TURNED = 300;
  private static final Pattern MARK = Pattern.compile("\\s*\\[[a-z]]\\s*");
  private static final Pattern PERCENT = Pattern.compile("(?i)%|\\bper ?cent|\\bpercentage|\\bproportion|\\bshare\\b");
  private static final Pattern NO_SUM = Pattern.compile("(?i)\\brate\\b|\\bper\\b|average|mean|median|target|baseline|\\bnow\\b|\\bgap\\b|impact|£|cost|\\bage\\b|(?<!\\d )years?\\b|change|difference|days|nights|weeks|of it|provider|\\bbase\\b");

  private final DraftTable table;
  private final List<String> headings;
  private final List<DraftRow> body;
  /** Of a table that is read the other way round: the rows that its columns are; otherwise empty. */
  private final List<DraftRow> across;
  /** How many columns from the left hold names of rows. */
  private final int names;
  /** What each cell of the body says, by row and column: every check asks for all of them. */
  private final List<List<Optional<DraftNumber>>> numbers;

  private final List<Boolean> percents;
  private final List<Integer> totals;
  private final BitSet isTotal = new BitSet();

  private Grid(DraftTable table, List<String> headings, List<DraftRow> body, List<DraftRow> across) {
    this.table = table;
    this.across = List.copyOf(across);
    this.headings = List.copyOf(headings);
    this.body = List.copyOf(body);
    this.numbers = body.stream().map(r -> r.cells().stream().map(DraftNumber::of).toList()).toList();
    this.percents = IntStream.range(0, headings.size()).mapToObj(this::percents).toList();
    this.names = names();
    this.totals = IntStream.range(0, body.size()).filter(this::isTotal).boxed().toList();
    totals.forEach(isTotal::set);
  }

  // a second column of names stands beside groups whose name is over several rows; words beside names that are all there are remarks
  private int names() {
    int columns = 1;
    if (body.stream().noneMatch(r -> r.cell(0).isBlank())) {
      return columns;
    }
    while (columns < headings.size() - 1 && namesOnly(columns)) {
      columns++;
    }
    return columns;
  }

  private boolean namesOnly(int column) {
    long words = body.stream().filter(r -> r.cell(column).codePoints().anyMatch(Character::isLetter) && !MARK.matcher(r.cell(column)).matches()).count();
    return 2 * words > body.size() && IntStream.range(0, body.size()).noneMatch(r -> number(r, column).isPresent());
  }

  private boolean isTotal(int row) {
    return TOTAL.matcher(body.get(row).cell(0)).find() || IntStream.range(1, names).anyMatch(c -> TOTAL_ALONE.matcher(body.get(row).cell(c).strip()).matches());
  }

  /**
   * The same read the other way round, its columns of counts as rows, so that totals of rows are totals of columns.
   *
   * @param counts only its columns of counts; otherwise all
   */
  Optional<Grid> turned(boolean counts) {
    List<Integer> columns = IntStream.range(names, width()).filter(c -> !counts || countColumn(c)).boxed().toList();
    if (columns.size() < 2 || body.size() > MOST_TURNED) {
      return Optional.empty();
    }
    List<String> heads = new ArrayList<>(List.of(""));
    IntStream.range(0, body.size()).forEach(r -> heads.add(label(r)));
    List<DraftRow> rows = new ArrayList<>();
    for (int c : columns) {
      List<String> cells = new ArrayList<>(List.of(headings.get(c)));
      body.forEach(row -> cells.add(row.cell(c)));
      rows.add(new DraftRow(c + 1, cells));
    }
    return Optional.of(new Grid(table, heads, /* body= */ rows, /* across= */ body));
  }

  /** Whether some of its rows are percentages of others: "%" below "Number". */
  boolean percentRows() {
    return IntStream.range(0, body.size()).anyMatch(r -> PERCENT_ROW.matcher(label(r)).matches());
  }

  /** Whether it is read the other way round. */
  boolean isTurned() {
    return !across.isEmpty();
  }

  /** The row of the table that a cell stands in, as it is printed. */
  int printedRow(int row, int column) {
    return across.isEmpty() ? body.get(row).number() : across.get(column - 1).number();
  }

  /** The column of the table that a cell stands in, as it is printed, from 1. */
  int printedColumn(int row, int column) {
    return across.isEmpty() ? column + 1 : body.get(row).number();
  }

  /** Whether a row counts again what the row above it counts: "of which ...". */
  boolean ofWhich(int row) {
    return OF_WHICH.matcher(label(row)).matches();
  }

  /** Whether a row's name begins as one of a list within a group does: "- in-house". */
  boolean inner(int row) {
    return ofWhich(row) || INNER.matcher(label(row).strip()).matches();
  }

  /** The table as it is printed. */
  DraftTable table() {
    return table;
  }

  /** The heading of each column, of all rows of headings together. */
  List<String> headings() {
    return headings;
  }

  /** The rows below the headings. */
  List<DraftRow> body() {
    return body;
  }

  /** The number in a cell, where there is one. */
  Optional<DraftNumber> number(int row, int column) {
    List<Optional<DraftNumber>> cells = numbers.get(row);
    return column < cells.size() ? cells.get(column) : Optional.empty();
  }

  private boolean percents(int column) {
    return PERCENT.matcher(headings.get(column)).find()
        || IntStream.range(0, body.size()).mapToObj(r -> number(r, column)).flatMap(Optional::stream).anyMatch(DraftNumber::percent);
  }

  /** The table as a grid; empty where it holds no two numbers to set against each other. */
  static Optional<Grid> of(DraftTable table) {
    int header = 0;
    while (header < table.rows().size() && heading(table.rows().get(header))) {
      header++;
    }
    int width = table.rows().stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    List<String> headings = new ArrayList<>();
    for (int c = 0; c < width; c++) {
      StringBuilder words = new StringBuilder();
      for (int r = 0; r < header; r++) {
        words.append(' ').append(table.rows().get(r).cell(c));
      }
      headings.add(words.toString().strip());
    }
    List<DraftRow> body = table.rows().subList(header, table.rows().size());
    long numbers = body.stream().flatMap(r -> r.cells().stream().skip(1)).filter(c -> DraftNumber.of(c).isPresent()).count();
    return numbers < 2 ? Optional.empty() : Optional.of(new Grid(table, headings, body, List.of()));
  }

  // no numbers but years, and none that are hidden
  private static boolean heading(DraftRow row) {
    return row.cells().stream().skip(1).noneMatch(c -> MARK.matcher(c).matches() || DraftNumber.of(c).filter(n -> !year(n)).isPresent());
  }

  private static boolean year(DraftNumber number) {
    return number.count() && number.value().compareTo(BigDecimal.valueOf(1990)) >= 0 && number.value().compareTo(BigDecimal.valueOf(2060)) < 0;
  }

  int width() {
    return headings.size();
  }

  /** The name of a row, of all its columns of names. */
  String label(int row) {
    if (names == 1) {
      return body.get(row).cell(0);
    }
    return IntStream.range(0, names).mapToObj(c -> body.get(row).cell(c).strip()).filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
  }

  boolean total(int row) {
    return isTotal.get(row);
  }

  /** The rows that are totals. */
  List<Integer> totals() {
    return totals;
  }

  /** The count in a cell, the number before a bracketed percentage too; null where there is none. */
  @Nullable BigDecimal count(int row, int column) {
    return number(row, column).filter(DraftNumber::count).map(DraftNumber::value).orElse(null);
  }

  /** The percentage in a cell; null where there is none. */
  @Nullable BigDecimal percentage(int row, int column) {
    DraftNumber number = number(row, column).orElse(null);
    if (number == null) {
      return null;
    }
    return number.share() != null ? number.share() : number.percent() || percentColumn(column) ? number.value() : null;
  }

  /** A column of percentages by its heading or its cells. */
  boolean percentColumn(int column) {
    return percents.get(column);
  }

  /** A column of counts, whose parts add up. */
  boolean countColumn(int column) {
    return column > 0
        && !percentColumn(column)
        && !NO_SUM.matcher(headings.get(column)).find()
        && IntStream.range(0, body.size()).anyMatch(r -> count(r, column) != null);
  }

  /** Something stands in the cell that is no number: a mark such as [c], a dash. */
  boolean hidden(int row, int column) {
    return number(row, column).isEmpty();
  }

  /** Where a figure stands, in words: its row's name and its column's heading. */
  String where(int row, int column) {
    String heading = headings.get(column);
    String name = across.isEmpty() ? label(row) : heading;
    String other = across.isEmpty() ? heading : label(row);
    return name + (other.isBlank() ? "" : ", " + other);
  }

  /** Words in small letters and single spaces, without notes and punctuation, so that the same label is the same. */
  static String plain(String words) {
    return words.replaceAll("\\[[^\\]]*]", " ").toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}%/+]+", " ").strip();
  }
}
