package org.suffice.intake;

import java.util.Optional;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Coded;
import org.suffice.model.Sector;

/** Which category a search's "category placed" names: as the scheme names it, or by a placement type's word or code. */
final class PlacedCategories {
  private final CategoryScheme scheme;
  private final ValueMatcher values;

  PlacedCategories(CategoryScheme scheme, ValueMatcher values) {
    this.scheme = scheme;
    this.values = values;
  }

  CategoryScheme scheme() {
    return scheme;
  }

  /** The category's id; empty where the word names none. */
  Optional<String> of(String text, ChosenWords chosen) {
    String wanted = Words.normal(text);
    Optional<String> named =
        scheme.categories().stream()
            .filter(c -> Words.normal(c.label()).equals(wanted) || Words.normal(c.id()).equals(wanted))
            .map(Coded::id)
            .findFirst();
    return named.or(() -> values.placementType(text, chosen).map(this::of));
  }

  private String of(TypeWord type) {
    Sector named = type.sector();
    return scheme.categoryOf(type.type(), named == null ? Sector.NOT_RECORDED : named).id();
  }
}
