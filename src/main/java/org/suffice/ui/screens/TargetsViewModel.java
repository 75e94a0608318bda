package org.suffice.ui.screens;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.suffice.app.ProjectSession;
import org.suffice.app.Targets;
import org.suffice.model.SufficeException;
import org.suffice.model.Target;
import org.suffice.ui.Background;
import org.suffice.ui.Words;
import org.suffice.ui.Workspace;

/** Changing targets one by one, each change with its way back; the same use case as the command {@code targets}. */
public final class TargetsViewModel {
  private final Workspace workspace;
  private final Background background;
  private final Consumer<String> say;
  private final Deque<Done> done = new ArrayDeque<>();

  /** A change, and the project it was made in: it is never taken back in another. */
  private record Done(ProjectSession in, Targets.Edit edit) {}

  /** Tells {@code say} what was done. */
  public TargetsViewModel(Workspace workspace, Background background, Consumer<String> say) {
    this.workspace = workspace;
    this.background = background;
    this.say = say;
  }

  /** Adds a target or changes the one of the same name; {@code refused} is told why it cannot be. */
  public void save(Target target, Runnable saved, Consumer<SufficeException> refused) {
    ProjectSession session = workspace.session();
    if (session != null) {
      background
          .job(Words.of("job.saving"), p -> session.targets().change(target))
          .onSuccess(
              edit -> {
                done.push(new Done(session, edit));
                saved.run();
                tell("targets.saved", edit);
              })
          .onError(SufficeException.class, refused)
          .start();
    }
  }

  /** Removes a target. */
  public void remove(String name, Consumer<SufficeException> refused) {
    ProjectSession session = workspace.session();
    if (session != null) {
      background
          .job(Words.of("job.saving"), p -> session.targets().takeAway(name))
          .onSuccess(
              edit -> {
                done.push(new Done(session, edit));
                tell("targets.removed", edit);
              })
          .onError(SufficeException.class, refused)
          .start();
    }
  }

  /** Takes the last change back; false where there is none in this project. */
  public boolean undo(Consumer<SufficeException> refused) {
    ProjectSession session = workspace.session();
    done.removeIf(d -> d.in() != session);
    if (session == null || done.isEmpty()) {
      return false;
    }
    Targets.Edit last = done.pop().edit();
    background
        .job(
            Words.of("job.saving"),
            p -> {
              session.targets().undo(last);
              return last;
            })
        .onSuccess(edit -> tell("targets.undone", edit))
        .onError(SufficeException.class, refused)
        .start();
    return true;
  }

  private void tell(String words, Targets.Edit edit) {
    workspace.dataChanged(false);
    say.accept(Words.of(words, edit.name()));
  }
}
