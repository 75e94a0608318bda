package org.suffice.analysis;

import static org.suffice.model.FilterKey.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suffice.model.FilterKey;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Unit;

/** Every measure, in the order of the domain's list. */
final class Catalogue {
  private static final List<FilterKey> OF_CHILDREN =
      List.of(SEX, AGE_BAND, ETHNICITY, LEGAL_STATUS, UASC, DISABILITY, CATEGORY, GROUP, SECTOR, DISTRICT, TEAM, ROUTE);
  private static final List<FilterKey> OF_REQUESTS =
      List.of(ETHNICITY, LEGAL_STATUS, SERVICE, TYPE_SOUGHT, HARD_TO_FIND, OUTCOME, DISTRICT, TEAM);
  private static final List<FilterKey> OF_CHILDREN_SOUGHT =
      List.of(SEX, AGE_BAND, ETHNICITY, LEGAL_STATUS, SERVICE, TYPE_SOUGHT, HARD_TO_FIND, OUTCOME, DISTRICT, TEAM);

  private final Words words;
  private final List<Measure> measures;

  Catalogue(Words words) {
    this.words = words;
    var snapshots =
        Stream.of(
                SnapshotCatalogue.childrenLookedAfter(),
                SnapshotCatalogue.childrenBySex(),
                SnapshotCatalogue.childrenByAge(),
                SnapshotCatalogue.childrenByEthnicity(),
                Representation.spec(),
                SnapshotCatalogue.childrenByLegalStatus(),
                SnapshotCatalogue.section20(),
                Eligible.spec(),
                SnapshotCatalogue.placementMix(),
                SnapshotCatalogue.placementTypes(),
                Homes.fosteringShare(),
                Homes.split(),
                Homes.splitByAge(),
                Homes.childrensHomes(),
                HomesProfile.spec(),
                Locations.spec(),
                Stability.spec(),
                Costs.spec(),
                PlanNotMet.spec(),
                Unregulated.spec(),
                SnapshotCatalogue.contractRoute())
            .map(s -> new SnapshotMeasure(info(s.id(), s.family(), OF_CHILDREN, true), s));
    var flows =
        Stream.of(
                FlowCatalogue.starters(),
                FlowCatalogue.leavers(),
                FlowCatalogue.leavingReasons(),
                FlowCatalogue.stockFlow(),
                FlowCatalogue.uasc(),
                Remands.spec(),
                Moves.matrix(),
                Moves.stepDowns(),
                Durations.durations(),
                Durations.secure())
            .map(s -> new FlowMeasure(info(s.id(), s.family(), OF_CHILDREN, true), s));
    var searches =
        Stream.of(
                SearchCatalogue.hardToFindByType(),
                SearchCatalogue.hardToFindByAge(),
                SearchCatalogue.hardToFindTrend(),
                SoughtNeeds.prevalence(),
                SoughtNeeds.together(),
                Causes.spec(),
                Outcomes.spec(),
                WaitingTimes.spec(),
                OpenSearches.spec(),
                Demand.spec(),
                Outcomes.sourced(),
                Routing.spec())
            .map(s -> new SearchMeasure(info(s.id(), "searches", keys(s), false), s));
    var places =
        CapacityCatalogue.all().stream().map(s -> new CapacityMeasure(info(s.id(), "capacity", List.of(), true), s));
    List<Measure> counting = Stream.concat(Stream.concat(Stream.<Measure>concat(snapshots, flows), searches), places).toList();
    var plan = new KpiMeasure(info("kpi", "plan", List.of(), true), counting);
    var trajectory = new TrajectoryMeasure(info("kpi-trajectory", "plan", List.of(), true), counting);
    var monthly = new MonthlyMeasure(info("monthly-page", "children", OF_CHILDREN, true), snapshot(counting, "children-looked-after"));
    var planner = new PlannerMeasure(info("target-planner", "planner", List.of(), true), snapshot(counting, "placement-mix"), snapshot(counting, "fostering-share"));
    var peers = new PeerMeasure(info("peer-comparison", "published", List.of(), true));
    var reconciled = new ReconciliationMeasure(info("reconciliation", "reconciliation", List.of(), true), counting);
    var published = new PublishedMeasure(info("published-figures", "published", List.of(), true));
    var quality = new QualityMeasure(info("data-quality", "quality", List.of(), true));
    measures = Stream.concat(counting.stream(), Stream.of(monthly, plan, trajectory, planner, peers, reconciled, published, quality)).toList();
  }

  private static SnapshotMeasure snapshot(List<Measure> counting, String id) {
    return (SnapshotMeasure) counting.stream().filter(m -> m.info().id().equals(id)).findFirst().orElseThrow();
  }

  /** Age and sex are those of a child: requests have neither. */
  private static List<FilterKey> keys(SearchMeasure.Spec spec) {
    return spec.unit() == Unit.REQUESTS ? OF_REQUESTS : OF_CHILDREN_SOUGHT;
  }

  List<Measure> all() {
    return measures;
  }

  /** The measure with this id, if there is one. */
  Optional<Measure> find(String id) {
    return measures.stream().filter(m -> m.info().id().equals(id)).findFirst();
  }

  private MeasureInfo info(String id, String family, List<FilterKey> filters, boolean overDates) {
    String children = "children looked after";
    return new MeasureInfo(
        id,
        family,
        words.say(id + ".title", "Children looked after"),
        words.say(id + ".question"),
        words.say(id + ".numerator", children),
        words.say(id + ".denominator", children),
        words.say(id + ".exclusions", children),
        filters,
        overDates);
  }
}
