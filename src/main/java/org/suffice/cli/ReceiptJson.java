package org.suffice.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.suffice.model.ImportRecord;
import org.suffice.model.OverwrittenFix;
import org.suffice.model.Receipt;
import org.suffice.model.Replacing;
import org.suffice.model.RowNumbers;

/** Receipts and imports as JSON. */
final class ReceiptJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReceiptJson() {}

  /** One receipt, one line. */
  static String text(Receipt receipt, boolean dryRun, List<String> passedOver) {
    ObjectNode node = node(receipt);
    node.put("dryRun", dryRun);
    ArrayNode over = node.putArray("passedOver");
    passedOver.forEach(over::add);
    return node + "\n";
  }

  /** One import of a project. */
  static ObjectNode node(ImportRecord record) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", record.id());
    node.put("when", record.when().toString());
    node.put("who", record.who());
    node.set("tables", node(record.receipt()).get("tables"));
    return node;
  }

  /** A check with every row it is about, and the first of them in words. */
  private static void rows(ArrayNode list, String code, RowNumbers rows, String sentence) {
    ObjectNode node = list.addObject().put("code", code).put("sentence", sentence);
    ArrayNode numbers = node.putArray("rows");
    rows.numbers().forEach(numbers::add);
  }

  private static ObjectNode node(Receipt receipt) {
    ObjectNode node = JSON.createObjectNode();
    if (receipt.importId() == 0) {
      node.putNull("import");
    } else {
      node.put("import", receipt.importId());
    }
    ArrayNode tables = node.putArray("tables");
    for (Receipt.Part part : receipt.parts()) {
      ObjectNode table = tables.addObject();
      table.put("file", part.file());
      table.put("hash", part.fileHash());
      table.put("sheet", part.sheet());
      table.put("kind", part.kind().id());
      table.put("extracted", part.extracted().toString());
      table.put("extractedWhy", part.extractedWhy());
      table.put("alreadyThere", part.alreadyThere());
      table.put("rowsRead", part.rowsRead());
      table.put("new", part.added());
      table.put("changed", part.changed());
      table.put("unchanged", part.unchanged());
      table.put("identical", part.identical());
      table.put("leftOut", part.leftOut());
      ObjectNode warnings = table.putObject("warnings");
      part.warnings().forEach(warnings::put);
      ArrayNode notes = table.putArray("warningRows");
      part.warnings().keySet().forEach(code -> rows(notes, code, part.rows().getOrDefault(code, RowNumbers.NONE), part.warningTexts().getOrDefault(code, "")));
      ArrayNode reasons = table.putArray("leftOutRows");
      part.reasons().forEach(r -> rows(reasons, r.code(), r.rows(), r.sentence()));
      table.put("fixes", part.fixes());
      table.put("fixesOverwritten", part.overwritten().size());
      table.put("closed", part.closed());
      table.put("takenOut", part.takenOut());
      Replacing period = part.replacing();
      table.put("replacesFrom", period == null ? null : period.from().toString());
      table.put("replacesTo", period == null ? null : period.to().toString());
      ArrayNode overwritten = table.putArray("overwritten");
      for (OverwrittenFix f : part.overwritten()) {
        overwritten
            .addObject()
            .put("import", f.origin().importId())
            .put("file", f.origin().file())
            .put("sheet", f.origin().sheet())
            .put("row", f.origin().row())
            .put("column", f.heading())
            .put("fix", f.fix())
            .put("now", f.now())
            .put("nowRow", f.row());
      }
    }
    return node;
  }
}
