package org.suffice.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Coded;
import org.suffice.model.ContractRoute;
import org.suffice.model.Field;
import org.suffice.model.LegalStatus;
import org.suffice.model.PlacementDetails;
import org.suffice.model.Priority;
import org.suffice.model.Registration;
import org.suffice.model.SearchDetails;
import org.suffice.model.Sector;

/** Reads what some extracts say of a placement or a search and most do not. */
final class DetailCells {
  private static final Field[] OF_PLACEMENT = {
    Field.AGE, Field.HOME_POSTCODE, Field.PLACEMENT_POSTCODE, Field.COUNCIL, Field.SIBLING_GROUP, Field.SEARCH,
    Field.TEAM_DISTRICT, Field.ROUTE, Field.PLAN, Field.ROUTE_INTO_CARE, Field.REGISTRATION, Field.CARER, Field.PRIORITY
  };
  private static final Field[] OF_SEARCH = {
    Field.NEEDED_BY, Field.EMERGENCY, Field.SIBLINGS, Field.TOGETHER, Field.APART, Field.LEGAL_STATUS, Field.SOLO_GIVEN,
    Field.OFFERS, Field.DECLINED, Field.LOCATION_SOUGHT, Field.IN_HOUSE_FIRST, Field.CAUSE, Field.PRIORITY,
    Field.SECTOR, Field.PROVIDER, Field.DISTANCE, Field.WEEKLY_COST, Field.TEAM_DISTRICT
  };

  private DetailCells() {}

  static PlacementDetails ofPlacement(RowCells cells) {
    if (!cells.sheet().hasAny(OF_PLACEMENT)) {
      return PlacementDetails.NONE;
    }
    boolean born = cells.sheet().has(Field.BIRTH) && !cells.blank(Field.BIRTH);
    return new PlacementDetails(
            born ? null : cells.count(Field.AGE),
            postcode(cells, Field.HOME_POSTCODE).map(Postcode::area).orElse(null),
            postcode(cells, Field.PLACEMENT_POSTCODE).map(Postcode::sector).orElse(null),
            cells.textOrNull(Field.COUNCIL),
            cells.textOrNull(Field.SIBLING_GROUP),
            cells.textOrNull(Field.SEARCH),
            cells.textOrNull(Field.TEAM_DISTRICT),
            word(cells, Field.ROUTE, ContractRoute.values()),
            cells.textOrNull(Field.PLAN),
            cells.textOrNull(Field.ROUTE_INTO_CARE),
            word(cells, Field.REGISTRATION, Registration.values()),
            cells.textOrNull(Field.CARER),
            word(cells, Field.PRIORITY, Priority.values()))
        .orNone();
  }

  static SearchDetails ofSearch(RowCells cells) {
    if (!cells.sheet().hasAny(OF_SEARCH)) {
      return SearchDetails.NONE;
    }
    return new SearchDetails(
            cells.date(Field.NEEDED_BY),
            cells.yesNo(Field.EMERGENCY),
            cells.count(Field.SIBLINGS),
            Sides.together(cells),
            legalStatus(cells),
            cells.yesNo(Field.SOLO_GIVEN),
            cells.count(Field.OFFERS),
            cells.count(Field.DECLINED),
            cells.textOrNull(Field.LOCATION_SOUGHT),
            cells.yesNo(Field.IN_HOUSE_FIRST),
            cells.textOrNull(Field.CAUSE),
            word(cells, Field.PRIORITY, Priority.values()),
            sector(cells),
            cells.textOrNull(Field.PROVIDER),
            PlacementReader.distance(cells),
            cells.number(Field.WEEKLY_COST),
            cells.textOrNull(Field.TEAM_DISTRICT))
        .orNone();
  }

  private static Optional<Postcode> postcode(RowCells cells, Field field) {
    String text = cells.text(field);
    Optional<Postcode> postcode = text.isEmpty() ? Optional.empty() : Postcode.of(text);
    if (postcode.isEmpty() && !text.isEmpty()) {
      cells.found(CellChecks.UNKNOWN_POSTCODE, "the " + FieldNames.of(field) + " is not one. It counts as not known.");
    }
    return postcode;
  }

  /** One of a field's few words; null where it is blank or says that it is not recorded, with a warning where it is another. */
  static <E extends Enum<E> & Coded> @Nullable E word(RowCells cells, Field field, E[] values) {
    String text = cells.text(field);
    if (text.isEmpty()) {
      return null;
    }
    Optional<String> id = cells.sheet().words().word(field, text);
    if (id.isEmpty()) {
      cells.unknown(field);
    }
    return id.flatMap(i -> ValueMatcher.byId(values, i)).orElse(null);
  }

  private static @Nullable LegalStatus legalStatus(RowCells cells) {
    return known(cells, Field.LEGAL_STATUS, t -> cells.sheet().words().legalStatus(t));
  }

  private static @Nullable Sector sector(RowCells cells) {
    Sector said = known(cells, Field.SECTOR, t -> cells.sheet().words().sector(t));
    return said == Sector.NOT_RECORDED ? null : said;
  }

  private static <T> @Nullable T known(
      RowCells cells, Field field, java.util.function.Function<String, Optional<T>> find) {
    String text = cells.text(field);
    if (text.isEmpty()) {
      return null;
    }
    Optional<T> found = find.apply(text);
    if (found.isEmpty()) {
      cells.unknown(field);
    }
    return found.orElse(null);
  }
}
