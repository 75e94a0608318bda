package org.suffice.intake;

import java.util.Optional;
import org.suffice.model.Field;
import org.suffice.model.LegalStatus;
import org.suffice.model.Sector;
import org.suffice.model.Sex;

/** What the words in one sheet stand for, with what a person decided for it; each looked up once. */
final class SheetWords {
  private final Once<Optional<TypeWord>> types;
  private final Once<Optional<Sector>> sectors;
  private final Once<Optional<LegalStatus>> legalStatuses;
  private final PerField<Optional<Codes.Code>> codes;
  private final Once<Optional<Sex>> sexes;
  private final PerField<Optional<String>> yesNo;
  private final PerField<Optional<String>> coded;
  private final PerField<String> texts;
  private final PerField<Optional<String>> differ;
  private final PerField<Boolean> unlisted;

  SheetWords(ValueMatcher values, ChosenWords chosen) {
    types = new Once<>(t -> values.placementType(t, chosen));
    sectors = new Once<>(t -> values.sector(t, chosen));
    legalStatuses = new Once<>(t -> values.legalStatus(t, chosen));
    sexes = new Once<>(t -> values.sex(t, chosen));
    codes = new PerField<>(values::codeOf);
    yesNo = new PerField<>((f, t) -> values.yesNo(f, t, chosen));
    coded = new PerField<>((f, t) -> values.word(f, t, chosen));
    texts = new PerField<>((f, t) -> values.textOf(f, t, chosen));
    differ = new PerField<>((f, t) -> values.differ(f, t, chosen));
    unlisted = new PerField<>((f, t) -> values.unlisted(f, t, chosen));
  }

  /** As {@link ValueMatcher#placementType}. */
  Optional<TypeWord> placementType(String cell) {
    return types.of(cell);
  }

  /** As {@link ValueMatcher#sector}. */
  Optional<Sector> sector(String cell) {
    return sectors.of(cell);
  }

  /** As {@link ValueMatcher#legalStatus}. */
  Optional<LegalStatus> legalStatus(String cell) {
    return legalStatuses.of(cell);
  }

  /** As {@link ValueMatcher#codeOf}. */
  Optional<Codes.Code> code(Field field, String cell) {
    return codes.of(field, cell);
  }

  /** As {@link ValueMatcher#sex}. */
  Optional<Sex> sex(String cell) {
    return sexes.of(cell);
  }

  /** As {@link ValueMatcher#yesNo}. */
  Optional<String> yesNo(Field field, String cell) {
    return yesNo.of(field, cell);
  }

  /** As {@link ValueMatcher#word}. */
  Optional<String> word(Field field, String cell) {
    return coded.of(field, cell);
  }

  /** As {@link ValueMatcher#differ}. */
  Optional<String> differ(Field field, String cell) {
    return differ.of(field, cell);
  }

  /** As {@link ValueMatcher#unlisted}. */
  boolean unlisted(Field field, String cell) {
    return unlisted.of(field, cell);
  }

  /** As {@link ValueMatcher#textOf}. */
  String textOf(Field field, String cell) {
    return texts.of(field, cell);
  }
}
