package org.suffice.cli;

import java.util.Locale;
import org.suffice.app.AppContext;

/** What the program does where no window can be shown. */
public final class NoDisplay {
  private NoDisplay() {}

  /** Whether this computer has no display a window could be shown on. */
  public static boolean here() {
    boolean unix = !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).matches("(windows|mac).*");
    return unix && blank("DISPLAY") && blank("WAYLAND_DISPLAY") && System.getProperty("glass.platform") == null;
  }

  private static boolean blank(String variable) {
    String value = System.getenv(variable);
    return value == null || value.isBlank();
  }

  /** Says so, and does the window's job on the sample workbooks in words; returns the exit code. */
  public static int demo(AppContext context) {
    System.out.println("There is no display here to show the window on.");
    System.out.println("Doing the same job on the sample workbooks in the terminal instead (suffice demo).");
    System.out.println();
    return SufficeCommand.run(context, "demo");
  }
}
