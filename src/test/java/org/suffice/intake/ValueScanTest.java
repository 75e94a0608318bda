package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.Rounds;
import org.suffice.model.DateOrder;
import org.suffice.model.Field;
import org.suffice.model.FoundWord;
import org.suffice.model.ImportPlan;
import org.suffice.model.Mapping;
import org.suffice.model.Placement;
import org.suffice.model.Problem;
import org.suffice.model.SheetReading;
import org.suffice.model.SheetValues;
import org.suffice.model.SheetValues.DateCount;
import org.suffice.progress.Cancelled;
import org.suffice.progress.Progress;

/** One pass counts the words and dates of a sheet; a person's choices of both are what the plan obeys. */
class ValueScanTest {
  @TempDir Path folder;
  private final Intake intake = Books.intake();

  private SheetReading read(String... lines) {
    var all = new ArrayList<String>(List.of(Books.PLACEMENT_HEADINGS));
    all.addAll(List.of(lines));
    Path file = Books.text(folder, "p.csv", all.toArray(new String[0]));
    return intake.read(file, Intake.Options.defaults(), Progress.none()).getFirst();
  }

  private SheetValues values(SheetReading reading) {
    return intake.values(reading, Intake.Options.defaults(), Progress.none());
  }

  private static Map<String, Integer> words(SheetValues values, Field field) {
    var words = new TreeMap<String, Integer>();
    values.words().stream().filter(w -> w.field() == field).forEach(w -> words.put(w.word(), w.cells()));
    return words;
  }

  private static DateCount dates(SheetValues values, Field field) {
    return values.dates().stream().filter(d -> d.dayFirst().field() == field).findFirst().orElseThrow();
  }

  private ImportPlan plan(SheetReading reading, Mapping mapping) {
    return intake.plan(List.of(reading.with(mapping)), Progress.none());
  }

  private static Mapping mapping(SheetReading reading) {
    return java.util.Objects.requireNonNull(reading.mapping());
  }

  @Test
  void wordsAreCountedByField() {
    SheetReading reading =
        read(
            "1,01/02/2010,M,C2,Solo pod,PR4,13/02/2017,",
            "2,01/02/2010,F,C2,solo POD ,NULL,14/02/2017,",
            "3,01/02/2010,F,C2,K2,PR4,15/02/2017,",
            "Total,,,,3,,,");
    SheetValues values = values(reading);
    assertEquals(Map.of("Solo pod", 2, "K2", 1), words(values, Field.PLACEMENT_TYPE));
    assertEquals(Map.of("PR4", 2), words(values, Field.SECTOR));
    assertEquals(Map.of("M", 1, "F", 2), words(values, Field.SEX));
    assertEquals(List.of(), values.notes());
  }

  @Test
  void endlessWordsAreCappedAndSaidSo() {
    var lines = new ArrayList<String>();
    for (int i = 0; i < ValueScan.MOST + 50; i++) {
      lines.add(i + ",01/02/2010,M,C2,local word " + i + ",PR4,13/02/2017,");
    }
    SheetValues values = values(read(lines.toArray(new String[0])));
    assertEquals(ValueScan.MOST, words(values, Field.PLACEMENT_TYPE).size());
    assertEquals(
        List.of("p.csv: placement type has more than 2,000 different words, or very long ones; 50 cells are not in this list. Check what the column holds."),
        values.notes());
  }

  @Test
  void itCanBeCancelled() {
    var lines = new ArrayList<String>();
    for (int i = 0; i < 2_000; i++) {
      lines.add(i + ",01/02/2010,M,C2,K2,PR4,13/02/2017,");
    }
    SheetReading reading = read(lines.toArray(new String[0]));
    var stopped = new Progress() {
      @Override
      public void report(long done, long total, String what) {}

      @Override
      public boolean cancelled() {
        return true;
      }
    };
    assertThrows(Cancelled.class, () -> intake.values(reading, Intake.Options.defaults(), stopped));
  }

  @Test
  void datesAreDecidedByTheColumnAndShowTheirEvidence() {
    SheetReading reading =
        read(
            "1,01/02/2010,M,C2,K2,PR4,13/02/2017,",
            "2,01/02/2010,M,C2,K2,PR4,01/02/17,",
            "3,01/02/2010,M,C2,K2,PR4,31/02/2017,",
            "4,01/02/2010,M,C2,K2,PR4,2017-03-04,",
            "5,01/02/2010,M,C2,K2,PR4,soon,");
    DateCount start = dates(values(reading), Field.START);
    assertEquals(DateOrder.DAY_FIRST, start.byCells());
    assertEquals(4, start.dayFirst().text());
    assertEquals(1, start.dayFirst().plain());
    assertEquals(2, start.dayFirst().dayOnly());
    assertEquals(1, start.dayFirst().shortYears());
    assertEquals(1, start.dayFirst().impossible());
    assertEquals(2, start.monthFirst().impossible());
    assertEquals(1, start.dayFirst().other());
    assertEquals("13/02/2017", start.dayFirst().daySample());
    assertTrue(start.dayFirst().doubtful());
  }

