package org.suffice.cli;

import java.io.PrintWriter;
import org.suffice.app.MakePack;

/** Says what a pack holds and where it is. */
final class PackText {
  private PackText() {}

  static void print(PrintWriter out, MakePack.Made made) {
    out.println("Working copy, OFFICIAL-SENSITIVE: exact figures, for use inside the council only.");
    out.println("Folder:   " + made.folder().toAbsolutePath().normalize());
    out.println("Workbook: " + MakePack.WORKBOOK + " (" + made.tables().size() + (made.tables().size() == 1 ? " table)" : " tables)"));
    int charts = made.charts().size() / 2;
    out.println("Charts:   " + (charts == 0 ? "none" : charts + " in charts/, each as .png and .svg"));
    out.println("Summary:  " + MakePack.SUMMARY);
    out.flush();
  }
}
