package org.suffice.export.word;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Column;
import org.suffice.model.FilterWords;
import org.suffice.model.Numbers;
import org.suffice.model.PrintedColumn;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/**
 * What a table says, in sentences. Every number is one that the table prints, read from it; what the table hides is not
 * said, and a sentence that needs it is left out. So the sentences of a protected table are protected with it.
 */
public final class Sentences {
  private static final int MOST = 4;
  private static final String YEAR = "In the 12 months to ";

  private final SentenceWords words = new SentenceWords();
  private final String people;

  /**
   * Sentences of a council.
   *
   * @param people "children looked after" or "children in our care"
   */
  public Sentences(String people) {
    this.people = people;
  }

  /**
   * The sentences of a table, one paragraph each; empty where it shows no number to say.
   *
   * @param now its date that they are about; null for a table of a period or of one date
   */
  public List<String> of(Table table, @Nullable LocalDate now) {
    Reading reading = new Reading(table, now);
    List<String> paragraphs = new ArrayList<>();
    if (words.of(table.id(), "form", "").equals("targets")) {
      paragraphs.addAll(targets(reading));
    } else {
      add(paragraphs, total(reading), breakdown(reading), across(reading), shares(reading), part(reading));
      changes(reading).ifPresent(paragraphs::add);
    }
    return List.copyOf(paragraphs);
  }

  @SafeVarargs
  private static void add(List<String> paragraphs, Optional<String>... sentences) {
    String joined = String.join(" ", Arrays.stream(sentences).flatMap(Optional::stream).toList());
    if (!joined.isBlank()) {
      paragraphs.add(joined);
    }
  }

  /** "At 31 July 2017 there were 1,891 children looked after (76.6 per 10,000 aged 0-17)." */
  private Optional<String> total(Reading reading) {
    String id = reading.table().id();
    String pattern = words.of(id, "total");
    Row row = words.of(id, "total.row") == null ? reading.total().orElse(null) : reading.table().row(words.of(id, "total.row", "")).orElse(null);
    Column column = column(reading).orElse(null);
    if (pattern == null || row == null || column == null) {
      return Optional.empty();
    }
    BigDecimal n = reading.number(row, column);
    if (n == null) {
      return Optional.empty();
    }
    boolean one = n.compareTo(BigDecimal.ONE) == 0;
    String rate = reading.column("rate").map(c -> reading.number(row, c)).map(v -> " (" + Numbers.print(v) + " per 10,000 aged 0 to 17)").orElse("");
    String who = one ? people.replaceFirst("^children", "child") : people;
    String said = SentenceWords.form(pattern, one).replace("{n}", Numbers.print(n)).replace("{people}", who)
        .replace("{noun}", SentenceWords.form(words.noun(column.unit()), one)).replace("{rate}", rate);
    return Optional.of(sentence(lead(reading) + ", " + said));
  }

