package org.suffice.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.suffice.model.Check;
import org.suffice.model.ChildRow;
import org.suffice.model.Origin;
import org.suffice.model.Placement;
import org.suffice.model.TableKind;
import org.suffice.model.ValidatedRow;

/** A check against the date of birth for episodes, whose children's dates of birth stand in the header. */
final class BirthInHeader implements SetRule {
  private final BirthRule rule;

  BirthInHeader(BirthRule rule) {
    this.rule = rule;
  }

  @Override
  public Check check() {
    return rule.check();
  }

  @Override
  public void look(List<Rows> sheets, BiConsumer<Origin, String> found) {
    Map<String, LocalDate> births = new HashMap<>();
    for (Rows sheet : sheets) {
      if (sheet.kind() == TableKind.HEADER) {
        for (ValidatedRow row : sheet.rows()) {
          if (row instanceof ChildRow child) {
            LocalDate birth = child.birth();
            if (birth != null) {
              births.put(child.child(), birth);
            }
          }
        }
      }
    }
    if (births.isEmpty()) {
      return;
    }
    for (Rows sheet : sheets) {
      for (ValidatedRow row : sheet.rows()) {
        if (row instanceof Placement p && p.birth() == null) {
          LocalDate birth = births.get(p.child());
          if (birth != null && rule.broken().test(p, birth)) {
            found.accept(p.origin(), rule.says());
          }
        }
      }
    }
  }
}
