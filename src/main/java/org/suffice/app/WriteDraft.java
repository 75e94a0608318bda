package org.suffice.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suffice.export.AtomicFile;
import org.suffice.export.PackInfo;
import org.suffice.export.word.DraftItem;
import org.suffice.export.word.DraftSection;
import org.suffice.export.word.Seal;
import org.suffice.export.word.WordDraft;
import org.suffice.export.word.WordLock;
import org.suffice.model.Filter;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/** A Word draft of the strategy's figures: for each measure its words, table and chart, to be written around by a person. */
public final class WriteDraft {
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

    /** Its date; null without dated data. */
    @Nullable LocalDate date(ProjectSession session) {
      return asAt == null ? session.ask().defaultAsAt() : asAt;
    }

    /** The same of all sections. */
    Wish ofAllSections() {
      return new Wish(profile, DraftSections.all(), asAt, compare, where, nativeCharts);
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

  /** Writes a draft. */
  Made write(Path wanted, Wish wish, Progress progress) {
    Path file = WordLock.free(wanted);
    Seal.requireUntouched(file);
    DraftAnswers answers = DraftAnswers.of(session, wish, progress);
    List<String> withheld = List.of();
    List<String> publicly = List.of();
    List<String> flagged = List.of();
    if (wish.profile() == Profile.PUBLICATION) {
      progress.report(0, -1, "Protecting small numbers");
      Predicate<String> chosen = id -> wish.sections().stream().anyMatch(s -> s.holds(session.ask().info(id)));
      PublishedTogether whole = PublishedTogether.draft(session, wish, progress);
      PublishedTogether.Safe safe = whole.protect(session);
      answers = new DraftAnswers(safe.protectedOnes().draft().of(chosen).asked(), answers.leftOut());
      withheld = PublishedTogether.about(safe.published().withheld(), whole.draft().tables(), session, chosen);
      publicly = PublishedTogether.about(safe.published().publicly(), whole.draft().tables(), session, chosen);
      flagged = Stream.concat(session.publication().warnings(wish.where()).stream(), PublishedTogether.about(safe.published().flagged(), whole.draft().tables(), session, chosen).stream()).toList();
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
    return new Made(file, !file.equals(wanted), wish.profile(), wish.date(session), lines, left, flagged);
  }

  /** The file of a draft of answers that are ready to leave. */
  byte[] bytes(Wish wish, DraftAnswers answers, List<String> leftOut, Progress progress) {
    progress.check();
    progress.report(0, -1, "Writing the Word draft");
    PackInfo about = info.apply(leftOut);
    LocalDate asAt = wish.date(session);
    PackInfo titled = new PackInfo(WordDraft.dated(TITLE, asAt), about.council(), about.extracted(), about.made(), about.notes());
    return WordDraft.bytes(titled, wish.profile() == Profile.WORKING_COPY, new DraftItems(session).about(wish.profile(), asAt), sections(answers, wish.nativeCharts()));
  }

  private List<DraftSection> sections(DraftAnswers answers, boolean nativeCharts) {
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
}
