package org.suffice.cli;

import java.io.PrintWriter;
import org.suffice.app.MakePack;
import org.suffice.app.Profile;

/** Says what a pack holds, where it is, and what is not in it. */
final class PackText {
  private PackText() {}

  static void print(PrintWriter out, MakePack.Made made) {
    out.println(
        made.profile() == Profile.PUBLICATION
            ? "For publication: small numbers are protected. Read it once more before it leaves."
            : "Working copy, OFFICIAL-SENSITIVE: exact figures, for use inside the council only.");
    out.println("Folder:   " + made.folder().toAbsolutePath().normalize());
    out.println("Workbook: " + made.workbook() + " (" + made.tables().size() + (made.tables().size() == 1 ? " table)" : " tables)"));
    out.println("          " + made.spreadsheet() + " and " + MakePack.CSV + "/*.csv hold the same tables");
    out.println("Draft:    " + made.draft() + " (write around it in Word; \"refresh\" gives it new figures)");
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
}
