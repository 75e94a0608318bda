package org.suffice.store;

import static org.suffice.store.RowTable.byId;
import static org.suffice.store.RowTable.column;
import static org.suffice.store.RowTable.id;
import static org.suffice.store.RowTable.later;

import java.util.List;
import org.suffice.model.ContractRoute;
import org.suffice.model.LegalStatus;
import org.suffice.model.Placement;
import org.suffice.model.PlacementDetails;
import org.suffice.model.PlacementType;
import org.suffice.model.Priority;
import org.suffice.model.Registration;
import org.suffice.model.Sector;
import org.suffice.model.Sex;

/** How placements and episodes are kept: in blocks, because there may be millions. */
final class PlacementTable {
  private PlacementTable() {}

  static RowTable<Placement> table() {
    var sexes = byId(Sex.values());
    var statuses = byId(LegalStatus.values());
    var types = byId(PlacementType.values());
    var sectors = byId(Sector.values());
    var routes = byId(ContractRoute.values());
    var registrations = byId(Registration.values());
    var priorities = byId(Priority.values());
    return new RowTable<>(
        "placement",
        Placement.class,
        columns(),
        "end_date",
        (c, origin) ->
            new Placement(
                c.key(), c.text(), c.dateOrNull(), c.coded(sexes), c.textOrNull(), c.coded(statuses), c.textOrNull(),
                c.flagOrNull(), c.flagOrNull(), c.coded(types), c.text(), c.textOrNull(), c.coded(sectors),
                c.textOrNull(), c.textOrNull(), c.date(), c.dateOrNull(), c.textOrNull(), c.textOrNull(),
                c.textOrNull(), c.textOrNull(), c.textOrNull(), c.flagOrNull(), c.decimalOrNull(), c.decimalOrNull(),
                new PlacementDetails(
                        c.numberOrNull(), c.textOrNull(), c.textOrNull(), c.textOrNull(), c.textOrNull(),
                        c.textOrNull(), c.textOrNull(), c.codedOrNull(routes), c.textOrNull(), c.textOrNull(),
                        c.codedOrNull(registrations), c.textOrNull(), c.codedOrNull(priorities))
                    .orNone(),
                origin))
        .blocks();
  }

  private static List<RowTable.Column<Placement>> columns() {
    return List.of(
        column("row_key", Placement::key),
        column("child", Placement::child),
        column("birth_date", Placement::birth),
        column("sex", p -> p.sex().id()),
        column("ethnicity", Placement::ethnicity),
        column("legal_status", p -> p.legalStatus().id()),
        column("need", Placement::need),
        column("uasc", Placement::uasc),
        column("disability", Placement::disability),
        column("placement_type", p -> p.type().id()),
        column("type_text", Placement::typeText),
        column("placement_code", Placement::code),
        column("sector", p -> p.sector().id()),
        column("provider", Placement::provider),
        column("provider_urn", Placement::urn),
        column("start_date", Placement::start),
        column("end_date", Placement::end),
        column("reason_started", Placement::reasonStarted),
        column("reason_ended", Placement::reasonEnded),
        column("reason_change", Placement::reasonChange),
        column("district", Placement::district),
        column("team", Placement::team),
        column("inside_council", Placement::insideCouncil),
        column("distance_miles", Placement::distance),
        column("weekly_cost", Placement::weeklyCost),
        later("age_extracted", p -> p.details().age()),
        later("home_area", p -> p.details().homeArea()),
        later("place_area", p -> p.details().placeArea()),
        later("council", p -> p.details().council()),
        later("sibling_group", p -> p.details().siblingGroup()),
        later("search_reference", p -> p.details().search()),
        later("team_district", p -> p.details().teamDistrict()),
        later("contract_route", p -> id(p.details().route())),
        later("care_plan", p -> p.details().plan()),
        later("route_into_care", p -> p.details().routeIntoCare()),
        later("registration", p -> id(p.details().registration())),
        later("carer", p -> p.details().carer()),
        later("priority", p -> id(p.details().priority())));
  }
}
