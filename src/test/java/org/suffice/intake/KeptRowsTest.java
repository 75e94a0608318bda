package org.suffice.intake;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suffice.Rounds;
import org.suffice.model.Problem;

/** Rows that are kept come back as they were read. */
class KeptRowsTest {
  /** A sheet of given rows. */
  private record Given(List<SourceRow> rows) implements SourceSheet {
    @Override
    public String name() {
      return "Sheet1";
    }

    @Override
    public boolean hidden() {
      return false;
    }

    @Override
    public boolean from1904() {
      return true;
    }

    @Override
    public boolean semicolons() {
      return true;
    }

    @Override
    public List<Problem> doubts() {
      return DOUBTS;
    }

    @Override
    public BitSet read(RowSink sink) {
      rows.forEach(sink::row);
      return columns();
    }
  }

  private static final List<Problem> DOUBTS = List.of(new Problem(Problem.Severity.NOTE, "note-rows", 3, "A note.", "Nothing to do.", List.of()));

  /** What a sheet says of itself decides how its rows are read: kept rows say all of it too. */
  @Test
  void whatTheSheetSaysOfItselfIsKept() throws ReflectiveOperationException {
    var sheet = new Given(List.of());
    KeptRows kept = requireNonNull(kept(sheet.rows, 10));
    for (Method says : SourceSheet.class.getDeclaredMethods()) {
      if (says.getParameterCount() == 0) {
        assertEquals(says.invoke(sheet), says.invoke(kept), says.getName());
      }
    }
  }

  private static BitSet columns() {
    var hidden = new BitSet();
    hidden.set(3);
    return hidden;
  }

  @Property(tries = 300, seed = Rounds.SEED)
  void rowsComeBackAsTheyWere(@ForAll("sheets") List<List<RawCell>> cells) {
    var rows = new ArrayList<SourceRow>();
    for (List<RawCell> one : cells) {
      rows.add(new SourceRow(3 * rows.size() + 2, rows.size() % 3 == 1, one));
    }
    KeptRows kept = requireNonNull(kept(rows, 1 << 20));
    assertEquals("Sheet1", kept.name());
    assertEquals(true, kept.from1904());
    for (int time = 0; time < 2; time++) {
      var back = new ArrayList<SourceRow>();
      assertEquals(columns(), kept.read(back::add));
      assertEquals(rows.size(), back.size());
      for (int i = 0; i < back.size(); i++) {
        assertEquals(rows.get(i).number(), back.get(i).number());
        assertEquals(rows.get(i).hidden(), back.get(i).hidden());
        assertEquals(rows.get(i).cells(), back.get(i).cells());
      }
    }
  }

  @Test
  void theReadingEndsWhereNobodyWantsMore() {
    var rows = new ArrayList<SourceRow>();
    for (int i = 1; i <= 10; i++) {
      rows.add(new SourceRow(i, false, List.of(RawCell.text("x" + i))));
    }
    var taken = new ArrayList<SourceRow>();
    requireNonNull(kept(rows, 1 << 20))
        .read(
            row -> {
              taken.add(row);
              return taken.size() < 4;
            });
    assertEquals(4, taken.size());
  }

  @Test
  void tooManyAreNotKept() {
    List<SourceRow> rows = List.of(new SourceRow(1, false, List.of(RawCell.text("a text that is longer than ten bytes"))));
    assertNull(kept(rows, 10));
  }

  @Test
  void whatIsForgottenIsReadAgain() {
    var sheets = new KeptSheets();
    List<SourceRow> rows = List.of(new SourceRow(1, false, List.of(RawCell.text("x"))));
    sheets.keep("hash", kept(rows, 100));
    assertNotNull(sheets.of("hash", "Sheet1"));
    assertNull(sheets.of("other", "Sheet1"));
    sheets.forget();
    assertNull(sheets.of("hash", "Sheet1"));
  }

  private static @Nullable KeptRows kept(List<SourceRow> rows, int most) {
    var builder = new KeptRows.Builder(most);
    var sheet = new Given(rows);
    BitSet hidden = sheet.read(row -> {
      builder.add(row);
      return true;
    });
    return builder.build(sheet, hidden);
  }

  @Provide
  Arbitrary<List<List<RawCell>>> sheets() {
    Arbitrary<RawCell> words = Arbitraries.of("K2", "PR4", "Oak House", "\u00e9t\u00e9").map(RawCell.Text::new);
    Arbitrary<RawCell> texts = Arbitraries.strings().ofMaxLength(30).map(RawCell::text);
    Arbitrary<RawCell> numbers = Arbitraries.doubles().map(d -> new RawCell.Num(d, 0, false));
    Arbitrary<RawCell> amounts = Arbitraries.doubles().between(-999, 9_999).ofScale(2).map(d -> new RawCell.Num(d, 0, false));
    Arbitrary<RawCell> shown = Arbitraries.integers().between(0, 99).map(d -> new RawCell.Num(d / 7.0, d % 12, d % 2 == 0));
    Arbitrary<RawCell> days = Arbitraries.longs().between(-800_000, 2_900_000).map(d -> new RawCell.Day(LocalDate.ofEpochDay(d)));
    Arbitrary<RawCell> others = Arbitraries.of(RawCell.BLANK, new RawCell.Flag(true), new RawCell.Flag(false), new RawCell.Fault("#REF!"));
    return Arbitraries.oneOf(words, words, texts, numbers, amounts, shown, days, others).list().ofMaxSize(12).list().ofMaxSize(30);
  }
}
