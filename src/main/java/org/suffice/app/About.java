package org.suffice.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.suffice.model.SufficeException;

/**
 * What this program is and where it keeps things, for whoever has to install, support or vouch for it.
 *
 * @param built the day of this version, ISO; the same whoever builds it, and empty where it was not packaged
 * @param java the Java it runs on
 * @param folder its settings and, until another place is chosen, its projects
 * @param log the technical log
 */
public record About(String version, String built, String java, Path folder, Path log, List<Library> libraries) {
  private static final String PLACE = "/org/suffice/licences/";

  /** This program, as it runs here. */
  static About of(Settings settings) {
    Properties build = build();
    String logs = System.getProperty("suffice.logs", Path.of(System.getProperty("java.io.tmpdir", "."), "suffice-logs").toString());
    return new About(
        said(build, "version", "(not packaged)"),
        said(build, "built", "").replaceFirst("T.*", ""),
        System.getProperty("java.version", "") + ", " + System.getProperty("java.vendor", ""),
        settings.folder().toAbsolutePath(),
        Path.of(logs).toAbsolutePath().resolve("suffice.log"),
        list());
  }

  /** Version and day in one line. */
  public String line() {
    return "Suffice " + version + (built.isEmpty() ? "" : ", built on " + built);
  }

  /** A licence in full, by its SPDX name, upper or lower case. */
  public String licence(String name) {
    String known =
        libraries.stream()
            .map(Library::licence)
            .filter(l -> l.equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow(() -> new SufficeException("no-licence", "No library here has the licence \"" + name + "\". There are: " + String.join(", ", licences()) + "."));
    return text(known + ".txt");
  }

  /** The names of all licences, each once. */
  public List<String> licences() {
    return libraries.stream().map(Library::licence).distinct().sorted().toList();
  }

  private static List<Library> list() {
    return text("libraries.txt").lines().map(l -> l.split(" \\| ", 4)).map(w -> new Library(w[0], w[1], w[2], w[3])).toList();
  }

  /** A value that the build wrote; sources that were never packaged still have the name of it. */
  private static String said(Properties build, String key, String otherwise) {
    String value = build.getProperty(key, "");
    return value.isEmpty() || value.startsWith("$") ? otherwise : value;
  }

  private static Properties build() {
    var build = new Properties();
    try (InputStream in = About.class.getResourceAsStream("/org/suffice/build.properties")) {
      build.load(there(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build;
  }

  private static String text(String file) {
    try (InputStream in = About.class.getResourceAsStream(PLACE + file)) {
      return new String(there(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream there(@Nullable InputStream in) throws IOException {
    if (in == null) {
      throw new IOException("a part of the program is missing");
    }
    return in;
  }
}
