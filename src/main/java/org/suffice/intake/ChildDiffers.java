package org.suffice.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Check;
import org.suffice.model.ChildRow;
import org.suffice.model.Origin;
import org.suffice.model.Placement;
import org.suffice.model.Sex;
import org.suffice.model.ValidatedRow;

/** Rows that disagree about a child: told once a child and fact, at the first row that differs. */
final class ChildDiffers implements SetRule {
  private static final Check CHECK =
      Check.warning(
          "child-differs",
          Tables.CHILDREN,
          "Two rows give different dates of birth, sexes or ethnicities for one child.",
          "Correct one of them; the newest extract counts, and in it the last row.");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void look(List<Rows> sheets, BiConsumer<Origin, String> found) {
    var birth = new Fact("date of birth", found);
    var sex = new Fact("sex", found);
    var ethnicity = new Fact("ethnicity", found);
    for (Rows sheet : sheets) {
      for (ValidatedRow row : sheet.rows()) {
        switch (row) {
          case Placement p -> {
            birth.see(p.child(), p.birth(), p.origin());
            sex.see(p.child(), known(p.sex()), p.origin());
            ethnicity.see(p.child(), p.ethnicity(), p.origin());
          }
          case ChildRow c -> {
            birth.see(c.child(), c.birth(), c.origin());
            sex.see(c.child(), known(c.sex()), c.origin());
            ethnicity.see(c.child(), c.ethnicity(), c.origin());
          }
          default -> {}
        }
      }
    }
  }

  private static @Nullable Sex known(Sex sex) {
    return sex == Sex.NOT_RECORDED ? null : sex;
  }

  /** One fact of every child as first seen. */
  private static final class Fact {
    private final String name;
    private final BiConsumer<Origin, String> found;
    private final Map<String, Seen> first = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    Fact(String name, BiConsumer<Origin, String> found) {
      this.name = name;
      this.found = found;
    }

    private record Seen(Object value, Origin origin) {}

    void see(String child, @Nullable Object value, Origin at) {
      if (value == null) {
        return;
      }
      Seen before = first.get(child);
      if (before == null) {
        first.put(child, new Seen(value, at));
      } else if (!before.value.equals(value) && told.add(child)) {
        found.accept(at, "this child's " + name + " is another one in row " + before.origin.row() + Places.in(before.origin, at) + ".");
      }
    }
  }
}
