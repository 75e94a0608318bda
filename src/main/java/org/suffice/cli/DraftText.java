package org.suffice.cli;

import java.io.PrintWriter;
import org.suffice.app.Profile;
import org.suffice.app.WriteDraft;
import org.suffice.model.Numbers;

/** Says what a Word draft holds, where it is, and what is not in it. */
final class DraftText {
  private DraftText() {}

  static void print(PrintWriter out, WriteDraft.Made made) {
    out.println(
        made.profile() == Profile.PUBLICATION
            ? "For publication: small numbers are protected. Read it once more before it leaves."
            : "Working copy, OFFICIAL-SENSITIVE: exact figures, for use inside the council only.");
    if (made.beside()) {
      out.println("A document of that name is open in Word, so the draft is beside it under another name.");
    }
    out.println("Draft:    " + made.file().toAbsolutePath().normalize());
    var asAt = made.asAt();
    if (asAt != null) {
      out.println("As at:    " + Numbers.date(asAt));
    }
    out.println(
        "Holds:    " + count(made, "sentence") + " pieces of text, " + count(made, "table") + " tables, " + count(made, "chart") + " charts");
    made.withheld().forEach(why -> out.println("Not in it: " + why));
    made.flagged().forEach(what -> out.println("Look at:  " + what));
  }

  private static long count(WriteDraft.Made made, String kind) {
    return made.items().stream().filter(i -> i.kind().equals(kind)).count();
  }
}
