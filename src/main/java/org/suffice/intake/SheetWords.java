package org.suffice.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.suffice.model.Field;
import org.suffice.model.LegalStatus;
import org.suffice.model.Sector;
import org.suffice.model.Sex;

/** What the words in one sheet stand for, with what a person decided for it; each looked up once. */
final class SheetWords {
  private final ValueMatcher values;
  private final ChosenWords chosen;
  private final Once<Optional<TypeWord>> types;
  private final Once<Optional<Sector>> sectors;
  private final Once<Optional<LegalStatus>> legalStatuses;
  private final Map<Field, Once<Optional<Codes.Code>>> codes = new EnumMap<>(Field.class);
  private final Once<Optional<Sex>> sexes;
  private final Map<Field, Once<Optional<String>>> yesNo = new EnumMap<>(Field.class);
  private final Map<Field, Once<Optional<String>>> coded = new EnumMap<>(Field.class);
  private final Map<Field, Once<String>> texts = new EnumMap<>(Field.class);
  private final Map<Field, Once<Optional<String>>> differ = new EnumMap<>(Field.class);
  private final Map<Field, Once<Boolean>> unlisted = new EnumMap<>(Field.class);

  SheetWords(ValueMatcher values, ChosenWords chosen) {
    this.values = values;
    this.chosen = chosen;
    types = new Once<>(t -> values.placementType(t, chosen));
    sectors = new Once<>(t -> values.sector(t, chosen));
    legalStatuses = new Once<>(t -> values.legalStatus(t, chosen));
    sexes = new Once<>(t -> values.sex(t, chosen));
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
    return codes.computeIfAbsent(field, f -> new Once<>(t -> values.codeOf(f, t))).of(cell);
  }

  /** As {@link ValueMatcher#sex}. */
  Optional<Sex> sex(String cell) {
    return sexes.of(cell);
  }

  /** As {@link ValueMatcher#yesNo}. */
  Optional<String> yesNo(Field field, String cell) {
    return yesNo.computeIfAbsent(field, f -> new Once<>(t -> values.yesNo(f, t, chosen))).of(cell);
  }

  /** As {@link ValueMatcher#word}. */
  Optional<String> word(Field field, String cell) {
    return coded.computeIfAbsent(field, f -> new Once<>(t -> values.word(f, t, chosen))).of(cell);
  }

  /** As {@link ValueMatcher#differ}. */
  Optional<String> differ(Field field, String cell) {
    return differ.computeIfAbsent(field, f -> new Once<>(t -> values.differ(f, t, chosen))).of(cell);
  }

  /** As {@link ValueMatcher#unlisted}. */
  boolean unlisted(Field field, String cell) {
    return unlisted.computeIfAbsent(field, f -> new Once<>(t -> values.unlisted(f, t, chosen))).of(cell);
  }

  /** As {@link ValueMatcher#textOf}. */
  String textOf(Field field, String cell) {
    return texts.computeIfAbsent(field, f -> new Once<>(t -> values.textOf(f, t, chosen))).of(cell);
  }
}
