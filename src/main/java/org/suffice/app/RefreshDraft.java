package org.suffice.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suffice.disclosure.Protection;
import org.suffice.export.AtomicFile;
import org.suffice.export.word.DraftFile;
import org.suffice.export.word.DraftItem;
import org.suffice.export.word.Item;
import org.suffice.export.word.Seal;
import org.suffice.export.word.WordLock;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Numbers;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.progress.Progress;

/**
 * New figures in a person's own draft: every item is asked again at the new date, protected together with the others
 * where it is for publication, and put into a new copy. Everything else in the document stays as it is.
 */
public final class RefreshDraft {
  private final ProjectSession session;

  RefreshDraft(ProjectSession session) {
    this.session = session;
  }

  /** What becomes of an item. */
  public enum State {
    /** New figures. */
    CHANGED,
    /** The same figures as before. */
    UNCHANGED,
    /** Edited by hand: left as it is unless that is said to be overwritten. */
    EDITED,
    /** Edited by hand, and overwritten as wished. */
    OVERWRITTEN,
    /** No answer any more; left as it is. */
    MISSING,
    /** Its control was damaged by another program; left as it is. */
    DAMAGED
  }

  /**
   * An item of the draft.
   *
   * @param place its number in the document, from 0
   * @param kind {@code table}, {@code chart}, {@code sentence} or {@code about}; {@code unknown} where its tag is gone
   * @param reason why, in a full sentence; empty where there is nothing to say
   */
  public record Line(int place, String kind, String measure, String title, State state, String reason) {}

  /**
   * What a refresh would do or did.
   *
   * @param print what tells this state of the draft from any other
   * @param asAt the new date; null without dated data
   * @param compared the date that compared items are compared with; null where none is
   * @param notInDraft measures of its sections that have figures and no item in the draft, by title
   * @param notes what to know, in full sentences
   */
  public record Outcome(
      Path draft, String print, @Nullable Path file, boolean beside, @Nullable LocalDate asAt, @Nullable LocalDate compared, List<Line> lines, List<String> notInDraft, List<String> flagged, List<String> notes) {
    /** How many items have this state. */
    public long count(State state) {
      return lines.stream().filter(l -> l.state() == state).count();
    }
  }

  /**
   * How to refresh.
   *
   * @param asAt the new date; null for the project's default
   * @param compare the date that compared items are compared with now; null for the one they have
   * @param overwriteAll overwrite every item that was edited by hand
   * @param overwrite places of edited items that are to be overwritten
   * @param looked the state of the draft that these places are of; null where nobody has looked
   */
  public record Wish(@Nullable LocalDate asAt, @Nullable LocalDate compare, boolean overwriteAll, Set<Integer> overwrite, @Nullable String looked) {
    public Wish {
      overwrite = Set.copyOf(overwrite);
    }

    /** At the project's date, nothing overwritten. */
    public static Wish standard() {
      return new Wish(null, null, false, Set.of(), null);
    }
  }

  /** What a refresh would do; nothing is written. */
  public Outcome look(Path draft, Wish wish, Progress progress) {
    try (DraftFile opened = DraftFile.open(draft)) {
      return new Work(draft, opened, wish, progress).outcome(null, false);
    }
  }

  /**
   * Writes a new copy with new figures.
   *
   * @throws SufficeException where the draft cannot be read or was saved since it was looked at, would hold figures of two rules of
   *     protection, or the copy would be the draft itself or another person's file
   */
  public Outcome write(Path draft, Path wanted, Wish wish, Progress progress) {
    try (DraftFile opened = DraftFile.open(draft)) {
      if (same(draft, wanted)) {
        throw new SufficeException(
            "draft-itself", "The new copy cannot be the draft itself: your text would have no copy to go back to. Choose another name.");
      }
      if (wish.looked() != null && !wish.looked().equals(opened.print())) {
        throw new SufficeException(
            "draft-changed", "The draft was saved again since you chose it, so what you saw of it no longer holds. Nothing was written. Choose it again.");
      }
      Path file = WordLock.free(wanted);
      Seal.requireUntouched(file, opened.text());
      Work work = new Work(draft, opened, wish, progress);
      work.mixed().requireOneRule();
      byte[] bytes = opened.with(work.items());
      progress.check();
      AtomicFile.write(file, out -> out.write(bytes));
      return work.outcome(file, !file.equals(wanted));
    }
  }

