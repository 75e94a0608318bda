package org.suffice.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.suffice.disclosure.Protection;
import org.suffice.model.MeasureInfo;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.progress.Progress;

/**
 * The answers that a draft prints, and what is not among them.
 *
 * @param leftOut why a measure has no answer, in full sentences
 */
record DraftAnswers(List<Asked> asked, List<String> leftOut) {
  private static final Set<String> SERIES = Set.of("children-looked-after");

  /** An answer and the question it answers. */
  record Asked(DraftSections section, MeasureInfo measure, DraftQuestion question, Table table) {}

  /** Every measure of the wanted sections that there is data for and that may leave in the profile, with exact figures. */
  static DraftAnswers of(ProjectSession session, WriteDraft.Wish wish, Progress progress) {
    List<Asked> asked = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (DraftSections section : DraftSections.values()) {
      if (wish.sections().contains(section) && section.has(session.facts())) {
        for (MeasureInfo measure : session.ask().measures().stream().filter(section::holds).filter(session.ask()::has).toList()) {
          progress.check();
          if (wish.profile() == Profile.WORKING_COPY || session.publication().allowedTogether(measure.id())) {
            ask(session, section, measure, wish, asked, leftOut);
          }
        }
      }
    }
    if (wish.profile() == Profile.PUBLICATION) {
      asked.removeIf(one -> NothingRecorded.in(one.table()));
    }
    return new DraftAnswers(asked, leftOut);
  }

  private static void ask(ProjectSession session, DraftSections section, MeasureInfo measure, WriteDraft.Wish wish, List<Asked> asked, List<String> leftOut) {
    LocalDate date = measure.overDates() ? wish.date(session) : null;
    // One number at one date is no chart; over the years it is.
    boolean series = date != null && wish.compare() == null && SERIES.contains(measure.id());
    DraftQuestion question = new DraftQuestion(date, series, date == null ? null : wish.compare(), wish.where());
    try {
      asked.add(new Asked(section, measure, question, question.ask(session.ask(), measure.id())));
    } catch (SufficeException e) {
      // Not every measure can be compared or filtered in every way; what cannot be filtered must not stand among what is.
      DraftQuestion plain = new DraftQuestion(date, date != null && SERIES.contains(measure.id()), null, wish.where());
      try {
        asked.add(new Asked(section, measure, plain, plain.ask(session.ask(), measure.id())));
      } catch (SufficeException why) {
        leftOut.add("\u201c" + measure.title() + "\u201d: " + why.sentence());
      }
    }
  }

  List<Table> tables() {
    return asked.stream().map(Asked::table).toList();
  }

  /** Those of some measures. */
  DraftAnswers of(Predicate<String> measure) {
    return new DraftAnswers(asked.stream().filter(a -> measure.test(a.measure().id())).toList(), leftOut);
  }

  /** The same with tables protected together with others. */
  DraftAnswers with(Protection.Published published, int before) {
    List<Asked> kept = new ArrayList<>();
    for (int i = 0; i < published.kept().size(); i++) {
      int at = published.kept().get(i) - before;
      if (at >= 0 && at < asked.size()) {
        Asked one = asked.get(at);
        kept.add(new Asked(one.section(), one.measure(), one.question(), published.tables().get(i)));
      }
    }
    return new DraftAnswers(kept, leftOut);
  }
}
