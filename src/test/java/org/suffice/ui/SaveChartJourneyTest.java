package org.suffice.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.ui.widgets.NumberGrid;
import org.testfx.api.FxToolkit;

/** Finishing a chart: the preview follows every choice, a publication shows and drafts nothing exact, and looking at it is no export. */
class SaveChartJourneyTest {
  private static final String ALT = "In words (alternative text)";
  @TempDir Path home;
  private Stagehand hand;

  @BeforeEach
  void open() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    hand = Stagehand.fx(() -> {
      Theme theme = new Theme(1);
      return Stagehand.on(stage, home, new ScriptedDialogs(theme, home), theme);
    });
    Stagehand.fx(() -> { hand.shell.openFirst(); return true; });
    Patience.until(() -> hand.shell.workspace().session() != null);
    Stagehand.fx(() -> { hand.shell.trySamples(); return true; });
    Patience.until(() -> hand.shell.screen().equals("placements") && hand.scene.lookup("#panel-placement-mix .number-grid") instanceof NumberGrid g && !g.getItems().isEmpty());
    Stagehand.settle();
    fire(hand.scene.lookup("#panel-save-chart"));
    Patience.until(() -> preview() != null);
  }

  @AfterEach
  void close() {
    Stagehand.fx(() -> { hand.scene.getWindow().hide(); return true; });
    hand.shell.workspace().session().close();
    hand.background.close();
  }

  private static void fire(Node button) {
    Stagehand.fx(() -> { ((ButtonBase) button).fire(); return true; });
  }

  private static List<Node> nodes() {
    return Window.getWindows().stream().filter(w -> w.isShowing() && w.getScene() != null).flatMap(w -> w.getScene().getRoot().lookupAll("*").stream()).toList();
  }

  private static Node said(String words) {
    return nodes().stream().filter(n -> words.equals(n.getAccessibleText())).findFirst().orElseThrow();
  }

  private static Image preview() {
    return nodes().stream().filter(n -> n instanceof ImageView && "Preview of the chart".equals(n.getAccessibleText())).flatMap(n -> Stream.ofNullable(((ImageView) n).getImage())).findFirst().orElse(null);
  }

  private static String typed(String words) {
    return Stagehand.fx(() -> ((TextInputControl) said(words)).getText());
  }

  private static void type(String words, String text) {
    Stagehand.fx(() -> { ((TextInputControl) said(words)).setText(text); return true; });
  }

  private void choose(String id) {
    fire(Stagehand.fx(() -> nodes().stream().filter(n -> id.equals(n.getId()) && !hand.scene.equals(n.getScene())).findFirst().orElseThrow()));
  }

  @Test
  void thePreviewFollowsAndIsNoExport() {
    long before = hand.shell.workspace().session().audit().entries().size();
    Image numbers = Stagehand.fx(SaveChartJourneyTest::preview);
    choose("segment-numbers");
    choose("segment-shares");
    Image shares = Stagehand.fx(SaveChartJourneyTest::preview);
    assertNotEquals(numbers, shares);
    type("Title", "Our own title");
    type("Note", "Counted once");
    choose("segment-half");
    Image half = Stagehand.fx(SaveChartJourneyTest::preview);
    assertEquals(7.7 / 2.54 * 96, half.getWidth(), 1);
    assertEquals(before, hand.shell.workspace().session().audit().entries().size(), "nothing left, so the log says nothing");
  }

  @Test
  void aPublicationShowsAndDraftsNothingExact() {
    choose("segment-numbers");
    String exact = typed(ALT);
    assertTrue(exact.contains("1,184"), exact);
    type(ALT, exact + " As we see it.");
    choose("segment-publication");
    Patience.until(() -> preview() != null && !((TextInputControl) said(ALT)).getText().contains("1,184"));
    assertTrue(typed(ALT).contains("1,185"), typed(ALT));
    assertFalse(typed(ALT).contains("As we see it"), "what was typed for the working copy is not taken along");
  }

  @Test
  void aWrongNumberIsSaidAndNothingIsDrawn() {
    type("Target line at", "Infinity");
    Patience.until(() -> nodes().stream().anyMatch(n -> n instanceof javafx.scene.control.Label l && l.getText().contains("no value that can be drawn")));
    type("Target line at", "1,200");
    Patience.until(() -> nodes().stream().noneMatch(n -> n instanceof javafx.scene.control.Label l && l.getText().contains("no value that can be drawn")));
  }

  @Test
  void theFinishedChartIsCopiedWithCaptionAndSource() throws Exception {
    type("Title", "Ours & <theirs>");
    type("Note", "Counted once");
    choose("save-copy");
    Patience.until(() -> Clipboard.getSystemClipboard().hasImage() && Clipboard.getSystemClipboard().hasHtml() && Clipboard.getSystemClipboard().getHtml().contains("Counted once"));
    String html = Stagehand.fx(() -> Clipboard.getSystemClipboard().getHtml());
    assertTrue(html.contains("Ours &amp; &lt;theirs&gt;") && html.contains("OFFICIAL-SENSITIVE. Counted once. Source: "), html);
    Image copied = Stagehand.fx(() -> Clipboard.getSystemClipboard().getImage());
    assertEquals(2 * 15.9 / 2.54 * 96, copied.getWidth(), 1, "twice the dots of a screen");
    for (int x = 0; x < copied.getWidth(); x += 7) {
      assertEquals(0xFF, copied.getPixelReader().getArgb(x, 3) >>> 24, "opaque");
    }
    Matcher file = Pattern.compile("src=\"(file:///[^\"]+)\"").matcher(html);
    assertTrue(file.find(), html);
    Path picture = Path.of(URI.create(file.group(1)));
    assertEquals(15.9 / 2.54 * 300, (double) ImageIO.read(picture.toFile()).getWidth(), 1);
    type("Note", "Counted twice");
    choose("save-copy");
    Patience.until(() -> Clipboard.getSystemClipboard().getHtml().contains("Counted twice"));
    assertFalse(Files.exists(picture), "the picture of the copy before is gone");
  }
}
