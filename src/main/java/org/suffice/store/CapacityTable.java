package org.suffice.store;

import static org.suffice.store.RowTable.byId;
import static org.suffice.store.RowTable.column;
import static org.suffice.store.RowTable.id;

import java.util.List;
import org.suffice.model.Capacity;
import org.suffice.model.CapacityKind;
import org.suffice.model.ContractRoute;
import org.suffice.model.Registration;
import org.suffice.model.Sector;

/** How places of providers and homes are kept. */
final class CapacityTable {
  private CapacityTable() {}

  static RowTable<Capacity> table() {
    var sectors = byId(Sector.values());
    var kinds = byId(CapacityKind.values());
    var routes = byId(ContractRoute.values());
    var registrations = byId(Registration.values());
    return new RowTable<>(
        "capacity",
        Capacity.class,
        columns(),
        "",
        (c, origin) ->
            new Capacity(
                c.key(), c.text(), c.textOrNull(), c.textOrNull(), c.textOrNull(), c.coded(sectors), c.coded(kinds),
                c.text(), c.codedOrNull(routes), c.textOrNull(), c.textOrNull(), c.textOrNull(), c.flagOrNull(),
                c.codedOrNull(registrations), c.date(), c.numberOrNull(), c.flag(), c.numberOrNull(), c.numberOrNull(),
                c.numberOrNull(), c.numberOrNull(), c.numberOrNull(), c.numberOrNull(), c.numberOrNull(), origin));
  }

  private static List<RowTable.Column<Capacity>> columns() {
    return List.of(
        column("row_key", Capacity::key),
        column("name", Capacity::name),
        column("provider", Capacity::provider),
        column("home", Capacity::home),
        column("provider_urn", Capacity::urn),
        column("sector", c -> c.sector().id()),
        column("kind", c -> c.kind().id()),
        column("kind_text", Capacity::kindText),
        column("contract_route", c -> id(c.route())),
        column("tier", Capacity::tier),
        column("district", Capacity::district),
        column("council", Capacity::council),
        column("inside_council", Capacity::insideCouncil),
        column("registration", c -> id(c.registration())),
        column("capacity_date", Capacity::date),
        column("places", Capacity::places),
        column("places_at_least", Capacity::atLeast),
        column("occupied", Capacity::occupied),
        column("vacant", Capacity::vacant),
        column("used_by_ours", Capacity::ours),
        column("priority_high", Capacity::high),
        column("priority_medium", Capacity::medium),
        column("priority_low", Capacity::low),
        column("suspended", Capacity::suspended));
  }
}
