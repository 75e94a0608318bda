package org.suffice.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Question;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.progress.Progress;

/**
 * The tables of a pack, a workbook or a selection, ready to leave: exact, or as a pack of all tables would publish them.
 *
 * @param tables those that were asked for
 * @param summary those of them that the summary in words reads
 * @param draft those of them that a Word draft has
 * @param withData ids of the measures that have something to print
 * @param withheld why others that were asked for are not among them, in full sentences; for inside the council
 * @param notes what a reader is told of the whole beside what is not published, in full sentences
 * @param notPublished tables that cannot be protected, as a reader may know it, in full sentences
 * @param flagged what to look at before publishing, in full sentences
 */
record PackTables(
    List<Table> tables, List<Table> summary, DraftAnswers draft, Set<String> withData, List<String> withheld,
    List<String> notes, List<String> notPublished, List<String> flagged) {
  /** Families that speak of one date only. */
  private static final Set<String> ONE_DATE = Set.of("plan", "planner", "published", "reconciliation", "quality", "cases", "capacity");

  /** Tables of few children in many lines and columns, of which a reader can take in one date or period: over several they are scores of pages of zeros. */
  private static final Set<String> AT_ONCE = Set.of("placement-moves", "eligible-by-placement");

  /**
   * What a wish asks for.
   *
   * @throws SufficeException {@code no-data}; {@code nothing-to-publish}; as {@link PackWish#check}
   */
  static PackTables of(ProjectSession session, PackWish wish, Progress progress) {
    wish.check(session.ask());
    PackTables ready = wish.profile() == Profile.PUBLICATION ? published(session, wish, progress) : exactly(session, wish, progress);
    if (ready.withData.isEmpty()) {
      throw new SufficeException("no-data", "There is no data to make " + (wish.selects() ? "these tables" : "a pack") + " of. Add placements or searches first.");
    }
    if (ready.tables.isEmpty()) {
      throw new SufficeException("nothing-to-publish", "No table can be published. " + String.join(" ", ready.withheld));
    }
    return ready;
  }

  private static PackTables exactly(ProjectSession session, PackWish wish, Progress progress) {
    List<Table> tables = DateFamilies.in(exact(session, wish, progress));
    DraftAnswers draft = DraftAnswers.of(session, WriteDraft.Wish.all(Profile.WORKING_COPY), progress).of(wish::has);
    List<Table> summary = Summary.tables(session).stream().filter(t -> wish.has(t.id())).toList();
    List<String> notes = selection(session, wish, ids(tables).size(), session.ask().measures().stream().filter(session.ask()::has).count());
    return new PackTables(tables, summary, draft, ids(tables), missing(session, wish, ids(tables)), notes, List.of(), List.of());
  }

  private static PackTables published(ProjectSession session, PackWish wish, Progress progress) {
    List<Table> exact = exact(session, PackWish.all(Profile.PUBLICATION), progress);
    PublishedTogether whole = PublishedTogether.pack(session, exact, progress);
    progress.report(0, -1, "Protecting small numbers");
    PublishedTogether.Safe safe = whole.protect(session);
    List<Table> all = DateFamilies.in(safe.protectedOnes().pack());
    List<Table> tables = all.stream().filter(t -> wish.has(DateFamilies.measure(t))).toList();
    List<String> withheld = new ArrayList<>(PublishedTogether.about(safe.published().withheld(), whole.tables(), session, wish::has));
    withheld.addAll(missing(session, wish, ids(exact)));
    return new PackTables(
        tables,
        safe.protectedOnes().summary().stream().filter(t -> wish.has(t.id())).toList(),
        safe.protectedOnes().draft().of(wish::has),
        ids(exact),
        withheld,
        selection(session, wish, ids(tables).size(), ids(all).size()),
        PublishedTogether.about(safe.published().publicly(), whole.tables(), session, wish::has),
        PublishedTogether.about(safe.published().flagged(), whole.tables(), session, wish::has));
  }

  /** All that its readers are told of the whole. */
  List<String> publicly() {
    return Stream.concat(notes.stream(), notPublished.stream()).toList();
  }

  /** That it is a part, for its readers: silence about the rest must not be taken for "there is nothing". */
  private static List<String> selection(ProjectSession session, PackWish wish, long chosen, long all) {
    boolean part = wish.selects() && session.ask().measures().stream().anyMatch(m -> !wish.has(m.id()) && session.ask().has(m));
    return part ? List.of("A selection: " + chosen + " of " + all + " tables. The others were not chosen.") : List.of();
  }

  /** Why chosen ones are not there that a pack of everything would pass over without a word. */
  private static List<String> missing(ProjectSession session, PackWish wish, Set<String> withData) {
    if (!wish.selects()) {
      return List.of();
    }
    List<String> why = new ArrayList<>();
    for (MeasureInfo measure : session.ask().measures().stream().filter(m -> wish.has(m.id())).toList()) {
      String title = "\u201c" + measure.title() + "\u201d";
      if (!withData.contains(measure.id())) {
        why.add(title + ": the project has no data for it.");
      } else if (wish.profile() == Profile.PUBLICATION && !session.publication().allowedTogether(measure.id())) {
        why.add(title + " is not published here: " + session.publication().whyNot(measure.id()));
      }
    }
    return why;
  }

  private static Set<String> ids(List<Table> tables) {
    return tables.stream().map(DateFamilies::measure).collect(Collectors.toSet());
  }

  /** Every measure asked for that the project has data for, and, where it is published, has something recorded for: over the last year ends, or over the period of the searches. */
  static List<Table> exact(ProjectSession session, PackWish wish, Progress progress) {
    var tables = new ArrayList<Table>();
    LocalDate asAt = session.ask().defaultAsAt();
    for (MeasureInfo measure : session.ask().measures()) {
      progress.check();
      if (wish.has(measure.id()) && session.ask().has(measure)) {
        boolean series = measure.overDates() && !ONE_DATE.contains(measure.family()) && !AT_ONCE.contains(measure.id());
        Question question = Question.defaults();
        Table table = session.ask().table(measure.id(), series && asAt != null ? question.at(session.ask().series(measure.id(), asAt).toArray(LocalDate[]::new)) : question);
        if (wish.profile() == Profile.WORKING_COPY || !NothingRecorded.in(table)) {
          tables.add(table);
        }
      }
    }
    return tables;
  }
}
