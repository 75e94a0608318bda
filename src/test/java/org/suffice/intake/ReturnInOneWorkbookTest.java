package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.Mapping;
import org.suffice.model.SheetReading;
import org.suffice.model.TableKind;
import org.suffice.progress.Progress;

/** An SSDA903 return whose tables are the sheets of one workbook. */
class ReturnInOneWorkbookTest {
  @TempDir Path folder;

  @Test
  void tablesOfAReturnAsSheetsOfOneWorkbook() {
    Path file =
        Books.workbook(
            folder,
            "return.xlsx",
            b -> {
              sheet(b, "Header", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", "007,1,28/07/2004,WBRI,,,", "008,2,28/07/2005,WBRI,,,");
              sheet(b, "Episodes", "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN", "007,06/01/2017,S,C2,N1,U4,PR1,,,,nope,nope,");
              sheet(b, "UASC", "CHILD,SEX,DOB,DUC", "008,2,28/07/2005,28/07/2023");
              sheet(b, "Reviews", "CHILD,DOB,REVIEW,REVIEW_CODE", "007,28/07/2004,01/02/2017,PN1");
            });
    List<SheetReading> readings = Books.intake().read(file, Intake.Options.defaults(), Progress.none());
    assertEquals(
        List.of(TableKind.HEADER, TableKind.EPISODES, TableKind.UASC),
        readings.stream().map(SheetReading::mapping).filter(Objects::nonNull).map(Mapping::kind).toList());
    assertTrue(readings.get(3).problem().contains("“Reviews” of the SSDA903 return"), readings.get(3).problem());
    var plan = Books.intake().plan(readings.subList(0, 3), Progress.none());
    assertEquals(List.of(2, 1, 1), plan.sheets().stream().map(s -> s.rows().size()).toList());
    assertEquals(0, plan.sheets().stream().mapToInt(s -> s.leftOut().size()).sum(), "a child may stand in the header and in the UASC table");
  }

  private static void sheet(Workbook book, String name, String... lines) {
    Sheet sheet = book.createSheet(name);
    for (int r = 0; r < lines.length; r++) {
      Books.row(sheet, r + 1, (Object[]) lines[r].split(","));
    }
  }
}
