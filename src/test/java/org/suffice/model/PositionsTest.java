package org.suffice.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.suffice.Rounds;

/** Beside a search through the whole array. */
class PositionsTest {
  @Property(tries = 300, seed = Rounds.SEED)
  void isWhereItIs(@ForAll @Size(max = 400) Set<@StringLength(max = 2) String> texts, @ForAll @Size(max = 30) List<@StringLength(max = 2) String> others) {
    List<String> all = List.copyOf(texts);
    var positions = new Positions(all.toArray(String[]::new));
    all.forEach(t -> assertEquals(all.indexOf(t), positions.of(t)));
    others.forEach(t -> assertEquals(all.indexOf(t), positions.of(t)));
  }

  /** Texts of one hash. */
  @Property(tries = 20, seed = Rounds.SEED)
  void textsThatShareTheirHashAreToldApart(@ForAll @Size(min = 1, max = 6) List<Boolean> which) {
    var same = new StringBuilder();
    var other = new StringBuilder();
    which.forEach(
        w -> {
          same.append(w ? "Aa" : "BB");
          other.append(w ? "BB" : "Aa");
        });
    var positions = new Positions(new String[] {same.toString(), other.toString()});
    assertEquals(0, positions.of(same.toString()));
    assertEquals(1, positions.of(other.toString()));
    assertEquals(-1, positions.of("absent"));
  }
}
