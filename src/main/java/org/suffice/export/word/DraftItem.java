package org.suffice.export.word;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.export.WordChart;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

/**
 * An item as it is to be written: a table, its chart, or words.
 *
 * @param title what a person reads on the control: "Placement mix"
 * @param table the table that it shows; null for words that stand alone
 * @param words the paragraphs of words; for tables and charts what is printed below the table beside its own notes
 */
public record DraftItem(Item item, String title, @Nullable Table table, List<String> words) {
  public DraftItem {
    words = List.copyOf(words);
    if (!item.fits()) {
      throw new SufficeException(
          "draft-tag", "The question of \"" + title + "\" is too long to be kept in a Word document. Use fewer filters.");
    }
    if (item.measure().isEmpty() || table == null && (item.kind() == Item.Kind.TABLE || item.kind().chart())) {
      throw new IllegalArgumentException("Nothing to show in " + item);
    }
  }

  /** Whether a chart of a table says more than the table does. */
  public static boolean chartIsWorth(Table table) {
    return ChartBlock.worth(table);
  }

  /** Whether Word itself can draw the chart of a table. */
  public static boolean canBeNative(Table table) {
    return chartIsWorth(table) && WordChart.of(table, ChartBlock.percent(table)).isPresent();
  }
}
