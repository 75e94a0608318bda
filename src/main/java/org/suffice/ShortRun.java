package org.suffice;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Runs that do many different things once and end: half of their processor time went to Java's second compiler, whose code they were over
 * before they could use. They keep to the first (decision 32). Imports keep both: of a million rows, each step is done a million times.
 */
final class ShortRun {
  private static final Set<String> COMMANDS = Set.of("pack", "draft", "refresh", "demo");
  private static final String NO_SECOND_COMPILER = "[{match: \"*.*\", c2: {Exclude: true}}]";

  private ShortRun() {}

  /**
   * Whether a run is one of them.
   *
   * @param display whether there is one; without words and without a display the run is the demo
   */
  static boolean is(String[] args, boolean display) {
    return args.length == 0 ? !display : COMMANDS.contains(args[0]);
  }

  /**
   * Asks this process's Java to compile simply from now on.
   *
   * @return whether it does; a Java that knows no such request only takes longer
   */
  static boolean compileSimply() {
    try {
      Path directives = Files.createTempFile("suffice", ".json");
      try {
        Files.writeString(directives, NO_SECOND_COMPILER);
        Object said =
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"), "compilerDirectivesAdd",
                    new Object[] {new String[] {directives.toString()}}, new String[] {String[].class.getName()});
        return List.of(String.valueOf(said).split("\\s+")).contains("added");
      } finally {
        Files.deleteIfExists(directives);
      }
    } catch (IOException | JMException | RuntimeException e) {
      return false;
    }
  }
}
