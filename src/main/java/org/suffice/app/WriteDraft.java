package org.suffice.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suffice.disclosure.Protection;
import org.suffice.export.AtomicFile;
import org.suffice.export.PackInfo;
import org.suffice.export.word.DraftItem;
import org.suffice.export.word.DraftSection;
import org.suffice.export.word.Seal;
import org.suffice.export.word.WordDraft;
import org.suffice.export.word.WordLock;
import org.suffice.model.Filter;
import org.suffice.model.MeasureInfo;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.progress.Progress;

/** A Word draft of the strategy's figures: for each measure its words, table and chart, to be written around by a person. */
public final class WriteDraft {
  private static final Set<String> SERIES = Set.of("children-looked-after");
  private static final String TITLE = "Sufficiency of homes for children";

  private final ProjectSession session;
  private final Function<List<String>, PackInfo> info;

  /**
   * Drafts of a project.
   *
   * @param info what the document says of itself, with notes on what is not in it
   */
  WriteDraft(ProjectSession session, Function<List<String>, PackInfo> info) {
    this.session = session;
    this.info = info;
  }

  /**
   * What a draft is to hold.
   *
   * @param asAt the date; null for the project's default
   * @param compare a date to compare with; null for none
   * @param where only these; measures that cannot be filtered so are left out
   * @param nativeCharts charts of Word's own, that can be edited, instead of pictures
   */
  public record Wish(
      Profile profile, Set<DraftSections> sections, @Nullable LocalDate asAt, @Nullable LocalDate compare, List<Filter> where, boolean nativeCharts) {
    public Wish {
      sections = Set.copyOf(sections);
      where = List.copyOf(where);
    }

    /** All sections at the project's date. */
    public static Wish all(Profile profile) {
      return new Wish(profile, DraftSections.all(), null, null, List.of(), false);
    }
  }

  /** An item that was written. */
  public record Line(String kind, String measure, String title) {}

  /**
   * What was written.
   *
   * @param file where it is
   * @param beside it is beside the wanted place, where a document of that name is open
   * @param withheld what is not in it and why, in full sentences
   * @param flagged what to look at before publishing, in full sentences
   */
  public record Made(
      Path file, boolean beside, Profile profile, @Nullable LocalDate asAt, List<Line> items, List<String> withheld, List<String> flagged) {}

  /** An answer and the question it answers. */
  record Asked(DraftSections section, MeasureInfo measure, DraftQuestion question, Table table) {}

  /** The draft's answers, and what is not among them. */
  record Answers(List<Asked> asked, List<String> leftOut) {
    List<Table> tables() {
      return asked.stream().map(Asked::table).toList();
    }

    /** The same with tables protected together with others. */
    Answers with(Protection.Published published, int before) {
      List<Asked> kept = new ArrayList<>();
      for (int i = 0; i < published.kept().size(); i++) {
        int at = published.kept().get(i) - before;
        if (at >= 0 && at < asked.size()) {
          Asked one = asked.get(at);
          kept.add(new Asked(one.section(), one.measure(), one.question(), published.tables().get(i)));
        }
      }
      return new Answers(kept, leftOut);
    }
  }

  /** Writes a draft. */
  Made write(Path wanted, Wish wish, Progress progress) {
    Path file = WordLock.free(wanted);
    Seal.requireUntouched(file);
    Answers answers = answers(wish, progress);
    List<String> withheld = List.of();
    List<String> publicly = List.of();
    List<String> flagged = List.of();
    if (wish.profile() == Profile.PUBLICATION) {
      progress.report(0, -1, "Protecting small numbers");
      Protection.Published published = session.publication().all(answers.tables());
      answers = answers.with(published, 0);
      withheld = published.withheld();
      publicly = published.publicly();
      flagged = Stream.concat(session.publication().warnings(wish.where()).stream(), published.flagged().stream()).toList();
    }
    if (answers.asked().isEmpty()) {
      throw new SufficeException(
          withheld.isEmpty() ? "no-data" : "nothing-to-publish",
          withheld.isEmpty() ? "There is no data for these sections. Add placements or searches first." : "Nothing can be published. " + String.join(" ", withheld));
    }
    List<String> left = new ArrayList<>(answers.leftOut());
    left.addAll(withheld);
    List<String> told = new ArrayList<>(answers.leftOut());
    told.addAll(publicly);
    byte[] bytes = bytes(wish, answers, told, progress);
    AtomicFile.write(file, out -> out.write(bytes));
    List<Line> lines = sections(answers, wish.nativeCharts()).stream().flatMap(s -> s.parts().stream()).flatMap(p -> p.items().stream()).map(WriteDraft::line).toList();
    return new Made(file, !file.equals(wanted), wish.profile(), date(wish), lines, left, flagged);
  }

  /** The file of a draft of answers that are ready to leave. */
  byte[] bytes(Wish wish, Answers answers, List<String> leftOut, Progress progress) {
    progress.check();
    progress.report(0, -1, "Writing the Word draft");
    PackInfo about = info.apply(leftOut);
    LocalDate asAt = date(wish);
    PackInfo titled = new PackInfo(WordDraft.dated(TITLE, asAt), about.council(), about.extracted(), about.made(), about.notes());
    return WordDraft.bytes(titled, wish.profile() == Profile.WORKING_COPY, new DraftItems(session).about(wish.profile(), asAt), sections(answers, wish.nativeCharts()));
  }

  private List<DraftSection> sections(Answers answers, boolean nativeCharts) {
    DraftItems items = new DraftItems(session);
    List<DraftSection> sections = new ArrayList<>();
    for (DraftSections section : DraftSections.values()) {
      List<DraftSection.Part> parts =
          answers.asked().stream()
              .filter(a -> a.section() == section)
              .map(a -> new DraftSection.Part(a.measure().title(), items.of(a.table(), a.question(), nativeCharts)))
              .toList();
      if (!parts.isEmpty()) {
        sections.add(new DraftSection(section.label(), parts));
      }
    }
    return sections;
  }

  private static Line line(DraftItem item) {
    return new Line(item.item().kind().word(), item.item().measure(), item.title());
  }

  /** Every measure of the wanted sections that there is data for and that may leave in the profile, with exact figures. */
  Answers answers(Wish wish, Progress progress) {
    List<Asked> asked = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (DraftSections section : DraftSections.values()) {
      if (wish.sections().contains(section) && section.has(session.facts())) {
        for (MeasureInfo measure : session.ask().measures().stream().filter(section::holds).filter(session.ask()::has).toList()) {
          progress.check();
          if (wish.profile() == Profile.WORKING_COPY || session.publication().allowedTogether(measure.id())) {
            ask(section, measure, wish, asked, leftOut);
          }
        }
      }
    }
    if (wish.profile() == Profile.PUBLICATION) {
      asked.removeIf(one -> NothingRecorded.in(one.table()));
    }
    return new Answers(asked, leftOut);
  }

  private void ask(DraftSections section, MeasureInfo measure, Wish wish, List<Asked> asked, List<String> leftOut) {
    LocalDate date = measure.overDates() ? date(wish) : null;
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

  private @Nullable LocalDate date(Wish wish) {
    return wish.asAt() == null ? session.ask().defaultAsAt() : wish.asAt();
  }
}
