package org.suffice.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Field;
import org.suffice.model.LegalStatus;
import org.suffice.model.Placement;
import org.suffice.model.PlacementType;
import org.suffice.model.Sector;
import org.suffice.model.Sex;
import org.suffice.model.ValidatedRow;

/** Makes a row of a local extract, or an SSDA903 episode, into a placement. */
final class PlacementReader implements RowReader {
  private static final double UNKNOWN_DISTANCE = 999;
  private final CategoryScheme scheme;
  private final ValueMatcher values;
  private final boolean episodes;
  private final Map<String, Optional<TypeWord>> types = new HashMap<>();

  /** With {@code episodes}, the key is child and start; else the category is part of it. */
  PlacementReader(CategoryScheme scheme, ValueMatcher values, boolean episodes) {
    this.scheme = scheme;
    this.values = values;
    this.episodes = episodes;
  }

  @Override
  public @Nullable ValidatedRow read(RowCells cells) {
    String child = cells.reference(Field.CHILD, "no-child-reference");
    LocalDate start = cells.requiredDate(Field.START, "start");
    LocalDate end = cells.endDate(Field.END);
    Optional<TypeWord> type = type(cells);
    if (cells.stop() != null || start == null || type.isEmpty()) {
      return null;
    }
    Placement placement = placement(cells, child, start, end, type.get());
    PlacementRules.ALL.forEach(rule -> rule.check(placement, cells));
    return cells.stop() == null ? placement : null;
  }

  private Optional<TypeWord> type(RowCells cells) {
    String text = cells.text(Field.PLACEMENT_TYPE);
    Optional<TypeWord> type =
        text.isEmpty()
            ? Optional.empty()
            : types.computeIfAbsent(text, t -> values.placementType(t, cells.sheet().chosen()));
    if (type.isEmpty()) {
      String what = text.isEmpty() ? "there is no placement type." : "the placement type \"" + text + "\" is not a word that is known.";
      cells.stop("unknown-placement-type", what, text.isEmpty() ? "Fill it in." : "Say which type it is when you match values, or correct it.");
    }
    return type;
  }

  private Placement placement(RowCells cells, String child, LocalDate start, @Nullable LocalDate end, TypeWord type) {
    Codes.Code code = type.code();
    if (code != null && code.oldOn(start)) {
      cells.warn("old-code", "the placement code " + code.code() + " was no longer in use at the start date.", "Nothing to do unless it is wrong.");
    }
    Sector sector = sector(cells, type);
    String category = scheme.categoryOf(type.type(), sector).id();
    String key = episodes ? child + "|" + start : child + "|" + start + "|" + category;
    return new Placement(
        key,
        child,
        cells.date(Field.BIRTH),
        sex(cells, values),
        coded(cells, values, Field.ETHNICITY),
        legalStatus(cells, start),
        coded(cells, Field.NEED),
        cells.yesNo(Field.UASC),
        cells.yesNo(Field.DISABILITY),
        type.type(),
        cells.text(Field.PLACEMENT_TYPE),
        code == null ? null : code.code(),
        sector,
        cells.textOrNull(Field.PROVIDER),
        cells.textOrNull(Field.URN),
        start,
        end,
        coded(cells, Field.REASON_STARTED),
        coded(cells, Field.REASON_ENDED),
        coded(cells, Field.REASON_CHANGE),
        cells.textOrNull(Field.DISTRICT),
        cells.textOrNull(Field.TEAM),
        cells.yesNo(Field.INSIDE),
        distance(cells),
        cells.number(Field.WEEKLY_COST),
        cells.origin());
  }

  /** The provider column; where it is blank, the sector that the type's word names. */
  private Sector sector(RowCells cells, TypeWord type) {
    String text = cells.text(Field.SECTOR);
    Sector named = type.sector();
    Optional<Sector> column = text.isEmpty() ? Optional.empty() : values.sector(text, cells.sheet().chosen());
    if (!text.isEmpty() && column.isEmpty()) {
      cells.unknown(Field.SECTOR);
    }
    Sector said = column.filter(s -> s != Sector.NOT_RECORDED).orElse(null);
    if (said == null) {
      Sector otherwise = type.type() == PlacementType.WITH_PARENTS ? Sector.PARENTS : Sector.NOT_RECORDED;
      return named == null ? otherwise : named;
    }
    if (named != null && PlacementRules.conflict(named, said)) {
      cells.warn(
          "sector-conflict",
          "the placement type \"" + cells.text(Field.PLACEMENT_TYPE) + "\" and the provider \"" + text + "\" do not agree. The provider was taken: " + said.label() + ".",
          "Correct one of them.");
    }
    return said;
  }

  static Sex sex(RowCells cells, ValueMatcher values) {
    String text = cells.text(Field.SEX);
    if (text.isEmpty()) {
      return Sex.NOT_RECORDED;
    }
    Optional<Sex> sex = values.sex(text, cells.sheet().chosen());
    if (sex.isEmpty()) {
      cells.unknown(Field.SEX);
    }
    return sex.orElse(Sex.NOT_RECORDED);
  }

  private LegalStatus legalStatus(RowCells cells, LocalDate start) {
    String text = cells.text(Field.LEGAL_STATUS);
    if (text.isEmpty()) {
      return LegalStatus.NOT_RECORDED;
    }
    Optional<LegalStatus> status = values.legalStatus(text, cells.sheet().chosen());
    if (status.isEmpty()) {
      cells.unknown(Field.LEGAL_STATUS);
    }
    values
        .legalCode(text)
        .filter(c -> c.oldOn(start))
        .ifPresent(c -> cells.warn("old-code", "the legal status code " + c.code() + " was no longer in use at the start date.", "Nothing to do unless it is wrong."));
    return status.orElse(LegalStatus.NOT_RECORDED);
  }

  private @Nullable String coded(RowCells cells, Field field) {
    return coded(cells, values, field);
  }

  static @Nullable String coded(RowCells cells, ValueMatcher values, Field field) {
    String text = cells.textOrNull(field);
    return text == null ? null : values.textOf(field, text, cells.sheet().chosen());
  }

  /** 999.9 stands for "not known" in the return. */
  private static @Nullable Double distance(RowCells cells) {
    Double miles = cells.number(Field.DISTANCE);
    if (miles != null && miles >= UNKNOWN_DISTANCE) {
      cells.note("unknown-distance", "the distance 999.9 stands for \u201cnot known\u201d.", "Nothing to do.");
      return null;
    }
    if (miles != null && miles < 0) {
      cells.warn("negative-distance", "the distance is below 0. It counts as not known.", "Correct it.");
      return null;
    }
    return miles;
  }
}
