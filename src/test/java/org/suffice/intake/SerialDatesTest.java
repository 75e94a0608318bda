package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.Placement;
import org.suffice.model.Problem;
import org.suffice.model.SheetPlan;

/** Excel's number of a day in the place of a date: read where the column shows that it is one, never guessed. */
class SerialDatesTest {
  private static final String HEADINGS = "Child ref,Placement type,Provider type,Start date,End date";

  @TempDir Path folder;

  private SheetPlan text(String... rows) {
    var lines = new java.util.ArrayList<>(List.of(HEADINGS));
    lines.addAll(List.of(rows));
    return Books.plan(Books.text(folder, "a.csv", lines.toArray(String[]::new))).sheets().getFirst();
  }

  private static List<Placement> rows(SheetPlan plan) {
    return plan.rows().stream().map(Placement.class::cast).toList();
  }

  private static List<String> codes(SheetPlan plan) {
    return plan.problems().stream().map(Problem::code).toList();
  }

  @Test
  void amongDatesItIsTheDayAndIsNoted() {
    SheetPlan plan = text("1,IFA,Private,01/02/2017,31/12/9999", "2,IFA,Private,42767,01/03/2017", "3,IFA,Private,03/02/2017,42800");
    assertEquals(List.of("far-end", "serial-date", "serial-date"), codes(plan).stream().filter(c -> !c.equals("check-column")).toList());
    assertEquals(LocalDate.of(2017, 2, 1), rows(plan).get(1).start());
    assertEquals(LocalDate.of(2017, 3, 6), rows(plan).get(2).end());
    assertEquals(
        "Row 3: the start date \"42767\" is Excel's number of a day. It was read as 01/02/2017.",
        plan.problems().stream().filter(p -> p.code().equals("serial-date")).findFirst().orElseThrow().message());
  }

  @Test
  void farFromTheDatesOfItsColumnItStaysAProblem() {
    SheetPlan plan = text("1,IFA,Private,01/02/2017,", "2,IFA,Private,44562,", "3,IFA,Private,2017,", "4,IFA,Private,03/02/2017,");
    assertEquals(List.of("unreadable-start", "unreadable-start"), plan.leftOut().stream().map(r -> r.problem().code()).toList());
    assertEquals(2, plan.rows().size());
  }

  @Test
  void aColumnOfMostlyNumbersIsNotTakenForDates() {
    SheetPlan plan = text("1,IFA,Private,01/02/2017,01/02/2018", "2,IFA,Private,02/02/2017,43132", "3,IFA,Private,03/02/2017,43133");
    assertEquals(2, plan.leftOut().size());
    assertNull(rows(plan).stream().filter(p -> !p.child().equals("1")).findFirst().orElse(null));
  }

  @Test
  void numbersOfAWorkbookToo_butNotWhereDaysCountFrom1904() {
    for (boolean from1904 : new boolean[] {false, true}) {
      Path file =
          Books.workbook(
              folder, from1904 + ".xlsx",
              b -> {
                b.getCTWorkbook().addNewWorkbookPr().setDate1904(from1904);
                Sheet sheet = b.createSheet("Extract");
                Books.row(sheet, 1, (Object[]) HEADINGS.split(",", -1));
                Books.row(sheet, 2, "1", "IFA", "Private", LocalDate.of(2017, 2, 1), null);
                Books.row(sheet, 3, "2", "IFA", "Private", 42_767, null);
                Books.row(sheet, 4, "3", "IFA", "Private", LocalDate.of(2017, 2, 3), null);
              });
      SheetPlan plan = Books.plan(file).sheets().getFirst();
      assertEquals(from1904 ? 2 : 3, plan.rows().size());
      assertTrue(from1904 || rows(plan).get(1).start().equals(LocalDate.of(2017, 2, 1)));
    }
  }
}
