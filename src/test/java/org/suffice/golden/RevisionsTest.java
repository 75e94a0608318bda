package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.AddData;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.cli.Cli;
import org.suffice.model.Column;
import org.suffice.model.Known;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Placement;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.Search;
import org.suffice.model.Standing;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.Unit;
import org.suffice.progress.Progress;

/** Provisional and final extracts of one date are apart: each figure as it was known with either, and what was revised. */
class RevisionsTest {
  private static final LocalDate FINAL = LocalDate.of(2017, 8, 21);
  private static final Known PROVISIONAL = new Known.With(1);
  @TempDir Path folder;

  @Test
  void everyMeasureOfTheProvisionalExtractStaysAsItWas() throws IOException {
    SampleProject.in(folder);
    try (ProjectSession session = new AppContext(folder.resolve("settings"), Clock.systemUTC()).open(folder.resolve("sample"), Progress.none())) {
      Map<String, Table> noted = all(session);
      assertTrue(noted.size() >= 50, noted.keySet().toString());
      session.revisions().say(1, Standing.PROVISIONAL);
      int second = add(session, "placements-july-final.csv", placements(session));
      int third = add(session, "searches-july-final.csv", searches(session));
      assertEquals(List.of(Standing.PROVISIONAL, Standing.FINAL, Standing.FINAL), session.revisions().extracts().stream().map(e -> e.standing()).toList());
      assertEquals(List.of(List.of(second, third), List.of(), List.of()), session.revisions().extracts().stream().map(e -> e.newer()).toList());
      int revised = 0;
      for (Table before : noted.values()) {
        assertEquals(before, session.revisions().asKnown(PROVISIONAL, Progress.none()).table(before.id(), Question.defaults()), before.id());
        revised += checkRevised(session, before) ? 1 : 0;
      }
      assertTrue(revised > 30, "only " + revised + " measures were revised");
      session.stale().close(FINAL.minusDays(1), session.stale().list());
      noted.forEach((id, before) -> assertEquals(before, session.revisions().asKnown(PROVISIONAL, Progress.none()).table(id, Question.defaults()), id + ": closed since"));
      session.stale().forget(session.stale().list());
      var mixed = session.revisions().revised("placement-mix", Question.defaults(), PROVISIONAL);
      assertThrows(SufficeException.class, () -> session.publication().of(mixed));
      session.imports().undo(third);
      session.imports().undo(second);
      assertEquals(noted, all(session));
      assertTrue(session.revisions().earlier().isEmpty());
    }
  }

  /** Each column beside itself, with the difference of what is printed; the rows behind the earlier number are the earlier ones. */
  private static boolean checkRevised(ProjectSession session, Table before) {
    Question same = before.asAt().size() == 1 ? Question.defaults().at(before.asAt().getFirst()) : Question.defaults();
    Table earlier = session.revisions().asKnown(PROVISIONAL, Progress.none()).table(before.id(), same);
    Table table = session.revisions().revised(before.id(), same, PROVISIONAL);
    boolean changed = false;
    for (Row row : earlier.rows()) {
      for (int i = 0; i < earlier.columns().size(); i++) {
        Column column = earlier.columns().get(i);
        String[] id = (column.id() + "@").split("@", 2);
        String at = id[1].isEmpty() ? "" : "@" + id[1].substring(0, id[1].length() - 1);
        if (table.from() == null || table.from().equals(earlier.from())) {
          assertEquals(row.cells().get(i), table.cell(row.id(), id[0] + "-earlier" + at), before.id() + " " + row.id() + " " + column.id());
        }
        Double was = table.cell(row.id(), id[0] + "-earlier" + at).value();
        Double is = table.cell(row.id(), column.id()).value();
        changed |= was != null && is != null && !was.equals(is);
        if (was != null && is != null && column.unit() != Unit.TEXT && column.unit() != Unit.DATE) {
          assertNotNull(table.cell(row.id(), id[0] + "-change" + at).value(), before.id() + " " + row.id() + " " + column);
          assertEquals(is - was, table.cell(row.id(), id[0] + "-change" + at).value(), Math.pow(10, -column.decimals()) * 1.01, before.id() + " " + row.id());
        }
      }
    }
    return changed;
  }

  private static Map<String, Table> all(ProjectSession session) {
    var tables = new LinkedHashMap<String, Table>();
    for (MeasureInfo measure : session.ask().measures()) {
      if (session.ask().has(measure)) {
        tables.put(measure.id(), session.ask().table(measure.id(), Question.defaults()));
      }
    }
    return tables;
  }

  private int add(ProjectSession session, String name, List<String> lines) throws IOException {
    Path file = Files.write(folder.resolve(name), lines);
    var insist = new AddData.Insist(null, null, FINAL);
    return session.addData().add(session.addData().plan(session.addData().read(List.of(file), insist, Progress.none()), Progress.none()), Progress.none()).importId();
  }

  /** Two of three children again, some with an end that was recorded late, some with another sex and district. */
  private static List<String> placements(ProjectSession session) {
    var lines = new ArrayList<>(List.of("Child ref,DoB,Gender,Ethnicity,Legal status,Placement type,Provider type,Start date,End date,Reason ended,Placement district,Weekly cost"));
    for (int i = 0; i < session.facts().placements().size(); i++) {
      Placement p = session.facts().placements().get(i);
      if (i % 3 == 0) {
        continue;
      }
      boolean ends = p.end() == null && i % 7 == 0 && p.start().isBefore(LocalDate.of(2017, 6, 1));
      LocalDate end = ends ? LocalDate.of(2017, 6, 20) : p.end();
      lines.add(
          String.join(
              ",", p.child(), text(p.birth()), i % 11 == 0 ? "Female" : p.sex().label(), "\"" + p.ethnicity() + "\"", "\"" + (i % 5 == 0 ? "Section 20" : "Full care order") + "\"",
              "\"" + p.typeText() + "\"", i % 13 == 0 ? "Private" : "Own provision", text(p.start()), text(end), ends ? "Returned home" : "", i % 4 == 0 ? "Burnley" : "", i % 2 == 0 ? "900" : ""));
    }
    return lines;
  }

