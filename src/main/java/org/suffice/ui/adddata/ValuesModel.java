package org.suffice.ui.adddata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.suffice.app.MatchValues.Sheets;
import org.suffice.model.DateOrder;
import org.suffice.model.FoundDates;
import org.suffice.model.FoundValues;
import org.suffice.model.FoundWord;
import org.suffice.model.Meaning;
import org.suffice.model.SheetReading;
import org.suffice.model.Unknown;

/**
 * Which words of the sheets are understood, and what a person decides about the others and about dates. Decisions stay
 * while a person goes back and forth; the files are looked at again only where other columns are used.
 */
final class ValuesModel {
  private final Supplier<Adding> project;
  private final OneJob jobs;
  private final ReadOnlyObjectWrapper<@Nullable FoundValues> found = new ReadOnlyObjectWrapper<>(this, "found");
  private final Deque<Decisions> before = new ArrayDeque<>();
  private Decisions decisions = Decisions.none();
  private List<SheetReading> readings = List.of();
  private @Nullable Sheets sheets;

  ValuesModel(Supplier<Adding> project, OneJob jobs) {
    this.project = project;
    this.jobs = jobs;
  }

  /** The words and dates as they are understood now; null before anything was looked at. */
  ReadOnlyObjectProperty<@Nullable FoundValues> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** Forgets everything. */
  void clear() {
    before.clear();
    decisions = Decisions.none();
    readings = List.of();
    sheets = null;
    found.set(null);
  }

  /** A person decided something that closing would lose. */
  boolean touched() {
    return !decisions.isEmpty();
  }

  /** Looks at the words of sheets, unless that was done; then goes on. */
  void look(List<SheetReading> wanted, Runnable then) {
    if (sheets != null && wanted.equals(readings)) {
      show();
      then.run();
      return;
    }
    Adding adding = project.get();
    jobs.run(
        Say.of("busy.words"),
        progress -> adding.look(wanted, progress),
        looked -> {
          readings = wanted;
          sheets = looked;
          show();
          then.run();
        });
  }

  private void show() {
    Sheets looked = sheets;
    found.set(looked == null ? null : project.get().understand(looked.read(decisions.applied(readings))));
  }

  /** Sheets read with what was decided. */
  List<SheetReading> applied(List<SheetReading> plain) {
    return decisions.applied(plain);
  }

  /** A sheet read with what was decided. */
  SheetReading applied(SheetReading plain) {
    return applied(List.of(plain)).getFirst();
  }

  /** A word means this from now on. */
  void decide(FoundWord word, Meaning meaning) {
    change(decisions.with(word, meaning));
  }

  /** Says yes to the first suggestion; false where there is none. */
  boolean accept(FoundWord word) {
    if (word.understood() || word.suggestions().isEmpty()) {
      return false;
    }
    decide(word, word.suggestions().getFirst().meaning());
    return true;
  }

  /** Counts a word as not recorded, where its field allows that. */
  boolean notRecorded(FoundWord word) {
    return choose(word, Meaning.NOT_RECORDED);
  }

  /** Leaves the rows of a word out, where its field allows that. */
  boolean leaveOut(FoundWord word) {
    return choose(word, Meaning.LEAVE_OUT);
  }

  private boolean choose(FoundWord word, Meaning meaning) {
    boolean allowed = meanings(word).contains(meaning);
    if (allowed) {
      decide(word, meaning);
    }
    return allowed;
  }

  /** The text dates of a column are read in this order. */
  void order(FoundDates column, DateOrder order) {
    if (column.chosen() != order) {
      change(decisions.with(column, order));
    }
  }

  private void change(Decisions now) {
    before.push(decisions);
    decisions = now;
    show();
  }

  boolean canTakeBack() {
    return !before.isEmpty();
  }

  /** Takes the last decision back; false where there is none. */
  boolean takeBack() {
    if (before.isEmpty()) {
      return false;
    }
    decisions = before.pop();
    show();
    return true;
  }

  /** What a word can be chosen to mean: what is suggested first, and last to keep it where its field keeps words. */
  List<Meaning> meanings(FoundWord word) {
    var all = new ArrayList<Meaning>(word.suggestions().stream().map(FoundWord.Suggestion::meaning).toList());
    if (Unknown.of(word.field()) == Unknown.AS_WRITTEN) {
      all.add(new Meaning(word.word(), Say.of("values.keep", word.word())));
    }
    project.get().meanings(word.field()).stream().filter(m -> !all.contains(m)).forEach(all::add);
    return all;
  }

  /** Those of the meanings that have all words of a search in their label, id or code. */
  List<Meaning> search(FoundWord word, String text) {
    List<String> wanted = List.of(text.strip().toLowerCase(Locale.UK).split("\\s+"));
    return meanings(word).stream().filter(m -> wanted.stream().allMatch(w -> searched(word, m).contains(w))).toList();
  }

  private String searched(FoundWord word, Meaning meaning) {
    String codes = project.get().codes(word.field(), meaning);
    return (meaning.label() + " " + meaning.id() + " " + codes).toLowerCase(Locale.UK);
  }

  /** Nothing waits for a person. */
  boolean settled() {
    FoundValues now = found.get();
    return now == null || (now.notUnderstood().isEmpty() && now.undecided().isEmpty());
  }

  /** "All 43 words are understood.", or how many are not; and of how many columns the dates are not decided. */
  String headline() {
    FoundValues now = found.get();
    int undecided = now == null ? 0 : now.undecided().size();
    return undecided == 0 ? words(now) : words(now) + " " + Say.count("values.undecided", undecided);
  }

  private static String words(@Nullable FoundValues now) {
    if (now == null || now.words().isEmpty()) {
      return Say.of("values.none");
    }
    int unknown = now.notUnderstood().size();
    return unknown == 0
        ? Say.count("values.all", now.words().size())
        : Say.count("values.unknown", unknown) + " " + Say.count("values.known", now.words().size() - unknown);
  }

  /** What going on as it is would do to words that are not understood; empty where there are none. */
  String consequence() {
    FoundValues now = found.get();
    var parts = new ArrayList<String>();
    for (Unknown unknown : Unknown.values()) {
      int cells =
          now == null
              ? 0
              : now.notUnderstood().stream().filter(w -> Unknown.of(w.field()) == unknown).mapToInt(FoundWord::cells).sum();
      if (cells > 0) {
        parts.add(Say.count("values.goes." + unknown.id(), cells));
      }
    }
    return parts.isEmpty() ? "" : Say.of("values.goes", String.join(", ", parts));
  }
}
