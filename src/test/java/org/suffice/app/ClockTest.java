package org.suffice.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.progress.Progress;

/** A clock that was set back is told of at opening, in one sentence for both doors; the log goes on all the same. */
class ClockTest {
  @TempDir private Path folder;

  private List<String> warnings(Instant now) {
    var context = new AppContext(folder.resolve("settings"), Clock.fixed(now, ZoneOffset.UTC));
    try (ProjectSession session = context.openOrCreate(folder.resolve("p"), Progress.none())) {
      assertTrue(session.audit().whole());
      return session.warnings();
    }
  }

  @Test
  void aClockThatWasSetBackIsTold() {
    Instant noon = Instant.parse("2026-03-02T12:00:00Z");
    assertEquals(List.of(), warnings(noon));
    assertEquals(List.of(), warnings(noon.minus(Duration.ofMinutes(1))), "clocks are never quite the same");
    List<String> told = warnings(noon.minus(Duration.ofDays(2)));
    assertEquals(1, told.size());
    assertTrue(told.getFirst().contains("2 March 2026") && told.getFirst().contains("Set it right"), told.toString());
    assertEquals(List.of(), warnings(noon.plus(Duration.ofDays(1))));
  }
}
