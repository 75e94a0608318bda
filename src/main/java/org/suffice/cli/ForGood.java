package org.suffice.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** The options of what cannot be taken back: it is done only where somebody says so. */
final class ForGood {
  @Option(names = "--yes", description = "Does it; without it, only what would be done is said.")
  boolean yes;

  @Option(names = "--dry-run", description = "Says what would be done and changes nothing.")
  boolean dryRun;

  @Option(
      names = "--delete-unopened-backups",
      description = "Deletes backups that this passphrase does not open, instead of refusing because of them.")
  boolean withoutUnopened;

  /** Whether to go on; says what to do where not. */
  boolean go(PrintWriter out, String done) {
    if (yes && !dryRun) {
      return true;
    }
    out.println("Nothing was " + done + "." + (dryRun ? "" : " It cannot be taken back: add --yes to do it."));
    out.flush();
    return false;
  }

  /** Looking was asked for, or nothing was done. */
  int exit() {
    return dryRun ? SufficeCommand.DONE : SufficeCommand.NOTHING;
  }
}
