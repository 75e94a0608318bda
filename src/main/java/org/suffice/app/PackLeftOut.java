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
   * Measures without data, tables that are not published or were not chosen, and, inside the council only, rows left out when adding.
   */
  static List<LeftOut> of(ProjectSession session, PackWish wish, PackTables ready) {
    List<LeftOut> all = new ArrayList<>();
    List<String> notChosen = new ArrayList<>();
    Set<String> in = ready.tables().stream().map(Table::id).collect(Collectors.toSet());
    ready.notPublished().forEach(why -> all.add(new LeftOut("A table that cannot be protected", why)));
    for (MeasureInfo measure : session.ask().measures()) {
      if (!wish.has(measure.id())) {
        notChosen.add(measure.title());
      } else if (!ready.withData().contains(measure.id())) {
        all.add(new LeftOut(measure.title(), "The project has no data for it. Add the data, and make the pack again."));
      } else if (!in.contains(measure.id()) && !session.publication().allowedTogether(measure.id())) {
        all.add(new LeftOut(measure.title(), session.publication().whyNot(measure.id())));
      }
    }
    if (!notChosen.isEmpty()) {
      all.add(new LeftOut("Not chosen", String.join("; ", notChosen) + "."));
    }
    if (wish.profile() == Profile.WORKING_COPY) {
      Map<String, Long> rows = session.imports().leftOut().stream().collect(Collectors.groupingBy(r -> r.origin().file(), TreeMap::new, Collectors.counting()));
      rows.forEach((file, count) -> all.add(rows(file, count)));
    }
    return all;
  }

  private static LeftOut rows(String file, long count) {
    return new LeftOut(
        "Rows of " + file,
        (count == 1 ? "1 row was" : count + " rows were")
            + " left out because they could not be read with certainty. The rows left out, under Data, give the reason of each.");
  }
}
