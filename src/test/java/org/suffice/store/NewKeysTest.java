package org.suffice.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.suffice.Rounds;
import org.suffice.model.Prints;
import org.suffice.model.ValidatedRow;

/** A key that stands twice is seen, and no other, however many keys share a print. */
class NewKeysTest {
  @Property(tries = 300, seed = Rounds.SEED)
  void onlyAKeyThatStandsTwiceIsSeen(@ForAll @Size(max = 40) List<@Chars({'a', 'b', '|'}) @StringLength(max = 4) String> children) {
    List<ValidatedRow> rows = children.stream().<ValidatedRow>map(child -> Rows.placement(child, 1, Rows.MARCH, null, null)).toList();
    var all = new NewKeys(rows, Prints::of);
    var alike = new NewKeys(rows, key -> 1 + key.length());
    var seen = new HashSet<String>();
    for (ValidatedRow row : rows) {
      String key = row.key();
      boolean first = seen.add(key);
      assertEquals(first, all.add(key), key);
      assertEquals(first, alike.add(key), key);
    }
  }
}
