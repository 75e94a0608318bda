package org.suffice;

import java.nio.file.Path;
import java.util.Locale;
import org.suffice.app.AppContext;
import org.suffice.app.Settings;
import org.suffice.cli.NoDisplay;
import org.suffice.cli.SufficeCommand;
import org.suffice.ui.SufficeApp;

/**
 * The program's front door: without words the window (or, where there is no display, the same job on the sample
 * workbooks in the terminal), otherwise the command line.
 */
public final class Main {
  private Main() {}

  /** Starts the program; ends the process with the command's exit code. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.UK);
    System.setProperty("java.awt.headless", "true");
    Path folder = Settings.standardFolder();
    if (System.getProperty("suffice.logs") == null) {
      System.setProperty("suffice.logs", folder.resolve("logs").toString());
    }
    boolean display = !NoDisplay.here();
    if (ShortRun.is(args, display)) {
      ShortRun.compileSimply();
    }
    if (args.length > 0) {
      System.exit(SufficeCommand.run(AppContext.standard(), args));
    } else if (!display) {
      System.exit(NoDisplay.demo(AppContext.standard()));
    } else {
      SufficeApp.start();
    }
  }
}
