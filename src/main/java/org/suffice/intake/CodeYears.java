package org.suffice.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Check;
import org.suffice.model.Field;
import org.suffice.model.TableKind;

/** Tells of codes used in years that did not have them: they are taken for what they stand for, never refused. */
final class CodeYears {
  private static final List<TableKind> KINDS =
      List.of(TableKind.PLACEMENTS, TableKind.EPISODES, TableKind.HEADER, TableKind.UASC);
  private static final String NOTHING = "Nothing to do unless it is wrong.";

  static final Check OLD =
      Check.warning(
          "old-code",
          KINDS,
          "A code was no longer in use on its day, such as V1, D1 or Z1 at the start, E43 at the end, or sex 1 and 2 in a return of 2024-25 or later; it counts as what it stood for.",
          NOTHING);
  static final Check NEW =
      Check.warning(
          "new-code",
          KINDS,
          "A code was not in use yet when the placement ended, such as K3 before 2023-24 or E45 before 2018-19; it counts as what it stands for.",
          NOTHING);

  private CodeYears() {}

  /** A code that must have been in use at the start, and not only after the last day. */
  static void atStart(RowCells cells, Field field, Codes.@Nullable Code code, LocalDate start, @Nullable LocalDate end) {
    if (code == null) {
      return;
    }
    if (code.oldOn(start) && !PlacementRules.REPLACED_BY_K3.contains(code.code())) {
      cells.found(OLD, field, "the " + FieldNames.of(field) + " code " + code.code() + " was no longer in use at the start date.");
    }
    early(cells, field, code, end);
  }

  /** A code that must have been in use on the last day. */
  static void atEnd(RowCells cells, Field field, @Nullable LocalDate end) {
    String text = cells.text(field);
    Codes.Code code = text.isEmpty() || end == null ? null : cells.sheet().words().code(field, text).orElse(null);
    if (code == null || end == null) {
      return;
    }
    if (code.oldOn(end)) {
      cells.found(OLD, field, "the " + FieldNames.of(field) + " code " + code.code() + " was no longer in use at the end date.");
    }
    early(cells, field, code, end);
  }

  private static void early(RowCells cells, Field field, Codes.Code code, @Nullable LocalDate end) {
    if (end != null && code.earlyOn(end)) {
      cells.found(NEW, field, "the " + FieldNames.of(field) + " code " + code.code() + " was not in use yet at the end date.");
    }
  }

  /** The codes 1 and 2 for sex, once a sheet: every row has one. */
  static void ofReturn(RowCells cells) {
    String text = cells.text(Field.SEX);
    SheetContext sheet = cells.sheet();
    if (!text.isEmpty() && sheet.words().code(Field.SEX, text).filter(c -> c.oldOn(sheet.extracted())).isPresent() && sheet.once(OLD.id() + Field.SEX)) {
      cells.found(OLD, Field.SEX, "the codes 1 and 2 for sex gave way to M and F in the return for 2024-25. They count as what they stood for, in this and all rows.");
    }
  }
}
