package org.suffice.ui.screens;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.suffice.app.Outputs;
import org.suffice.app.Profile;
import org.suffice.app.ProjectSession;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.ui.Desk;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.Pop;
import org.suffice.ui.widgets.Segments;

/** Asks for whom and in what form one table is saved: Excel, OpenDocument or CSV. */
final class SaveTable {
  private final Desk desk;
  private final ProjectSession session;
  private final Table table;
  private final Segments profile = new Segments(Words.of("save.profile"));
  private final Segments format = new Segments(Words.of("save.format"));

  SaveTable(Desk desk, ProjectSession session, Table table) {
    this.desk = desk;
    this.session = session;
    this.table = table;
    profile.add(Profile.WORKING_COPY.id(), Words.of("save.working-copy"));
    if (session.publication().allowed(table.id())) {
      profile.add(Profile.PUBLICATION.id(), Words.of("save.publication"));
    }
    profile.choose(desk.workspace().copiesProperty().get().id());
    format.add("xlsx", Words.of("save.xlsx"));
    format.add("ods", Words.of("save.ods"));
    format.add("csv", Words.of("save.csv"));
  }

  void open(Node owner) {
    GridPane grid = Icons.styled(new GridPane(), "form-grid");
    add(grid, 0, "save.profile", profile);
    add(grid, 1, "save.format", format);
    Button save = Icons.styled(new Button(Words.of("save.do")), "accent");
    save.setId("save-table-do");
    save.setAccessibleText(Buttons.plain(Words.of("save.do")));
    Pop pop = new Pop(Words.of("save.table"), grid, new BeforePublication(session, table, profile).label(), Icons.styled(new HBox(save), "button-row"));
    save.setOnAction(e -> choose(pop));
    pop.onEnter(save::fire);
    pop.show(owner, save);
  }

  private static void add(GridPane grid, int row, String key, Node field) {
    Label label = Icons.styled(new Label(Words.of(key)), "field-label");
    label.setLabelFor(field);
    grid.add(label, 0, row);
    grid.add(field, 1, row);
  }

  private void choose(Pop pop) {
    String kind = format.chosen();
    Profile chosen = Profile.of(profile.chosen());
    pop.hide();
    desk.dialogs()
        .save(Words.of("save.table"), chosen.fileName(table.id(), ""), kind.toUpperCase(Locale.ROOT), kind)
        .ifPresent(
            file ->
                desk.background()
                    .job(Words.of("job.table"), p -> written(chosen, kind, file))
                    .onSuccess(f -> desk.toast(Words.of("toast.saved", f.getFileName())))
                    .onError(SufficeException.class, desk.dialogs()::error)
                    .start());
  }

  private Path written(Profile chosen, String kind, Path file) {
    session.outputs().saveTable(session.publication().as(chosen, table), Outputs.Format.of(kind), file);
    return file;
  }
}
