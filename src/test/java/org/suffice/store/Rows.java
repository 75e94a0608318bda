package org.suffice.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Capacity;
import org.suffice.model.CapacityKind;
import org.suffice.model.ChildRow;
import org.suffice.model.ColumnMatch;
import org.suffice.model.ContractRoute;
import org.suffice.model.Field;
import org.suffice.model.ImportPlan;
import org.suffice.model.LegalStatus;
import org.suffice.model.Mapping;
import org.suffice.model.Origin;
import org.suffice.model.Outcome;
import org.suffice.model.Placement;
import org.suffice.model.PlacementDetails;
import org.suffice.model.PlacementType;
import org.suffice.model.Priority;
import org.suffice.model.Published;
import org.suffice.model.Registration;
import org.suffice.model.SearchDetails;
import org.suffice.model.SearchRow;
import org.suffice.model.Sector;
import org.suffice.model.Sex;
import org.suffice.model.SheetPlan;
import org.suffice.model.TableKind;
import org.suffice.model.Target;
import org.suffice.model.TypeSought;
import org.suffice.model.ValidatedRow;

/** Rows and plans for the tests, as short as they can be said. */
final class Rows {
  static final LocalDate MARCH = LocalDate.of(2017, 3, 31);
  static final LocalDate APRIL = LocalDate.of(2017, 4, 30);
  static final LocalDate MAY = LocalDate.of(2017, 5, 31);

  private Rows() {}

  static Origin origin(int row, LocalDate extracted) {
    return new Origin(0, "extract.xlsx", "Sheet1", row, extracted);
  }

  /** A placement whose key is the child's; what differs between versions is its provider and its end. */
  static Placement placement(
      String child, int row, LocalDate extracted, @Nullable String provider, @Nullable LocalDate end) {
    return new Placement(
        child + "|2016-01-01", child, null, Sex.FEMALE, null, LegalStatus.C2, null, null, null,
        PlacementType.FOSTER_OTHER, "IFA", null, Sector.PRIVATE, provider, null, LocalDate.of(2016, 1, 1), end, null,
        null, null, null, null, null, null, null, origin(row, extracted));
  }

  static Placement fullPlacement(int row, LocalDate extracted) {
    return new Placement(
        "0012|2016-02-29|ifa", "0012", LocalDate.of(2003, 7, 1), Sex.MALE, "White Irish", LegalStatus.V2, "N1", true,
        false, PlacementType.CHILDRENS_HOME, "Agency Children's Home ‘é’", "K2", Sector.AGENCY, "Home; \"A\"",
        "SC012345", LocalDate.of(2016, 2, 29), LocalDate.of(2016, 12, 25), "P", "X1", "CARPL", "East", "Team 1", false,
        12.25, 3_105.5, details(), origin(row, extracted));
  }

  static PlacementDetails details() {
    return new PlacementDetails(
        13, "PR1", "BB11 2", "Lancashire", "F-07", "ART-001", "Preston", ContractRoute.SPOT, "Return home",
        "Homeless Protocol", Registration.AWAITING, "0012", Priority.MEDIUM);
  }

  static ChildRow child(String child, int row, LocalDate extracted, @Nullable String ethnicity) {
    return new ChildRow(child, LocalDate.of(2001, 1, 2), Sex.NOT_RECORDED, ethnicity, null, origin(row, extracted));
  }

  static SearchRow fullSearch(int row, LocalDate extracted) {
    return new SearchRow(
        "S1|0012", "S1", "0012", LocalDate.of(2003, 7, 1), 13, Sex.MALE, LocalDate.of(2017, 3, 1),
        TypeSought.TASK_CENTRED, "Task centred", 3, 4, true, true, false,
        Set.of("adhd", "arson, or \"fire\"", "line\nbreak"), "East", "Team 1", Outcome.PLACED, "ifa", true,
        LocalDate.of(2017, 3, 9), searchDetails(), origin(row, extracted));
  }

  static SearchDetails searchDetails() {
    return new SearchDetails(
        LocalDate.of(2017, 3, 5), true, 3, false, LegalStatus.C1, true, 4, 2, "Preston", false, "Sibling group",
        Priority.HIGH, Sector.VOLUNTARY, "Home; \"A\"", 7.5, 1_050.25, "Burnley");
  }

  static SearchRow bareSearch(int row, LocalDate extracted) {
    return new SearchRow(
        "S2|1", "S2", null, null, null, Sex.NOT_RECORDED, LocalDate.of(2017, 3, 2), TypeSought.NOT_RECORDED, "", null,
        null, null, false, null, Set.of(), null, null, Outcome.OPEN, null, null, null, origin(row, extracted));
  }

  static Capacity capacity(int row, LocalDate extracted) {
    return new Capacity(
        "sc1|crisis|block|2017-03-31", "Provider, Home", "Provider", "Home", "SC1", Sector.VOLUNTARY, CapacityKind.CRISIS,
        "Crisis beds", ContractRoute.BLOCK, "Tier 2", "Preston", "Lancashire", true, Registration.REGISTERED, MARCH, 6,
        true, 5, 1, 2, 1, 2, 2, 0, origin(row, extracted));
  }

  static Capacity bareCapacity(int row, LocalDate extracted) {
    return new Capacity(
        "home|not-recorded||2017-03-31", "Home", null, "Home", null, Sector.NOT_RECORDED, CapacityKind.NOT_RECORDED, "",
        null, null, null, null, null, null, MARCH, null, false, null, null, null, null, null, null, null,
        origin(row, extracted));
  }

  static Published figure(int row, LocalDate extracted, @Nullable LocalDate date, double value) {
    return new Published(
        "children-looked-after", "Lancashire", "total", date, date == null ? MARCH : null, date == null ? MAY : null,
        value, "children", "T001-01", origin(row, extracted));
  }

  static Target target(String name, int row, LocalDate extracted, @Nullable Double baseline) {
    return new Target(
        name, "fostering-share", "total", Target.ValueKind.SHARE, baseline == null ? null : MARCH, baseline, 80.5,
        LocalDate.of(2020, 3, 31), Target.Direction.INCREASE, 0.5, "%", baseline == null, origin(row, extracted));
  }

  static Mapping mapping(TableKind kind, String... headings) {
    var columns = new ArrayList<ColumnMatch>();
    for (String heading : headings) {
      columns.add(
          new ColumnMatch(
              columns.size(), heading, columns.isEmpty() ? Field.CHILD : null, ColumnMatch.Sureness.MATCHED, "synonym",
              List.of(), false));
    }
    return new Mapping(kind, 3, columns, Map.of("placement-type", Map.of("ifa", "foster-other")));
  }

  static SheetPlan sheet(TableKind kind, String hash, LocalDate extracted, List<? extends ValidatedRow> rows) {
    return new SheetPlan(
        "extract.xlsx", hash, "Sheet1", mapping(kind, "Child ID", "Start"), extracted, "title row 3", rows.size(), 0,
        List.copyOf(rows), List.of(), List.of());
  }

  static ImportPlan plan(TableKind kind, String hash, LocalDate extracted, ValidatedRow... rows) {
    return new ImportPlan(List.of(sheet(kind, hash, extracted, List.of(rows))));
  }

  /** That many placements of different children, all open. */
  static ImportPlan many(int count, String hash, LocalDate extracted) {
    var rows = new ArrayList<Placement>();
    for (int i = 0; i < count; i++) {
      rows.add(placement("C" + i, i + 2, extracted, "Provider " + i % 7, null));
    }
    return new ImportPlan(List.of(sheet(TableKind.PLACEMENTS, hash, extracted, rows)));
  }
}
