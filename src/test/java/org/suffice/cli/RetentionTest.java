package org.suffice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports have a last day; when it is over a person is reminded, and may delete the import for good, backups too. */
class RetentionTest {
  private static final String HEADINGS = "Child ID,Date of Birth,Gender,Legal Status,Placement Type,Placement Start Date,Placement End Date";
  @TempDir private Path folder;

  private int add(Cli cli, String name, String child, String day) throws Exception {
    Path file = Files.write(folder.resolve(name), List.of(HEADINGS, "COMMON,01/02/2009,F,C2,Kinship,01/03/2016,", child + ",01/02/2010,M,C2,Kinship,01/03/2016,", child + ",,,,Kinship,never,"));
    int exit = cli.run("add", file, "--project", folder.resolve("p"), "--extracted", day).exit();
    Files.delete(file);
    return exit;
  }

  private long filesWith(String mark) throws Exception {
    long n = 0;
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        n += new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(mark) ? 1 : 0;
      }
    }
    return n;
  }

  @Test
  void aPersonIsRemindedAndDeletesForGood() throws Exception {
    var cli = new Cli(folder.resolve("settings"));
    Path p = folder.resolve("p");
    assertEquals(1, add(cli, "a.csv", "OCELOTONE", "2016-03-31"));
    assertEquals(1, add(cli, "b.csv", "OCELOTTWO", "2016-04-30"));
    assertEquals(0, cli.run("backup", "--project", p).exit());
    var all = cli.run("keep", "--project", p);
    assertEquals("", all.err());
    assertTrue(all.out().contains("Import 1 is kept until") && all.out().contains("(by the setting)"), all.out());
    assertEquals(2, cli.run("set", "keep-imports=241", "--project", p).exit());
    assertEquals(0, cli.run("set", "keep-imports=0", "--project", p).exit());
    assertTrue(cli.run("keep", "--project", p).out().contains("no date"));
    assertEquals(2, cli.run("keep", "7", "--until", "2020-01-31", "--project", p).exit());
    assertEquals(0, cli.run("keep", "1", "--until", "2020-01-31", "--project", p).exit());
    var reminded = cli.run("imports", "--project", p);
    assertTrue(reminded.err().contains("Import 1 (kept until 31 January 2020) was to be kept no longer"), reminded.err());
    assertTrue(filesWith("OCELOTONE") >= 3, "the project and its backups");
    var look = cli.run("delete-import", "1", "--project", p);
    assertEquals(2, look.exit());
    assertTrue(look.out().contains("Nothing was deleted"), look.out());
    var ran = cli.run("delete-import", "1", "--project", p, "--yes");
    assertEquals(0, ran.exit(), ran.err());
    assertEquals(0, filesWith("OCELOTONE"));
    assertTrue(filesWith("OCELOTTWO") >= 1);
    var left = cli.run("imports", "--project", p, "--json");
    assertEquals("", left.err());
    assertEquals(1, left.json().size());
    assertEquals(2, left.json().get(0).get("id").asInt());
    assertEquals(2, cli.table(p, "children-looked-after", "--as-at", "2016-04-30").at("/rows/0/cells/0/value").asInt());
    assertEquals(1, cli.run("left-out", "--project", p, "--out", folder.resolve("left.xlsx")).out().lines().count());
    var log = cli.run("audit", "--project", p);
    assertEquals(0, log.exit());
    assertTrue(log.out().contains("Import 1 was deleted for good"), log.out());
    assertFalse(log.out().contains("OCELOT"));
    assertEquals(1, add(cli, "c.csv", "OCELOTTHREE", "2016-05-31"));
    assertEquals(3, cli.run("imports", "--project", p, "--json").json().get(1).get("id").asInt(), "numbers are not used again");
  }
}
