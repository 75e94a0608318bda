package org.suffice.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Numbers;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/**
 * A table as JSON for other programs: one stable shape, numbers as printed, ISO dates.
 *
 * <p>Values have the decimals of their column, whole ones no decimal point; a count's percentage is its {@code share}, half up to one
 * decimal. A missing number is {@code "value": null} with its flag; where only the share is missing, {@code shareFlag} says why. Words are in
 * {@code text}, which only text cells have.
 */
public final class JsonTable {
  // Decimals as they are: 8.0 stays 8.0 and is never 8E0. Immutable and safe to share.
  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build()
          .writer();

  private JsonTable() {}

  /** The table as JSON, ending in a line feed. */
  public static String text(Table table) {
    return text(table, List.of());
  }

  /** The same with what to think of before it leaves, where there is anything, as {@code warnings}. */
  public static String text(Table table, List<String> warnings) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("id", table.id());
    root.put("title", table.title());
    root.put("definition", table.definition());
    root.put("source", table.source());
    ArrayNode asAt = root.putArray("asAt");
    table.asAt().forEach(day -> asAt.add(day.toString()));
    root.put("from", iso(table.from()));
    root.put("to", iso(table.to()));
    ArrayNode where = root.putArray("where");
    table.where().forEach(filter -> where.add(filter.toString()));
    root.put("extracted", iso(table.extracted()));
    root.put("profile", table.profile());
    ArrayNode columns = root.putArray("columns");
    for (Column column : table.columns()) {
      columns.addObject().put("id", column.id()).put("label", column.label()).put("unit", column.unit().id());
    }
    ArrayNode rows = root.putArray("rows");
    for (Row row : table.rows()) {
      addRow(rows.addObject(), row, table);
    }
    ArrayNode notes = root.putArray("notes");
    table.notes().forEach(notes::add);
    if (!warnings.isEmpty()) {
      ArrayNode before = root.putArray("warnings");
      warnings.forEach(before::add);
    }
    return print(root);
  }

  private static void addRow(ObjectNode node, Row row, Table table) {
    node.put("id", row.id()).put("label", row.label()).put("group", row.group());
    ArrayNode cells = node.putArray("cells");
    for (int i = 0; i < row.cells().size(); i++) {
      addCell(cells.addObject(), row.cells().get(i), table.columns().get(i), table.shareDecimals());
    }
  }

  /** A cell: its value, share and flag. */
  static void addCell(ObjectNode node, Cell cell, Column column, int shareDecimals) {
    node.put("value", shortest(Numbers.value(cell, column)));
    // The value of a rate or percentage is its ratio already; only counts carry a share.
    boolean ratio =
        column.unit() == Unit.RATE || column.unit() == Unit.PERCENT || (cell.value() != null && !Objects.equals(cell.value(), cell.numerator()));
    node.put("share", ratio ? null : cell.shareRounded(shareDecimals));
    Double of = cell.of();
    node.put("of", of == null ? null : shortest(BigDecimal.valueOf(of)));
    node.put("flag", cell.flag());
    if (cell.shareFlag() != null) {
      node.put("shareFlag", cell.shareFlag());
    }
    if (cell.text() != null) {
      node.put("text", cell.text());
    }
  }

  /** As it is printed, without trailing zeros: the numbers of a table read the same in every form of it. */
  private static @Nullable BigDecimal shortest(@Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private static @Nullable String iso(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  /** One line a key, and one a column, row or note: small, and still readable and comparable line by line. */
  static String print(ObjectNode root) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      lines.add("  " + one(TextNode.valueOf(entry.getKey())) + ": " + value(entry.getValue()));
    }
    return "{\n" + String.join(",\n", lines) + "\n}\n";
  }

  private static String value(JsonNode node) {
    if (!(node instanceof ArrayNode array) || array.isEmpty()) {
      return one(node);
    }
    List<String> elements = new ArrayList<>();
    array.forEach(element -> elements.add("    " + one(element)));
    return "[\n" + String.join(",\n", elements) + "\n  ]";
  }

  private static String one(JsonNode node) {
    try {
      return WRITER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of plain values cannot fail to print", e);
    }
  }
}
