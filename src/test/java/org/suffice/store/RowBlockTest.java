package org.suffice.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.suffice.Rounds;

/** The rows of a block come back as they were, and what is no block is told. */
class RowBlockTest {
  record Line(int number, long high, long low, List<@Nullable Object> values) {}

  @Property(tries = 300, seed = Rounds.SEED)
  void rowsComeBackAsTheyWere(@ForAll("lines") List<Line> lines) throws SQLException {
    var builder = new RowBlock.Builder();
    lines.forEach(line -> builder.add(packed(line)));
    var first = builder.end(7);
    assertEquals(lines, read(first, lines));
    assertEquals(7, first.part());
    assertTrue(builder.isEmpty(), "the next block begins anew");
  }

  @Property(tries = 300, seed = Rounds.SEED)
  void aBlockThatWasCutIsRefused(@ForAll("lines") List<Line> lines, @ForAll int cut) {
    var builder = new RowBlock.Builder();
    lines.forEach(line -> builder.add(packed(line)));
    var whole = builder.end(1);
    int length = Math.floorMod(cut, whole.bytes().length);
    var less = new RowBlock(1, whole.rows(), java.util.Arrays.copyOf(whole.bytes(), length));
    assertThrows(SQLException.class, () -> read(less, lines));
    var more = new RowBlock(1, whole.rows() - 1, whole.bytes());
    assertThrows(SQLException.class, () -> read(more, lines), "a row that nobody counted");
  }

  @Property(tries = 500, seed = Rounds.SEED)
  void otherBytesAreReadOrRefused(@ForAll byte[] bytes, @ForAll int rows) {
    try {
      new RowBlock(1, Math.floorMod(rows, 5), bytes)
          .each(
              (number, hash, values) -> {
                while (!values.atEnd()) {
                  Packer.next(values, new Pool());
                }
              });
    } catch (SQLException e) {
      assertNotNull(e);
    }
  }

  /** A row that reads on into the next one is not that row. */
  @Property(tries = 100, seed = Rounds.SEED)
  void aRowEndsWhereItSays(@ForAll("lines") List<Line> lines) {
    var builder = new RowBlock.Builder();
    lines.forEach(line -> builder.add(packed(line)));
    var cut = new Packer();
    cut.start();
    cut.add(true); // as a number of a row, and no hash
    builder.add(cut);
    assertThrows(SQLException.class, () -> read(builder.end(1), lines));
  }

  private static Packer packed(Line line) {
    var packer = new Packer();
    packer.start(line.number, new ContentHash.Value(line.high, line.low));
    line.values.forEach(packer::add);
    return packer;
  }

  private static List<Line> read(RowBlock block, List<Line> as) throws SQLException {
    var read = new ArrayList<Line>();
    var pool = new Pool();
    block.each(
        (number, hash, values) -> {
          int count = read.size() < as.size() ? as.get(read.size()).values.size() : 0;
          read.add(new Line(number, hash.high(), hash.low(), Packer.all(values, count, pool)));
        });
    return read;
  }

  @Provide
  Arbitrary<List<Line>> lines() {
    Arbitrary<Object> value = Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(20), Arbitraries.integers(), Arbitraries.of(true, false));
    Arbitrary<List<@Nullable Object>> values = value.injectNull(0.3).list().ofMaxSize(8);
    return Combinators.combine(Arbitraries.integers().between(-1_000, 2_000_000), Arbitraries.longs(), Arbitraries.longs(), values)
        .as(Line::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(9);
  }
}
