package org.suffice.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.suffice.analysis.Measures;
import org.suffice.intake.Intake;
import org.suffice.model.CategoryScheme;
import org.suffice.model.MeasureInfo;
import org.suffice.progress.Progress;
import org.suffice.store.Project;

/** Wires everything by constructors, once: what both doors start from. */
public final class AppContext {
  private final Intake intake;
  private final Measures catalogue;
  private final Settings settings;
  private final Clock clock;

  /**
   * A program with its own settings file and clock.
   *
   * @param settingsFolder where the program keeps what it remembers (window, recent projects)
   */
  public AppContext(Path settingsFolder, Clock clock) {
    CategoryScheme scheme = Categories.preset(Categories.DEFAULT);
    this.intake = new Intake(scheme);
    this.catalogue = new Measures(scheme);
    this.settings = new Settings(settingsFolder);
    this.clock = clock;
  }

  /** The program as a person runs it. */
  public static AppContext standard() {
    return new AppContext(Settings.standardFolder(), Clock.systemDefaultZone());
  }

  /** Whether a project is there. */
  public boolean exists(Path base) {
    return Project.exists(base);
  }

  /** Opens a project; a sentence says why it cannot be opened. */
  public ProjectSession open(Path base, Progress progress) {
    return session(Project.open(base), progress);
  }

  /** Opens a project, or creates it where there is none. */
  public ProjectSession openOrCreate(Path base, Progress progress) {
    return session(Project.exists(base) ? Project.open(base) : Project.create(base), progress);
  }

  private ProjectSession session(Project project, Progress progress) {
    try {
      return new ProjectSession(this, project, progress);
    } catch (RuntimeException e) {
      project.close();
      throw e;
    }
  }

  /** What the program remembers between runs. */
  public Settings settings() {
    return settings;
  }

  /** The measures in words. */
  public List<MeasureInfo> measures() {
    return catalogue.all();
  }

  Intake intake() {
    return intake;
  }

  Measures catalogue() {
    return catalogue;
  }

  Clock clock() {
    return clock;
  }
}
