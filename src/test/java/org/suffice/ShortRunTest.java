package org.suffice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortRunTest {
  private static String asked(String request) throws Exception {
    return String.valueOf(
        ManagementFactory.getPlatformMBeanServer()
            .invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), request, new Object[0], new String[0]));
  }

  @AfterEach
  void asBefore() throws Exception {
    asked("compilerDirectivesClear");
  }

  @Test
  void theSecondCompilerIsPutAway() throws Exception {
    assertTrue(ShortRun.compileSimply());
    String now = asked("compilerDirectivesPrint");
    String second = now.substring(now.indexOf("c2 directives"));
    String put = "Exclude:";
    assertTrue(second.startsWith("true", second.indexOf(put) + put.length()), now);
  }

  @ParameterizedTest
  @CsvSource({"pack,true", "draft,true", "refresh,true", "demo,true", "add,false", "table,false"})
  void onlyRunsOfManyThingsOnce(String command, boolean shortRun) {
    assertEquals(shortRun, ShortRun.is(new String[] {command, "--project", "p"}, false));
    assertEquals(shortRun, ShortRun.is(new String[] {command, "--project", "p"}, true));
  }

  @Test
  void withoutADisplayTheRunIsTheDemo() {
    assertTrue(ShortRun.is(new String[0], false));
    assertEquals(false, ShortRun.is(new String[0], true));
  }
}
