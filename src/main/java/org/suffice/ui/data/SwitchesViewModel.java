package org.suffice.ui.data;

import java.util.Map;
import java.util.function.Consumer;
import org.suffice.app.ProjectSession;
import org.suffice.app.Switch;
import org.suffice.model.SufficeException;
import org.suffice.ui.Workspace;

/** The switches of counting: their values, and setting one. */
public final class SwitchesViewModel {
  private final Workspace workspace;
  private final Consumer<Throwable> refused;

  /** Switches of this workspace; {@code refused} is told, in words, why a value is not allowed. */
  public SwitchesViewModel(Workspace workspace, Consumer<Throwable> refused) {
    this.workspace = workspace;
    this.refused = refused;
  }

  /** Every switch with its value; empty without a project. */
  public Map<Switch, String> switches() {
    ProjectSession session = workspace.session();
    return session == null ? Map.of() : session.switches();
  }

  /** Sets a switch; figures follow. A value that is not allowed is refused with a sentence. */
  public void set(Switch which, String value) {
    ProjectSession session = workspace.session();
    if (session != null && !value.equals(session.switches().get(which))) {
      try {
        session.set(which.id(), value);
        workspace.dataChanged(false);
      } catch (SufficeException e) {
        refused.accept(e);
      }
    }
  }
}