  /** "At 31 July 2017, 1,184 children (62.6%) were in foster placements, 224 (11.8%) in residential placements and ..." */
  private Optional<String> breakdown(Reading reading) {
    Column column = column(reading).orElse(null);
    if (column == null || none(reading, "rows")) {
      return Optional.empty();
    }
    // Where all of them were just said, what follows is of them.
    boolean ofThem = total(reading).isPresent() && words.of(reading.table().id(), "column.total") == null;
    List<String> clauses = new ArrayList<>();
    boolean shares = false;
    for (Row row : said(reading, column)) {
      BigDecimal n = reading.number(row, column);
      if (n != null) {
        String share = reading.share(row, column);
        shares |= !share.isEmpty();
        clauses.add(clause(reading, column, n, share, phrase(reading, row, "row"), clauses.isEmpty(), ofThem));
      }
    }
    if (clauses.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(sentence((ofThem ? "Of them" : lead(reading)) + ", " + listed(clauses)) + of(reading, column, shares));
  }

  private String clause(Reading reading, Column column, BigDecimal n, String share, String phrase, boolean first, boolean ofThem) {
    boolean one = n.compareTo(BigDecimal.ONE) == 0;
    String id = reading.table().id();
    String noun = first && !ofThem ? " " + SentenceWords.form(words.of(id, "subject", words.noun(column.unit())), one) : "";
    String verb = first ? " " + SentenceWords.form(words.of(id, "verb", "was|were"), one) : "";
    return Numbers.print(n) + noun + (share.isEmpty() ? "" : " (" + share + ")") + verb + " " + phrase;
  }

  /** " Percentages are of all children looked after." */
  private String of(Reading reading, Column column, boolean shares) {
    String shareOf = column.shareOf();
    String own = words.of(reading.table().id(), "of", shareOf == null ? "" : shareOf.split(";", 2)[0]);
    return shares && !own.isEmpty() ? " Percentages are " + own + "." : "";
  }

  /** The columns of one row side by side, where they are parts: "524 (50.9%) were in-house and 505 (49.1%) with ..." */
  private Optional<String> across(Reading reading) {
    Row row = acrossRow(reading).orElse(null);
    List<Column> columns = acrossColumns(reading);
    if (row == null || columns.isEmpty()) {
      return Optional.empty();
    }
    List<String> clauses = new ArrayList<>();
    boolean shares = false;
    for (Column column : columns) {
      BigDecimal n = reading.number(row, column);
      if (n != null) {
        String share = reading.share(row, column);
        shares |= !share.isEmpty();
        clauses.add(clause(reading, column, n, share, phrase(reading, column), clauses.isEmpty(), false));
      }
    }
    String lead = total(reading).isPresent() ? words.of(reading.table().id(), "across.lead", lead(reading)) : lead(reading);
    return clauses.isEmpty() ? Optional.empty() : Optional.of(sentence(lead + ", " + listed(clauses)) + of(reading, columns.getLast(), shares));
  }

  private Optional<Row> acrossRow(Reading reading) {
    return reading.table().row(words.of(reading.table().id(), "across.row", "total"));
  }

  private List<Column> acrossColumns(Reading reading) {
    return Arrays.stream(words.of(reading.table().id(), "across", "").split(",")).flatMap(base -> reading.column(base.strip()).stream()).toList();
  }

  private String phrase(Reading reading, Column column) {
    return words.of(reading.table().id(), "column." + Reading.base(column), SentenceWords.inside(column.label().split(",", 2)[0]));
  }

  /** One column's share row by row: "With independent fostering agencies were 1.1% of those aged 0 to 5, ..." */
  private Optional<String> shares(Reading reading) {
    String id = reading.table().id();
    Column column = reading.column(words.of(id, "shares", "")).orElse(null);
    if (column == null) {
      return Optional.empty();
    }
    List<String> clauses =
        reading.rows().stream()
            .filter(r -> r.kind() == Row.Kind.PART && !reading.share(r, column).isEmpty())
            .map(r -> reading.share(r, column) + " of those " + phrase(reading, r, "row"))
            .toList();
    return clauses.isEmpty() ? Optional.empty() : Optional.of(sentence(words.of(id, "shares.words", "") + " " + listed(clauses)));
  }

  /** A part of the counted in rows that sums stand in: "..., 64 (15.5%) of 412 requests for fostering were hard to find a home for." */
  private Optional<String> part(Reading reading) {
    String id = reading.table().id();
    Column whole = column(reading).orElse(null);
    Column part = reading.column(words.of(id, "part", "")).orElse(null);
    if (part == null || whole == null) {
      return Optional.empty();
    }
    List<String> clauses = new ArrayList<>();
    for (String rowId : words.of(id, "part.rows", "total").split(",", -1)) {
      Row row = reading.table().row(rowId.strip()).orElse(null);
      BigDecimal of = row == null ? null : reading.number(row, whole);
      BigDecimal n = row == null ? null : reading.number(row, part);
      if (row != null && of != null && n != null && of.signum() > 0) {
        String share = reading.share(row, part);
        String noun = words.of(id, "part.noun." + rowId.strip(), SentenceWords.form(words.noun(whole.unit()), of.compareTo(BigDecimal.ONE) == 0));
        clauses.add(
            Numbers.print(n) + (share.isEmpty() ? "" : " (" + share + ")") + " of " + Numbers.print(of) + " " + noun + " "
                + SentenceWords.form(words.of(id, "part.words", "was|were"), n.compareTo(BigDecimal.ONE) == 0));
      }
    }
    String lead = total(reading).isPresent() ? "" : lead(reading) + ", ";
    return clauses.isEmpty() ? Optional.empty() : Optional.of(sentence(lead + String.join("; ", clauses)));
  }

  /** "Compared with 31 March 2017, there were 43 more children in all, 20 more in foster placements and 5 fewer in residential placements." */
  private Optional<String> changes(Reading reading) {
    LocalDate then = reading.compared();
    Column column = column(reading).orElse(null);
    if (then == null || column == null || none(reading, "changes") || mayBeFirstCount(reading, column)) {
      return Optional.empty();
    }
    List<String> clauses = new ArrayList<>();
    if (acrossColumns(reading).isEmpty()) {
      String all = words.of(reading.table().id(), "all", "in all");
      reading.total().ifPresent(total -> moved(reading, column, total, all, clauses.isEmpty()).ifPresent(clauses::add));
    } else {
      acrossRow(reading).ifPresent(
          row -> acrossColumns(reading).forEach(c -> moved(reading, c, row, words.of(reading.table().id(), "change." + Reading.base(c), phrase(reading, c)), clauses.isEmpty()).ifPresent(clauses::add)));
    }
    if (!none(reading, "rows")) {
      for (Row row : said(reading, column)) {
        moved(reading, column, row, phrase(reading, row, "change"), clauses.isEmpty()).ifPresent(clauses::add);
      }
    }
    return clauses.isEmpty() ? Optional.empty() : Optional.of(sentence("Compared with " + (reading.when().startsWith(YEAR) ? YEAR.substring(3) : "") + Numbers.date(then) + ", there " + (clauses.getFirst().startsWith("1 ") ? "was " : "were ") + listed(clauses)));
  }

  /** Whether a number that is said was nothing before, of a measure in which that may only mean that nobody had counted. */
  private boolean mayBeFirstCount(Reading reading, Column column) {
    if (!words.of(reading.table().id(), "changes", "").equals("counted")) {
      return false;
    }
    List<Row> rows = new ArrayList<>(none(reading, "rows") ? List.of() : said(reading, column));
    reading.total().ifPresent(rows::add);
    return rows.stream().anyMatch(row -> fromNothing(reading, column, row))
        || acrossRow(reading).filter(row -> acrossColumns(reading).stream().anyMatch(c -> fromNothing(reading, c, row))).isPresent();
  }

  private static boolean fromNothing(Reading reading, Column column, Row row) {
    BigDecimal now = reading.number(row, column);
    BigDecimal change = reading.change(row, Reading.base(column));
    return now != null && change != null && now.signum() != 0 && now.compareTo(change) == 0;
  }

  private Optional<String> moved(Reading reading, Column column, Row row, String phrase, boolean first) {
    BigDecimal change = reading.change(row, Reading.base(column));
    BigDecimal now = reading.number(row, column);
    if (change == null || now == null || phrase.isEmpty() || (now.signum() == 0 && change.signum() == 0)) {
      return Optional.empty();
    }
    String more = change.signum() == 0 ? "as many" : Numbers.print(change.abs()) + (change.signum() > 0 ? " more" : " fewer");
    String many = words.of(reading.table().id(), "subject", words.noun(column.unit()));
    return Optional.of(more + (first ? " " + SentenceWords.form(many, change.abs().compareTo(BigDecimal.ONE) == 0) : "") + " " + phrase);
  }

  private boolean none(Reading reading, String what) {
    return words.of(reading.table().id(), what, "").equals("none");
  }

  private Optional<Column> column(Reading reading) {
    String base = words.of(reading.table().id(), "column");
    return base == null ? reading.firstCounted() : reading.column(base);
  }

  /** The rows that are named, where they are there with a number; else the groups; else the largest. */
  private List<Row> said(Reading reading, Column column) {
    String wanted = words.of(reading.table().id(), "rows", "");
    List<Row> shown = reading.rows().stream().filter(r -> reading.number(r, column) != null).toList();
    List<Row> named = Arrays.stream(wanted.split(",")).flatMap(id -> shown.stream().filter(r -> r.id().equals(id.strip()))).toList();
    if (!named.isEmpty()) {
      return named;
    }
    List<Row> groups = shown.stream().filter(r -> r.kind() == Row.Kind.SUBTOTAL).toList();
    List<Row> parts = groups.size() > 1 ? groups : shown.stream().filter(r -> r.kind() == Row.Kind.PART).toList();
    Comparator<Row> bySize = Comparator.comparing((Row r) -> Optional.ofNullable(reading.number(r, column)).orElse(BigDecimal.ZERO)).reversed();
    return parts.stream().filter(r -> Optional.ofNullable(reading.number(r, column)).orElse(BigDecimal.ZERO).signum() != 0).sorted(bySize).limit(MOST).toList();
  }

  /** How a row is said; of changes in words of their own, where those of the row do not suit. */
  private String phrase(Reading reading, Row row, String use) {
    String id = reading.table().id();
    String label = words.of(id, "labels", "").equals("names") ? row.label().strip() : SentenceWords.inside(row.label());
    String pattern = words.of(id, "row." + row.id(), words.of(id, "row", "counted as \u201c{label}\u201d"));
    String said = use.equals("row") ? pattern : words.of(id, use + "." + row.id(), words.of(id, use, pattern));
    return said.replace("{label}", label);
  }

  /** When, and what the table is only of: a figure of girls must not be taken for one of all children. */
  private static String lead(Reading reading) {
    String only = FilterWords.of(reading.table().where());
    String when = reading.when();
    return only.isEmpty() ? when : when + " (" + only.substring(0, 1).toLowerCase(java.util.Locale.UK) + only.substring(1, only.length() - 1) + ")";
  }

  /** A sentence a target: what it is now, what it is to be and by when, and how it stands. */
  private static List<String> targets(Reading reading) {
    List<String> lines = new ArrayList<>();
    for (Row row : reading.rows()) {
      String now = printed(reading, row, "now");
      String target = printed(reading, row, "target");
      String due = printed(reading, row, "due");
      String unit = printed(reading, row, "unit");
      String status = printed(reading, row, "status");
      String sign = unit.equals("%") ? "%" : unit.isEmpty() ? "" : " " + unit;
      boolean known = !now.isEmpty() && !now.startsWith("[");
      lines.add(
          row.label() + ": " + (known ? "now " + now + sign : "no figure for now") + (target.isEmpty() || target.startsWith("[") ? "" : ", target " + target + sign)
              + (due.isEmpty() || due.startsWith("[") ? "" : " by " + due) + "." + (status.isEmpty() || status.startsWith("[") ? "" : " " + status + "."));
    }
    return lines;
  }

  private static String printed(Reading reading, Row row, String base) {
    Column column = reading.column(base).orElse(null);
    if (column == null) {
      return "";
    }
    int at = reading.table().columns().indexOf(column);
    return column.unit() == Unit.OWN && row.cells().get(at).value() == null ? "" : PrintedColumn.text(reading.table(), row, at);
  }

  private static String listed(List<String> clauses) {
    return clauses.size() == 1
        ? clauses.getFirst()
        : String.join(", ", clauses.subList(0, clauses.size() - 1)) + " and " + clauses.getLast();
  }

  private static String sentence(String words) {
    String stripped = words.strip().replaceFirst("^, ", "");
    return stripped.substring(0, 1).toUpperCase(java.util.Locale.UK) + stripped.substring(1) + ".";
  }
}
