package org.suffice.analysis;

import java.util.Arrays;
import org.suffice.model.AgeBands;
import org.suffice.model.Facts;
import org.suffice.model.FilterKey;
import org.suffice.model.Outcome;
import org.suffice.model.Rules;
import org.suffice.model.SearchRow;
import org.suffice.model.Service;
import org.suffice.model.Sex;
import org.suffice.model.SufficeException;
import org.suffice.model.TypeSought;

/** How requests and children sought are told apart: by their request, but age, sex, ethnicity and legal status by the child. */
final class SoughtSorts implements Sorts<Sought> {
  private final Facts facts;
  private final boolean shortBreaks;

  SoughtSorts(Facts facts, Rules rules) {
    this.facts = facts;
    this.shortBreaks = rules.countShortBreaks();
  }

  @Override
  public int age(Sought sought, int unit) {
    return sought.get(unit).age();
  }

  @Override
  public Sort<Sought> by(FilterKey key, AgeBands bands) {
    return switch (key) {
      case SEX -> new Sort<>(Arrays.asList(Sex.values()), (s, u) -> s.get(u).sex().ordinal());
      case AGE_BAND -> byAge(bands);
      case SERVICE -> new Sort<>(Arrays.asList(Service.values()), (s, u) -> s.get(u).search().type().service().ordinal());
      case TYPE_SOUGHT -> byType();
      case HARD_TO_FIND -> byHardToFind();
      case OUTCOME -> new Sort<>(Arrays.asList(Outcome.values()), (s, u) -> s.get(u).search().outcome().ordinal());
      case DISTRICT -> Places.districts(facts).sort((s, u) -> Places.first(s.get(u).search(), SearchRow::district));
      case TEAM -> Places.teams(facts).sort((s, u) -> Places.first(s.get(u).search(), SearchRow::team));
      case ETHNICITY -> new SoughtChildren(facts, shortBreaks).byEthnicity();
      case LEGAL_STATUS -> new SoughtChildren(facts, shortBreaks).byLegalStatus();
      case UASC, DISABILITY, CATEGORY, GROUP, SECTOR, ROUTE ->
          throw new SufficeException("filter-not-for-measure", "Searches have no \"" + key.id() + "\".");
    };
  }

  /** By type sought. */
  Sort<Sought> byType() {
    return new Sort<>(Arrays.asList(TypeSought.values()), (s, u) -> s.get(u).search().type().ordinal());
  }

  /** By hard to find: yes, no, not recorded. */
  Sort<Sought> byHardToFind() {
    return TextSort.yesNo((s, u) -> s.get(u).hardToFind());
  }
}
