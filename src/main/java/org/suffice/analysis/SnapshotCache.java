package org.suffice.analysis;

import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Facts;
import org.suffice.model.Rules;

/**
 * The snapshots of the facts that were asked last: the tables of a screen, and the same tables with another filter, all
 * ask for the same days. Given up where memory is short. Safe from any thread.
 */
final class SnapshotCache {
  private SoftReference<@Nullable Snapshots> last = new SoftReference<>(null);

  /** The snapshots of some facts under some rules. */
  synchronized Snapshots of(Facts facts, Rules rules) {
    Snapshots held = last.get();
    if (held != null && held.areOf(facts, rules)) {
      return held;
    }
    var fresh = new Snapshots(facts, rules);
    last = new SoftReference<>(fresh);
    return fresh;
  }
}
