package org.suffice.ui.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.suffice.app.ProjectSession;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Duplicate;
import org.suffice.model.DuplicateKind;
import org.suffice.model.Facts;
import org.suffice.model.Rules;
import org.suffice.ui.Background;
import org.suffice.ui.Latest;
import org.suffice.ui.Words;
import org.suffice.ui.Workspace;

/** Rows that may be the same thing twice or cannot all be right: all of them, or those of one kind. */
public final class DuplicatesViewModel {
  /**
   * A kind that was found.
   *
   * @param kind null for all kinds
   * @param words its name, with how often it was found
   */
  public record Choice(@Nullable DuplicateKind kind, String words) {
    @Override
    public String toString() {
      return words;
    }
  }

  /** What is shown: the kinds there are, the one chosen, what was found of it, and whether there is anything to look through. */
  public record Shown(List<Choice> choices, Choice chosen, List<Duplicate> found, boolean anyData) {}

  private record Asked(Facts facts, Rules rules, CategoryScheme scheme, @Nullable LocalDate asAt) {}

  private final Workspace workspace;
  private final Latest<List<Duplicate>> latest;
  private final ObjectProperty<@Nullable DuplicateKind> kind = new SimpleObjectProperty<>(this, "kind");
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown");
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
  private List<Duplicate> all = List.of();
  private @Nullable Asked asked;

  /** Duplicates of this workspace. */
  public DuplicatesViewModel(Workspace workspace, Background background) {
    this.workspace = workspace;
    this.latest = background.latest();
    kind.subscribe(k -> show());
  }

  /** What is shown; null before it is known. */
  public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The kind that is shown; null for all. */
  public ObjectProperty<@Nullable DuplicateKind> kindProperty() {
    return kind;
  }

  /** How much was found in all. */
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  private boolean anyData() {
    ProjectSession session = workspace.session();
    return session != null && (session.facts().placements().size() > 0 || !session.facts().searches().isEmpty());
  }

  /** Looks again, where data, rules or date are others than the last time. */
  public void refresh() {
    ProjectSession session = workspace.session();
    if (session == null) {
      asked = null;
      take(List.of());
      return;
    }
    LocalDate asAt = workspace.asAt();
    Asked now = new Asked(session.facts(), session.rules(), session.categories().scheme(), asAt);
    Asked before = asked;
    if (before == null || before.facts != now.facts || !before.rules.equals(now.rules) || !before.scheme.equals(now.scheme) || !Objects.equals(before.asAt, asAt)) {
      asked = now;
      latest.job(Words.of("job.duplicates"), p -> session.duplicates().list(asAt)).onSuccess(this::take).start();
    }
  }

  private void take(List<Duplicate> fresh) {
    all = fresh;
    count.set(fresh.size());
    show();
  }

  private void show() {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice(null, Words.of("data.duplicates.all", all.size())));
    for (DuplicateKind k : DuplicateKind.values()) {
      int n = of(k).size();
      if (n > 0) {
        choices.add(new Choice(k, Words.of("page.tab.count", k.label(), org.suffice.model.Numbers.number(n, 0))));
      }
    }
    Choice chosen = choices.stream().filter(c -> c.kind == kind.get()).findFirst().orElse(choices.getFirst());
    shown.set(new Shown(List.copyOf(choices), chosen, of(chosen.kind), anyData()));
  }

  private List<Duplicate> of(@Nullable DuplicateKind which) {
    return which == null ? all : all.stream().filter(d -> d.kind() == which).toList();
  }
}
