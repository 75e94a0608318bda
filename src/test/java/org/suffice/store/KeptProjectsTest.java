package org.suffice.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suffice.model.Facts;
import org.suffice.progress.Progress;

/** A project file of every format there ever was opens and holds what it held. {@link OldProjects} says how they were made. */
class KeptProjectsTest {
  @TempDir private Path folder;

  static java.util.stream.IntStream formats() {
    return java.util.stream.IntStream.rangeClosed(1, Migrations.NEWEST);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void opensAndHoldsWhatItHeld(int format) throws Exception {
    Path base = folder.resolve("p");
    String name = "/projects/v" + format + ".mv.db";
    try (InputStream kept = Objects.requireNonNull(KeptProjectsTest.class.getResourceAsStream(name), name)) {
      Files.copy(kept, Database.file(base));
    }
    assertEquals(format, RawFile.number(base, "SELECT MAX(CAST(\"version\" AS INTEGER)) FROM \"schema_history\""));
    try (Project project = Project.open(base)) {
      Facts facts = project.loadFacts(Progress.none());
      assertEquals(3, facts.placements().size());
      assertEquals("0007", facts.placements().get(0).child());
      assertEquals(LocalDate.of(2016, 2, 1), facts.placements().get(0).end());
      assertEquals(2, facts.children().size(), "0009 is in the search only");
      assertEquals(1, facts.searches().size());
      assertEquals(2, facts.searches().getFirst().rows().size());
      assertEquals(70_440, facts.published().getFirst().value());
      assertEquals(100, facts.targets().getFirst().target());
      assertEquals(format >= 6 ? 1 : 0, facts.capacity().size());
      assertEquals(1, project.imports().size());
      assertEquals(1, project.leftOut().size());
      assertEquals(Map.of("short-breaks", "counted"), project.kept().settings());
      assertEquals(format >= 3 ? 1 : 0, project.kept().staleDecisions().size());
      assertEquals("female", project.kept().localWords().getFirst().meaning(), "of an older format it was in the mapping");
      assertEquals(format >= 5 ? 1 : 0, project.fixes(1).size());
      assertEquals(format >= 8 ? 1 : 0, project.audit().size());
      assertEquals(format >= 9 ? 1 : 0, project.kept().keepUntil().size());
    }
    assertEquals(Migrations.NEWEST, RawFile.number(base, "SELECT MAX(CAST(\"version\" AS INTEGER)) FROM \"schema_history\""));
    var backups = ClosedProject.backups(base);
    assertEquals(format < Migrations.NEWEST ? 1 : 0, backups.size());
    assertTrue(backups.stream().allMatch(b -> b.why().equals("before-upgrade")));
  }
}
