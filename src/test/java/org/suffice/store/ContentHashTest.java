package org.suffice.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.suffice.Rounds;
import org.suffice.model.ByteReader;

/** The quick way to hash a row gives what the plain one gives: hashes stand in project files, and must never change. */
class ContentHashTest {
  @Provide
  Arbitrary<List<Object>> rows() {
    Arbitrary<LocalDate> days = Arbitraries.integers().between(-800_000, 4_000_000).map(LocalDate::ofEpochDay);
    Arbitrary<Object> value =
        Arbitraries.oneOf(
            Arbitraries.strings().map(s -> (Object) s),
            Arbitraries.strings().ascii().ofMaxLength(2_000).map(s -> (Object) s),
            days.map(d -> (Object) d),
            Arbitraries.integers().map(i -> (Object) i),
            Arbitraries.doubles().map(d -> (Object) d),
            Arbitraries.integers().between(-2_000, 1_500_000_000).map(n -> (Object) (n / 100.0)),
            Arbitraries.of(true, false).map(b -> (Object) b));
    return value.injectNull(0.2).list().ofMaxSize(40);
  }

  @Property(tries = 500, seed = Rounds.SEED)
  void aRowIsHashedAsItAlwaysWas(@ForAll("rows") List<Object> row, @ForAll("rows") List<Object> before) throws Exception {
    var hash = new ContentHash();
    hash.start();
    before.forEach(hash::add);
    hash.end();
    hash.start();
    row.forEach(hash::add);
    assertEquals(plain(row), hash.end());
  }

  /** A word that came before is known by its object, and gives the same bytes to hashes and blocks. */
  @Property(tries = 200, seed = Rounds.SEED)
  void wordsThatComeAgainAreHashedAndPackedTheSame(@ForAll("rows") List<Object> row, @ForAll("rows") List<Object> other) throws Exception {
    var words = new WordBytes();
    var hash = new ContentHash(words);
    var packer = new Packer(words);
    for (List<Object> each : List.of(row, other, row, row, other)) {
      hash.start();
      each.forEach(hash::add);
      assertEquals(plain(each), hash.end());
      packer.start();
      each.forEach(packer::add);
      assertEquals(each, Packer.all(new ByteReader(packer.end(), 0), each.size(), new Pool()));
    }
  }

  private static ContentHash.Value plain(List<Object> row) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Object value : row) {
      if (value == null) {
        digest.update((byte) 0);
      } else {
        byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((byte) value.getClass().getSimpleName().charAt(0));
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
        digest.update(text);
      }
    }
    ByteBuffer sum = ByteBuffer.wrap(digest.digest());
    return new ContentHash.Value(sum.getLong(), sum.getLong());
  }
}
