package org.suffice.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.suffice.export.DefinitionsPage.LeftOut;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Table;

/** What a pack does not hold, with the reason of each: a reader must not take silence for "there is nothing". */
final class PackLeftOut {
  private PackLeftOut() {}

  /**
   * Measures without data, tables that are not published, and, inside the council only, rows left out when adding.
   *
   * @param withheld why tables could not be protected, in full sentences
   */
  static List<LeftOut> of(ProjectSession session, Profile profile, List<Table> held, List<Table> asked, List<String> withheld) {
    List<LeftOut> all = new ArrayList<>();
    Set<String> in = ids(held);
    Set<String> hasData = ids(asked);
    withheld.forEach(why -> all.add(new LeftOut("A table that cannot be protected", why)));
    for (MeasureInfo measure : session.ask().measures()) {
      if (!hasData.contains(measure.id())) {
        all.add(new LeftOut(measure.title(), "The project has no data for it. Add the data, and make the pack again."));
      } else if (!in.contains(measure.id()) && !session.publication().allowedTogether(measure.id())) {
        all.add(new LeftOut(measure.title(), session.publication().whyNot(measure.id())));
      }
    }
    if (profile == Profile.WORKING_COPY) {
      Map<String, Long> rows = session.imports().leftOut().stream().collect(Collectors.groupingBy(r -> r.origin().file(), TreeMap::new, Collectors.counting()));
      rows.forEach((file, count) -> all.add(rows(file, count)));
    }
    return all;
  }

  private static Set<String> ids(List<Table> tables) {
    return tables.stream().map(Table::id).collect(Collectors.toSet());
  }

  private static LeftOut rows(String file, long count) {
    return new LeftOut(
        "Rows of " + file,
        (count == 1 ? "1 row was" : count + " rows were")
            + " left out because they could not be read with certainty. The rows left out, under Data, give the reason of each.");
  }
}
