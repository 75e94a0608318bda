package org.suffice.intake;

import java.util.Map;
import org.suffice.model.Asked;
import org.suffice.model.Field;

/**
 * How well a column's values suit a field.
 *
 * @param score -1 contradicts, 0 says nothing, up to 1 speaks for it
 * @param refused must not be read in at all: it looks like people's names, or answers something else
 * @param unsure says too little for a match without checking
 * @param why in words; empty where the values say nothing
 */
record ContentFit(double score, boolean refused, boolean unsure, String why) {
  static final ContentFit SILENT = new ContentFit(0, false, false, "");

  /** The values contradict the field. */
  boolean contradicts() {
    return score < 0;
  }

  private static ContentFit no(String why) {
    return new ContentFit(-1, false, false, why);
  }

  private static ContentFit refuse(String why) {
    return new ContentFit(-1, true, false, why);
  }

  private static ContentFit yes(double score, String why) {
    return new ContentFit(score, false, false, why);
  }

  /** Weighs the values of a column for a field. */
  static ContentFit of(Field field, Heading heading, ValueMatcher values) {
    ColumnProfile column = heading.profile();
    if (column.empty()) {
      return new ContentFit(0, false, false, "no values");
    }
    return switch (field.content()) {
      case DATE -> dates(field, column, values);
      case NUMBER -> field == Field.RETURN_YEAR ? years(column) : column.numberShare() >= 0.5 ? yes(0.4, numbers(field, column)) : no("the values are not numbers");
      case YES_NO -> yesNo(field, heading, values);
      case TEXT -> text(field, column, values);
      case WORD -> words(field, column, values);
    };
  }

  private static ContentFit dates(Field field, ColumnProfile column, ValueMatcher values) {
    if (column.textShare(t -> values.bareAnswer(field, t)) >= 0.8) {
      return refuse("the values are yes or no, not dates");
    }
    boolean mayBeOpen = field == Field.END || field == Field.VALID_TO;
    double share = column.dateShare() + (mayBeOpen ? column.textShare(BlankWords::open) : 0);
    if (share >= 0.8) {
      return yes(0.6, column.dates().why());
    }
    return share >= 0.5 ? new ContentFit(0.1, false, true, percent(share) + " dates; " + column.dates().why()) : no("the values are not dates");
  }

  private static ContentFit years(ColumnProfile column) {
    return column.textShare(t -> ReturnYear.of(t) > 0) >= 0.9 ? yes(0.4, "years") : no("the values are not years");
  }

  private static String numbers(Field field, ColumnProfile column) {
    boolean unknown = field == Field.DISTANCE && column.textShare(t -> t.equals("999.9") || t.equals("999,9")) > 0;
    String commas = column.textShare(NumberText::onlyComma) >= 0.5 ? " with decimal commas" : "";
    return "numbers" + commas + (unknown ? "; 999.9 will be \u201cnot known\u201d" : "");
  }

  private static ContentFit yesNo(Field field, Heading heading, ValueMatcher values) {
    ColumnProfile column = heading.profile();
    if (Asked.namesBoth(field, heading.text()) && column.textShare(t -> values.bareAnswer(field, t)) >= 0.2) {
      return refuse("the heading asks for both, and yes or no does not say which");
    }
    if (column.dateShare() >= 0.5) {
      return refuse("the values are dates, not yes or no");
    }
    double share = column.textShare(t -> values.yesNo(field, t, ChosenWords.none()).isPresent());
    if (share >= 0.8) {
      return yes(0.5, "yes or no");
    }
    return share >= 0.5 ? new ContentFit(0.1, false, true, percent(share) + " yes or no") : no("the values are not yes or no");
  }

