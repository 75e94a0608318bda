package org.suffice.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Numbers;
import org.suffice.model.StaleDecision;
import org.suffice.model.StalePlacement;
import org.suffice.model.StalePlacement.State;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;
import org.suffice.store.Project;

/**
 * Placements that are open in an older extract and missing from a newer one: they count as open until a person closes
 * or keeps them. A decision is data of its own and can be taken back; imports stay as they are.
 */
public final class StalePlacements {
  private final Project project;
  private final ProjectSession session;
  private final Clock clock;

  StalePlacements(Project project, ProjectSession session, Clock clock) {
    this.project = project;
    this.session = session;
    this.clock = clock;
  }

  /** All of them, decided or not, in the order of the placements. */
  public List<StalePlacement> list() {
    return session.facts().stale();
  }

  /** Those that nobody has decided about. */
  public List<StalePlacement> undecided() {
    return list().stream().filter(s -> s.state() == State.UNDECIDED).toList();
  }

  /**
   * Counts them as ended.
   *
   * @param day first day on which the children are no longer there
   * @param children references of the children meant, also where something was decided; none for all undecided ones
   * @return how many placements were closed
   * @throws SufficeException where there are none, or the day is before a start or after the extract that lacks them;
   *     nothing is closed then
   */
  public int close(LocalDate day, Set<String> children) {
    return close(day, meant(children));
  }

  /** Counts these as ended; as {@link #close(LocalDate, Set)}. */
  public int close(LocalDate day, List<StalePlacement> meant) {
    long notBegun = meant.stream().filter(s -> s.placement().start().isAfter(day)).count();
    if (notBegun > 0) {
      throw new SufficeException(
          "close-before-start",
          notBegun + " of the " + meant.size() + " placements began after " + Numbers.date(day)
              + ". Choose a later day, or name the children meant. Nothing was changed.");
    }
    LocalDate newest = meant.stream().map(StalePlacement::newest).min(LocalDate::compareTo).orElse(day);
    if (day.isAfter(newest)) {
      throw new SufficeException(
          "close-after-extract",
          "The placements are missing from the extract of " + Numbers.date(newest)
              + ", so they ended on or before that day. Choose an earlier day. Nothing was changed.");
    }
    return decide(meant, day);
  }

  /** Goes on counting them as open, without a warning until a still newer extract lacks them; as {@link #close}. */
  public int keep(Set<String> children) {
    return keep(meant(children));
  }

  /** The same for these. */
  public int keep(List<StalePlacement> meant) {
    return decide(meant, null);
  }

  /** Takes decisions back: of these children, or all. Returns how many there were. */
  public int forget(Set<String> children) {
    return forget(list().stream().filter(s -> children.isEmpty() || children.contains(s.placement().child())).toList());
  }

  /** The same for those of these about which something was decided. */
  public int forget(List<StalePlacement> meant) {
    List<String> keys = meant.stream().filter(s -> s.state() != State.UNDECIDED).map(s -> s.placement().key()).toList();
    if (keys.isEmpty()) {
      throw new SufficeException("no-decisions", "There are no decisions of this kind to take back.");
    }
    project.kept().forgetStale(keys);
    session.reload(Progress.none());
    return keys.size();
  }

  private List<StalePlacement> meant(Set<String> children) {
    List<StalePlacement> meant =
        children.isEmpty() ? undecided() : list().stream().filter(s -> children.contains(s.placement().child())).toList();
    long found = meant.stream().map(s -> s.placement().child()).distinct().count();
    if (meant.isEmpty() || found < children.size()) {
      String who = children.isEmpty() ? "" : " of " + (children.size() - found) + " of the children named";
      throw new SufficeException(
          "no-stale-placements",
          "There is no placement" + who + " that is open in an older extract only"
              + (children.isEmpty() ? " and not decided about" : "") + ". Nothing was changed.");
    }
    return meant;
  }

  private int decide(List<StalePlacement> meant, @Nullable LocalDate closed) {
    String who = System.getProperty("user.name", "");
    project.kept().decideStale(
        meant.stream()
            .map(s -> new StaleDecision(s.placement().key(), s.placement().origin().extracted(), s.newest(), closed, clock.instant(), who))
            .toList());
    session.reload(Progress.none());
    return meant.size();
  }
}
