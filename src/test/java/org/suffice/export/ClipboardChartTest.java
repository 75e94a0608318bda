package org.suffice.export;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suffice.chart.AltText;
import org.suffice.chart.ChartFinish;
import org.suffice.chart.ChartOptions;
import org.suffice.model.ChartHint;
import org.suffice.model.Table;

/** A chart on the clipboard as HTML: picture of its size, caption, source, marking, and nothing that a title could break. */
class ClipboardChartTest {
  private static Table charted() {
    return ChartAgreementTest.hinted(SampleTables.inHouseByAge(), ChartHint.Kind.BARS, "0-5", "11+");
  }

  @Test
  void pictureCaptionAndSource() {
    Table table = charted();
    String html = ClipboardChart.html(table, ChartOptions.fullPage(), "file:///tmp/chart.png");
    assertTrue(html.contains("<p class=\"MsoCaption\"") && html.contains(">" + table.title() + "</p>"), html);
    assertTrue(html.contains("<img src=\"file:///tmp/chart.png\" width=\"601\" height=\"378\" style=\"width:15.9cm;height:10cm\""), html);
    assertTrue(html.contains("alt=\"" + AltText.of(table, false) + "\""), html);
    assertTrue(html.contains(">OFFICIAL-SENSITIVE. Source: " + table.source() + "</p>"), html);
  }

  @Test
  void whatWasTypedIsWordsAndNotMarkup() {
    ChartFinish typed = new ChartFinish("<b>\"Ours\" & theirs</b>", "5 < 6", "A & B", "Say \"less\" <than>", false, true, List.of());
    String html = ClipboardChart.html(charted(), ChartOptions.fullPage().withFinish(typed), "file:///tmp/a.png");
    assertTrue(html.contains("&lt;b&gt;&quot;Ours&quot; &amp; theirs&lt;/b&gt;") && html.contains("5 &lt; 6. Source: A &amp; B"), html);
    assertTrue(html.contains("alt=\"Say &quot;less&quot; &lt;than&gt;\""), html);
    assertFalse(html.contains("<b>"));
  }

  @Test
  void aTitleInsideThePictureIsNoCaptionToo() {
    String html = ClipboardChart.html(charted(), ChartOptions.fullPage().withTitleInside(true), "file:///tmp/a.png");
    assertFalse(html.contains("MsoCaption") || html.contains("Source: "), html);
  }
}
