package org.suffice.ui;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.suffice.app.About;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.Pop;

/** Says which version this is, where it keeps things and what it is made of: texts that can be selected and copied. */
final class AboutPop {
  private AboutPop() {}

  /** Opens beside a node. */
  static void open(Node owner, About about) {
    GridPane grid = Icons.styled(new GridPane(), "form-grid");
    line(grid, "version", about.built().isEmpty() ? about.version() : Words.of("about.built", about.version(), DateWords.of(java.time.LocalDate.parse(about.built()))));
    line(grid, "java", about.java());
    line(grid, "folder", about.folder().toString());
    line(grid, "log", about.log().toString());
    TextArea licences = new TextArea(licences(about));
    licences.setId("about-licences");
    licences.setEditable(false);
    licences.setWrapText(true);
    licences.setPrefColumnCount(46);
    licences.setPrefRowCount(14);
    Label name = new Label(Words.of("about.licences"));
    name.setLabelFor(licences);
    licences.setAccessibleText(Words.of("about.licences"));
    new Pop(Words.of("about.title"), grid, name, licences).show(owner, grid.getChildren().get(1));
  }

  private static void line(GridPane grid, String key, String value) {
    TextField text = new TextField(value);
    text.setEditable(false);
    text.setId("about-" + key);
    text.setPrefColumnCount(36);
    text.setAccessibleText(Words.of("about." + key));
    Label label = new Label(Words.of("about." + key));
    label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    label.setLabelFor(text);
    grid.addRow(grid.getRowCount(), label, text);
  }

  /** All libraries by name, then each licence in full. */
  private static String licences(About about) {
    String list =
        about.libraries().stream()
            .map(l -> l.name() + " " + l.version() + "\n    " + l.licence() + "; " + l.whose())
            .collect(Collectors.joining("\n"));
    String texts = about.licences().stream().map(l -> "\n\n" + l + "\n\n" + about.licence(l)).collect(Collectors.joining());
    return list + texts;
  }
}
