package org.suffice.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Field;
import org.suffice.model.ImportDraft;
import org.suffice.model.TableKind;

/**
 * Takes one child out of a file, or gives it another reference. Its own rows go (or change); where other rows mention the
 * reference, it is replaced there. A reference too short to be told from other numbers is replaced only where a whole cell
 * is nothing else.
 */
final class ChildChange implements RowChange {
  private static final int LONG_ENOUGH = 5;
  private static final int LONG_ENOUGH_WITH_LETTERS = 4;

  private static final Pattern QUOTED = Pattern.compile("\\b[Rr]ow (\\d{1,9})\\b");

  /** Columns that hold a name in which signs join words that are none elsewhere: {@code plan_LAC0042-final.xlsx}. */
  private static final Set<String> NAMES = Set.of("file_name", "sheet_name");

  /** Columns of a row that hold references: equal to the child's means the child. */
  private static final List<String> REFERENCES = List.of("sibling_group", "search_reference");

  private final String child;
  private final @Nullable String to;
  private final String instead;
  private final @Nullable Pattern mention;
  private final @Nullable Pattern inName;
  private final Map<String, RowTable<?>> tables;

  /**
   * A change of one child.
   *
   * @param to its new reference; null takes the child out
   * @param instead what stands where other rows mentioned the reference
   */
  ChildChange(String child, @Nullable String to, String instead) {
    this.child = child;
    this.to = to;
    this.instead = instead;
    boolean distinct =
        child.length() >= LONG_ENOUGH || child.length() >= LONG_ENOUGH_WITH_LETTERS && child.chars().anyMatch(Character::isLetter);
    this.mention =
        distinct
            ? Pattern.compile(
                "(?<![\\p{L}\\p{N}_/.-])" + Pattern.quote(child) + "(?![\\p{L}\\p{N}_/-]|\\.\\p{N})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            : null;
    this.inName =
        distinct
            ? Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(child) + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            : null;
    var kinds = new Tables();
    this.tables =
        Arrays.stream(TableKind.values()).map(kinds::of).collect(Collectors.toMap(RowTable::name, t -> t, (a, b) -> a));
  }

  @Override
  public OfFile of(Connection from) throws SQLException {
    return new InFile(ChildTraces.find(from, child));
  }

  private final class InFile implements OfFile {
    private final ChildTraces traces;
    private final ContentHash hash = new ContentHash();

    InFile(ChildTraces traces) {
      this.traces = traces;
    }

    @Override
    public int rows() {
      return traces.counts().values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public boolean keep(TableRow row) throws SQLException {
      return switch (row.table()) {
        case "placement", "search_child" -> keep(row, row.text("child").equals(child), "child");
        case "child", "uasc_child" -> keep(row, row.text("row_key").equals(child), "row_key");
        case "capacity", "published_figure", "target" -> other(row);
        case "left_out" -> leftOut(row);
        case "left_out_closed" -> to != null || !traces.leftOut(row.number("left_part"), row.number("left_line"));
        case "import_fix" -> fix(row);
        case "overwritten_fix" -> overwritten(row);
        case "stale_decision" -> decision(row);
        case "draft" -> !mentions(row.text("content"));
        case "local_word" -> (mention == null || !row.text("word").equalsIgnoreCase(child)) && scrub(row);
        case "import_problem" -> problem(row);
        case "setting" -> setting(row);
        case "audit_entry", "flyway_schema_history" -> true; // the log never changes, and holds no child
        default -> scrub(row);
      };
    }

    /** A row of data; its hash follows, so that the same row in a newer extract is still the same. */
    private boolean keep(TableRow row, boolean own, String column) {
      if (own && to == null) {
        return false;
      }
      if (own) {
        row.set(column, to);
        row.set("row_key", ownKey(row.text("row_key")));
      } else if (row.table().equals("search_child")) {
        oneFewer(row);
      }
      return other(row);
    }

    private boolean other(TableRow row) {
      for (String column : REFERENCES) {
        if (has(row, column) && row.text(column).equals(child)) {
          row.set(column, instead);
          if (column.equals("search_reference") && row.table().equals("search_child")) {
            row.set("row_key", instead + row.text("row_key").substring(child.length()));
          }
        }
      }
      scrub(row);
      if (row.changed()) {
        rehash(row);
      }
      return true;
    }

    /** "Children in the request" counts the child that is taken out. */
    private void oneFewer(TableRow row) {
      int gone = to != null ? 0 : traces.inRequest(row.number("part_id"), row.text("search_reference"));
      if (gone > 0 && row.get("children_stated") instanceof Integer stated && stated > gone) {
        row.set("children_stated", stated - gone);
      }
    }

    private void rehash(TableRow row) {
      RowTable<?> table = Objects.requireNonNull(tables.get(row.table()));
      var values = new @Nullable Object[table.columns().size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = row.get(table.columns().get(i).name());
      }
      ContentHash.Value now = table.hash(hash, values);
      row.set("hash_high", now.high());
      row.set("hash_low", now.low());
    }

    private boolean leftOut(TableRow row) throws SQLException {
      boolean own = traces.leftOut(row.number("part_id"), row.number("line_no"));
      if (own && to == null) {
        return false;
      }
      var cells = new ArrayList<String>();
      List<String> headings = TextList.read(row.text("headings"));
      String column = traces.childColumn(row.number("part_id"), row.number("line_no"));
      for (String cell : TextList.read(row.text("cells"))) {
        boolean names = own && cells.size() < headings.size() && headings.get(cells.size()).equals(column);
        cells.add(names && cell.strip().equals(child) ? instead : scrubbed(cell));
      }
      row.set("cells", TextList.write(cells));
      if (own) {
        row.set("row_key", keyOrNull(row.get("row_key")));
      }
      row.set("message", scrubbed(row.text("message")));
      row.set("what_to_do", scrubbed(row.text("what_to_do")));
      return true;
    }

    private boolean fix(TableRow row) {
      Object key = row.get("row_key");
      Object before = row.get("was_key");
      Object field = row.get("field");
      boolean own =
          traces.fix(
              row.number("part_id"), row.number("row_no"), key == null ? null : key.toString(), before == null ? null : before.toString(),
              field == null ? null : field.toString(), row.text("was"), row.text("content"));
      if (own && to == null) {
        return false;
      }
      row.set("row_key", keyOrNull(key));
      row.set("was_key", keyOrNull(before));
      if (Field.CHILD.name().equals(field)) {
        for (String column : List.of("was", "content", "reads")) {
          if (row.text(column).strip().equals(child)) {
            row.set(column, instead);
          }
        }
      }
      return scrub(row);
    }

    /** The sentence of a receipt quotes one row: where that was the child's, it goes. */
    private boolean problem(TableRow row) {
      int part = row.number("part_id");
      boolean own = QUOTED.matcher(row.text("sentence")).results().anyMatch(r -> traces.row(part, Integer.parseInt(r.group(1))));
      if (own && to == null) {
        row.set("sentence", "The row that was quoted here was of a child that was erased.");
      }
      return scrub(row);
    }

    private boolean overwritten(TableRow row) {
      boolean own =
          traces.overwritten(
              row.number("part_id"), row.number("now_row"), row.number("import_id"), row.text("file_name"), row.text("sheet_name"),
              row.number("row_no"));
      if (own && to != null) {
        for (String column : List.of("content", "now_content")) {
          if (row.text(column).strip().equals(child)) {
            row.set(column, instead);
          }
        }
      }
      return (!own || to != null) && scrub(row);
    }

    private boolean decision(TableRow row) {
      boolean own = traces.names(row.text("row_key"));
      if (own) {
        row.set("row_key", keyOrNull(row.get("row_key")));
      }
      return !own || to != null;
    }

    /** Names of views and what they are filtered by, commentaries, targets that were removed, words of the categories. */
    private boolean setting(TableRow row) {
      row.set("content", JsonTexts.changed(row.text("content"), text -> text.equals(child) ? instead : scrubbed(text)));
      return true;
    }
  }

  private static boolean has(TableRow row, String column) {
    for (String one : row.columns()) {
      if (one.equals(column)) {
        return true;
      }
    }
    return false;
  }

  /** In a draft the reference may stand in the path of a file, between signs that elsewhere make another word of it. */
  private boolean mentions(String draft) {
    return ImportDraft.read(draft).map(d -> d.fixes().stream().anyMatch(f -> f.text().strip().equals(child))).orElse(true)
        || mention != null && draft.toLowerCase(Locale.ROOT).contains(child.toLowerCase(Locale.ROOT));
  }

  /** The key of one of the child's own rows. */
  private String ownKey(String key) {
    String now = Objects.requireNonNull(to);
    if (key.equals(child)) {
      return now;
    }
    return key.startsWith(child + "|") ? now + key.substring(child.length()) : key.substring(0, key.length() - child.length()) + now;
  }

  private @Nullable String keyOrNull(@Nullable Object key) {
    return key == null ? null : to == null || !ownPart(key.toString()) ? key.toString() : ownKey(key.toString());
  }

  private boolean ownPart(String key) {
    return key.equals(child) || key.startsWith(child + "|") || key.endsWith("|" + child);
  }

  /** Every text of a row without the reference; true, so that the row is kept. */
  private boolean scrub(TableRow row) {
    for (String column : row.columns()) {
      if (row.get(column) instanceof String text) {
        row.set(column, NAMES.contains(column) ? without(inName, text) : JsonTexts.changed(text, this::scrubbed));
      }
    }
    return true;
  }

  private String scrubbed(String text) {
    return without(mention, text);
  }

  private String without(@Nullable Pattern reference, String text) {
    return reference == null ? text : reference.matcher(text).replaceAll(Matcher.quoteReplacement(instead));
  }
}
