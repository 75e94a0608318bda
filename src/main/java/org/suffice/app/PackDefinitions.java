package org.suffice.app;

import java.util.List;
import org.suffice.export.DefinitionsPage;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Table;

/** The page that says what each number of a pack is, and what is not in it and why. */
final class PackDefinitions {
  private PackDefinitions() {}

  static String page(ProjectSession session, PackWish wish, PackTables ready) {
    List<DefinitionsPage.Entry> entries = ready.tables().stream().map(t -> new DefinitionsPage.Entry(t, asPrinted(t, session.ask().info(DateFamilies.measure(t))))).toList();
    return DefinitionsPage.html(session.rules().council(), session.facts().extracted(), entries, PackLeftOut.of(session, wish, ready));
  }

  /** What a measure is; a table that is published in another form than the measure's says itself what it counts. */
  private static MeasureInfo asPrinted(Table table, MeasureInfo info) {
    return table.definition().contains(info.numerator())
        ? info
        : new MeasureInfo(info.id(), info.family(), info.title(), info.question(), "", "", "", info.filters(), info.overDates());
  }
}
