package org.suffice.analysis.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Draft.DraftRow;
import org.suffice.model.Draft.DraftTable;

/** A printed table understood: its headings, its rows with numbers, which of them are totals, which columns are counts. */
final class Grid {
  private static final Pattern TOTAL = Pattern.compile("(?i)\\b(sub-?)?totals?\\b|^all\\b(?!.*:)|^overall\\b|^whole\\b|^sum\\b|, all$");
  private static final Pattern MARK = Pattern.compile("\\s*\\[[a-z]]\\s*");
  private static final Pattern PERCENT = Pattern.compile("(?i)%|\\bper ?cent|\\bpercentage|\\bproportion|\\bshare\\b");
  private static final Pattern NO_SUM = Pattern.compile("(?i)\\brate\\b|\\bper\\b|average|mean|median|target|baseline|\\bnow\\b|\\bgap\\b|impact|£|cost|\\bage\\b|year|change|difference|days|nights|weeks|of it|provider|\\bbase\\b");

  private final DraftTable table;
  private final List<String> headings;
  private final List<DraftRow> body;
  /** What each cell of the body says, by row and column: every check asks for all of them. */
  private final List<List<Optional<DraftNumber>>> numbers;

  private final List<Boolean> percents;
  private final List<Integer> totals;
  private final BitSet isTotal = new BitSet();

  private Grid(DraftTable table, List<String> headings, List<DraftRow> body) {
    this.table = table;
    this.headings = List.copyOf(headings);
    this.body = List.copyOf(body);
    this.numbers = body.stream().map(r -> r.cells().stream().map(DraftNumber::of).toList()).toList();
    this.percents = IntStream.range(0, headings.size()).mapToObj(this::percents).toList();
    this.totals = IntStream.range(0, body.size()).filter(r -> TOTAL.matcher(body.get(r).cell(0)).find()).boxed().toList();
    totals.forEach(isTotal::set);
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
    return numbers < 2 ? Optional.empty() : Optional.of(new Grid(table, headings, body));
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

  String label(int row) {
    return body.get(row).cell(0);
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
    return label(row) + (heading.isBlank() ? "" : ", " + heading);
  }

  /** Words in small letters and single spaces, without notes and punctuation, so that the same label is the same. */
  static String plain(String words) {
    return words.replaceAll("\\[[^\\]]*]", " ").toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}%/+]+", " ").strip();
  }
}
