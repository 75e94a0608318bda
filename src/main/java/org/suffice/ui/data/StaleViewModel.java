package org.suffice.ui.data;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.suffice.app.ProjectSession;
import org.suffice.app.StalePlacements;
import org.suffice.model.Numbers;
import org.suffice.model.StaleDecision;
import org.suffice.model.StalePlacement;
import org.suffice.model.StalePlacement.State;
import org.suffice.model.SufficeException;
import org.suffice.ui.Background;
import org.suffice.ui.DateWords;
import org.suffice.ui.Words;
import org.suffice.ui.Workspace;

/** Placements that are open in an older extract only: which there are, and deciding about some of them. */
public final class StaleViewModel {
  private final Workspace workspace;
  private final Background background;
  private final Consumer<Throwable> refused;
  private final ObjectProperty<@Nullable State> state = new SimpleObjectProperty<>(this, "state", State.UNDECIDED);
  private final ReadOnlyObjectWrapper<List<StalePlacement>> shown = new ReadOnlyObjectWrapper<>(this, "shown", List.of());
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");

  /** Those of this workspace; {@code refused} is told, in words, why something could not be decided. */
  public StaleViewModel(Workspace workspace, Background background, Consumer<Throwable> refused) {
    this.workspace = workspace;
    this.background = background;
    this.refused = refused;
    state.subscribe(s -> refresh());
  }

  /** Those that are shown. */
  public ReadOnlyObjectProperty<List<StalePlacement>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The state whose placements are shown; null for all. */
  public ObjectProperty<@Nullable State> stateProperty() {
    return state;
  }

  /** How many nobody has decided about. */
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** How many there are of a state; null for all. */
  public int of(@Nullable State which) {
    return (int) all().stream().filter(s -> which == null || s.state() == which).count();
  }

  private List<StalePlacement> all() {
    ProjectSession session = workspace.session();
    return session == null ? List.of() : session.stale().list();
  }

  /** Whether there are placements at all. */
  public boolean anyData() {
    ProjectSession session = workspace.session();
    return session != null && session.facts().placements().size() > 0;
  }

  /** Looks again. */
  public void refresh() {
    count.set(of(State.UNDECIDED));
    shown.set(all().stream().filter(s -> state.get() == null || s.state() == state.get()).toList());
  }

  /** What was decided, in words. */
  public static String decided(StalePlacement stale) {
    StaleDecision decision = stale.decision();
    LocalDate closed = decision == null ? null : decision.closed();
    String words = stale.state().label();
    return closed == null ? words : Words.of("data.stale.on", words, Numbers.date(closed));
  }

  /** What is wrong with a day as it was typed; empty where it is a day. */
  public static String wrong(String typed) {
    return DateWords.parse(typed).isPresent() ? "" : typed.isBlank() ? Words.of("data.stale.no-date") : Words.of("as-at.not-a-date", typed.strip());
  }

  /** Counts these as ended; {@code day} as it was typed, the first day on which the child is no longer there. */
  public void close(List<StalePlacement> chosen, String day, Consumer<String> done) {
    DateWords.parse(day).ifPresent(d -> decide(stale -> stale.close(d, chosen), "data.stale.closed", done));
  }

  /** Goes on counting these as open. */
  public void keep(List<StalePlacement> chosen, Consumer<String> done) {
    decide(stale -> stale.keep(chosen), "data.stale.kept", done);
  }

  /** Takes back what was decided about these. */
  public void forget(List<StalePlacement> chosen, Consumer<String> done) {
    decide(stale -> stale.forget(chosen), "data.stale.forgotten", done);
  }

  private void decide(ToIntFunction<StalePlacements> decision, String words, Consumer<String> done) {
    ProjectSession session = workspace.session();
    if (session != null) {
      background
          .job(Words.of("job.stale"), p -> decision.applyAsInt(session.stale()))
          .onSuccess(
              n -> {
                workspace.dataChanged(false);
                done.accept(Words.of(words, Words.count("data.stale.placement", n)));
              })
          .onError(SufficeException.class, refused)
          .start();
    }
  }
}
