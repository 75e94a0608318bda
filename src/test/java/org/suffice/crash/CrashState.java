package org.suffice.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.suffice.app.ProjectSession;
import org.suffice.app.Switch;
import org.suffice.model.Target;

/**
 * What a project holds, as far as the worker changes it.
 *
 * @param files names of the files that were added
 * @param children those that were erased ({@code erase REF}) or got another reference ({@code correct REF})
 * @param wording a setting
 * @param target value of the one target; empty where there is none
 */
record CrashState(Set<String> files, Set<String> children, String wording, String target) {
  static final CrashState EMPTY = new CrashState(Set.of(), Set.of(), "children-looked-after", "");

  /** What a project that is open holds. */
  static CrashState of(ProjectSession session) {
    var files = new TreeSet<String>();
    session.imports().list().stream().map(i -> i.receipt().parts().getFirst().file()).filter(CrashWorker::ours).forEach(files::add);
    var references = new HashSet<String>(session.facts().children().references());
    var children = new TreeSet<String>();
    for (String file : files) {
      for (int i = 0; i < CrashWorker.rows(file); i++) {
        String child = file + "." + i;
        if (!references.contains(child)) {
          children.add((references.contains(child + CrashWorker.RIGHT) ? "correct " : "erase ") + child);
        }
      }
    }
    String target = session.targets().list().stream().map(Target::target).map(v -> String.valueOf(v.intValue())).collect(Collectors.joining(","));
    return new CrashState(files, children, session.switches().get(Switch.WORDING), target);
  }

  /** The same after a step; a backup and putting one back are not told here. */
  CrashState after(String step) {
    String[] words = step.split(" ", 2);
    var more = new TreeSet<>(files);
    var changed = new TreeSet<>(children);
    switch (words[0]) {
      case "add" -> more.add(words[1]);
      case "undo", "delete" -> {
        more.remove(words[1]);
        changed.removeIf(c -> file(c).equals(words[1]));
      }
      case "erase", "correct" -> {
        if (files.contains(file(step))) {
          changed.add(step);
        }
      }
      case "set" -> {
        return new CrashState(files, children, words[1], target);
      }
      case "target" -> {
        return new CrashState(files, children, wording, words[1]);
      }
      default -> { }
    }
    return new CrashState(more, changed, wording, target);
  }

  /** Whether a step is done to the backups too. */
  static boolean everywhere(String step) {
    return step.startsWith("erase ") || step.startsWith("correct ") || step.startsWith("delete ");
  }

  private static String file(String step) {
    return step.substring(step.indexOf(' ') + 1, step.lastIndexOf('.'));
  }

  /** Every row of every file is there once, less those of children that were erased, and every correction of a cell counts. */
  void whole(ProjectSession session, String where) {
    var placements = session.facts().placements();
    long erased = children.stream().filter(c -> c.startsWith("erase ")).count();
    assertEquals(files.stream().mapToInt(CrashWorker::rows).sum() - erased, placements.size(), where);
    for (int i = 0; i < placements.size(); i++) {
      var placement = placements.get(i);
      boolean fixed = CrashWorker.fixed(placement.origin().file()) && placement.origin().row() == CrashWorker.FIXED_ROW;
      assertEquals(fixed ? CrashWorker.FIX : "Provider", placement.provider(), where);
    }
  }
}
