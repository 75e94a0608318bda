package org.suffice.cli;

import java.io.PrintWriter;
import org.suffice.app.MakePack;
import org.suffice.app.Profile;
import org.suffice.app.WriteTables;

/** Says what a pack holds, where it is, and what is not in it. */
final class PackText {
  private PackText() {}

  static void print(PrintWriter out, MakePack.Made made) {
    out.println(marking(made.profile()));
    out.println("Folder:   " + made.folder().toAbsolutePath().normalize());
    out.println("Workbook: " + made.workbook() + " (" + tables(made.tables().size()) + ")");
    out.println("          " + made.spreadsheet() + " and " + MakePack.CSV + "/*.csv hold the same tables");
    if (made.drafted()) {
      out.println("Draft:    " + made.draft() + " (write around it in Word; \"refresh\" gives it new figures)");
    }
    long charts = made.drawn();
    out.println("Charts:   " + (charts == 0 ? "none" : charts + " in charts/, each as .png and .svg"));
    out.println("Words:    " + MakePack.SUMMARY + ", " + MakePack.DEFINITIONS);
    if (made.zip() != null) {
      out.println("As one:   " + made.zip());
    }
    made.withheld().forEach(why -> out.println("Not in it: " + why));
    made.flagged().forEach(what -> out.println("Look at:  " + what));
    out.flush();
  }

  /** The same of tables that are one file. */
  static void print(PrintWriter out, WriteTables.Made made) {
    out.println(marking(made.profile()));
    out.println("Written: " + made.file() + " (" + tables(made.tables().size()) + ")");
    made.withheld().forEach(why -> out.println("Not in it: " + why));
    made.flagged().forEach(what -> out.println("Look at:  " + what));
    out.flush();
  }

  private static String marking(Profile profile) {
    return profile == Profile.PUBLICATION
        ? "For publication: small numbers are protected. Read it once more before it leaves."
        : "Working copy, OFFICIAL-SENSITIVE: exact figures, for use inside the council only.";
  }

  private static String tables(int count) {
    return count == 1 ? "1 table" : count + " tables";
  }
}
