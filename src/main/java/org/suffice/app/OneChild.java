package org.suffice.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.suffice.model.Children;
import org.suffice.model.SufficeException;
import org.suffice.store.Project;

/** What an open project holds of one child, before the child is erased or gets another reference. */
public final class OneChild {
  /** What erasing cannot reach, in one sentence that both doors say. */
  public static final String OUTSIDE =
      "Not reached: the files that were added, workbooks, drafts and packs that were written, and backups outside the project's"
          + " folder of backups. A newer extract that still has the child brings it back.";

  /** The same for an import. */
  public static final String OUTSIDE_IMPORT =
      "Not reached: the files that were added, workbooks, drafts and packs that were written, and backups outside the project's"
          + " folder of backups. Rows that other imports have too stay in those.";

  private static final Map<String, String> KINDS =
      Map.of(
          "placements", "placement", "header", "row of the header", "uasc", "row of unaccompanied children", "searches", "search",
          "left-out", "row left out", "corrections", "correction", "decisions", "decision about a placement");

  private static final List<String> ORDER = List.of("placements", "header", "uasc", "searches", "left-out", "corrections", "decisions");
  private final Project project;
  private final ProjectSession session;

  OneChild(Project project, ProjectSession session) {
    this.project = project;
    this.session = session;
  }

  /**
   * A reference as the project keeps it: the same, or its code.
   *
   * @throws SufficeException reference-key-missing
   */
  public String kept(String child) {
    return session.references().kept(child);
  }

  /**
   * How much there is about a child in all imports, in words: "12 placements, 2 searches".
   *
   * @param child the reference, exactly as the files have it
   * @throws SufficeException no-such-child
   */
  public String holds(String child) {
    Map<String, Integer> traces = project.traces(kept(checked(child)));
    if (traces.isEmpty()) {
      throw new SufficeException("no-such-child", "No row is about a child \"" + child + "\". Nothing was changed." + alike(child));
    }
    return ORDER.stream().filter(traces::containsKey).map(k -> words(k, traces.getOrDefault(k, 0))).collect(Collectors.joining(", "));
  }

  private static String words(String kind, int n) {
    String one = KINDS.getOrDefault(kind, kind);
    String many =
        switch (kind) {
          case "searches" -> "searches";
          case "header" -> "rows of the header";
          case "uasc" -> "rows of unaccompanied children";
          case "left-out" -> "rows left out";
          case "decisions" -> "decisions about placements";
          default -> one + "s";
        };
    return n + " " + (n == 1 ? one : many);
  }

  /**
   * The same for a child that is to get another reference.
   *
   * @throws SufficeException no-such-child, same-reference, reference-taken
   */
  public String holds(String child, String to) {
    String holds = holds(child);
    if (checked(to).equals(child)) {
      throw new SufficeException("same-reference", "The new reference is the one that the child has. Nothing was changed.");
    }
    int clashes = project.clashes(kept(child), kept(to));
    if (clashes > 0) {
      throw new SufficeException(
          "reference-taken",
          "There is a child \"" + to + "\" already with " + (clashes == 1 ? "a row" : clashes + " rows")
              + " for the same thing in the same sheet, so the two cannot become one. Nothing was changed. Correct the file they"
              + " came with, undo its import and add it again.");
    }
    return holds;
  }

  /** Whether any row is about a child. */
  public boolean known(String child) {
    return !child.isBlank() && !project.traces(kept(child)).isEmpty();
  }

  private static String checked(String child) {
    if (child.isBlank() || !child.equals(child.strip()) || child.contains("|")) {
      throw new SufficeException("bad-reference", "Give the child's reference as the files have it, without blanks around it. Nothing was changed.");
    }
    return child;
  }

  /** References that differ only in what people overlook. */
  private String alike(String child) {
    var alike = new TreeSet<String>();
    Children children = session.facts().children();
    for (int i = 0; i < children.size(); i++) {
      String other = children.reference(i);
      if (bare(other).equals(bare(child))) {
        alike.add("\"" + other + "\"");
      }
    }
    return " References are compared exactly: zeros at the front and capitals count."
        + (alike.isEmpty() ? "" : " There is " + String.join(", ", alike) + ".");
  }

  private static String bare(String reference) {
    return reference.toLowerCase(Locale.ROOT).replaceAll("\\s", "").replaceFirst("^0+", "");
  }
}
