package org.suffice.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.slf4j.LoggerFactory;
import org.suffice.export.AtomicFile;
import org.suffice.model.SufficeException;

/** What the program remembers between runs, on this computer only. No child data is ever in it. */
public final class Settings {
  /** One thing remembered: its key in the file and its value before anything was remembered. */
  public enum Key {
    RECENT_PROJECTS("recent-projects", ""),
    WINDOW("window", ""),
    SCREEN("screen", "home"),
    THEME("theme", "system"),
    LAST_FOLDER("last-folder", ""),
    /** Ids of the measures that a pack is made without, so that those of a later version are in it. */
    NOT_IN_PACK("not-in-pack", "");

    private final String key;
    private final String defaultValue;

    Key(String key, String defaultValue) {
      this.key = key;
      this.defaultValue = defaultValue;
    }
  }

  private static final int RECENT = 8;

  private final Path folder;

  Settings(Path folder) {
    this.folder = folder;
  }

  /** Where programs of this kind of computer keep such things; {@code suffice.home} overrules it. */
  public static Path standardFolder() {
    String own = System.getProperty("suffice.home");
    if (own != null) {
      return Path.of(own);
    }
    String home = System.getProperty("user.home", ".");
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String appData = System.getenv("APPDATA");
    if (os.startsWith("windows")) {
      return Path.of(appData == null ? home : appData, "Suffice");
    }
    if (os.startsWith("mac")) {
      return Path.of(home, "Library", "Application Support", "Suffice");
    }
    String xdg = System.getenv("XDG_DATA_HOME");
    return xdg == null || xdg.isBlank() ? Path.of(home, ".local", "share", "suffice") : Path.of(xdg, "suffice");
  }

  /** The folder of the program's own files; the first project is kept there too. */
  public Path folder() {
    return folder;
  }

  /** Where the first project is kept until the user chooses a place. */
  public Path defaultProject() {
    return folder.resolve("projects").resolve("my-council");
  }

  /** The project of the sample data: one of its own, so that synthetic children never come among a council's. */
  public Path sampleProject() {
    return folder.resolve("projects").resolve("sample-data");
  }

  /** A remembered value, or its default. */
  public String get(Key key) {
    return load().getProperty(key.key, key.defaultValue);
  }

  /** Remembers a value; where the disk refuses, the program goes on without. */
  public void set(Key key, String value) {
    Properties all = load();
    all.setProperty(key.key, value);
    var lines = new StringBuilder();
    all.stringPropertyNames().stream()
        .sorted()
        .forEach(k -> lines.append(k).append('=').append(escape(all.getProperty(k))).append('\n'));
    try {
      Files.createDirectories(folder);
      AtomicFile.write(file(), out -> out.write(lines.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException | SufficeException e) {
      LoggerFactory.getLogger(Settings.class).warn("Settings were not kept: {}", e.getMessage());
    }
  }

  /** Projects opened lately, newest first, by path without extension. */
  public List<Path> recentProjects() {
    return get(Key.RECENT_PROJECTS).lines().filter(l -> !l.isBlank()).map(Path::of).toList();
  }

  /** Puts a project first among the recent ones. */
  public void opened(Path base) {
    var recent = new ArrayList<String>();
    recent.add(base.toAbsolutePath().toString());
    recentProjects().stream().map(Path::toString).filter(p -> !recent.contains(p)).limit(RECENT - 1).forEach(recent::add);
    set(Key.RECENT_PROJECTS, String.join("\n", recent));
  }

  private Path file() {
    return folder.resolve("settings.properties");
  }

  private Properties load() {
    var all = new Properties();
    if (Files.isReadable(file())) {
      try (Reader in = Files.newBufferedReader(file())) {
        all.load(in);
      } catch (IOException | IllegalArgumentException e) {
        LoggerFactory.getLogger(Settings.class).warn("Settings could not be read: {}", e.getMessage());
      }
    }
    return all;
  }

  private static String escape(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }
}
