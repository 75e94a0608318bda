package org.suffice.intake;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ColumnMatch;
import org.suffice.model.Field;
import org.suffice.model.Fix;
import org.suffice.model.ImportDraft;
import org.suffice.model.Mapping;

/**
 * What is kept of corrections while adding is not done yet: a postcode that a person types is no more to be found in the
 * project than one that the file has, and neither is a child's reference where projects hold codes in its place.
 *
 * @param references other references of children; null where they stay as they are
 */
record DraftFixes(@Nullable UnaryOperator<String> references) {
  ImportDraft kept(ImportDraft draft) {
    return draft.withFixes(draft.fixes().stream().map(f -> kept(draft, f)).toList());
  }

  private Fix kept(ImportDraft draft, Fix fix) {
    Field field = field(draft, fix).orElse(null);
    return fix.with(field == Field.CHILD && references != null ? KeyedCells.other(fix.text(), references) : Postcode.kept(field, fix.text()));
  }

  private static Optional<Field> field(ImportDraft draft, Fix fix) {
    return draft.sheets().stream()
        .filter(s -> fix.in(s.hash(), s.name()))
        .flatMap(s -> Optional.ofNullable(s.mapping()).stream())
        .map(Mapping::columns)
        .flatMap(java.util.List::stream)
        .filter(c -> c.column() == fix.column() && c.field() != null)
        .map(ColumnMatch::field)
        .findFirst();
  }
}
