package org.suffice.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a row says in one field, as text for people: dates as 31/03/2017; empty where it says nothing. */
public final class FieldText {
  private static final DateTimeFormatter UK = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private FieldText() {}

  /** The field's content in a row. */
  public static String of(ValidatedRow row, Field field) {
    return text(
        switch (row) {
          case Placement p -> of(p, field);
          case SearchRow s -> of(s, field);
          case ChildRow c -> of(c, field);
          case Published p -> of(p, field);
          case Target t -> of(t, field);
          case Capacity c -> of(c, field);
        });
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case LocalDate day -> UK.format(day);
      case Boolean yes -> yes ? "Yes" : "No";
      case Double n -> n == Math.rint(n) && Math.abs(n) < 1e15 ? String.valueOf(n.longValue()) : n.toString();
      case Coded word -> word.label();
      default -> value.toString();
    };
  }

  private static @Nullable Object of(Placement p, Field field) {
    return switch (field) {
      case CHILD -> p.child();
      case BIRTH -> p.birth();
      case SEX -> p.sex();
      case ETHNICITY -> p.ethnicity();
      case LEGAL_STATUS -> p.legalStatus();
      case NEED -> p.need();
      case UASC -> p.uasc();
      case DISABILITY -> p.disability();
      case PLACEMENT_TYPE -> p.typeText();
      case SECTOR -> p.sector();
      case PROVIDER -> p.provider();
      case URN -> p.urn();
      case START -> p.start();
      case END -> p.end();
      case REASON_STARTED -> p.reasonStarted();
      case REASON_ENDED -> p.reasonEnded();
      case REASON_CHANGE -> p.reasonChange();
      case DISTRICT -> p.district();
      case TEAM -> p.team();
      case INSIDE -> p.insideCouncil();
      case DISTANCE -> p.distance();
      case WEEKLY_COST -> p.weeklyCost();
      default -> of(p.details(), field);
    };
  }

  private static @Nullable Object of(SearchRow s, Field field) {
    return switch (field) {
      case SEARCH -> s.reference();
      case CHILD -> s.child();
      case BIRTH -> s.birth();
      case AGE -> s.age();
      case SEX -> s.sex();
      case REQUESTED -> s.requested();
      case TYPE_SOUGHT -> s.typeText();
      case CHILDREN_IN_REQUEST -> s.childrenStated();
      case SEARCHES_MADE -> s.searchesMade();
      case RING_ROUND -> s.ringRound();
      case HARD_TO_FIND -> s.hardToFindRecorded();
      case NEED_TICKED, NEEDS, FEATURES -> s.needs().stream().sorted().collect(Collectors.joining(", "));
      case DISTRICT -> s.district();
      case TEAM -> s.team();
      case OUTCOME -> s.outcome();
      case CATEGORY_PLACED -> s.categoryPlaced();
      case INSIDE -> s.insideCouncil();
      case CLOSED -> s.closed();
      default -> of(s.details(), field);
    };
  }

  private static @Nullable Object of(PlacementDetails d, Field field) {
    return switch (field) {
      case AGE -> d.age();
      case HOME_POSTCODE -> d.homeArea();
      case PLACEMENT_POSTCODE -> d.placeArea();
      case COUNCIL -> d.council();
      case SIBLING_GROUP -> d.siblingGroup();
      case SEARCH -> d.search();
      case TEAM_DISTRICT -> d.teamDistrict();
      case ROUTE -> d.route();
      case PLAN -> d.plan();
      case ROUTE_INTO_CARE -> d.routeIntoCare();
      case REGISTRATION -> d.registration();
      case CARER -> d.carer();
      case PRIORITY -> d.priority();
      default -> null;
    };
  }

  private static @Nullable Object of(SearchDetails d, Field field) {
    return switch (field) {
      case NEEDED_BY -> d.neededBy();
      case EMERGENCY -> d.emergency();
      case SIBLINGS -> d.siblings();
      case TOGETHER -> d.together();
      case LEGAL_STATUS -> d.legalStatus();
      case SOLO_GIVEN -> d.soloGiven();
      case OFFERS -> d.offers();
      case DECLINED -> d.declined();
      case LOCATION_SOUGHT -> d.locationSought();
      case IN_HOUSE_FIRST -> d.inHouseFirst();
      case CAUSE -> d.cause();
      case PRIORITY -> d.priority();
      case SECTOR -> d.sector();
      case PROVIDER -> d.provider();
      case DISTANCE -> d.distance();
      case WEEKLY_COST -> d.weeklyCost();
      case TEAM_DISTRICT -> d.teamDistrict();
      default -> null;
    };
  }

  private static @Nullable Object of(Capacity c, Field field) {
    return switch (field) {
      case PROVIDER -> c.provider();
      case HOME -> c.home();
      case URN -> c.urn();
      case SECTOR -> c.sector();
      case KIND -> c.kindText();
      case ROUTE -> c.route();
      case TIER -> c.tier();
      case DISTRICT -> c.district();
      case COUNCIL -> c.council();
      case INSIDE -> c.insideCouncil();
      case REGISTRATION -> c.registration();
      case FIGURE_DATE -> c.date();
      case PLACES -> c.places();
      case OCCUPIED -> c.occupied();
      case OURS -> c.ours();
      case HIGH -> c.high();
      case MEDIUM -> c.medium();
      case LOW -> c.low();
      case SUSPENDED -> c.suspended();
      default -> null;
    };
  }

  private static @Nullable Object of(ChildRow c, Field field) {
    return switch (field) {
      case CHILD -> c.child();
      case BIRTH -> c.birth();
      case SEX -> c.sex();
      case ETHNICITY -> c.ethnicity();
      case UASC -> c.uasc();
      case UASC_CEASED -> c.uascCeased();
      default -> null;
    };
  }

  private static @Nullable Object of(Published p, Field field) {
    return switch (field) {
      case MEASURE -> p.measure();
      case AREA -> p.area();
      case CATEGORY -> p.category();
      case FIGURE_DATE -> p.date();
      case VALID_FROM -> p.validFrom();
      case VALID_TO -> p.validTo();
      case VALUE -> p.value();
      case UNIT -> p.unit();
      case SOURCE -> p.source();
      default -> null;
    };
  }

  private static @Nullable Object of(Target t, Field field) {
    return switch (field) {
      case KPI -> t.name();
      case MEASURE -> t.measure();
      case ROW -> t.row();
      case VALUE_KIND -> t.valueKind();
      case BASELINE_DATE -> t.baselineDate();
      case BASELINE -> t.baseline();
      case TARGET_VALUE -> t.target();
      case DUE -> t.due();
      case DIRECTION -> t.direction();
      case TOLERANCE -> t.tolerance();
      case UNIT -> t.unit();
      default -> null;
    };
  }
}
