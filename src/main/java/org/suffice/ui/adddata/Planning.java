package org.suffice.ui.adddata;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Fix;
import org.suffice.model.SheetReading;

/** What would be added, worked out again only where something changed that it depends on. */
final class Planning {
  private final Supplier<Adding> project;
  private final OneJob jobs;
  private final Supplier<List<SheetReading>> readings;
  private final Supplier<List<Fix>> fixes;
  private final Consumer<@Nullable Notice> say;
  private final ReadOnlyObjectWrapper<@Nullable Planned> planned = new ReadOnlyObjectWrapper<>(this, "planned");
  private final BooleanProperty replacing = new SimpleBooleanProperty(this, "replacing");
  private Wanted plannedFor = Wanted.NOTHING;

  /** What a plan is of. */
  private record Wanted(List<SheetReading> readings, List<Fix> fixes, boolean replacing) {
    private static final Wanted NOTHING = new Wanted(List.of(), List.of(), false);

    boolean sameRows(Wanted other) {
      return readings.equals(other.readings) && fixes.equals(other.fixes);
    }
  }

  Planning(
      Supplier<Adding> project,
      OneJob jobs,
      Supplier<List<SheetReading>> readings,
      Supplier<List<Fix>> fixes,
      Consumer<@Nullable Notice> say) {
    this.project = project;
    this.jobs = jobs;
    this.readings = readings;
    this.fixes = fixes;
    this.say = say;
  }

  /** What would be added, as it was last worked out. */
  ReadOnlyObjectProperty<@Nullable Planned> plannedProperty() {
    return planned.getReadOnlyProperty();
  }

  /** The sheets stand for their whole period; else they add and update. */
  BooleanProperty replacingProperty() {
    return replacing;
  }

  private Wanted wanted() {
    return new Wanted(readings.get(), fixes.get(), replacing.get());
  }

  /** Works out what would be added where that is not known yet, then goes on. */
  void ready(Runnable then) {
    Wanted wanted = wanted();
    Planned known = planned.get();
    if (known != null && wanted.equals(plannedFor)) {
      say.accept(null);
      then.run();
      return;
    }
    Adding adding = project.get();
    Planned sameRows = wanted.sameRows(plannedFor) ? known : null;
    jobs.run(
        Say.of("busy.checking"),
        progress ->
            sameRows != null
                ? adding.weigh(sameRows.plan(), wanted.replacing(), progress)
                : adding.plan(wanted.readings(), wanted.fixes(), wanted.replacing(), progress),
        plan -> {
          plannedFor = wanted;
          planned.set(plan);
          then.run();
        });
  }

  /** It was worked out elsewhere, for the fixes as they are now and without standing for a period. */
  void known(Planned plan) {
    Wanted wanted = wanted();
    plannedFor = new Wanted(wanted.readings(), wanted.fixes(), false);
    planned.set(plan);
  }

  /** Forgets it. */
  void clear() {
    plannedFor = Wanted.NOTHING;
    planned.set(null);
  }
}
