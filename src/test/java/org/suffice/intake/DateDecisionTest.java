package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suffice.Rounds;

/** Text dates are decided for a column as a whole, day first by default, and only real days are dates. */
class DateDecisionTest {
  private static final List<String> DAY_FIRST =
      List.of("dd/MM/uuuu", "d/M/uuuu", "dd-MM-uuuu", "d.M.uuuu", "dd/MM/uuuu HH:mm", "uuuu-MM-dd", "d MMMM uuuu", "dd-MMM-uuuu", "uuuuMMdd", "EEEE, d MMMM uuuu");

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 45_000).map(n -> LocalDate.of(1950, 1, 1).plusDays(n));
  }

  @Property(seed = Rounds.SEED)
  void everyDayWrittenDayFirstIsReadBack(@ForAll("days") LocalDate day, @ForAll("patterns") String pattern) {
    String text = DateTimeFormatter.ofPattern(pattern, Locale.UK).format(day.atTime(14, 30));
    assertEquals(day, read(text, true), text);
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.of(DAY_FIRST);
  }

  @Property(seed = Rounds.SEED)
  void aColumnWrittenMonthFirstIsReadBackWhereItShowsIt(@ForAll("days") LocalDate day, @ForAll @Size(min = 1, max = 30) List<@net.jqwik.api.From("days") LocalDate> others) {
    var format = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.UK);
    var collector = new DateDecision.Collector();
    others.forEach(d -> collector.add(new RawCell.Text(format.format(d))));
    collector.add(new RawCell.Text(format.format(day.withDayOfMonth(13))));
    DateDecision decision = collector.decide();
    assertFalse(decision.dayFirst(), decision.why());
    assertTrue(decision.doubtful());
    others.forEach(d -> assertEquals(d, read(format.format(d), decision.dayFirst())));
  }

  @Property(seed = Rounds.SEED)
  void aColumnWrittenDayFirstIsNeverReadMonthFirst(@ForAll @Size(min = 1, max = 30) List<@net.jqwik.api.From("days") LocalDate> column) {
    var format = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);
    var collector = new DateDecision.Collector();
    column.forEach(d -> collector.add(new RawCell.Text(format.format(d))));
    assertTrue(collector.decide().dayFirst());
  }

  private static DateDecision column(String... cells) {
    var collector = new DateDecision.Collector();
    for (String cell : cells) {
      collector.add(new RawCell.Text(cell));
    }
    return collector.decide();
  }

  private static String[] cells(int dayOnly, int monthOnly) {
    return Stream.concat(Stream.generate(() -> "20/02/2017").limit(dayOnly), Stream.generate(() -> "02/20/2017").limit(monthOnly)).toArray(String[]::new);
  }

  @ParameterizedTest
  @CsvSource({"0,0,false", "1,0,false", "0,1,false", "1,1,false", "1,2,true", "35,355,true", "19,2,true", "20,2,false", "199,20,true", "200,20,false"})
  void aColumnWrittenBothWaysIsInDoubtUnlessTheOtherWayIsASlip(int dayOnly, int monthOnly, boolean doubt) {
    assertEquals(doubt, column(cells(dayOnly, monthOnly)).inDoubt());
  }

  @Test
  void aColumnThatShowsNothingIsInDoubtBesideOneThatIsMonthFirst() {
    DateDecision bare = column("03/05/2017", "04/05/2017");
    assertFalse(bare.inDoubt());
    assertTrue(bare.beside(List.of(column("02/20/2017"))).inDoubt());
    assertTrue(bare.beside(List.of(column(cells(3, 3)))).inDoubt());
    assertFalse(bare.beside(List.of(column("20/02/2017"), bare)).inDoubt());
    assertFalse(column("20/02/2017").beside(List.of(column("02/20/2017"))).inDoubt(), "it shows that it is day first");
  }

  @ParameterizedTest
  @CsvSource({"03/05/2017,true", "05/05/2017,false", "02/20/2017,false", "20/02/2017,false", "2017-03-05,false", "3 May 2017,false", "00/05/2017,false"})
  void someTextsAreTwoDays(String text, boolean two) {
    assertEquals(two, DateText.of(text).orElseThrow().twoDays());
  }

  @Test
  void datesThatExcelTurnedRoundAreSeen() {
    var collector = new DateDecision.Collector();
    for (int day = 1; day <= 8; day++) {
      assertFalse(collector.decide().turned());
      collector.add(new RawCell.Day(LocalDate.of(2017, 3, day)));
    }
    for (String text : cells(0, 3)) {
      assertFalse(collector.decide().turned());
      collector.add(new RawCell.Text(text));
    }
    assertTrue(collector.decide().turned());
    collector.add(new RawCell.Day(LocalDate.of(2017, 3, 13)));
    assertFalse(collector.decide().turned(), "Excel knew a day after the 12th");
  }

  @Property(seed = Rounds.SEED)
  void whatIsNotADateIsNoDate(@ForAll String text) {
    Optional<DateText> written = DateText.of(text);
    if (written.isPresent()) {
      assertTrue(text.chars().anyMatch(Character::isDigit), text);
    }
  }

  @ParameterizedTest
  @CsvSource({"31/02/2017", "00/01/2017", "32/12/2016", "29/02/2015", "31/04/2017", "2017-13-01", "31/12/1017"})
  void impossibleDaysAreNoDates(String text) {
    assertTrue(DateText.of(text).isPresent(), "written as a date");
    assertNull(read(text, true));
  }

  @ParameterizedTest
  @CsvSource({"01/02/17,2017-02-01", "01/02/99,1999-02-01", "31/12/18,2018-12-31", "1st March 2017,2017-03-01", "March 5 2017,2017-03-05", "01/02/2017 00:00:00,2017-02-01", "2017-02-01T00:00:00,2017-02-01"})
  void otherWays(String text, LocalDate day) {
    assertEquals(day, read(text, true));
  }

  @ParameterizedTest
  @CsvSource({"12345678", "ABC", "1/2", "10.5.3", "Section 20", "1 2 3", "12 Foo 2017", "20171301"})
  void notDates(String text) {
    assertTrue(DateText.of(text).isEmpty());
  }

  @Test
  void theEvidenceIsToldInWords() {
    var collector = new DateDecision.Collector();
    for (int i = 0; i < 1704; i++) {
      collector.add(new RawCell.Day(LocalDate.of(2017, 1, 1)));
    }
    for (int i = 0; i < 284; i++) {
      collector.add(new RawCell.Text("05/06/2016"));
    }
    collector.add(RawCell.BLANK);
    assertEquals("1,704 real dates, 284 text, day first", collector.decide().why());
    assertFalse(collector.decide().doubtful());
    collector.add(new RawCell.Text("06/25/2016"));
    assertEquals("1,704 real dates, 285 text, month first, because 1 can only be read so", collector.decide().why());
    collector.add(new RawCell.Text("25/06/2016"));
    assertEquals("1,704 real dates, 286 text, read day first, but 1 can only be month first", collector.decide().why());
    collector.add(new RawCell.Text("06/25/2016"));
    assertEquals(
        "1,704 real dates, 287 text, 1 can only be day first and 2 only month first, so that those that can be both are not read", collector.decide().why());
    for (int i = 1; i < 20; i++) {
      collector.add(new RawCell.Text("25/06/2016"));
    }
    assertEquals("1,704 real dates, 306 text, read day first, but 2 can only be month first", collector.decide().why());
    assertTrue(collector.decide().doubtful());
  }

  private static @Nullable LocalDate read(String text, boolean dayFirst) {
    return DateText.of(text).map(t -> t.date(dayFirst, 2018)).orElse(null);
  }

  @Provide
  Arbitrary<RawCell> cells() {
    Arbitrary<RawCell> text =
        Arbitraries.of("01/02/2017", "13/02/2017", "02/13/2017", "31/12/2016", "5/6/17", "2017-02-01", "1 Mar 2017", "soon", "NULL", "31/02/2017", "99/99/2017", "").map(RawCell::text);
    return Arbitraries.oneOf(text, days().map(RawCell.Day::new), Arbitraries.integers().between(1, 50_000).map(n -> new RawCell.Num(n, 0, false)));
  }

  private static DateDecision decided(List<RawCell> column) {
    var collector = new DateDecision.Collector();
    column.forEach(collector::add);
    return collector.decide();
  }

  @Property(seed = Rounds.SEED)
  void theOrderOfTheCellsDoesNotMatter(@ForAll @Size(max = 40) List<@net.jqwik.api.From("cells") RawCell> column, @ForAll java.util.Random random) {
    List<RawCell> other = new java.util.ArrayList<>(column);
    java.util.Collections.shuffle(other, random);
    assertEquals(decided(column), decided(other));
  }

  @Property(seed = Rounds.SEED)
  void theEvidenceIsWhatTheColumnHas(@ForAll @Size(max = 40) List<@net.jqwik.api.From("cells") RawCell> column) {
    DateDecision decision = decided(column);
    List<String> texts = column.stream().filter(c -> c instanceof RawCell.Text).map(RawCell::shown).toList();
    int dayOnly = (int) texts.stream().filter(t -> t.matches("(1[3-9]|2\\d|3[01])/(0?[1-9]|1[0-2])/.*")).count();
    int monthOnly = (int) texts.stream().filter(t -> t.matches("(0?[1-9]|1[0-2])/(1[3-9]|2\\d|3[01])/.*")).count();
    assertEquals(column.stream().filter(c -> c instanceof RawCell.Day).count(), decision.real());
    assertEquals(dayOnly, decision.dayOnly());
    assertEquals(monthOnly, decision.monthOnly());
    assertEquals(monthOnly == 0 || dayOnly > 0, decision.dayFirst(), "month first only where some need it and none forbids it");
    assertEquals(monthOnly > 0 || texts.contains("5/6/17"), decision.doubtful(), "a person looks where there is doubt");
    assertEquals(decision.real() + decision.text() == 0, decision.why().isEmpty());
  }

  @Property(seed = Rounds.SEED)
  void realDatesAndOtherWordsNeverTurnAColumn(@ForAll @Size(max = 20) List<@net.jqwik.api.From("cells") RawCell> column, @ForAll @Size(max = 20) List<@net.jqwik.api.From("days") LocalDate> real) {
    List<RawCell> more = new java.util.ArrayList<>(column);
    real.forEach(d -> more.add(new RawCell.Day(d)));
    more.add(RawCell.text("not yet"));
    assertEquals(decided(column).dayFirst(), decided(more).dayFirst());
  }

  @Test
  void columnsAreDecidedEachForItself(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) {
    var plan = Books.plan(Books.text(folder, "a.csv", Books.PLACEMENT_HEADINGS,
        "1,14/06/2009,M,C2,U4,PR4,02/13/2017,25/05/2017", "2,05/06/2009,M,C2,U4,PR4,03/04/2017,04/05/2017"));
    var second = (org.suffice.model.Placement) plan.sheets().getFirst().rows().get(1);
    assertEquals(LocalDate.of(2009, 6, 5), second.birth(), "day first");
    assertEquals(LocalDate.of(2017, 3, 4), second.start(), "month first, for another cell of the column needs it");
    assertEquals(LocalDate.of(2017, 5, 4), second.end(), "day first, as another cell of the column shows");
  }
}
