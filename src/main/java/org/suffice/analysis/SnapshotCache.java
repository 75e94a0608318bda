package org.suffice.analysis;

import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Facts;
import org.suffice.model.Rules;

/**
 * The snapshots of the facts that were asked last, and of those before them: the tables of a screen, and the same tables
 * with another filter, all ask for the same days, and an extract is compared with an older one. Given up where memory is
 * short. Safe from any thread.
 */
final class SnapshotCache {
  private SoftReference<@Nullable Snapshots> last = new SoftReference<>(null);
  private SoftReference<@Nullable Snapshots> before = new SoftReference<>(null);

  /** The snapshots of some facts under some rules. */
  synchronized Snapshots of(Facts facts, Rules rules) {
    Snapshots held = last.get();
    if (held != null && held.areOf(facts, rules)) {
      return held;
    }
    Snapshots older = before.get();
    boolean again = older != null && older.areOf(facts, rules);
    before = last;
    Snapshots now = again && older != null ? older : new Snapshots(facts, rules);
    last = new SoftReference<>(now);
    return now;
  }
}