  private static boolean same(Path draft, Path out) {
    try {
      return Files.exists(out) && Files.isSameFile(draft, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One question of the draft in one profile: several items may share it. */
  private record Key(String measure, String profile, DraftQuestion question) {}

  /** A refresh in the making. */
  private final class Work {
    private final Path draft;
    private final DraftFile opened;
    private final Wish wish;
    private final @Nullable LocalDate asAt;
    private final Map<Key, Table> tables = new LinkedHashMap<>();
    private final Map<Key, String> missing = new HashMap<>();
    private final Map<Integer, DraftItem> items = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private List<String> flagged = List.of();

    Work(Path draft, DraftFile opened, Wish wish, Progress progress) {
      this.draft = draft;
      this.opened = opened;
      this.wish = wish;
      this.asAt = wish.asAt() == null ? session.ask().defaultAsAt() : wish.asAt();
      List<DraftFile.Found> found = opened.items();
      for (DraftFile.Found one : found) {
        progress.check();
        key(one).ifPresent(this::ask);
      }
      progress.report(0, -1, "Protecting small numbers");
      protect(progress);
      progress.report(0, -1, "Comparing with the draft");
      Map<Integer, DraftItem> all = new HashMap<>();
      found.forEach(one -> renewed(one).ifPresent(item -> all.put(one.place(), item)));
      Map<Integer, Boolean> differing = opened.differing(all);
      found.forEach(one -> decide(one, all.get(one.place()), Boolean.TRUE.equals(differing.get(one.place()))));
    }

    Map<Integer, DraftItem> items() {
      return items;
    }

    MixedDraft mixed() {
      return new MixedDraft(opened, session.publication().rule(), lines);
    }

    private Optional<Key> key(DraftFile.Found found) {
      Item item = found.item();
      if (item == null || found.state() == DraftFile.State.DAMAGED || item.kind() == Item.Kind.ABOUT) {
        return Optional.empty();
      }
      return DraftQuestion.read(item.asked()).map(q -> new Key(item.measure(), item.profile(), q.at(asAt).comparedWith(wish.compare())));
    }

    private void ask(Key key) {
      if (tables.containsKey(key) || missing.containsKey(key)) {
        return;
      }
      try {
        MeasureInfo info = session.ask().info(key.measure());
        if (key.profile().equals(Table.PUBLICATION) && !session.publication().allowedTogether(info.id())) {
          missing.put(key, "\u201c" + info.title() + "\u201d may not be published in a draft: " + session.publication().whyNot(info.id()));
        } else {
          tables.put(key, key.question().ask(session.ask(), key.measure()));
        }
      } catch (SufficeException e) {
        missing.put(key, e.sentence());
      }
    }

    /** What is published is protected with all that it is part of, as when the draft was written, whatever of it a person took out since. */
    private void protect(Progress progress) {
      List<Key> published = tables.keySet().stream().filter(k -> k.profile().equals(Table.PUBLICATION)).toList();
      List<Table> together = new ArrayList<>();
      Map<Key, Integer> place = new HashMap<>();
      for (WriteDraft.Wish whole : published.stream().map(this::whole).distinct().toList()) {
        PublishedTogether all = PublishedTogether.draft(session, whole, progress);
        List<DraftAnswers.Asked> asked = all.draft().asked();
        for (int i = 0; i < asked.size(); i++) {
          place.putIfAbsent(new Key(asked.get(i).measure().id(), Table.PUBLICATION, asked.get(i).question()), together.size() + i);
        }
        together.addAll(all.tables());
      }
      for (Key key : published) {
        if (!place.containsKey(key)) {
          place.put(key, together.size());
          together.add(Objects.requireNonNull(tables.get(key)));
        }
      }
      Protection.Published safe = session.publication().all(together);
      for (Key key : published) {
        int kept = safe.kept().indexOf(place.get(key));
        if (kept >= 0) {
          tables.put(key, safe.tables().get(kept));
        } else {
          String title = "\u201c" + Objects.requireNonNull(tables.remove(key)).title() + "\u201d";
          missing.put(key, safe.withheld().stream().filter(why -> why.startsWith(title)).collect(Collectors.joining(" ")));
        }
      }
      List<String> titles = published.stream().map(tables::get).filter(Objects::nonNull).map(t -> "\u201c" + t.title() + "\u201d").toList();
      flagged = safe.flagged().stream().filter(what -> titles.stream().anyMatch(what::startsWith)).toList();
    }

    /** All sections of a draft that an item's question can be of. */
    private WriteDraft.Wish whole(Key key) {
      DraftQuestion question = key.question();
      return new WriteDraft.Wish(Profile.PUBLICATION, DraftSections.all(), asAt, question.compare(), question.where(), false);
    }

    private Optional<DraftItem> renewed(DraftFile.Found found) {
      Item item = found.item();
      if (item == null || found.state() == DraftFile.State.DAMAGED) {
        return Optional.empty();
      }
      DraftItems making = new DraftItems(session);
      if (item.kind() == Item.Kind.ABOUT) {
        return Optional.of(making.about(item.profile().equals(Table.PUBLICATION) ? Profile.PUBLICATION : Profile.WORKING_COPY, asAt));
      }
      return key(found).flatMap(key -> Optional.ofNullable(tables.get(key)).flatMap(table -> making.of(item.kind(), table, key.question())));
    }

    private void decide(DraftFile.Found found, @Nullable DraftItem item, boolean differs) {
      if (found.state() == DraftFile.State.DAMAGED) {
        line(found, State.DAMAGED, "Its content control was damaged by another program. Put it in anew from a new draft.");
      } else if (item == null) {
        String why = key(found).map(missing::get).orElse(null);
        line(found, State.MISSING, why == null ? "There is no number to " + (isChart(found) ? "draw" : "say") + " at this date." : why);
      } else if (found.state() == DraftFile.State.EDITED) {
        boolean yes = wish.overwriteAll() || wish.overwrite().contains(found.place());
        if (yes) {
          items.put(found.place(), item);
        }
        line(found, yes ? State.OVERWRITTEN : State.EDITED, yes ? "" : "Edited by hand since it was written, so it was left as it is.");
      } else if (differs) {
        items.put(found.place(), item);
        line(found, State.CHANGED, "");
      } else {
        line(found, State.UNCHANGED, "");
      }
    }

    private boolean isChart(DraftFile.Found found) {
      Item item = found.item();
      return item != null && item.kind().chart();
    }

    private void line(DraftFile.Found found, State state, String reason) {
      Item item = found.item();
      String kind = item == null ? "unknown" : item.kind().word();
      lines.add(new Line(found.place(), kind, item == null ? "" : item.measure(), found.title(), state, reason));
    }

    Outcome outcome(@Nullable Path file, boolean beside) {
      List<String> notes = new ArrayList<>();
      if (WordLock.open(draft)) {
        notes.add("The draft is open in another program: what was not saved there is not in the new copy.");
      }
      if (lines.stream().anyMatch(l -> l.state() == State.EDITED)) {
        notes.add("Items edited by hand keep their old figures. Read them beside the new ones.");
      }
      if (asAt != null && DraftItems.isBefore(session.facts().extracted(), asAt)) {
        notes.add("The figures are asked at " + Numbers.date(asAt) + ". " + DraftItems.STALE);
      }
      long elsewhere = opened.itemsElsewhere();
      if (elsewhere > 0) {
        notes.add((elsewhere == 1 ? "1 item stands" : elsewhere + " items stand") + " in a header, footer, note or comment and keeps its old figures: only those in the text are refreshed.");
      }
      oldDates().forEach((date, times) -> notes.add("The text outside the items still says " + Numbers.date(date) + (times == 1 ? "" : " in " + times + " places") + ": it was kept as it is. Look at the title and the foot of the pages too before the copy goes out."));
      List<String> look = Stream.concat(mixed().flagged().stream(), flagged.stream()).toList();
      return new Outcome(draft, opened.print(), file, beside, asAt, compared(), List.copyOf(lines), notInDraft(), look, notes);
    }

    private @Nullable LocalDate compared() {
      return opened.items().stream().flatMap(found -> key(found).stream()).map(key -> key.question().compare()).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** The dates that items were of before, where a person's text still prints them, and how often. */
    private Map<LocalDate, Long> oldDates() {
      Map<LocalDate, Long> old = new TreeMap<>();
      for (DraftFile.Found found : opened.items()) {
        LocalDate was = Optional.ofNullable(found.item()).flatMap(i -> DraftQuestion.read(i.asked())).map(DraftQuestion::asAt).orElse(null);
        if (was != null && !was.equals(asAt) && !old.containsKey(was)) {
          old.put(was, opened.timesOutside(Numbers.date(was)));
        }
      }
      old.values().removeIf(times -> times == 0);
      return old;
    }

    /** Measures of the draft's own sections that have no item in it. */
    private List<String> notInDraft() {
      Set<String> there = lines.stream().map(Line::measure).collect(Collectors.toSet());
      boolean published = opened.items().stream().map(DraftFile.Found::item).anyMatch(i -> i != null && i.profile().equals(Table.PUBLICATION));
      List<String> absent = new ArrayList<>();
      for (DraftSections section : DraftSections.values()) {
        List<MeasureInfo> held = session.ask().measures().stream().filter(section::holds).filter(session.ask()::has).toList();
        if (section.has(session.facts()) && held.stream().anyMatch(m -> there.contains(m.id()))) {
          held.stream()
              .filter(m -> !there.contains(m.id()) && (!published || session.publication().allowedTogether(m.id())))
              .forEach(m -> absent.add(m.title()));
        }
      }
      return absent;
    }
  }
}
