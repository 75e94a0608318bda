package org.suffice.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.suffice.model.Cell;
import org.suffice.model.Origin;
import org.suffice.model.RowsBehind;
import org.suffice.model.TracedNumber;

/** A number and the rows behind it as JSON for other programs: the number as its table has it, then every row with its place. */
public final class RowsJson {
  private RowsJson() {}

  /** All rows, ending in a line feed. */
  public static String text(TracedNumber traced) {
    RowsBehind behind = traced.behind();
    Cell cell = traced.cell();
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("id", traced.table().id());
    root.put("title", behind.title());
    root.putObject("row").put("id", traced.row().id()).put("label", traced.row().label());
    root.putObject("column").put("id", traced.column().id()).put("label", traced.column().label()).put("unit", traced.column().unit().id());
    JsonTable.addCell(root.putObject("cell"), cell, traced.column(), traced.table().shareDecimals());
    root.put("count", behind.entries().size());
    root.put("unit", behind.unit().id());
    root.put("definition", traced.table().definition());
    root.put("profile", traced.table().profile());
    root.put("marking", Marking.LINE);
    ArrayNode headings = root.putArray("headings");
    List<Integer> own = behind.own();
    own.forEach(i -> headings.add(behind.headings().get(i)));
    ArrayNode rows = root.putArray("rows");
    for (RowsBehind.Entry entry : behind.entries()) {
      Origin from = entry.origin();
      ObjectNode row = rows.addObject();
      row.put("import", from.importId()).put("file", from.file()).put("sheet", from.sheet()).put("row", from.row()).put("extracted", from.extracted().toString());
      ArrayNode values = row.putArray("values");
      own.forEach(i -> values.add(entry.values().get(i)));
    }
    return JsonTable.print(root);
  }
}
