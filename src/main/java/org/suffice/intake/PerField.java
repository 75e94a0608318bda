package org.suffice.intake;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.suffice.model.Field;

/** What was found for the texts of each field, see {@link Once}. */
final class PerField<T> {
  private final List<Once<T>> fields;

  PerField(BiFunction<Field, String, T> find) {
    fields = Arrays.stream(Field.values()).map(f -> new Once<T>(t -> find.apply(f, t))).toList();
  }

  T of(Field field, String text) {
    return fields.get(field.ordinal()).of(text);
  }
}
