package org.suffice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.model.Question;
import org.suffice.progress.Progress;
import org.suffice.store.Project;

/**
 * One child is erased from a project and its backups: no byte of the reference is left in any file, and every table is the
 * one that the same files give without the child's rows. All of them or none change.
 */
class EraseChildTest {
  private static final String CHILD = "QUAGGA77";
  private static final Map<String, String> SECRET = Map.of("SUFFICE_PASSPHRASE", "violet hammer orbit pond");
  @TempDir private Path folder;

  private final List<String> placements =
      List.of(
          "Child ID,Date of Birth,Gender,Legal Status,Placement Type,Provider,Sibling Group,Placement Start Date,Placement End Date",
          "A1,01/02/2009,F,C2,Agency Fostering,Oak," + CHILD + ",01/03/2016,",
          CHILD + ",01/02/2012,M,C2,Agency Fostering,Oak," + CHILD + ",01/03/2016,",
          CHILD + ",01/02/2012,M,C2,Agency Residential,OKAPIHOME," + CHILD + ",01/03/2014,01/03/2016",
          CHILD + ",01/02/2012,M,C2,Agency Fostering,Oak,,no date,",
          "A2,01/02/2010,M,C2,In-House Fostering,,,seen with " + CHILD + ",",
          "A3,05/06/2008,M,E1,Kinship,,,05/06/2015,");
  private final List<String> searches =
      List.of(
          "Referral ID,Child ID,Date of Referral,Placement Type Required,Children in Referral,Gender,Outcome",
          "R1,A1,01/02/2016,Task Centred,2,F,Placed",
          "R1," + CHILD + ",01/02/2016,Task Centred,2,M,Placed",
          "R2," + CHILD + ",01/03/2016,Permanent,1,M,Open",
          "R3,A3,01/04/2016,Permanent,1,M,Open");

  private Cli cli() {
    return new Cli(folder.resolve("settings"));
  }

  /** Two extracts of placements and one of searches, with a correction, a backup, and a view named after the child. */
  private Path project(String name, Map<String, String> with, Predicate<String> rows) throws IOException {
    Cli cli = cli();
    Path own = Files.createDirectories(folder.resolve(name));
    Path p = own.resolve("p");
    add(cli, with, p, own, rows.test(CHILD) ? "plan_" + CHILD + "-march.csv" : "march.csv", placements.stream().filter(rows).toList(), "2016-03-31");
    add(cli, with, p, own, "searches.csv", searches.stream().filter(rows).map(r -> rows.test(CHILD) ? r : r.replace("Centred,2", "Centred,1")).toList(), "2016-04-30");
    var april = new ArrayList<>(placements.stream().filter(rows).toList());
    april.replaceAll(r -> r.replace("Oak", "Elm"));
    add(cli, with, p, own, "april.csv", april, "2016-04-30");
    if (rows.test(CHILD)) {
      written(p, with);
    }
    Path named = own.resolve(CHILD + ".xlsx"); // a file that is written may have any name
    assertEquals(0, cli.runWith(with, "table", "children-looked-after", "--project", p, "--out", named).exit());
    Files.delete(named);
    assertEquals(0, cli.runWith(with, "backup", "--project", p).exit());
    return p;
  }

  /** What people write beside the data: views, a commentary of before the child was added, a target, one that was removed. */
  private void written(Path p, Map<String, String> with) {
    String secret = with.get("SUFFICE_PASSPHRASE");
    for (List<String> words :
        List.of(
            List.of("views", "--save", "home of " + CHILD, "--where", "team=" + CHILD),
            List.of("targets", "--add", "fewer like " + CHILD, "--measure", "children-looked-after", "--target", "1", "--due", "2020-03-31", "--unit", CHILD),
            List.of("targets", "--add", "gone: " + CHILD, "--measure", "children-looked-after", "--target", "2", "--due", "2020-03-31"),
            List.of("targets", "--remove", "gone: " + CHILD),
            List.of("set", "near-places=Elsewhere, " + CHILD))) {
      var command = new ArrayList<Object>(words);
      command.addAll(List.of("--project", p));
      var ran = cli().runWith(with, command.toArray());
      assertEquals(0, ran.exit(), ran.err());
    }
    try (Project project = Project.open(p, secret == null ? null : secret.toCharArray())) {
      project.kept().set("commentary", "{\"2016-03-31\":\"Said \\\"" + CHILD + "\\\" moved.\",\"2016-04-30\":\"Nothing\"}");
      project.kept().keepDraft("other", "{\"draft\":1,\"files\":[\"/in/" + CHILD + ".csv\"],\"sheets\":[],\"fixes\":[],\"step\":\"files\"}");
    }
  }

