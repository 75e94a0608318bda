package org.suffice.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.analysis.Measures;
import org.suffice.intake.Intake;
import org.suffice.model.CategoryScheme;
import org.suffice.model.MeasureInfo;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;
import org.suffice.store.Project;

/** Wires everything by constructors, once: what both doors start from. */
public final class AppContext {
  private final Intake intake;
  private final Measures catalogue;
  private final Settings settings;
  private final Clock clock;
  private final Passphrases passphrases;

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
    this.passphrases = Passphrases.none();
  }

  private AppContext(AppContext same, Passphrases passphrases) {
    this.intake = same.intake;
    this.catalogue = same.catalogue;
    this.settings = same.settings;
    this.clock = same.clock;
    this.passphrases = passphrases;
  }

  /** The same program, with passphrases from here. */
  public AppContext asking(Passphrases from) {
    return new AppContext(this, from);
  }

  /** The program as a person runs it. */
  public static AppContext standard() {
    return new AppContext(Settings.standardFolder(), Clock.systemDefaultZone());
  }

  /** Whether a project is there. */
  public boolean exists(Path base) {
    return Project.exists(base);
  }

  /** Whether a project is encrypted, so that opening it needs its passphrase. */
  public boolean encrypted(Path base) {
    return Project.encrypted(base);
  }

  /** Opens a project; a sentence says why it cannot be opened. */
  public ProjectSession open(Path base, Progress progress) {
    return open(base, passphrase(base), progress);
  }

  /** The same with its passphrase. */
  public ProjectSession open(Path base, char @Nullable [] passphrase, Progress progress) {
    Path folder = base.toAbsolutePath().normalize().getParent();
    if (folder != null && folder.toString().endsWith(".backups")) { // opening writes, and a backup must stay as it was made
      throw new SufficeException(
          "is-backup",
          "The file " + base + " is a backup and stays as it is. Put it back (restore), or copy it to another folder and open the copy.");
    }
    return session(Project.open(base, passphrase), progress);
  }

  /** Opens a project, or creates it where there is none. */
  public ProjectSession openOrCreate(Path base, Progress progress) {
    return Project.exists(base) ? open(base, progress) : create(base, passphrases.toCreate(base), progress);
  }

  /** Makes a project, encrypted where there is a passphrase; one that everybody would try is refused. */
  public ProjectSession create(Path base, char @Nullable [] passphrase, Progress progress) {
    return session(Project.create(base, passphrase == null ? null : PassphraseRules.checked(passphrase)), progress);
  }

  /** Backups of a project and its passphrase: what is done while it is closed. */
  public Safekeeping safekeeping() {
    return new Safekeeping(clock);
  }

  /** The passphrase where one is needed and to be had. */
  public char @Nullable [] passphrase(Path base) {
    return Project.encrypted(base) ? passphrases.toOpen(base) : null;
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

  /** What this program is and where it keeps things. */
  public About about() {
    return About.of(settings);
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