  private static List<String> searches(ProjectSession session) {
    var lines = new ArrayList<>(List.of("Search reference,Request date,Type sought,Age,Sex,Searches made,Hard to find,Outcome"));
    int n = 0;
    for (Search s : session.facts().searches()) {
      if (n++ % 2 == 0) {
        lines.add(String.join(",", s.reference(), text(s.requested()), "Task centred", String.valueOf(n % 17), "Male", String.valueOf(n % 5), "Yes", "Withdrawn"));
      }
    }
    return lines;
  }

  private static String text(LocalDate day) {
    return day == null ? "" : "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  @Test
  void requestsMadeSinceAreNoRevision() throws IOException {
    var cli = new Cli(folder.resolve("settings"));
    Path p = folder.resolve("p");
    String head = "Search reference,Request date,Type sought,Outcome\n";
    Path then = Files.writeString(folder.resolve("march.csv"), head + "1,01/02/2017,IFA,Placed\n2,13/03/2017,IFA,Placed\n");
    Path now = Files.writeString(folder.resolve("june.csv"), head + "1,01/02/2017,IFA,Placed\n2,13/03/2017,IFA,Placed\n3,14/02/2017,IFA,Placed\n4,15/05/2017,IFA,Placed\n");
    assertEquals(0, cli.run("add", then, "--project", p, "--extracted", "2017-03-31").exit());
    assertEquals(0, cli.run("add", now, "--project", p, "--extracted", "2017-06-30").exit());
    JsonNode before = cli.run("table", "search-demand", "--project", p, "--as-known", "1", "--format", "json").json();
    JsonNode revised = cli.run("table", "search-demand", "--project", p, "--revised-since", "1", "--format", "json").json();
    assertEquals(before.get("from"), revised.get("from"));
    assertEquals(before.get("to"), revised.get("to"));
    assertTrue(revised.toString().contains("2017-03-13"), "the last request of the earlier extract ends the period");
    assertFalse(revised.toString().contains("2017-05-15"));
  }

  @Test
  void bothDoorsSayWhatIsProvisional() throws IOException {
    var cli = new Cli(folder.resolve("settings"));
    Path p = folder.resolve("p");
    String head = "Child ref,DoB,Placement type,Start date,End date\n";
    Path first = Files.writeString(folder.resolve("april provisional.csv"), head + "1,01/02/2009,IFA,01/03/2016,\n2,01/02/2009,IFA,01/03/2016,\n");
    Path second = Files.writeString(folder.resolve("april.csv"), head + "1,01/02/2009,IFA,01/03/2016,\n2,01/02/2009,IFA,01/03/2016,20/04/2017\n3,01/02/2009,Kinship,20/04/2017,\n4,01/02/2009,IFA,21/04/2017,\n");
    assertEquals(0, cli.run("add", second, "--project", p, "--extracted", "2017-05-20", "--called", "final").exit());
    assertEquals(0, cli.run("add", first, "--project", p, "--extracted", "2017-05-02").exit(), "the older one is added later");
    JsonNode imports = cli.run("imports", "--project", p, "--json").json();
    assertEquals("final", imports.get(0).get("called").asText());
    assertEquals("provisional", imports.get(1).get("called").asText());
    assertEquals(1, imports.get(1).get("newer").get(0).asInt());
    var then = new Answer(cli.table(p, "placement-mix", "--as-known", "2"));
    assertEquals(2, then.value("total", "children"));
    assertEquals("2017-04-30", then.json().get("asAt").get(0).asText());
    assertEquals(then.json().get("rows"), cli.table(p, "placement-mix", "--as-known", "02/05/2017").get("rows"));
    var both = new Answer(cli.table(p, "placement-mix", "--revised-since", "2"));
    assertEquals(List.of(2L, 3L, 1L, 50L), List.of("children-earlier", "children", "children-change", "children-percentage-change").stream().map(c -> both.value("total", c)).toList());
    assertEquals(List.of(0L, 1L, 1L), List.of("children-earlier", "children", "children-change").stream().map(c -> both.value("connected-carer", c)).toList());
    assertTrue(both.cell("connected-carer", "children-percentage-change").get("value").isNull(), "no percentage of nothing");
    assertTrue(both.json().get("notes").get(0).asText().contains("import 2 (provisional, extracted 2 May 2017: april provisional.csv)"), both.json().get("notes").toString());
    assertTrue(both.json().get("columns").get(0).get("label").asText().endsWith("provisional (import 2)"));
    assertEquals(0, cli.run("imports", "2", "--called", "not-said", "--project", p).exit());
    assertFalse(cli.run("imports", "--project", p).out().contains("provisional;"));
    for (String[] wrong : new String[][] {{"--as-known", "7"}, {"--as-known", "soon"}, {"--revised-since", "2", "--publication"}, {"--as-known", "2", "--compare", "2017-03-31"}, {"--revised-since", "2", "--every", "month"}}) {
      var words = new ArrayList<Object>(List.of("table", "placement-mix", "--project", p));
      words.addAll(List.of(wrong));
      assertEquals(2, cli.run(words.toArray()).exit(), String.join(" ", wrong));
    }
    assertEquals(2, cli.run("imports", "--called", "final", "--project", p).exit());
  }
}
