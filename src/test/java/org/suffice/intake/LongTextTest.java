package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suffice.progress.Progress;

/**
 * Cells as long as Excel allows, made so that a careless pattern tries every way of reading them: such a pattern never comes
 * to an end here, or to the end of its stack.
 */
class LongTextTest {
  private static final int LONGEST = 32_767;

  @TempDir private Path folder;

  static List<String> texts() {
    return List.of(
        "1".repeat(LONGEST - 1) + "x",
        "1,".repeat(LONGEST / 2 - 1) + "x",
        "+" + " ".repeat(LONGEST - 2) + "x",
        "1" + " ".repeat(LONGEST - 2) + "x",
        "Aa ".repeat(LONGEST / 3 - 1) + "1",
        "A" + " ".repeat(LONGEST - 2) + "x",
        "(A".repeat(LONGEST / 2 - 1) + "x",
        "1/".repeat(LONGEST / 2 - 1) + "x",
        "1 Jan ".repeat(LONGEST / 6 - 1) + "x",
        "1-1-2016 " + " ,".repeat(LONGEST / 2 - 10) + "x",
        "total ".repeat(LONGEST / 6 - 1) + "x",
        "CLA" + " ".repeat(LONGEST - 5) + "x",
        "a-".repeat(LONGEST / 2 - 1) + "-");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void inEveryColumnOfAFile(String text) throws Exception {
    var csv = new StringBuilder("Child ID,Date of Birth,Gender,Legal Status,Placement Type,Provider,Placement Start Date,Placement End Date,Notes\n");
    String cell = "\"" + text + "\"";
    for (int i = 0; i < 2; i++) {
      csv.append(i).append(",01/02/2009,F,C2,Agency Fostering,Provider,01/03/2016,,\n");
      csv.append(String.join(",", java.util.Collections.nCopies(9, cell))).append('\n');
    }
    Path file = Files.writeString(folder.resolve("long.csv"), csv);
    var intake = new Intake(Books.scheme());
    var plan = intake.plan(intake.read(file, Intake.Options.defaults(), Progress.none()), Progress.none());
    assertFalse(plan.sheets().isEmpty());
  }

  @Test
  void aNumberIsStillKnownAsOne() {
    for (String number : List.of("1", "1,234", "1,234.5", ".5", "-3", "+ 3", "£1,200", "- £ 12.50", "12%", "12 miles", "300 p.w.", "300 per week")) {
      assertTrue(profile(number).numberShare() == 1, number);
    }
    for (String other : List.of(",", "1.", "x1", "1x", "£", "1 2", "12 km")) {
      assertTrue(profile(other).numberShare() == 0, other);
    }
    assertTrue(profile("Anne Marie O'Neill-Smith").personShare() == 1);
  }

  private static ColumnProfile profile(String text) {
    var profile = new ColumnProfile();
    profile.add(RawCell.text(text));
    return profile;
  }
}
