package org.suffice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With codes in the place of references no file of the program holds a reference, and everything still matches. */
class KeyedReferencesTest {
  private static final String MARK = "TAPIR0";
  private static final List<String> PLACEMENTS =
      List.of(
          "Child ID,Date of Birth,Gender,Legal Status,Placement Type,Placement Start Date,Placement End Date",
          MARK + "1,01/02/2009,F,C2,Kinship,01/03/2016,",
          MARK + "2,01/02/2010,M,C2,Kinship,01/03/2015,",
          MARK + "2,01/02/2010,M,C2,Agency Fostering,01/04/2015,",
          MARK + "3,01/02/2010,M,C2,Kinship,no date,");
  private static final List<String> SEARCHES =
      List.of(
          "Referral ID,Child ID,Date of Referral,Placement Type Required,Gender,Outcome",
          "R1," + MARK + "1,01/02/2016,Permanent,F,Open",
          "R1," + MARK + "1,01/02/2016,Task Centred,F,Open");

  @TempDir private Path folder;

  private Cli.Ran add(Cli cli, Path p, String name, List<String> lines, Object... more) throws Exception {
    Path file = Files.write(folder.resolve(name), lines);
    var words = new java.util.ArrayList<Object>(List.of("add", file, "--project", p));
    words.addAll(List.of(more));
    var ran = cli.run(words.toArray());
    Files.delete(file);
    return ran;
  }

  private long filesWithMark() throws Exception {
    long n = 0;
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
          n += bytes.contains(new String(MARK.getBytes(charset), StandardCharsets.ISO_8859_1)) ? 1 : 0;
        }
      }
    }
    return n;
  }

  @Test
  void noReferenceIsKeptAndEverythingMatches() throws Exception {
    var cli = new Cli(folder.resolve("settings"));
    Path p = folder.resolve("p");
    var first = add(cli, p, "a.csv", PLACEMENTS, "--extracted", "2016-03-31", "--json", "--key-references");
    assertEquals(1, first.exit(), first.err());
    assertEquals(1, add(cli, p, "s.csv", SEARCHES, "--extracted", "2016-03-31").exit(), "two rows of one search and child");
    Path fixes = Files.write(folder.resolve("fixes.csv"), List.of("row,column,value", "5,Child ID," + MARK + "9", "5,Placement Start Date,01/03/2016"));
    var again = add(cli, p, "b.csv", PLACEMENTS, "--extracted", "2016-04-30", "--fixes", fixes, "--json");
    Files.delete(fixes);
    assertEquals(0, again.exit(), again.err());
    assertEquals(1, again.json().at("/tables/0/new").asInt(), "the other rows are known by their codes: " + again.out());
    assertEquals(3, again.json().at("/tables/0/unchanged").asInt(), again.out());
    assertEquals(0, filesWithMark());
    assertEquals(3, cli.table(p, "children-looked-after", "--as-at", "2016-04-30").at("/rows/0/cells/0/value").asInt());
    assertEquals(0, cli.run("left-out", "--project", p, "--out", folder.resolve("left.xlsx")).exit());
    assertEquals(0, cli.run("erase-child", MARK + "1", "--project", p, "--yes").exit(), "found by the reference as the files have it");
    assertEquals(2, cli.table(p, "children-looked-after", "--as-at", "2016-04-30").at("/rows/0/cells/0/value").asInt());
    var late = cli.run("set", "child-references=as-given", "--project", p);
    assertEquals(2, late.exit());
    assertTrue(late.err().contains("before the first data"), late.err());
    Files.move(folder.resolve("p.references"), folder.resolve("away"));
    var without = add(cli, p, "c.csv", PLACEMENTS, "--extracted", "2016-05-31");
    assertEquals(2, without.exit());
    assertTrue(without.err().contains("p.references") && without.err().contains("Put the file back"), without.err());
    assertEquals(0, cli.run("imports", "--project", p).exit());
  }
}
