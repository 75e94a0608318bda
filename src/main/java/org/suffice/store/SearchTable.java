package org.suffice.store;

import static org.suffice.store.RowTable.byId;
import static org.suffice.store.RowTable.column;
import static org.suffice.store.RowTable.id;
import static org.suffice.store.RowTable.later;

import java.util.List;
import java.util.Set;
import org.suffice.model.LegalStatus;
import org.suffice.model.Outcome;
import org.suffice.model.Priority;
import org.suffice.model.SearchDetails;
import org.suffice.model.SearchRow;
import org.suffice.model.Sector;
import org.suffice.model.Sex;
import org.suffice.model.TypeSought;

/** How the rows of a log of searches are kept. */
final class SearchTable {
  private SearchTable() {}

  static RowTable<SearchRow> table() {
    var sexes = byId(Sex.values());
    var types = byId(TypeSought.values());
    var outcomes = byId(Outcome.values());
    var statuses = byId(LegalStatus.values());
    var priorities = byId(Priority.values());
    var sectors = byId(Sector.values());
    return new RowTable<>(
        "search_child",
        SearchRow.class,
        columns(),
        "",
        (c, origin) ->
            new SearchRow(
                c.key(), c.text(), c.textOrNull(), c.dateOrNull(), c.numberOrNull(), c.coded(sexes), c.date(),
                c.coded(types), c.text(), c.numberOrNull(), c.numberOrNull(), c.flagOrNull(), c.flag(),
                c.flagOrNull(), Set.copyOf(TextList.read(c.text())), c.textOrNull(), c.textOrNull(),
                c.coded(outcomes), c.textOrNull(), c.flagOrNull(), c.dateOrNull(),
                new SearchDetails(
                        c.dateOrNull(), c.flagOrNull(), c.numberOrNull(), c.flagOrNull(), c.codedOrNull(statuses),
                        c.flagOrNull(), c.numberOrNull(), c.numberOrNull(), c.textOrNull(), c.flagOrNull(),
                        c.textOrNull(), c.codedOrNull(priorities), c.codedOrNull(sectors), c.textOrNull(),
                        c.decimalOrNull(), c.decimalOrNull(), c.textOrNull())
                    .orNone(),
                origin));
  }

  private static List<RowTable.Column<SearchRow>> columns() {
    return List.of(
        column("row_key", SearchRow::key),
        column("search_reference", SearchRow::reference),
        column("child", SearchRow::child),
        column("birth_date", SearchRow::birth),
        column("age", SearchRow::age),
        column("sex", s -> s.sex().id()),
        column("requested", SearchRow::requested),
        column("type_sought", s -> s.type().id()),
        column("type_text", SearchRow::typeText),
        column("children_stated", SearchRow::childrenStated),
        column("searches_made", SearchRow::searchesMade),
        column("ring_round", SearchRow::ringRound),
        column("ring_round_column", SearchRow::ringRoundColumn),
        column("hard_to_find_recorded", SearchRow::hardToFindRecorded),
        column("needs", s -> TextList.write(s.needs().stream().sorted().toList())),
        column("district", SearchRow::district),
        column("team", SearchRow::team),
        column("outcome", s -> s.outcome().id()),
        column("category_placed", SearchRow::categoryPlaced),
        column("inside_council", SearchRow::insideCouncil),
        column("closed_date", SearchRow::closed),
        later("needed_by", s -> s.details().neededBy()),
        later("emergency", s -> s.details().emergency()),
        later("siblings", s -> s.details().siblings()),
        later("siblings_together", s -> s.details().together()),
        later("legal_status", s -> id(s.details().legalStatus())),
        later("solo_given", s -> s.details().soloGiven()),
        later("offers_received", s -> s.details().offers()),
        later("offers_declined", s -> s.details().declined()),
        later("location_sought", s -> s.details().locationSought()),
        later("in_house_first", s -> s.details().inHouseFirst()),
        later("hard_to_find_cause", s -> s.details().cause()),
        later("priority", s -> id(s.details().priority())),
        later("sector", s -> id(s.details().sector())),
        later("provider", s -> s.details().provider()),
        later("distance_miles", s -> s.details().distance()),
        later("weekly_cost", s -> s.details().weeklyCost()),
        later("team_district", s -> s.details().teamDistrict()));
  }
}
