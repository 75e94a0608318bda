package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.ImportPlan;
import org.suffice.model.Placement;
import org.suffice.model.Problem;
import org.suffice.model.SheetPlan;
import org.suffice.model.SheetReading;
import org.suffice.progress.Progress;

/** Years of a return that are added together: which is the newer is seen by their rows, never by their names. */
class SeveralYearsTest {
  private static final String EPISODES = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
  private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
  private static final Instant COPIED = Instant.parse("2018-09-30T12:00:00Z");

  @TempDir Path folder;

  private Path file(String year, String name, String... lines) throws IOException {
    Path in = Files.createDirectories(folder.resolve(year));
    Path file = Books.text(in, name, lines);
    Files.setLastModifiedTime(file, FileTime.from(COPIED));
    return file;
  }

  private static ImportPlan plan(Path... files) {
    return plan(new Intake.Options(k -> Optional.empty(), null, null), files);
  }

  private static ImportPlan plan(Intake.Options options, Path... files) {
    var intake = Books.intake();
    List<SheetReading> readings = new ArrayList<>();
    Stream.of(files).forEach(f -> readings.addAll(intake.read(f, options, Progress.none())));
    return intake.plan(readings, Progress.none());
  }

  private Path[] twoYears(String first, String second) throws IOException {
    return new Path[] {
      file(first, "episodes.csv", EPISODES, "1,01/05/2016,S,C2,N1,U4,PR1,,,,,,", "2,01/06/2016,S,C2,N1,K2,PR4,,,,,,", "3,30/03/2017,S,C2,N1,K2,PR4,,,,,,"),
      file(first, "header.csv", HEADER, "1,1,14/06/2009,WBRI,,,", "2,2,01/01/2008,WBRI,,,", "3,2,01/01/2007,WBRI,,,"),
      file(second, "episodes.csv", EPISODES, "1,01/05/2016,S,C2,N1,U4,PR1,01/02/2018,X1,,,,", "1,01/02/2018,P,C2,N1,U4,PR1,,,,,,", "2,01/06/2016,S,C2,N1,K2,PR1,,,,,,", "4,20/03/2018,S,C2,N1,K2,PR4,,,,,,"),
      file(second, "header.csv", HEADER, "1,1,14/06/2009,WBRI,,,", "2,1,01/01/2008,WBRI,,,", "4,2,01/01/2007,WBRI,,,")
    };
  }

  @Test
  void theOlderOfTwoYearsIsOfItsOwnLastDay() throws IOException {
    Path[] files = twoYears("2018", "2017"); // folders named the wrong way round
    for (List<Integer> order : List.of(List.of(0, 1, 2, 3), List.of(3, 2, 1, 0), List.of(2, 0, 3, 1))) {
      ImportPlan plan = plan(order.stream().map(i -> files[i]).toArray(Path[]::new));
      for (SheetPlan sheet : plan.sheets()) {
        boolean older = sheet.file().startsWith("2018/");
        assertEquals(older ? LocalDate.of(2017, 3, 30) : LocalDate.of(2018, 9, 30), sheet.extracted(), sheet.file() + ", " + sheet.extractedWhy());
        assertEquals(List.of(), sheet.leftOut(), sheet.file());
        assertEquals(older ? 3 : sheet.rowsRead(), sheet.rows().size());
      }
      SheetPlan older = plan.sheets().stream().filter(s -> s.file().equals("2018/episodes.csv")).findFirst().orElseThrow();
      assertTrue(older.extractedWhy().contains("2017/episodes.csv, which goes on to 20 March 2018"), older.extractedWhy());
    }
  }

