package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.Rounds;
import org.suffice.model.Fix;
import org.suffice.model.Placement;
import org.suffice.model.Problem;
import org.suffice.model.SheetPlan;
import org.suffice.model.SheetReading;
import org.suffice.progress.Progress;

/** Numbers with decimal commas are read where their column shows nothing else, and never guessed. */
class DecimalCommaTest {
  private static final List<String> HEADINGS = List.of("Child ref", "Placement type", "Provider type", "Start date", "Distance", "Weekly cost");

  @TempDir Path folder;

  private Path file(String separator, String... milesAndCosts) {
    List<String> lines = new ArrayList<>(List.of(String.join(separator, HEADINGS)));
    for (int i = 0; i < milesAndCosts.length; i++) {
      String row = String.join("|", "C" + i, "U4", "PR4", "01/02/2017", milesAndCosts[i]);
      lines.add(Arrays.stream(row.split("\\|", -1)).map(c -> c.contains(separator) ? '"' + c + '"' : c).collect(Collectors.joining(separator)));
    }
    return Books.text(folder, "export.csv", lines.toArray(String[]::new));
  }

  private static SheetPlan plan(Path file) {
    return Books.plan(file).sheets().getFirst();
  }

  private static List<@Nullable Double> miles(SheetPlan plan) {
    return plan.rows().stream().map(r -> ((Placement) r).distance()).collect(Collectors.toList());
  }

  private static List<@Nullable Double> costs(SheetPlan plan) {
    return plan.rows().stream().map(r -> ((Placement) r).weeklyCost()).collect(Collectors.toList());
  }

  private static List<String> codes(SheetPlan plan) {
    return plan.problems().stream().map(Problem::code).filter(c -> !c.equals("check-column") && !c.equals("no-end-column")).toList();
  }

  @Test
  void aContinentalExportIsReadAndSaidSoOnce() {
    SheetPlan plan = plan(file(";", "12,5|1.234,56", "3|950,00", "0,25|2.000.100,5", "|", "999,9|1 100,75"));
    assertEquals(Arrays.asList(12.5, 3.0, 0.25, null, null), miles(plan));
    assertEquals(Arrays.asList(1234.56, 950.0, 2_000_100.5, null, 1100.75), costs(plan));
    assertEquals(List.of("decimal-comma", "unknown-distance"), codes(plan));
    assertEquals(
        List.of(
            "The column “Distance” is written with decimal commas: “12,5” was read as 12.5; 3 numbers have one. The column “Weekly cost” is written with decimal commas: “1.234,56” was read as 1234.56; 4 numbers have one."),
        plan.problems().stream().filter(p -> p.code().equals("decimal-comma")).map(Problem::message).toList());
  }

  @Test
  void whatCanBeReadInTwoWaysIsNotReadBesideDecimalCommas() {
    SheetPlan plan = plan(file(";", "12,5|1.234", "3,125|1.100", "7|950"));
    assertEquals(Arrays.asList(null, null, 7.0), miles(plan), "3,125 may be three thousand: its column is in doubt");
    assertEquals(Arrays.asList(null, null, 950.0), costs(plan), "the file has a decimal comma: 1.234 may be a thousand");
    SheetPlan beside = plan(file(";", "12,5|1.234", "3,5|1.100", "7|950"));
    assertEquals(Arrays.asList(12.5, 3.5, 7.0), miles(beside));
    assertEquals(Arrays.asList(null, null, 950.0), costs(beside));
    assertEquals(List.of("decimal-comma", "two-numbers", "two-numbers"), codes(beside));
    assertEquals(
        "Row 2: the weekly cost \"1.234\" is one number with a decimal comma and another without. It counts as not recorded.",
        beside.problems().stream().filter(p -> p.code().equals("two-numbers")).findFirst().orElseThrow().message());
  }

  @Test
  void pointsAndCommasTogetherLeaveTheColumnInDoubt() {
    SheetPlan plan = plan(file(";", "12,5|1", "12.5|2", "4|3"));
    assertEquals(Arrays.asList(null, 12.5, 4.0), miles(plan));
    assertEquals(List.of("not-a-number"), codes(plan));
  }

  @Test
  void aSlipInABritishFileStaysAWarning() {
    SheetPlan plan = plan(file(",", "12.5|1,250", "12,5|950", "4|2,100.50", "9|1,000"));
    assertEquals(Arrays.asList(12.5, null, 4.0, 9.0), miles(plan));
    assertEquals(Arrays.asList(1250.0, 950.0, 2100.5, 1000.0), costs(plan));
    assertEquals(List.of("not-a-number"), codes(plan));
    SheetPlan semicolons = plan(file(";", "12,5|1", "12|1", "40|1", "9|1"));
    assertEquals(List.of(12.5, 12.0, 40.0, 9.0), miles(semicolons), "the same of a file with semicolons is none");
    SheetPlan whole = plan(file(",", "12,5|1", "12|1", "40|1", "9|1"));
    assertEquals(Arrays.asList(null, 12.0, 40.0, 9.0), miles(whole), "one comma among whole numbers of a British file may be a slip");
  }

