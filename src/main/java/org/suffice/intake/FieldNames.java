package org.suffice.intake;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.suffice.model.Field;

/** What a field is called in the middle of a sentence. */
final class FieldNames {
  private static final Map<Field, String> NAMES = names();

  private FieldNames() {}

  static String of(Field field) {
    return Objects.requireNonNull(NAMES.get(field));
  }

  /** Made once: rows ask for them whether or not anything is said. */
  private static Map<Field, String> names() {
    var names = new EnumMap<Field, String>(Field.class);
    for (Field field : Field.values()) {
      names.put(field, name(field));
    }
    return names;
  }

  private static String name(Field field) {
    return switch (field) {
      case START -> "start date";
      case END -> "end date";
      case KPI -> "name of the KPI";
      case CLOSED -> "date placed or closed";
      case HARD_TO_FIND -> "answer to \u201chard to find\u201d";
      case RING_ROUND -> "answer to \u201cring-round\u201d";
      case INSIDE -> "answer to \u201cinside the council's area\u201d";
      case OUTSIDE -> "answer to \u201coutside the council's area\u201d";
      case UASC -> "answer to \u201cunaccompanied asylum-seeking child\u201d";
      case UASC_CEASED -> "date from which the child is no longer an unaccompanied asylum-seeking child";
      case DISABILITY -> "answer to \u201cdisability\u201d";
      case DISTANCE -> "distance";
      case WEEKLY_COST -> "weekly cost";
      case TARGET_VALUE -> "target";
      case DUE -> "due date";
      case CHILDREN_IN_REQUEST -> "number of children in the request";
      case SEARCHES_MADE -> "number of searches made";
      case EMERGENCY -> "answer to \u201csame day or emergency\u201d";
      case TOGETHER -> "answer to \u201csiblings placed together\u201d";
      case APART -> "answer to \u201csiblings placed apart\u201d";
      case SOLO_GIVEN -> "answer to \u201csolo placement given\u201d";
      case IN_HOUSE_FIRST -> "answer to \u201cin-house asked first\u201d";
      case OFFERS -> "number of offers received";
      case DECLINED -> "number of offers declined";
      case SIBLINGS -> "size of the sibling group";
      case PLACES -> "number of places";
      case OCCUPIED -> "number of places occupied";
      case VACANT -> "number of places vacant";
      case OURS -> "number of places used by our children";
      case HIGH -> "number of places of high priority";
      case MEDIUM -> "number of places of medium priority";
      case LOW -> "number of places of low priority";
      case SUSPENDED -> "number of places suspended";
      case NEEDED_BY -> "date by which the home is needed";
      default -> field.label().toLowerCase(Locale.UK);
    };
  }
}