  @Test
  void problemsStayWithTheFileTheyAreIn() throws IOException {
    Path a = file("a", "x.csv", EPISODES, "1,01/05/2016,S,C2,N1,U4,PR1,,,,,,", "1,01/06/2016,P,C2,N1,U4,PR1,,,,,,");
    Path b = file("b", "x.csv", EPISODES, "2,01/05/2016,S,C2,N1,U4,PR1,,,,,,", "2,01/06/2016,P,C2,N1,U4,PR1,01/07/2016,E8,,,,");
    List<SheetPlan> sheets = plan(a, b).sheets();
    assertEquals(List.of("a/x.csv", "b/x.csv"), sheets.stream().map(SheetPlan::file).toList());
    assertEquals(1, count(sheets.get(0), "open-overlap"));
    assertEquals(0, count(sheets.get(1), "open-overlap"));
  }

  @Test
  void partsOfOneExtractStayOneExtract() throws IOException {
    Path a = file("a", "in-house.csv", EPISODES, "1,01/05/2016,S,C2,N1,U4,PR1,,,,,,", "2,01/06/2016,S,C2,N1,U4,PR1,,,,,,");
    Path b = file("a", "agency.csv", EPISODES, "3,01/05/2016,S,C2,N1,U4,PR4,,,,,,", "4,01/06/2017,S,C2,N1,U4,PR4,,,,,,");
    plan(a, b).sheets().forEach(s -> assertEquals(LocalDate.of(2018, 9, 30), s.extracted()));
    Path open = file("b", "open.csv", EPISODES, "1,01/05/2016,S,C2,N1,U4,PR1,,,,,,", "2,01/06/2017,S,C2,N1,U4,PR1,,,,,,");
    Path closed = file("b", "closed.csv", EPISODES, "1,01/05/2016,S,C2,N1,U4,PR1,01/01/2017,E8,,,,");
    ImportPlan plan = plan(open, closed);
    assertEquals(1, plan.sheets().stream().mapToInt(s -> count(s, "closed-beats-open")).sum());
  }

  @Test
  void aDayThatAPersonGaveIsTheDay() throws IOException {
    ImportPlan plan = plan(new Intake.Options(k -> Optional.empty(), null, LocalDate.of(2018, 5, 1)), twoYears("1", "2"));
    plan.sheets().forEach(s -> assertEquals(LocalDate.of(2018, 5, 1), s.extracted()));
    assertTrue(plan.sheets().stream().anyMatch(s -> count(s, "key-clash") > 0));
  }

  @Test
  void aTableOfSeveralReturnsCountsTheNewestYear() throws IOException {
    Path file = file("c", "all.csv", EPISODES + ",YEAR",
        "1,01/05/2016,S,C2,N1,U4,PR1,,,,,,,2018", // the years in no order
        "1,01/05/2016,S,C2,N1,K2,PR4,,,,,,,2017",
        "2,01/05/2016,S,C2,N1,U4,PR1,,,,,,,2017",
        "3,01/05/2016,S,C2,N1,U4,PR1,01/06/2017,E8,,,,,2017",
        "4,01/05/2016,S,C2,N1,U4,PR1,,,,,,,2018",
        "4,01/05/2016,S,C2,N1,U5,PR1,,,,,,,2018");
    SheetPlan plan = plan(file).sheets().getFirst();
    assertEquals(List.of("1 U4", "2 U4", "3 U4"), plan.rows().stream().map(r -> ((Placement) r).child() + " " + ((Placement) r).code()).toList());
    assertEquals(1, plan.identical());
    assertEquals(List.of(3), plan.problems().stream().filter(p -> p.code().equals("older-year")).map(Problem::row).toList());
    assertEquals(List.of(4), plan.problems().stream().filter(p -> p.code().equals("open-in-older-year")).map(Problem::row).toList());
    assertEquals(2, plan.leftOut().size(), "two versions of one year are nobody's choice");
    assertEquals(plan.rowsRead(), plan.rows().size() + plan.leftOut().size() + plan.identical());
  }

  private static int count(SheetPlan sheet, String code) {
    return (int) sheet.problems().stream().filter(p -> p.code().equals(code)).count();
  }
}
