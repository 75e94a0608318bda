package org.suffice.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job opens no socket. CI runs it besides in a network namespace of its own, under a trace of the system calls. */
class NoSocketTest {
  private static final List<String> NO_CHANNELS = List.of("-Djava.nio.channels.spi.SelectorProvider=" + NoSelectors.class.getName());

  @TempDir private Path folder;

  @Test
  void theWholeJobOpensNoSocket() throws Exception {
    var ran = Child.run(folder, NO_CHANNELS, Map.of(), NoSocketWorker.class, folder.toString());
    assertEquals(0, ran.exit(), ran.said());
    assertTrue(ran.said().contains("1,891"), ran.said());
    assertFalse(ran.said().contains("A SOCKET WAS OPENED"), ran.said());
  }

  @Test
  void aSocketWouldBeSeen() throws Exception {
    assertEquals(77, Child.run(folder, NO_CHANNELS, Map.of(), NoSocketWorker.class, folder.toString(), "control").exit());
  }
}
