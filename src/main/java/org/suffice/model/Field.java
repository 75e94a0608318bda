package org.suffice.model;

import static org.suffice.model.Field.Content.*;
import static org.suffice.model.TableKind.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a column can be matched to. */
public enum Field implements Coded {
  CHILD("child-reference", "Child reference", TEXT, PLACEMENTS, EPISODES, HEADER, TableKind.UASC, SEARCHES),
  BIRTH("date-of-birth", "Date of birth", DATE, PLACEMENTS, HEADER, TableKind.UASC, SEARCHES),
  AGE("age", "Age", NUMBER, PLACEMENTS, SEARCHES),
  SEX("sex", "Sex", WORD, PLACEMENTS, HEADER, TableKind.UASC, SEARCHES),
  ETHNICITY("ethnicity", "Ethnicity", WORD, PLACEMENTS, HEADER),
  LEGAL_STATUS("legal-status", "Legal status", WORD, PLACEMENTS, EPISODES, SEARCHES),
  NEED("category-of-need", "Category of need", WORD, PLACEMENTS, EPISODES),
  UASC("uasc", "Unaccompanied asylum-seeking child", YES_NO, PLACEMENTS, HEADER),
  UASC_CEASED("uasc-ceased", "Unaccompanied asylum-seeking child until", DATE, TableKind.UASC),
  DISABILITY("disability", "Disability", YES_NO, PLACEMENTS),
  PLACEMENT_TYPE("placement-type", "Placement type", WORD, PLACEMENTS, EPISODES),
  SECTOR("sector", "Provider sector", WORD, PLACEMENTS, EPISODES, SEARCHES, CAPACITY),
  PROVIDER("provider", "Provider name", TEXT, PLACEMENTS, SEARCHES, CAPACITY),
  HOME("home", "Name of the home", TEXT, CAPACITY),
  URN("provider-urn", "Provider URN", TEXT, PLACEMENTS, EPISODES, CAPACITY),
  START("start", "Start of placement", DATE, PLACEMENTS, EPISODES),
  END("end", "End of placement", DATE, PLACEMENTS, EPISODES),
  REASON_STARTED("reason-started", "Reason started", WORD, PLACEMENTS, EPISODES),
  REASON_ENDED("reason-ended", "Reason ended", WORD, PLACEMENTS, EPISODES),
  REASON_CHANGE("reason-for-change", "Reason for change", WORD, PLACEMENTS, EPISODES),
  DISTRICT("district", "District", WORD, PLACEMENTS, SEARCHES, CAPACITY),
  TEAM("team", "Team", WORD, PLACEMENTS, SEARCHES),
  TEAM_DISTRICT("team-district", "District of the team", WORD, PLACEMENTS, SEARCHES),
  INSIDE("inside-council", "Inside the council's area", YES_NO, PLACEMENTS, SEARCHES, CAPACITY),
  /** Asked the other way round: its yes is a no to {@link #INSIDE}. */
  OUTSIDE("outside-council", "Outside the council's area", YES_NO, PLACEMENTS, SEARCHES, CAPACITY),
  DISTANCE("distance", "Distance from home (miles)", NUMBER, PLACEMENTS, SEARCHES),
  WEEKLY_COST("weekly-cost", "Weekly cost (£)", NUMBER, PLACEMENTS, SEARCHES),
  /** Only its first part is kept, such as PR1. */
  HOME_POSTCODE("home-postcode", "Home postcode", TEXT, PLACEMENTS, EPISODES),
  /** Only the part that many homes share is kept, such as PR1 2. */
  PLACEMENT_POSTCODE("placement-postcode", "Placement postcode", TEXT, PLACEMENTS, EPISODES),
  COUNCIL("council", "Council where placed", WORD, PLACEMENTS, CAPACITY),
  SIBLING_GROUP("sibling-group", "Sibling group", TEXT, PLACEMENTS),
  ROUTE("contract-route", "Contract route", WORD, PLACEMENTS, CAPACITY),
  PLAN("plan", "Care plan", WORD, PLACEMENTS),
  ROUTE_INTO_CARE("route-into-care", "Route into care", WORD, PLACEMENTS),
  REGISTRATION("registration-status", "Registration status", WORD, PLACEMENTS, CAPACITY),
  CARER("carer", "Carer or home reference", TEXT, PLACEMENTS, CAPACITY),
  PRIORITY("priority", "Priority", WORD, PLACEMENTS, SEARCHES),
  /** Tells the versions of a row apart where one table holds the returns of several years. */
  RETURN_YEAR("return-year", "Year of the return", NUMBER, PLACEMENTS, EPISODES, HEADER, TableKind.UASC),
  SEARCH("search-reference", "Search reference", TEXT, SEARCHES, PLACEMENTS),
  REQUESTED("request-date", "Date of request", DATE, SEARCHES),
  TYPE_SOUGHT("type-sought", "Type of placement sought", WORD, SEARCHES),
  CHILDREN_IN_REQUEST("children-in-request", "Children in the request", NUMBER, SEARCHES),
  SEARCHES_MADE("searches-made", "Searches made", NUMBER, SEARCHES),
  RING_ROUND("ring-round", "Ring-round", YES_NO, SEARCHES),
  HARD_TO_FIND("hard-to-find", "Hard to find (as recorded)", YES_NO, SEARCHES),
  /** One column a need; several columns may be matched to it, each keeping its own header as the need's name. */
  NEED_TICKED("need", "A need (yes or no)", YES_NO, SEARCHES),
  /** One column that lists the needs of a child. */
  NEEDS("needs", "Needs (a list)", TEXT, SEARCHES),
  FEATURES("features-asked", "Features asked for (a list)", TEXT, SEARCHES),
  LOCATION_SOUGHT("location-sought", "Location asked for", WORD, SEARCHES),
  NEEDED_BY("needed-by", "Needed by", DATE, SEARCHES),
  EMERGENCY("emergency", "Same day or emergency", YES_NO, SEARCHES),
  SIBLINGS("sibling-group-size", "Sibling group size", NUMBER, SEARCHES),
  TOGETHER("siblings-together", "Siblings placed together", YES_NO, SEARCHES),
  /** Asked the other way round: its yes is a no to {@link #TOGETHER}. */
  APART("siblings-apart", "Siblings placed apart", YES_NO, SEARCHES),
  SOLO_GIVEN("solo-given", "Solo placement given", YES_NO, SEARCHES),
  OFFERS("offers-received", "Offers received", NUMBER, SEARCHES),
  DECLINED("offers-declined", "Offers declined", NUMBER, SEARCHES),
  IN_HOUSE_FIRST("in-house-first", "In-house asked first", YES_NO, SEARCHES),
  CAUSE("hard-to-find-cause", "Main cause of hard to find", WORD, SEARCHES),
  OUTCOME("outcome", "Outcome", WORD, SEARCHES),
  CATEGORY_PLACED("category-placed", "Category placed", WORD, SEARCHES),
  CLOSED("date-closed", "Date placed or closed", DATE, SEARCHES),
  KIND("kind", "Kind of home or service", WORD, CAPACITY),
  TIER("tier", "Tier", WORD, CAPACITY),
  PLACES("places", "Places", NUMBER, CAPACITY),
  OCCUPIED("occupied", "Places occupied", NUMBER, CAPACITY),
  VACANT("vacant", "Places vacant", NUMBER, CAPACITY),
  OURS("used-by-our-children", "Used by our children", NUMBER, CAPACITY),
  HIGH("high-priority", "High priority", NUMBER, CAPACITY),
  MEDIUM("medium-priority", "Medium priority", NUMBER, CAPACITY),
  LOW("low-priority", "Low priority", NUMBER, CAPACITY),
  SUSPENDED("suspended", "Places suspended", NUMBER, CAPACITY),
  MEASURE("measure", "Measure", TEXT, PUBLISHED, TARGETS),
  AREA("area", "Area", TEXT, PUBLISHED),
  CATEGORY("category", "Category", TEXT, PUBLISHED),
  FIGURE_DATE("date", "Date", DATE, PUBLISHED, CAPACITY),
  VALID_FROM("valid-from", "Valid from", DATE, PUBLISHED),
  VALID_TO("valid-to", "Valid to", DATE, PUBLISHED),
  VALUE("value", "Value", NUMBER, PUBLISHED),
  UNIT("unit", "Unit", TEXT, PUBLISHED, TARGETS),
  SOURCE("source", "Source", TEXT, PUBLISHED),
  KPI("kpi", "KPI", TEXT, TARGETS),
  ROW("row", "Row", TEXT, TARGETS),
  VALUE_KIND("value-kind", "Value kind", WORD, TARGETS),
  BASELINE_DATE("baseline-date", "Baseline date", DATE, TARGETS),
  BASELINE("baseline", "Baseline", NUMBER, TARGETS),
  TARGET_VALUE("target", "Target", NUMBER, TARGETS),
  DUE("due", "Due", DATE, TARGETS),
  DIRECTION("direction", "Direction", WORD, TARGETS),
  TOLERANCE("tolerance", "Tolerance", NUMBER, TARGETS),
  BASIS("basis", "Basis", WORD, TARGETS);

