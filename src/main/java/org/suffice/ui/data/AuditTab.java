package org.suffice.ui.data;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.app.ProjectSession;
import org.suffice.model.AuditEntry;
import org.suffice.model.SufficeException;
import org.suffice.ui.Desk;
import org.suffice.ui.Latest;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.WordGrid;

/** What was done with the project, and whether the log of it is as it was written. */
public final class AuditTab implements DataTab {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.UK);
  private final Desk desk;
  private final Latest<Found> latest;
  private final Label state = Cards.note("");
  private final WordGrid<AuditEntry> grid = new WordGrid<>("audit", Words.of("audit.grid"));
  private final Empty root;
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");

  private record Found(List<AuditEntry> entries, boolean whole) {}

  /** The log of the project of a window. */
  public AuditTab(Desk desk) {
    this.desk = desk;
    this.latest = desk.background().latest();
    grid.words(Words.of("audit.when"), 12, e -> WHEN.format(e.when().atZone(ZoneId.systemDefault())))
        .words(Words.of("audit.who"), 9, AuditEntry::who)
        .words(Words.of("audit.event"), 11, e -> Words.or("audit.event." + e.event(), e.event()))
        .words(Words.of("audit.details"), -1, AuditEntry::details);
    HBox head =
        Icons.styled(new HBox(Cards.title("audit.title"), Cards.space(), Buttons.of("audit.save", Feather.SAVE, this::save)), "card-header");
    head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    VBox words = Icons.styled(new VBox(Cards.note(Words.of("audit.words")), state), "list-card");
    VBox card = Icons.styled(new VBox(head, words, grid), "card", "table-card");
    VBox.setVgrow(grid, Priority.ALWAYS);
    VBox.setVgrow(card, Priority.ALWAYS);
    root = new Empty(desk, Icons.styled(new VBox(card), "panels"));
  }

  private void save() {
    ProjectSession session = desk.workspace().session();
    if (session != null) {
      desk.dialogs()
          .save(Words.of("audit.title"), Words.of("audit.name"), Words.of("audit.file"), "csv")
          .ifPresent(
              file ->
                  desk.background()
                      .job(Words.of("job.data"), p -> { session.audit().export(file); return true; })
                      .onSuccess(
                          done -> {
                            desk.toast(Words.of("audit.saved"));
                            refresh(true);
                          })
                      .onError(SufficeException.class, desk.dialogs()::error)
                      .start());
    }
  }

  private void show(Found found) {
    state.setText(found.whole() ? Words.of("audit.whole", found.entries().size()) : Words.of("audit.broken"));
    grid.show(found.entries().reversed());
  }

  @Override
  public String id() {
    return "log";
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  @Override
  public void refresh(boolean shown) {
    ProjectSession session = desk.workspace().session();
    if (shown && session == null) {
      root.nothingYet("empty.imports", Feather.LIST);
    } else if (shown && session != null) {
      root.content();
      latest
          .job(Words.of("job.data"), p -> new Found(session.audit().entries(), session.audit().whole()))
          .onSuccess(this::show)
          .start();
    }
  }
}