  @Test
  void aChosenOrderIsObeyedForTheWholeColumn() {
    SheetReading reading = read("1,01/02/2010,M,C2,K2,PR4,03/04/2017,", "2,01/02/2010,M,C2,K2,PR4,05/06/2017,");
    Mapping chosen = mapping(reading).withDates(Map.of(Field.START, DateOrder.MONTH_FIRST));
    List<String> starts = plan(reading, chosen).sheets().getFirst().rows().stream().map(r -> ((Placement) r).start().toString()).toList();
    assertEquals(List.of("2017-03-04", "2017-05-06"), starts);
    List<String> asFound = plan(reading, mapping(reading)).sheets().getFirst().rows().stream().map(r -> ((Placement) r).start().toString()).toList();
    assertEquals(List.of("2017-04-03", "2017-06-05"), asFound);
  }

  @Test
  void dayFirstCanBeChosenAgainstTheCells() {
    SheetReading reading = read("1,01/02/2010,M,C2,K2,PR4,03/24/2017,", "2,01/02/2010,M,C2,K2,PR4,05/06/2017,");
    assertEquals(0, plan(reading, mapping(reading)).sheets().getFirst().leftOut().size());
    Mapping chosen = mapping(reading).withDates(Map.of(Field.START, DateOrder.DAY_FIRST));
    assertEquals(1, plan(reading, chosen).sheets().getFirst().leftOut().size());
  }

  @Test
  void decidedWordsAreReadSoAndOnlyThoseUsedBelongToTheImport() {
    SheetReading reading = read("1,01/02/2010,M,C2,Solo pod,,13/02/2017,", "2,01/02/2010,M,C2,Gone away,,13/02/2017,");
    Mapping decided =
        mapping(reading)
            .withValues(Map.of("placement-type", Map.of("solo pod", "childrens-homes+agency", "gone away", "leave-out", "never seen", "secure")));
    var sheet = plan(reading, decided).sheets().getFirst();
    Placement placement = (Placement) sheet.rows().iterator().next();
    assertEquals("childrens-homes", placement.type().id());
    assertEquals("agency", placement.sector().id());
    assertEquals(List.of("chosen-left-out"), sheet.leftOut().stream().map(l -> l.problem().code()).toList());
    assertEquals(Map.of("placement-type", Map.of("solo pod", "childrens-homes+agency", "gone away", "leave-out")), sheet.mapping().values());
  }

  @Test
  void countAsNotRecordedIsSilentWhereAnUnknownWordWarns() {
    SheetReading reading = read("1,01/02/2010,Boys,C2,K2,Mystery Ltd,13/02/2017,");
    assertTrue(codes(plan(reading, mapping(reading))).contains("unknown-word"));
    Mapping decided = mapping(reading).withValues(Map.of("sector", Map.of("mystery ltd", "not-recorded")));
    assertTrue(codes(plan(reading, decided)).stream().noneMatch("unknown-word"::equals));
  }

  private static List<String> codes(ImportPlan plan) {
    return plan.sheets().getFirst().problems().stream().map(Problem::code).toList();
  }

  @Provide
  Arbitrary<List<String>> columns() {
    return Arbitraries.of("Solo pod", "solo  pod", "K2", " k2", "IFA", "ifa ", "U4", "N/A", "Narrow boat").list().ofMinSize(1).ofMaxSize(30);
  }

  /** The counts are those of a slow count of the cells. */
  @Property(tries = 60, seed = Rounds.SEED)
  void countsAreThoseOfASlowCount(@ForAll("columns") List<String> column) {
    var slow = new TreeMap<String, Integer>();
    var lines = new ArrayList<String>();
    for (int i = 0; i < column.size(); i++) {
      lines.add(i + ",01/02/2010,M,C2," + column.get(i) + ",PR4,13/02/2017,");
      if (!column.get(i).equals("N/A")) {
        slow.merge(FoundWord.key(column.get(i)), 1, Integer::sum);
      }
    }
    Path file = null;
    try {
      file = java.nio.file.Files.createTempFile("words", ".csv");
      java.nio.file.Files.writeString(file, Books.PLACEMENT_HEADINGS + "\n" + String.join("\n", lines) + "\n");
      SheetReading reading = intake.read(file, Intake.Options.defaults(), Progress.none()).getFirst();
      var counted = new TreeMap<String, Integer>();
      words(values(reading), Field.PLACEMENT_TYPE).forEach((w, n) -> counted.put(FoundWord.key(w), n));
      assertEquals(slow, counted);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } finally {
      if (file != null) {
        file.toFile().delete();
      }
    }
  }
}
