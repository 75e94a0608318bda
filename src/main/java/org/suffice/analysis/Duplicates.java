package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Duplicate;

/** Looks through all facts for rows that may be the same thing twice, or cannot all be right. */
final class Duplicates {
  private Duplicates() {}

  /** All that is found, kind by kind; what is asked of a day only where there is one. */
  static List<Duplicate> of(Ask ask, @Nullable LocalDate day) {
    var found = new ArrayList<Duplicate>();
    var facts = ask.facts();
    var histories = new Histories(facts.placements(), facts.children().size(), ask.rules());
    var placements = new PlacementDuplicates(ask, found);
    if (day != null) {
      placements.open(day, histories);
    }
    placements.overlaps(histories);
    placements.starts(histories);
    placements.children();
    AlikeReferences.find(facts, found);
    RepeatedSearches.find(facts, found);
    return List.copyOf(found);
  }
}
