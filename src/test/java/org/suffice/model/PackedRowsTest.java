package org.suffice.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is packed comes back as it was, whatever it holds. */
class PackedRowsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

  @Test
  void rowsOfEveryKindComeBackInTheirOrder() {
    List<ValidatedRow> rows = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      rows.add(i % 50 == 7 ? child(i) : placement(i));
    }
    List<ValidatedRow> packed = packed(rows);
    assertEquals(rows, packed);
    assertEquals(rows.get(29_999), packed.get(29_999));
  }

  @Test
  void moreWordsThanAreNumberedComeBackToo() {
    List<ValidatedRow> rows = new ArrayList<>();
    for (int i = 0; i < 70_000; i++) {
      rows.add(placement(i, "Provider " + i, 0.1 * i));
    }
    assertEquals(rows, packed(rows));
  }

  @Test
  void amountsKeepEveryBit() {
    for (double amount : new double[] {0.0, -0.0, 0.1 + 0.2, 1234.56, -7.5, 1e300, Double.MIN_VALUE, 1e11 + 0.125, 999.9}) {
      var row = placement(1, "A", amount);
      Placement back = (Placement) packed(List.of(row)).getFirst();
      assertEquals(row, back);
      assertEquals(Double.doubleToRawLongBits(amount), Double.doubleToRawLongBits(back.weeklyCost() == null ? 1 : back.weeklyCost()));
    }
  }

  @Test
  void aRowLargerThanAChunkComesBack() {
    List<ValidatedRow> rows = List.of(placement(1, "A", 1.0), placement(2, "long ".repeat(700_000), 1.0), placement(3, "B", 1.0));
    assertEquals(rows, packed(rows));
  }

  @Test
  void aPlanKeepsThemPackedAndNobodyChangesThem() {
    List<ValidatedRow> packed = packed(List.of(placement(1)));
    var mapping = new Mapping(TableKind.PLACEMENTS, 1, List.of(), Map.of());
    var plan = new SheetPlan("f", "h", "s", mapping, DAY, "given", 1, 0, packed, List.of(), List.of());
    assertSame(packed, plan.rows());
    assertThrows(UnsupportedOperationException.class, () -> packed.remove(0));
  }

  private static List<ValidatedRow> packed(List<ValidatedRow> rows) {
    var builder = new PackedRows.Builder();
    rows.forEach(builder::add);
    assertEquals(rows.size(), builder.size());
    return builder.build();
  }

  private ChildRow child(int i) {
    return new ChildRow("C" + i, birth(), Sex.FEMALE, word("WBRI"), null, origin(i));
  }

  private Placement placement(int i) {
    return placement(i, word("Provider " + random.nextInt(9)), random.nextBoolean() ? null : random.nextInt(9000) / 10.0);
  }

  private Placement placement(int i, @Nullable String provider, @Nullable Double cost) {
    String child = random.nextBoolean() ? "C" + i : "00\u00e9" + random.nextInt(99);
    LocalDate start = DAY.minusDays(random.nextInt(4000));
    String key = random.nextInt(9) == 0 ? "another key " + i : child + "|" + start + (random.nextBoolean() ? "" : "|fostering");
    return new Placement(
        key, child, birth(), one(Sex.values()), word("WBRI"), one(LegalStatus.values()), word("N1"), flag(), flag(),
        one(PlacementType.values()), "U6 - Foster", word("U6"), one(Sector.values()), provider, word("SC123"), start,
        random.nextBoolean() ? null : start.plusDays(random.nextInt(900)), word("S"), word("X1"), word("CARPL"),
        word("District"), word(""), flag(), random.nextBoolean() ? null : random.nextDouble(), cost, details(i), origin(i));
  }

  private PlacementDetails details(int i) {
    return random.nextBoolean()
        ? PlacementDetails.NONE
        : new PlacementDetails(
            random.nextBoolean() ? null : random.nextInt(18), word("PR1"), word("PR1 2"), word("Lancashire"), word("F" + i),
            word("ART-" + i), word(""), maybe(ContractRoute.values()), word("Return home"), word("Police protection"),
            maybe(Registration.values()), word("00" + i), maybe(Priority.values()));
  }

  private <T> @Nullable T maybe(T[] values) {
    return random.nextInt(3) == 0 ? null : one(values);
  }

  private Origin origin(int i) {
    return new Origin(0, "file.xlsx", i % 3 == 0 ? "A" : "B", i + 2, DAY);
  }

  private @Nullable LocalDate birth() {
    return random.nextBoolean() ? null : LocalDate.EPOCH.plusDays(random.nextInt(40_000) - 20_000);
  }

  private @Nullable String word(String word) {
    return random.nextInt(3) == 0 ? null : word;
  }

  private @Nullable Boolean flag() {
    int pick = random.nextInt(3);
    return pick == 0 ? null : Boolean.valueOf(pick == 1);
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
