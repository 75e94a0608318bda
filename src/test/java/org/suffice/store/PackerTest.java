package org.suffice.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.suffice.Rounds;
import org.suffice.model.ByteReader;

/** Packed values come back as they were. */
class PackerTest {
  @Property(tries = 500, seed = Rounds.SEED)
  void valuesComeBackAsTheyWere(@ForAll("rows") List<@Nullable Object> values) {
    assertEquals(values, Packer.all(in(packed(values)), values.size(), new Pool()));
  }

  /** One pool gives the texts of many rows, which may share its places. */
  @Property(tries = 50, seed = Rounds.SEED)
  void aPoolNeverGivesAnotherText(@ForAll("many") List<String> texts) {
    var pool = new Pool();
    for (int round = 0; round < 2; round++) {
      for (String text : texts) {
        assertEquals(List.of(text), Packer.all(in(packed(List.of(text))), 1, pool));
      }
    }
  }

  @Property(tries = 200, seed = Rounds.SEED)
  void aColumnThatCameLaterHoldsNothingInOlderRows(@ForAll("rows") List<@Nullable Object> values) {
    List<@Nullable Object> more = new ArrayList<>(values);
    more.addAll(Collections.nCopies(3, null));
    assertEquals(more, Packer.all(in(packed(values)), more.size(), new Pool()));
  }

  /** {@link RowBlock#each} makes a sentence of these. */
  @Property(tries = 300, seed = Rounds.SEED)
  void otherBytesAreReadOrRefused(@ForAll byte[] bytes) {
    var in = new ByteReader(bytes, 0);
    var pool = new Pool();
    try {
      while (!in.atEnd()) {
        Packer.next(in, pool);
      }
    } catch (IndexOutOfBoundsException | ArithmeticException | DateTimeException e) {
      assertNotNull(e);
    }
  }

  private static ByteReader in(byte[] packed) {
    return new ByteReader(packed, 0);
  }

  /** What is passed over is as long as what is read. */
  @Property(tries = 200, seed = Rounds.SEED)
  void aValueIsPassedOver(@ForAll("rows") List<@Nullable Object> values) {
    var read = in(packed(values));
    var passed = in(packed(values));
    for (int i = 0; i <= values.size(); i++) {
      Packer.next(read, new Pool());
      Packer.skip(passed);
      assertEquals(read.at(), passed.at());
    }
  }

  private static byte[] packed(List<@Nullable Object> values) {
    var packer = new Packer();
    packer.start();
    packer.add("of the row before");
    packer.start();
    values.forEach(packer::add);
    return packer.end();
  }

  @Provide
  Arbitrary<List<@Nullable Object>> rows() {
    Arbitrary<Object> values =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(90),
            Arbitraries.integers(),
            Arbitraries.doubles(),
            Arbitraries.doubles().between(0, 9_999).ofScale(2),
            Arbitraries.of(true, false),
            Arbitraries.longs().between(-200_000, 200_000).map(LocalDate::ofEpochDay));
    return values.injectNull(0.3).list().ofMaxSize(40);
  }

  @Provide
  Arbitrary<List<String>> many() {
    return Arbitraries.strings().ofMaxLength(3).list().ofMaxSize(2_000);
  }
}