  private static ContentFit text(Field field, ColumnProfile column, ValueMatcher values) {
    boolean reference = field == Field.CHILD || field == Field.SEARCH || field == Field.CARER || field == Field.SIBLING_GROUP;
    if (column.dateShare() >= 0.5) {
      return no("the values are dates");
    }
    if (reference) {
      return reference(column);
    }
    if (field == Field.HOME_POSTCODE || field == Field.PLACEMENT_POSTCODE) {
      return column.textShare(t -> Postcode.of(t).isPresent()) >= 0.5 ? yes(0.6, "postcodes; only part of each is kept") : no("the values are not postcodes");
    }
    if (field == Field.HOME && (column.numberShare() >= 0.5 || column.postcodeShare() >= 0.5)) {
      return no("the values are not names of homes");
    }
    if (field == Field.PROVIDER && (column.numberShare() >= 0.5 || column.textShare(t -> values.known(Field.DISABILITY, t)) >= 0.8)) {
      return no("the values are not names of providers");
    }
    if (field == Field.PROVIDER && (column.textShare(t -> values.code(Field.SECTOR, t)) >= 0.5 || column.textShare(t -> values.known(Field.SECTOR, t)) >= 0.8)) {
      return no("the values are sectors");
    }
    return SILENT;
  }

  private static ContentFit reference(ColumnProfile column) {
    if (column.digitShare() < 0.5 && column.personShare() >= 0.3) {
      return refuse("looks like names: never read in");
    }
    if (column.postcodeShare() >= 0.5 || column.sentenceShare() >= 0.5) {
      return no("the values do not look like references");
    }
    if (column.count() >= 20 && column.distinct() <= 2) {
      return no("nearly all values are the same");
    }
    boolean all = column.distinct() == column.count();
    return yes(column.distinct() * 2 >= column.count() ? 0.3 : 0.2, all ? "every value different" : column.distinct() + " different values in the first " + column.count());
  }

  private static ContentFit words(Field field, ColumnProfile column, ValueMatcher values) {
    if (column.dateShare() >= 0.5) {
      return no("the values are dates");
    }
    return switch (field) {
      case PLACEMENT_TYPE, SECTOR, LEGAL_STATUS, SEX, TYPE_SOUGHT, OUTCOME, CATEGORY_PLACED, VALUE_KIND, DIRECTION, BASIS,
          ROUTE, REGISTRATION, PRIORITY, KIND ->
          vocabulary(field, column, values);
      case DISTRICT, TEAM_DISTRICT, COUNCIL -> places(column, values);
      case PLAN, ROUTE_INTO_CARE, LOCATION_SOUGHT, CAUSE -> column.numberShare() >= 0.5 ? no("the values are numbers") : SILENT;
      case TEAM, ETHNICITY -> column.sentenceShare() >= 0.5 ? no("the values are sentences") : SILENT;
      default -> SILENT;
    };
  }

  private static ContentFit places(ColumnProfile column, ValueMatcher values) {
    if (column.postcodeShare() >= 0.5) {
      return no("the values are postcodes");
    }
    if (column.textShare(t -> values.yesNo(Field.INSIDE, t, ChosenWords.none()).isPresent()) >= 0.8) {
      return no("the values say inside or outside");
    }
    return column.numberShare() >= 0.5 ? no("the values are numbers") : SILENT;
  }

  private static ContentFit vocabulary(Field field, ColumnProfile column, ValueMatcher values) {
    double known = column.textShare(t -> values.known(field, t));
    if (known >= 0.5) {
      return yes(known, percent(known) + " known");
    }
    if (known >= 0.2) {
      return new ContentFit(known, false, true, "only " + percent(known) + " known");
    }
    if (column.numberShare() >= 0.5) {
      return no("the values are numbers");
    }
    for (Field other : new Field[] {Field.PLACEMENT_TYPE, Field.SECTOR, Field.LEGAL_STATUS, Field.SEX, Field.UASC}) {
      if (other != field && column.textShare(t -> values.known(other, t)) >= 0.8) {
        return no("the values look like \u201c" + other.label().toLowerCase(java.util.Locale.ROOT) + "\u201d");
      }
    }
    if (column.sentenceShare() >= 0.5 || (field != Field.PLACEMENT_TYPE && column.distinct() > 12)) {
      return no("only " + percent(known) + " of the values are known");
    }
    return new ContentFit(0, false, true, "only " + percent(known) + " known");
  }

  private static String percent(double share) {
    return Math.round(share * 100) + "%";
  }
}
