package org.suffice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log says what was done and nothing about children; a change from outside shows, and a backup put back keeps it. */
class AuditTest {
  private static final String MARK = "ZEBEDEEMARK";
  @TempDir Path folder;

  private Path csv(String name, int child) throws Exception {
    return Files.writeString(
        folder.resolve(name),
        "Child ID,Date of Birth,Gender,Legal Status,Placement Type,Provider,Placement Start Date,Placement End Date\n"
            + MARK + child + ",01/02/2009,F,C2,Agency Fostering," + MARK + " Care,01/03/2016,\n"
            + MARK + (child + 1) + ",01/02/2010,M,C2,In-House Fostering,,bad date " + MARK + ",\n");
  }

  private static List<String> events(JsonNode log) {
    var events = new ArrayList<String>();
    log.forEach(e -> events.add(e.get("event").asText()));
    return events;
  }

  @Test
  void whatWasDoneIsTherAndNothingAboutChildren() throws Exception {
    var cli = new Cli(folder.resolve("settings"));
    Path p = folder.resolve("p");
    assertEquals(1, cli.run("add", csv("a.csv", 1), "--project", p, "--extracted", "2017-03-31").exit());
    assertEquals(1, cli.run("add", csv("b.csv", 7), "--project", p, "--extracted", "2017-04-30").exit());
    assertEquals(0, cli.run("backup", "--project", p).exit());
    assertEquals(0, cli.run("undo", "2", "--project", p).exit());
    assertEquals(0, cli.run("set", "wording=children-in-our-care", "--project", p).exit());
    assertEquals(0, cli.run("table", "placement-mix", "--project", p, "--out", folder.resolve("mix.csv"), "--format", "csv").exit());
    assertEquals(0, cli.run("left-out", "--project", p, "--out", folder.resolve("left.xlsx")).exit());
    var log = cli.run("audit", "--project", p, "--json");
    assertEquals(0, log.exit(), log.err());
    List<String> events = events(log.json());
    assertTrue(events.containsAll(List.of("made", "opened", "imported", "backed-up", "undone", "setting", "exported")), events.toString());
    assertTrue(log.out().contains("placement-mix, working-copy, as .csv") && !log.out().contains("mix.csv"), log.out());
    assertFalse(log.out().contains(MARK) || log.out().contains(folder.toString()), log.out());
    assertEquals(0, cli.run("audit", "--project", p, "--out", folder.resolve("log.csv")).exit());
    assertFalse(Files.readString(folder.resolve("log.csv")).contains(MARK));
    // a backup that is put back does not take the log with it
    String asked = cli.run("restore", "--list", "--project", p).out().lines().filter(l -> l.contains("asked")).findFirst().orElseThrow().split(" ")[0];
    assertEquals(0, cli.run("restore", "--project", p, "--from", asked).exit());
    List<String> after = events(cli.run("audit", "--project", p, "--json").json());
    assertEquals(events, after.subList(0, events.size()));
    assertTrue(after.contains("restored"));
  }

  @Test
  void aChangeFromOutsideShows() throws Exception {
    var cli = new Cli(folder.resolve("settings"));
    Path p = folder.resolve("p");
    cli.run("add", csv("a.csv", 1), "--project", p, "--extracted", "2017-03-31");
    cli.run("imports", "--project", p);
    assertEquals("", cli.run("imports", "--project", p).err());
    for (String tampering :
        List.of(
            "UPDATE audit_entry SET who = 'somebody' WHERE entry_no = 2",
            "DELETE FROM audit_entry WHERE entry_no = 2",
            "UPDATE audit_entry SET happened = '2020-01-01T00:00:00Z' WHERE entry_no = 1")) {
      Path copy = folder.resolve("copy");
      Files.copy(folder.resolve("p.mv.db"), folder.resolve("copy.mv.db"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      try (var c = DriverManager.getConnection("jdbc:h2:file:" + copy, "SUFFICE", "");
          var s = c.createStatement()) {
        assertEquals(1, s.executeUpdate(tampering));
      }
      var ran = cli.run("imports", "--project", copy);
      assertEquals(0, ran.exit());
      assertTrue(ran.err().contains("changed from outside"), ran.err());
      assertEquals(1, cli.run("audit", "--project", copy).exit());
    }
  }

  @Test
  void wrongPassphrasesAreInTheLogOnceItIsOpen() throws Exception {
    var cli = new Cli(folder.resolve("settings"));
    Path p = folder.resolve("p");
    var right = Map.of("SUFFICE_PASSPHRASE", "violet hammer orbit pond");
    assertEquals(2, cli.runWith(Map.of("SUFFICE_PASSPHRASE", "password1234567"), "add", csv("a.csv", 1), "--project", p).exit());
    assertEquals(1, cli.runWith(right, "add", csv("a.csv", 1), "--project", p, "--extracted", "2017-03-31").exit());
    assertEquals(2, cli.runWith(Map.of("SUFFICE_PASSPHRASE", "not this one at all"), "imports", "--project", p).exit());
    assertEquals(2, cli.run("imports", "--project", p).exit());
    var ran = cli.runWith(right, "audit", "--project", p, "--json");
    assertEquals(0, ran.exit());
    assertTrue(ran.err().startsWith("A wrong passphrase was given"), ran.err());
    assertEquals(1, events(ran.json()).stream().filter("refused"::equals).count());
    assertEquals("", cli.runWith(right, "imports", "--project", p).err());
  }
}
