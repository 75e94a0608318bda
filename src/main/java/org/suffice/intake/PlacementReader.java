package org.suffice.intake;

import java.time.LocalDate;
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

  /** With {@code episodes}, the key is child and start; else the category is part of it. */
  PlacementReader(CategoryScheme scheme, ValueMatcher values, boolean episodes) {
    this.scheme = scheme;
    this.values = values;
    this.episodes = episodes;
  }

  @Override
  public @Nullable ValidatedRow read(RowCells cells) {
    String child = cells.reference(Field.CHILD, CellChecks.NO_CHILD);
    LocalDate start = cells.requiredDate(Field.START, CellChecks.NO_START, CellChecks.UNREADABLE_START);
    LocalDate end = cells.endDate(Field.END);
    Optional<TypeWord> type = type(cells);
    if (episodes && !child.isEmpty() && start != null) {
      cells.key(child + "|" + start);
    }
    if (cells.stop() != null || start == null || type.isEmpty()) {
      return null;
    }
    Placement placement = placement(cells, child, start, end, type.get());
    cells.key(placement.key());
    PlacementRules.ALL.forEach(rule -> rule.look(placement, cells));
    return cells.stop() == null ? placement : null;
  }

  private Optional<TypeWord> type(RowCells cells) {
    String text = cells.text(Field.PLACEMENT_TYPE);
    Optional<TypeWord> type =
        text.isEmpty() ? Optional.empty() : cells.sheet().words().placementType(text);
    if (type.isEmpty()) {
      unknownType(cells, text);
    }
    return type;
  }

  private void unknownType(RowCells cells, String text) {
    if (text.isEmpty()) {
      cells.found(CellChecks.UNKNOWN_PLACEMENT_TYPE, "there is no placement type.", "Fill it in.");
      return;
    }
    if (cells.leftOutByChoice(Field.PLACEMENT_TYPE)) {
      return;
    }
    String what = "the placement type \"" + text + "\" ";
    values
        .placementTypes(text)
        .ifPresentOrElse(
            two -> cells.found(CellChecks.TYPE_CODE_AND_WORDS, what + "names two things: the code " + two + "."),
            () -> cells.found(CellChecks.UNKNOWN_PLACEMENT_TYPE, what + "is not a word that is known."));
  }

  private Placement placement(RowCells cells, String child, LocalDate start, @Nullable LocalDate end, TypeWord type) {
    Codes.Code code = type.code();
    CodeYears.atStart(cells, Field.PLACEMENT_TYPE, code, start, end);
    CodeYears.atEnd(cells, Field.REASON_ENDED, end);
    CodeYears.atEnd(cells, Field.REASON_CHANGE, end);
    Sector sector = sector(cells, type);
    String category = scheme.categoryOf(type.type(), sector).id();
    String key = episodes ? child + "|" + start : child + "|" + start + "|" + category;
    return new Placement(
        key,
        child,
        cells.date(Field.BIRTH),
        sex(cells),
        textOf(cells, Field.ETHNICITY),
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
        Sides.inside(cells),
        distance(cells),
        cells.number(Field.WEEKLY_COST),
        DetailCells.ofPlacement(cells),
        cells.origin());
  }

  /** The provider column; where it is blank, the sector that the type's word names. */
  private Sector sector(RowCells cells, TypeWord type) {
    String text = cells.text(Field.SECTOR);
    Sector named = type.sector();
    Optional<Sector> column = text.isEmpty() ? Optional.empty() : cells.sheet().words().sector(text);
    told(cells, Field.SECTOR, text, column.isPresent());
    Sector said = column.filter(s -> s != Sector.NOT_RECORDED).orElse(null);
    boolean expected = type.type().sectorExpected() && (text.isEmpty() || column.isPresent());
    if (expected && (said == Sector.PARENTS || (said == null && named == null))) {
      cells.found(CellChecks.SECTOR_MISSING, "the provider's sector is not recorded.");
    }
    if (said == null) {
      Sector otherwise = type.type() == PlacementType.WITH_PARENTS ? Sector.PARENTS : Sector.NOT_RECORDED;
      return named == null ? otherwise : named;
    }
    if (named != null && PlacementRules.conflict(named, said)) {
      cells.found(
          CellChecks.SECTOR_CONFLICT,
          "the placement type \"" + cells.text(Field.PLACEMENT_TYPE) + "\" and the provider \"" + text + "\" do not agree. The provider was taken: " + said.label() + ".");
    }
    return said;
  }

  /** Tells of a provider or legal status that is not known, or whose code and words differ. */
  private void told(RowCells cells, Field field, String text, boolean known) {
    String name = FieldNames.of(field);
    if (known) {
      cells.sheet().words()
          .differ(field, text)
          .ifPresent(two -> cells.found(CellChecks.CODE_AND_WORDS, field, "the " + name + " \"" + text + "\" names two things: the code " + two + ". The code was taken."));
    } else if (!text.isEmpty() && ValueMatcher.looksLikeCode(text)) {
      cells.found(CellChecks.UNKNOWN_CODE, field, "the " + name + " \"" + text + "\" is in no list of codes. It counts as not recorded.");
    } else if (!text.isEmpty()) {
      cells.unknown(field);
    }
  }

  static Sex sex(RowCells cells) {
    String text = cells.text(Field.SEX);
    if (text.isEmpty()) {
      return Sex.NOT_RECORDED;
    }
    Optional<Sex> sex = cells.sheet().words().sex(text);
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
    Optional<LegalStatus> status = cells.sheet().words().legalStatus(text);
    told(cells, Field.LEGAL_STATUS, text, status.isPresent());
    CodeYears.atStart(cells, Field.LEGAL_STATUS, cells.sheet().words().code(Field.LEGAL_STATUS, text).orElse(null), start, null);
    return status.orElse(LegalStatus.NOT_RECORDED);
  }

  private @Nullable String coded(RowCells cells, Field field) {
    String text = cells.textOrNull(field);
    if (text != null && cells.sheet().words().unlisted(field, text) && (episodes || ValueMatcher.looksLikeCode(text))) {
      cells.found(CellChecks.UNKNOWN_CODE, field, "the " + FieldNames.of(field) + " \"" + text + "\" is in no list of codes. It is kept as it is.");
    }
    return textOf(cells, field);
  }

  static @Nullable String textOf(RowCells cells, Field field) {
    String text = cells.textOrNull(field);
    String kept = text == null ? "" : cells.sheet().words().textOf(field, text);
    return kept.isEmpty() ? null : kept;
  }

  /** 999.9 stands for "not known" in the return. */
  static @Nullable Double distance(RowCells cells) {
    Double miles = cells.number(Field.DISTANCE);
    if (miles != null && miles >= UNKNOWN_DISTANCE) {
      cells.found(CellChecks.UNKNOWN_DISTANCE, "the distance " + cells.text(Field.DISTANCE) + " stands for \u201cnot known\u201d.");
      return null;
    }
    if (miles != null && miles < 0) {
      cells.found(CellChecks.NEGATIVE_DISTANCE, "the distance is below 0. It counts as not known.");
      return null;
    }
    return miles;
  }
}