  /** What the values of a field look like. */
  public enum Content {
    TEXT,
    WORD,
    DATE,
    NUMBER,
    YES_NO
  }

  private final String id;
  private final String label;
  private final Content content;
  private final Set<TableKind> kinds;

  Field(String id, String label, Content content, TableKind... kinds) {
    this.id = id;
    this.label = label;
    this.content = content;
    this.kinds = EnumSet.copyOf(Arrays.asList(kinds));
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String label() {
    return label;
  }

  /** What its values look like. */
  public Content content() {
    return content;
  }

  /** Whether a table of that kind can have it. */
  public boolean in(TableKind kind) {
    return kinds.contains(kind);
  }

  /** The fields a table of that kind can have. */
  public static List<Field> of(TableKind kind) {
    return Arrays.stream(values()).filter(f -> f.in(kind)).toList();
  }

  /** A field that does as well: a list of homes may name the homes and not whose they are. */
  public @Nullable Field orElse(TableKind kind) {
    return kind == CAPACITY && this == PROVIDER ? HOME : null;
  }

  /** The fields without which a table of that kind cannot be read. */
  public static List<Field> required(TableKind kind) {
    return switch (kind) {
      case PLACEMENTS, EPISODES -> List.of(CHILD, START, PLACEMENT_TYPE);
      case HEADER -> List.of(CHILD, BIRTH);
      case UASC -> List.of(CHILD, UASC_CEASED);
      case SEARCHES -> List.of(SEARCH, REQUESTED, TYPE_SOUGHT);
      case CAPACITY -> List.of(PROVIDER, PLACES);
      case PUBLISHED -> List.of(MEASURE, AREA, VALUE);
      case TARGETS -> List.of(KPI, MEASURE, TARGET_VALUE, DUE);
    };
  }
}
