package org.suffice.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suffice.analysis.UnitFacts.Fact;
import org.suffice.model.AgeBands;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Coded;
import org.suffice.model.ContractRoute;
import org.suffice.model.Facts;
import org.suffice.model.FilterKey;
import org.suffice.model.LegalStatus;
import org.suffice.model.PlacementType;
import org.suffice.model.Rules;
import org.suffice.model.Sector;
import org.suffice.model.Sex;
import org.suffice.model.SufficeException;

/**
 * How children are told apart, at a date or on the day that something began or ended. What the home is (type, category, group, sector) comes from the placement the
 * child counts in; all else from the child's own facts or the open row.
 */
final class ChildSorts<U extends ChildUnits> implements Sorts<U> {
  private static final List<Value> YES_NO = List.of(Value.YES, Value.NO, Value.NOT_RECORDED);
  private final Facts facts;
  private final CategoryScheme scheme;
  private final Categories categories;
  private final Object scheming;

  ChildSorts(Facts facts, CategoryScheme scheme, Rules rules) {
    this.facts = facts;
    this.scheme = scheme;
    this.categories = new Categories(scheme, rules);
    this.scheming = List.of(scheme, rules.otherPublicInHouse(), rules.careHomesAreChildrensHomes(), rules.local().agencyConnectedIsIfa());
  }

  @Override
  public int age(U children, int unit) {
    return children.fact(Fact.AGE, unit);
  }

  @Override
  public Sort<U> by(FilterKey key, AgeBands bands) {
    return switch (key) {
      case SEX -> new Sort<U>(Arrays.asList(Sex.values()), (s, u) -> s.fact(Fact.SEX, u)).keptAs(key);
      case AGE_BAND -> byAge(bands).keptAs(key, bands);
      case ETHNICITY -> new TextSort(ethnicities()).sort((s, u) -> facts.children().ethnicity(s.child(u)));
      case LEGAL_STATUS -> byLegalStatus();
      case UASC -> new Sort<U>(YES_NO, (s, u) -> s.fact(Fact.UASC, u)).keptAs(key);
      case DISABILITY -> new Sort<U>(YES_NO, (s, u) -> s.fact(Fact.DISABILITY, u)).keptAs(key);
      case CATEGORY -> byCategory();
      case GROUP -> new Sort<U>(scheme.groups(), (s, u) -> categories.groupOf(s.fact(Fact.TYPE, u), s.fact(Fact.SECTOR, u))).keptAs(key, scheming);
      case SECTOR -> new Sort<U>(Arrays.asList(Sector.values()), (s, u) -> s.fact(Fact.SECTOR, u)).keptAs(key);
      case DISTRICT -> Places.districts(facts).sort((s, u) -> s.row(u).district());
      case TEAM -> Places.teams(facts).sort((s, u) -> s.row(u).team());
      case ROUTE -> routes().sort((s, u) -> s.row(u).details().routeIntoCare());
      case SERVICE, TYPE_SOUGHT, HARD_TO_FIND, OUTCOME ->
          throw new SufficeException("filter-not-for-measure", "Children at a date have no \"" + key.id() + "\".");
    };
  }

  /** By category, the switches applied. */
  Sort<U> byCategory() {
    return new Sort<U>(scheme.categories(), (s, u) -> categories.of(s.fact(Fact.TYPE, u), s.fact(Fact.SECTOR, u))).keptAs(FilterKey.CATEGORY, scheming);
  }

  /** By the contract route of the home; the last is not recorded. */
  Sort<Snapshot> byRoute() {
    var routes = new ArrayList<Coded>(Arrays.asList(ContractRoute.values()));
    routes.add(Value.NOT_RECORDED);
    return new Sort<>(
        routes,
        (s, u) -> {
          ContractRoute route = s.home(u).details().route();
          return route == null ? routes.size() - 1 : route.ordinal();
        });
  }

  /** By legal status. */
  Sort<U> byLegalStatus() {
    return new Sort<U>(Arrays.asList(LegalStatus.values()), (s, u) -> s.fact(Fact.LEGAL_STATUS, u)).keptAs(FilterKey.LEGAL_STATUS);
  }

  /** By the 14 lines of the statutory table; an absence from a place that is not known is under other. */
  Sort<U> byType() {
    var lines = Arrays.stream(PlacementType.values()).filter(t -> t != PlacementType.TEMPORARY_ABSENCE).toList();
    return new Sort<U>(
        lines,
        (s, u) -> {
          int type = s.fact(Fact.TYPE, u);
          return type == PlacementType.TEMPORARY_ABSENCE.ordinal() ? PlacementType.OTHER.ordinal() : type;
        })
        .keptAs("type");
  }

  private TextSort routes() {
    return new TextSort(
        IntStream.range(0, facts.placements().size()).mapToObj(p -> facts.placements().get(p).details().routeIntoCare()));
  }

  private Stream<@Nullable String> ethnicities() {
    return IntStream.range(0, facts.children().size()).mapToObj(c -> facts.children().ethnicity(c));
  }
}
