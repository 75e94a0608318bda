package org.suffice.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suffice.model.Table;

/** A chart on the clipboard as HTML: picture of its size, caption, source, marking, and nothing that a title could break. */
class ChartHtmlTest {
  @Test
  void pictureCaptionAndSource() {
    Table table = Tables.mix();
    String html = ChartHtml.of(table, ChartOptions.fullPage(), "file:///tmp/chart.png");
    assertTrue(html.contains("<p class=\"MsoCaption\"") && html.contains(">" + table.title() + "</p>"), html);
    assertTrue(html.contains("<img src=\"file:///tmp/chart.png\" width=\"601\" height=\"378\" style=\"width:15.9cm;height:10cm\""), html);
    assertTrue(html.contains("alt=\"" + AltText.of(table, false) + "\""), html);
    assertTrue(html.contains(">OFFICIAL-SENSITIVE. Source: " + table.source() + "</p>"), html);
  }

  @Test
  void whatWasTypedIsWordsAndNotMarkup() {
    ChartFinish typed = new ChartFinish("<b>\"Ours\" & theirs</b>", "5 < 6", "A & B", "Say \"less\" <than>", false, true, List.of());
    String html = ChartHtml.of(Tables.mix(), ChartOptions.fullPage().withFinish(typed), "file:///tmp/a.png");
    assertTrue(html.contains("&lt;b&gt;&quot;Ours&quot; &amp; theirs&lt;/b&gt;") && html.contains("5 &lt; 6. Source: A &amp; B"), html);
    assertTrue(html.contains("alt=\"Say &quot;less&quot; &lt;than&gt;\""), html);
    assertFalse(html.contains("<b>"));
  }

  @Test
  void aTitleInsideThePictureIsNoCaptionToo() {
    String html = ChartHtml.of(Tables.mix(), ChartOptions.fullPage().withTitleInside(true), "file:///tmp/a.png");
    assertFalse(html.contains("MsoCaption") || html.contains("Source: "), html);
  }

  @Test
  void thePictureBesideTheCaptionHasOnlyWhatIsDrawn() {
    String svg = ChartFile.svg(Tables.mix(), ChartOptions.fullPage().withTitleInside(true).withoutWords());
    assertFalse(svg.contains(">" + Tables.mix().title() + "</text>") || svg.contains("Source: "), svg);
    assertTrue(svg.contains(">Children</text>"), "the unit stays");
    assertEquals(ChartFor.values(ChartFor.of(Tables.mix(), ChartOptions.fullPage())), ChartFor.values(ChartFor.of(Tables.mix(), ChartOptions.fullPage().withoutWords())));
  }
}