  private static void add(Cli cli, Map<String, String> with, Path p, Path own, String name, List<String> lines, String day) throws IOException {
    Path file = own.resolve(name);
    Files.write(file, lines);
    var ran = cli.runWith(with, "add", file, "--project", p, "--extracted", day);
    assertTrue(ran.exit() < 2, ran.err());
    Files.delete(file); // the files that were added are not the program's
  }

  private static Map<String, String> settings(Path p) {
    try (Project project = Project.open(p, null)) {
      return project.kept().settings();
    }
  }

  private static List<Path> holding(Path where, String mark) throws IOException {
    var found = new ArrayList<Path>();
    try (var files = Files.walk(where)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
          if (bytes.contains(new String(mark.getBytes(charset), StandardCharsets.ISO_8859_1))) {
            found.add(file);
          }
        }
      }
    }
    return found;
  }

  /** The rows of tables of every family: the second computation is the one over files without the child. */
  private List<Object> tables(Path project, Map<String, String> with) {
    String secret = with.get("SUFFICE_PASSPHRASE");
    var context = new AppContext(folder.resolve("settings"), Clock.systemUTC());
    try (ProjectSession session = context.open(project, secret == null ? null : secret.toCharArray(), Progress.none())) {
      var all = new ArrayList<Object>();
      for (String id :
          List.of(
              "children-looked-after", "placement-mix", "children-by-age", "in-house-ifa-by-age", "starters", "leavers", "placement-moves",
              "hard-to-find-by-type", "hard-to-find-by-age", "search-outcomes", "search-demand", "placement-stability")) {
        all.add(session.ask().table(id, Question.defaults().at(LocalDate.of(2016, 4, 30))).rows());
      }
      return all;
    }
  }

  @Test
  void nothingOfTheChildIsLeftAndEveryTableIsTheOneWithoutIt() throws Exception {
    Path p = project("with", Map.of(), r -> true);
    Path without = project("without", Map.of(), r -> !r.startsWith(CHILD) && !r.matches("R[0-9]," + CHILD + ",.*"));
    assertFalse(tables(p, Map.of()).equals(tables(without, Map.of())), "the child counts");
    assertTrue(holding(p.getParent(), CHILD).size() >= 3, "the project and its backups hold it");
    var look = cli().run("erase-child", CHILD, "--project", p);
    assertEquals(2, look.exit());
    assertTrue(look.out().contains("4 placements, 2 searches, 2 rows left out") && look.out().contains("Nothing was erased"), look.out());
    var ran = cli().run("erase-child", CHILD, "--project", p, "--yes");
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(ran.out().contains("5 backups were written anew"), ran.out());
    assertEquals(List.of(), holding(p.getParent(), CHILD));
    assertEquals(List.of(), holding(p.getParent(), "OKAPIHOME"), "what only its rows said");
    assertTrue(settings(p).get("commentary").matches(".*Said .\"erased-[0-9a-f]{8}.\" moved.*Nothing.*"), settings(p).get("commentary"));
    assertEquals(1, cli().run("targets", "--project", p, "--json").json().size(), "the target that was removed stays so");
    assertEquals(tables(without, Map.of()), tables(p, Map.of()));
    // the project goes on as before: the next import, undo, a backup that is put back
    assertEquals(2, cli().run("erase-child", CHILD, "--project", p, "--yes").exit());
    assertEquals(0, cli().run("undo", "3", "--project", p).exit());
    String asked = cli().run("restore", "--list", "--project", p).out().lines().filter(l -> l.contains("asked")).findFirst().orElseThrow().split(" ")[0];
    assertEquals(0, cli().run("restore", "--from", asked, "--project", p).exit());
    assertEquals(tables(without, Map.of()), tables(p, Map.of()));
    assertEquals(List.of(), holding(p.getParent(), CHILD));
    var log = cli().run("audit", "--project", p);
    assertEquals(0, log.exit(), log.out());
    assertTrue(log.out().contains("child-erased") && !log.out().contains(CHILD), log.out());
    try (var left = Files.walk(p.getParent())) {
      assertEquals(0, left.filter(f -> String.valueOf(f.getFileName()).startsWith(".")).count(), "hidden files");
    }
  }

  @Test
  void encryptedFilesKeepTheirPassphraseAndOneThatDoesNotOpenStopsAll() throws Exception {
    Path p = project("secret", SECRET, r -> true);
    List<Object> before = tables(p, SECRET);
    Path stranger = p.resolveSibling("p.backups").resolve("2015-01-01-000000-asked.mv.db");
    Path other = folder.resolve("other");
    assertTrue(cli().runWith(Map.of("SUFFICE_PASSPHRASE", "quite another sentence"), "add", Files.write(folder.resolve("x.csv"), placements), "--project", other, "--extracted", "2016-03-31").exit() < 2);
    Files.copy(folder.resolve("other.mv.db"), stranger);
    Files.copy(folder.resolve("other.key"), stranger.resolveSibling("2015-01-01-000000-asked.key"));
    var refused = cli().runWith(SECRET, "erase-child", CHILD, "--project", p, "--yes");
    assertEquals(2, refused.exit());
    assertTrue(refused.err().contains("2015-01-01-000000-asked") && refused.err().contains("Nothing was changed"), refused.err());
    var ran = cli().runWith(SECRET, "erase-child", CHILD, "--project", p, "--yes", "--delete-unopened-backups");
    assertEquals(0, ran.exit(), ran.err());
    assertFalse(Files.exists(stranger));
    assertEquals(0, cli().runWith(SECRET, "restore", "--project", p).exit());
    assertFalse(before.equals(tables(p, SECRET)), "gone from the backup too");
  }

  @Test
  void aWrongReferenceIsCorrectedEverywhere() throws Exception {
    Path p = project("wrong", Map.of(), r -> true);
    List<Object> before = tables(p, Map.of());
    assertEquals(2, cli().run("correct-child", CHILD, "--to", CHILD, "--project", p, "--yes").exit());
    assertEquals(0, cli().run("correct-child", CHILD, "--to", "LEMUR99", "--project", p, "--yes").exit());
    assertEquals(List.of(), holding(p.getParent(), CHILD));
    assertTrue(holding(p.getParent(), "LEMUR99").size() >= 3);
    assertEquals("{\"2016-03-31\":\"Said \\\"LEMUR99\\\" moved.\",\"2016-04-30\":\"Nothing\"}", settings(p).get("commentary"));
    assertTrue(cli().run("views", "--project", p).out().contains("home of LEMUR99"));
    assertEquals("Elsewhere, LEMUR99", settings(p).get("near-places"));
    assertEquals(before, tables(p, Map.of()));
    // the same extract with the right reference is the same rows
    var lines = new ArrayList<>(placements);
    lines.replaceAll(r -> r.replace("Oak", "Elm").replace(CHILD, "LEMUR99"));
    var ran = cli().run("add", Files.write(folder.resolve("again.csv"), lines), "--project", p, "--extracted", "2016-05-31", "--json");
    assertEquals(0, ran.json().at("/tables/0/new").asInt() + ran.json().at("/tables/0/changed").asInt(), ran.out());
    var clash = cli().run("correct-child", "A1", "--to", "LEMUR99", "--project", p, "--yes");
    assertEquals(2, clash.exit());
    assertTrue(clash.err().contains("already"), clash.err());
  }
}
