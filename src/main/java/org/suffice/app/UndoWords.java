package org.suffice.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.suffice.model.Numbers;
import org.suffice.model.UndoEffect;

/** What giving an import back will mean, in sentences that both the window and the command line say. */
final class UndoWords {
  private UndoWords() {}

  static List<String> of(UndoEffect e) {
    var sentences = new ArrayList<String>();
    for (UndoEffect.Later later : e.later()) {
      sentences.add(
          "Import " + later.importId() + " (data of " + Numbers.date(later.extracted()) + ") builds on it: it "
              + did(later) + ".");
    }
    if (!e.later().isEmpty() || e.back() > 0) {
      part(sentences, e.gone(), "that only this import has will be gone", "that only this import has will be gone");
      part(sentences, e.back(), "goes back to what an earlier extract says", "go back to what an earlier extract says");
      part(sentences, e.stays(), "stays as a newer extract has it", "stay as newer extracts have them");
    }
    part(sentences, e.restored(), "that it had taken out of its period counts again", "that it had taken out of its period count again");
    part(sentences, e.reopened(), "that it had brought back right counts as left out again", "that it had brought back right count as left out again");
    if (e.fixes() > 0) {
      sentences.add(n(e.fixes()) + (e.fixes() == 1 ? " fix made with it goes with it." : " fixes made with it go with it."));
    }
    return List.copyOf(sentences);
  }

  private static String did(UndoEffect.Later later) {
    String confirmed = "confirmed " + rows(later.confirmed());
    String changed = "changed " + rows(later.changed());
    return later.changed() == 0 ? confirmed : later.confirmed() == 0 ? changed : changed + " and " + confirmed;
  }

  private static void part(List<String> sentences, int n, String one, String many) {
    if (n > 0) {
      sentences.add(rows(n) + " " + (n == 1 ? one : many) + ".");
    }
  }

  private static String rows(int n) {
    return n(n) + (n == 1 ? " row" : " rows");
  }

  private static String n(int n) {
    return String.format(Locale.UK, "%,d", n);
  }
}
