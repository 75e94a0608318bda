package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.EnumSet;
import java.util.stream.IntStream;
import org.suffice.model.AgeBands;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Coded;
import org.suffice.model.Facts;
import org.suffice.model.FilterKey;
import org.suffice.model.Rules;

/** What a filter can offer: the values that occur in placements or searches. */
final class FilterValues {
  private static final Set<FilterKey> OF_SEARCHES =
      EnumSet.of(FilterKey.SERVICE, FilterKey.TYPE_SOUGHT, FilterKey.HARD_TO_FIND, FilterKey.OUTCOME);
  private static final Set<FilterKey> OF_BOTH = EnumSet.of(FilterKey.SEX, FilterKey.ETHNICITY, FilterKey.LEGAL_STATUS, FilterKey.DISTRICT, FilterKey.TEAM);
  private final Facts facts;
  private final CategoryScheme scheme;

  FilterValues(Facts facts, CategoryScheme scheme) {
    this.facts = facts;
    this.scheme = scheme;
  }

  /** The values of a key. */
  List<Coded> of(FilterKey key) {
    if (key == FilterKey.AGE_BAND) {
      var bands = new ArrayList<Coded>(new AgeRows(AgeBands.DFE).values().subList(0, AgeBands.DFE.size()));
      bands.add(Value.NOT_RECORDED);
      return bands;
    }
    var found = new ArrayList<Coded>();
    if (!OF_SEARCHES.contains(key)) {
      int[] all = IntStream.range(0, facts.placements().size()).toArray();
      var everything = new Snapshot(facts, LocalDate.EPOCH, all, all, 0);
      addNew(found, occurring(new ChildSorts<Snapshot>(facts, scheme, Rules.defaults()).by(key, AgeBands.DFE), everything));
    }
    if (OF_SEARCHES.contains(key) || OF_BOTH.contains(key)) {
      Sought everything = Sought.children(facts, Rules.defaults(), LocalDate.MIN, LocalDate.MAX);
      addNew(found, occurring(new SoughtSorts(facts, Rules.defaults()).by(key, AgeBands.DFE), everything));
    }
    return found;
  }

  private static <U extends Units> List<Coded> occurring(Sort<U> sort, U units) {
    var seen = new BitSet();
    for (int u = 0; u < units.size(); u++) {
      seen.set(sort.index().of(units, u));
    }
    return seen.stream().<Coded>mapToObj(i -> sort.values().get(i)).toList();
  }

  private static void addNew(List<Coded> found, List<Coded> more) {
    for (Coded value : more) {
      if (found.stream().noneMatch(f -> f.id().equals(value.id()))) {
        found.add(value);
      }
    }
  }
}
