package org.suffice.analysis;

import java.util.List;
import org.suffice.model.Numbers;
import org.suffice.model.Published;
import org.suffice.model.RowsBehind;
import org.suffice.model.Unit;

/** Lists published figures: each with where it was published and the row of the file it came from. */
final class PublishedRows {
  private static final List<String> HEADINGS = List.of("Measure", "Area", "Category", "Date", "Value", "Unit", "Source", "File", "Row");
  private static final int MOST_DECIMALS = 4;

  private PublishedRows() {}

  static RowsBehind of(String title, List<Published> figures) {
    return new RowsBehind(title, Unit.OWN, HEADINGS, figures.stream().map(PublishedRows::entry).toList());
  }

  private static RowsBehind.Entry entry(Published p) {
    int decimals = Math.min(MOST_DECIMALS, Standing.decimals(p.value()));
    return new RowsBehind.Entry(
        List.of(
            p.measure(), p.area(), p.category(), ChildRows.day(p.date()), Numbers.number(p.value(), decimals), p.unit(), p.source(),
            p.origin().file(), String.valueOf(p.origin().row())),
        p.origin());
  }
}
