package org.suffice.app;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.suffice.disclosure.Protection;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Table;
import org.suffice.progress.Progress;

/**
 * What is protected together, whatever of it leaves: the tables of a pack, its draft and its summary, or all sections of a draft of
 * another date. A part that is published by itself prints what the whole would print, so that several parts, published when they
 * may, tell no more than the whole, which was audited.
 *
 * @param draft all sections of a draft, exact
 * @param pack tables of a pack, exact; none for a draft that is not the pack's
 * @param summary tables that the pack's summary reads, exact
 */
record PublishedTogether(DraftAnswers draft, List<Table> pack, List<Table> summary) {

  /**
   * A pack for publication of everything.
   *
   * @param tables all that there is to publish, exact
   */
  static PublishedTogether pack(ProjectSession session, List<Table> tables, Progress progress) {
    List<Table> allowed = tables.stream().filter(t -> session.publication().allowedTogether(t.id())).toList();
    return new PublishedTogether(DraftAnswers.of(session, WriteDraft.Wish.all(Profile.PUBLICATION), progress), allowed, Summary.tables(session));
  }

  /** What a draft for publication is part of: the pack, where it asks what the pack's draft asks. */
  static PublishedTogether draft(ProjectSession session, WriteDraft.Wish wish, Progress progress) {
    boolean asInPack = (wish.asAt() == null || wish.asAt().equals(session.ask().defaultAsAt())) && wish.compare() == null && wish.where().isEmpty();
    return asInPack
        ? pack(session, PackTables.exact(session, PackWish.all(Profile.PUBLICATION), progress), progress)
        : new PublishedTogether(DraftAnswers.of(session, wish.ofAllSections(), progress), List.of(), List.of());
  }

  /**
   * All of them, those of the draft first: where not all can be published, one of those is left out, which are the pack's at fewer
   * dates.
   */
  List<Table> tables() {
    return Stream.of(draft.tables(), pack, summary).flatMap(List::stream).toList();
  }

  /** The same protected, and what was said of it. */
  record Safe(PublishedTogether protectedOnes, Protection.Published published) {}

  Safe protect(ProjectSession session) {
    Protection.Published published = session.publication().all(tables());
    int before = draft.tables().size();
    PublishedTogether safe =
        new PublishedTogether(
            draft.with(published, 0), among(published, before, before + pack.size()), among(published, before + pack.size(), before + pack.size() + summary.size()));
    return new Safe(safe, published);
  }

  /** The protected tables of those that were given from one number on and before another. */
  private static List<Table> among(Protection.Published published, int from, int before) {
    return IntStream.range(0, published.kept().size())
        .filter(i -> published.kept().get(i) >= from && published.kept().get(i) < before)
        .mapToObj(published.tables()::get)
        .toList();
  }

  /** Of sentences that each begin with the title of a table in quotation marks, those about some measures and these tables of them. */
  static List<String> about(List<String> sentences, List<Table> tables, ProjectSession session, Predicate<String> measure) {
    Stream<String> measures = session.ask().measures().stream().filter(m -> measure.test(m.id())).map(MeasureInfo::title);
    List<String> titles = Stream.concat(measures, tables.stream().filter(t -> measure.test(t.id())).map(Table::title)).toList();
    return sentences.stream().filter(s -> titles.stream().anyMatch(t -> s.startsWith("\u201c" + t + "\u201d"))).toList();
  }
}
