package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.DateOrder;
import org.suffice.model.Field;
import org.suffice.model.LeftOutRow;
import org.suffice.model.Mapping;
import org.suffice.model.Placement;
import org.suffice.model.Problem;
import org.suffice.model.SheetPlan;
import org.suffice.model.SheetReading;
import org.suffice.progress.Progress;

/** Lists that passed through a computer with American dates: what can be two days is never taken for one of them. */
class MonthsFirstTest {
  @TempDir Path folder;

  private SheetReading text(String... rows) {
    List<String> lines = new ArrayList<>(List.of("Child ref,Placement type,Provider type,Start date,End date,Date of birth"));
    lines.addAll(List.of(rows));
    return Books.one(Books.text(folder, "a.csv", lines.toArray(String[]::new)));
  }

  private static SheetPlan plan(SheetReading reading, @Nullable DateOrder order) {
    Mapping mapping = reading.mapping();
    Map<Field, DateOrder> orders = new EnumMap<>(Field.class);
    if (order != null) {
      orders.put(Field.START, order);
      orders.put(Field.END, order);
      orders.put(Field.BIRTH, order);
    }
    SheetReading read = mapping == null ? reading : reading.with(mapping.withDates(orders));
    return Books.intake().plan(List.of(read), Progress.none()).sheets().getFirst();
  }

  private static List<String> said(SheetPlan plan) {
    return plan.problems().stream().filter(p -> !p.code().equals("check-column")).map(p -> p.code() + ": " + p.message()).toList();
  }

  private static List<LocalDate> starts(SheetPlan plan) {
    return plan.rows().stream().map(r -> ((Placement) r).start()).toList();
  }

  @Test
  void aColumnWrittenBothWaysIsNotGuessed() {
    SheetReading reading = text("1,IFA,Private,02/20/2017,,2009-06-14", "2,IFA,Private,20/02/2017,,2009-06-14", "3,IFA,Private,03/05/2017,,2009-06-14", "4,IFA,Private,05/05/2017,,2009-06-14", "5,IFA,Private,02/21/2017,,2009-06-14");
    SheetPlan plan = plan(reading, null);
    assertEquals(List.of(LocalDate.of(2017, 2, 20), LocalDate.of(2017, 5, 5)), starts(plan));
    List<LeftOutRow> left = plan.leftOut();
    assertEquals(List.of("unreadable-start", "unreadable-start", "unreadable-start"), left.stream().map(r -> r.problem().code()).toList());
    Problem two = left.get(1).problem();
    assertEquals("Row 4: the start date \"03/05/2017\" can be two days, and its column does not show whether day or month comes first.", two.message());
    assertEquals(CellChecks.TWO_DATES.whatToDo(), two.whatToDo());
    assertEquals(List.of(LocalDate.of(2017, 2, 20), LocalDate.of(2017, 5, 3), LocalDate.of(2017, 5, 5)), starts(plan(reading, DateOrder.DAY_FIRST)));
    assertEquals(List.of(LocalDate.of(2017, 2, 20), LocalDate.of(2017, 3, 5), LocalDate.of(2017, 5, 5), LocalDate.of(2017, 2, 21)), starts(plan(reading, DateOrder.MONTH_FIRST)));
  }

  @Test
  void aColumnThatShowsNothingIsNotGuessedBesideOneThatIsMonthFirst() {
    SheetReading reading = text("1,IFA,Private,02/20/2017,03/05/2017,04/05/2009", "2,IFA,Private,02/21/2017,,3 May 2009");
    SheetPlan plan = plan(reading, null);
    assertEquals(1, plan.leftOut().size(), "without its end the placement would count as open");
    assertEquals("unreadable-end", plan.leftOut().getFirst().problem().code());
    SheetPlan chosen = plan(reading, DateOrder.MONTH_FIRST);
    assertEquals(LocalDate.of(2017, 3, 5), ((Placement) chosen.rows().getFirst()).end());
    assertEquals(LocalDate.of(2009, 4, 5), ((Placement) chosen.rows().getFirst()).birth());
    SheetPlan birth = plan(text("1,IFA,Private,02/20/2017,,04/05/2009", "2,IFA,Private,02/21/2017,,3 May 2009"), null);
    assertEquals(
        List.of("two-dates: Row 2: the date of birth \"04/05/2009\" can be two days, and its column does not show whether day or month comes first. It counts as not recorded."),
        said(birth));
  }

  @Test
  void aSlipStaysAProblemOfItsRow() {
    List<String> rows = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      rows.add(i + ",IFA,Private,20/02/2017,,2009-06-14");
    }
    rows.add("4,IFA,Private,02/20/2017,,2009-06-14");
    rows.add("5,IFA,Private,03/05/2017,,2009-06-14");
    SheetPlan plan = plan(text(rows.toArray(String[]::new)), null);
    assertEquals(LocalDate.of(2017, 5, 3), starts(plan).getLast());
    assertEquals(List.of("Row 5: the start date \"02/20/2017\" is not a date with the day first, as its column is read."), plan.leftOut().stream().map(r -> r.problem().message()).toList());
  }

  @Test
  void datesThatExcelTurnedRoundAreTold() {
    Path file =
        Books.workbook(
            folder, "turned.xlsx",
            b -> {
              Sheet sheet = b.createSheet("List");
              Books.row(sheet, 1, "Child ref", "Placement type", "Provider type", "Start date");
              for (int i = 1; i <= 9; i++) {
                Books.row(sheet, i + 1, "A" + i, "IFA", "Private", LocalDate.of(2017, 5, i));
              }
              for (int i = 10; i <= 14; i++) {
                Books.row(sheet, i + 1, "A" + i, "IFA", "Private", "03/2" + (i - 10) + "/2017");
              }
            });
    SheetPlan plan = plan(Books.one(file), null);
    assertEquals(14, plan.rows().size());
    Problem told = plan.problems().stream().filter(p -> p.code().equals("dates-turned")).findFirst().orElseThrow();
    assertEquals(
        "The column \u201cStart date\u201d has real dates of the 1st to the 12th of a month only, and texts that can only be month first:"
            + " Excel has probably taken 03/05/2017 for 3 May where 5 March was meant.",
        told.message());
    assertEquals(CellChecks.DATES_TURNED.whatToDo(), told.whatToDo());
  }
}
