package org.suffice.app;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suffice.model.SufficeException;

/**
 * For whom tables leave together, and which.
 *
 * @param only ids of the measures that were chosen; null for all that there is data for
 */
public record PackWish(Profile profile, @Nullable Set<String> only) {
  public PackWish {
    only = only == null ? null : Set.copyOf(only);
  }

  /** Every table that there is data for. */
  public static PackWish all(Profile profile) {
    return new PackWish(profile, null);
  }

  /** These only. */
  public static PackWish of(Profile profile, Collection<String> measures) {
    return new PackWish(profile, Set.copyOf(measures));
  }

  /** Whether it asks for a measure. */
  public boolean has(String measure) {
    return only == null || only.contains(measure);
  }

  /** Whether some may be missing because they were not chosen. */
  boolean selects() {
    return only != null;
  }

  /**
   * Looks whether what was chosen is there to choose.
   *
   * @throws SufficeException {@code no-tables}: nothing is chosen; {@code no-such-measure}: the id is no measure's
   */
  void check(AskMeasure ask) {
    if (only != null) {
      if (only.isEmpty()) {
        throw new SufficeException("no-tables", "There is no table to write. Choose one first.");
      }
      new TreeSet<>(only).forEach(ask::info);
    }
  }
}
