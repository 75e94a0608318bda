package org.suffice.ui.adddata;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.ImportRecord;
import org.suffice.model.Numbers;
import org.suffice.model.Receipt;
import org.suffice.model.Replacing;
import org.suffice.ui.widgets.Icons;

/** The receipt: what was added, from which files, by whom and when; and the way back. */
final class ReceiptStep implements StepPane {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);
  private static final int MOST_TOLD = 5;
  private final Label headline = Icons.with(Feather.CHECK_CIRCLE, Parts.wrapped("", "ad-headline"));
  private final HBox tiles = Icons.styled(new HBox(), "ad-tiles");
  private final VBox facts = Icons.styled(new VBox(), "ad-receipt-facts");
  private final PartsTable parts;
  private final Button undo;
  private final RowsPane rows;
  private final VBox root = Icons.styled(new VBox(), "ad-step");
  private final Runnable primary;

  /** The step; {@code giveBack} undoes the import after asking. */
  ReceiptStep(AddDataViewModel model, Runnable giveBack, Runnable save, Runnable primary) {
    this.primary = primary;
    parts = new PartsTable(Em.in(root));
    headline.setId("adddata-receipt");
    undo = Parts.button("receipt.undo", Feather.CORNER_UP_LEFT, giveBack);
    rows = new RowsPane(save);
    HBox head = Parts.row(headline, Parts.space(), undo);
    HBox.setHgrow(headline, Priority.ALWAYS);
    VBox table = Icons.styled(new VBox(parts, facts), "card", "ad-card");
    table.setMinHeight(VBox.USE_PREF_SIZE);
    VBox.setVgrow(rows, Priority.ALWAYS);
    root.getChildren().addAll(head, tiles, table, rows);
    model.addedProperty().subscribe(this::show);
  }

  private void show(@Nullable Added added) {
    if (added == null) {
      return;
    }
    Tally tally = Tally.of(added.receipt());
    headline.setText(headline(added));
    tiles.getChildren().setAll(
        tile("tile.new", tally.added()),
        tile("tile.changed", tally.changed()),
        tile("tile.unchanged", tally.unchanged()),
        tile("tile.left-out", tally.leftOut()));
    parts.show(added.receipt().parts());
    facts.getChildren().clear();
    for (Receipt.Part part : added.receipt().parts()) {
      String hash = Say.of("receipt.hash", part.file(), part.fileHash());
      if (facts.getChildren().stream().noneMatch(n -> n instanceof Label l && l.getText().equals(hash))) {
        facts.getChildren().add(Parts.wrapped(hash, "ad-values"));
      }
    }
    corrections(added.receipt());
    undo.setDisable(!added.canUndo());
    rows.show(added.leftOut(), added.receipt());
  }

  /** What people corrected, what came back and what this took the place of. */
  private void corrections(Receipt receipt) {
    int fixes = 0;
    int closed = 0;
    for (Receipt.Part part : receipt.parts()) {
      fixes += part.fixes();
      closed += part.closed();
      Replacing period = part.replacing();
      if (period != null) {
        String name = part.sheet().isEmpty() ? part.file() : part.sheet();
        said(Say.of("confirm.taken", name, Numbers.date(period.from()), Numbers.date(period.to()), Say.count("rows", part.takenOut())));
      }
    }
    if (fixes > 0) {
      said(Say.count("receipt.fixes", fixes));
    }
    if (closed > 0) {
      said(Say.count("receipt.closed", closed));
    }
    var overwritten = receipt.parts().stream().flatMap(p -> p.overwritten().stream()).toList();
    overwritten.stream().limit(MOST_TOLD).forEach(f -> said(Say.of("receipt.overwritten", f.sentence())));
    if (overwritten.size() > MOST_TOLD) {
      said(Say.of("receipt.overwritten.more", overwritten.size() - MOST_TOLD));
    }
  }

  private void said(String sentence) {
    facts.getChildren().add(Parts.wrapped(sentence));
  }

  static String headline(Added added) {
    ImportRecord imported = added.imported();
    if (imported == null) {
      return Say.of("receipt.nothing");
    }
    String when = WHEN.format(imported.when().atZone(ZoneId.systemDefault()));
    return Say.of(added.undone() ? "receipt.undone" : "receipt.added", imported.id(), imported.who(), when);
  }

  private static Node tile(String key, int n) {
    Label number = Parts.label(Say.number(n), "ad-tile-number");
    VBox tile = Icons.styled(new VBox(Parts.label(Say.of(key), "note"), number), "card", "ad-card", "ad-tile");
    HBox.setHgrow(tile, Priority.ALWAYS);
    tile.setMaxWidth(Double.MAX_VALUE);
    return tile;
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void enter() {}

  @Override
  public void focus() {
    primary.run();
  }
}