  @Test
  void aColumnOfTextInAWorkbookToo_butNotBesideRealNumbers() {
    for (boolean real : new boolean[] {false, true}) {
      Path book =
          Books.workbook(
              folder, real + ".xlsx",
              b -> {
                Sheet sheet = b.createSheet("Export");
                Books.row(sheet, 1, HEADINGS.toArray());
                Books.row(sheet, 2, "1", "U4", "PR4", "01/02/2017", "12,5", "1.234,56");
                Books.row(sheet, 3, "2", "U4", "PR4", "01/02/2017", real ? (Object) 612.0 : "7,25", "980,10");
              });
      SheetPlan plan = plan(book);
      assertEquals(real ? Arrays.asList(null, 612.0) : List.of(12.5, 7.25), miles(plan), "a real 612 may have been 6,12 before a program read it");
      assertEquals(List.of(1234.56, 980.1), costs(plan));
    }
  }

  @Test
  void aCorrectionSaysNothingOfItsColumn() {
    Path file = file(";", "12,5|1,5", "x|2,5", "3,75|3,5");
    Intake intake = Books.intake();
    SheetReading reading = intake.read(file, Intake.Options.defaults(), Progress.none()).getFirst();
    for (String typed : List.of("8.5", "8,5")) {
      var fix = new Fix(reading.fileHash(), "", 3, 4, typed);
      SheetPlan plan = intake.plan(List.of(reading), List.of(fix), Intake.Options.defaults(), Progress.none()).sheets().getFirst();
      assertEquals(List.of(12.5, 8.5, 3.75), miles(plan));
    }
  }

  @Test
  void aGroupOfThousandsDoesNotBeginWithZero() {
    assertNull(NumberText.point("0,125"));
    assertEquals(0.125, NumberText.comma("0,125"));
    assertEquals(1125.0, NumberText.point("1,125"));
    assertEquals(-1234.5, NumberText.comma("-£1.234,5"));
    assertNull(NumberText.comma("12.5"));
    assertNull(NumberText.comma("1.23,4"));
  }

  /** Digits and a point are read without a pattern: to the number that Java reads, to its last bit. */
  @Property(tries = 500, seed = Rounds.SEED)
  void plainNumbersAreReadAsJavaReadsThem(@ForAll @CharRange(from = '0', to = '9') @StringLength(max = 8) String whole, @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 1, max = 7) String after) {
    assertEquals(Double.valueOf(whole + "." + after), NumberText.point(whole + "." + after));
    assertEquals(Double.valueOf(after + whole), NumberText.point(after + whole));
  }

  /** What a column is taken for does not depend on which of its texts are plain. */
  @Property(tries = 500, seed = Rounds.SEED)
  void aColumnIsCountedAsItsPatternsSay(@ForAll @Size(max = 6) List<@Chars({'0', '1', '5', '.', ','}) @StringLength(min = 1, max = 6) String> texts) {
    var column = new NumberDecision.Collector(false);
    int commas = 0;
    int both = 0;
    int points = 0;
    for (String text : texts) {
      column.add(RawCell.text(text));
      Double point = NumberText.point(text);
      Double comma = NumberText.comma(text);
      boolean marked = text.contains(".") || text.contains(",");
      commas += marked && point == null && comma != null ? 1 : 0;
      points += marked && point != null && comma == null ? 1 : 0;
      both += marked && point != null && comma != null && !point.equals(comma) ? 1 : 0;
    }
    NumberDecision decided = column.decide();
    assertEquals(List.of(commas, both, points), List.of(decided.commas(), decided.both(), decided.points()), texts.toString());
  }

  /** The same pennies, written in the British and the continental way, are the same numbers. */
  @Property(tries = 40, seed = Rounds.SEED)
  void bothWaysSayTheSame(@ForAll @Size(min = 1, max = 12) List<@IntRange(max = 9_999_999) Integer> pennies) {
    List<Double> expected = pennies.stream().map(p -> BigDecimal.valueOf(p, 2).doubleValue()).toList();
    for (boolean british : new boolean[] {true, false}) {
      NumberDecision.Collector column = new NumberDecision.Collector(!british);
      List<String> texts = pennies.stream().map(p -> written(p, british)).toList();
      texts.forEach(t -> column.add(RawCell.text(t)));
      NumberDecision decided = column.decide();
      assertEquals(british ? NumberDecision.Way.POINT : NumberDecision.Way.COMMA, decided.way());
      assertEquals(expected, texts.stream().map(decided::read).toList());
      var shuffled = new ArrayList<>(texts);
      Collections.shuffle(shuffled);
      NumberDecision.Collector again = new NumberDecision.Collector(!british);
      shuffled.forEach(t -> again.add(RawCell.text(t)));
      assertEquals(decided.way(), again.decide().way(), "the order of the rows decides nothing");
    }
  }

  private static String written(int pennies, boolean british) {
    String text = String.format(java.util.Locale.UK, "%,.2f", BigDecimal.valueOf(pennies, 2).setScale(2, RoundingMode.UNNECESSARY));
    return british ? text : text.replace(',', ' ').replace('.', ',').replace(' ', '.');
  }
}
