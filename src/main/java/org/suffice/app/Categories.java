package org.suffice.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import org.suffice.export.AtomicFile;
import org.suffice.model.CategoryScheme;
import org.suffice.model.PlacementWord;
import org.suffice.model.SufficeException;
import org.suffice.store.Project;

/**
 * The categories and groups that a project's placements count in: the strategy's unless the council chose a preset or
 * brought its own. Rows are told apart by the strategy's categories whatever is chosen here, so that another choice
 * never makes a placement new.
 */
public final class Categories {
  /** The preset that holds where nothing was chosen. */
  public static final String DEFAULT = "strategy";

  private static final List<String> PRESETS = List.of(DEFAULT, "residential-care-2021", "family-setting");
  private static final String SETTING = "category-scheme";
  private final Project project;
  private final ProjectSession session;

  Categories(Project project, ProjectSession session) {
    this.project = project;
    this.session = session;
  }

  /** The scheme in force. */
  public CategoryScheme scheme() {
    return session.scheme();
  }

  /** What each word for a placement type counts as, and in how many placements. */
  public List<PlacementWord> words() {
    return session.placementWords();
  }

  /** The presets by id, the default first. */
  public static List<String> presets() {
    return PRESETS;
  }

  /** Chooses a preset. */
  public CategoryScheme choose(String preset) {
    if (!PRESETS.contains(preset)) {
      throw new SufficeException(
          "no-such-preset", "There is no preset \"" + preset + "\". There are: " + String.join(", ", PRESETS) + ".");
    }
    return use(preset(preset));
  }

  /** Uses a scheme from now on, for all measures of the project. */
  public CategoryScheme use(CategoryScheme scheme) {
    project.set(SETTING, scheme.text());
    session.counting(scheme);
    return scheme;
  }

  /**
   * Uses a scheme that stands in a text file.
   *
   * @throws SufficeException where the file cannot be read or its scheme cannot be used, with the line; nothing changes
   */
  public CategoryScheme importFrom(Path file) {
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return use(CategoryScheme.read(text));
    } catch (IOException | UncheckedIOException e) {
      throw new SufficeException(
          "cannot-read", file.getFileName() + " cannot be read as a text file of categories. Check its name; save it as UTF-8.", e);
    }
  }

  /** Writes the scheme in force as a text file, to change and bring back. */
  public void exportTo(Path file) {
    AtomicFile.write(file, out -> out.write(scheme().text().getBytes(StandardCharsets.UTF_8)));
  }

  /** The scheme a project's settings name; the default where there is none, or none that this version can use. */
  static CategoryScheme of(Map<String, String> settings) {
    String own = settings.get(SETTING);
    if (own == null) {
      return preset(DEFAULT);
    }
    try {
      return CategoryScheme.read(new StringReader(own));
    } catch (SufficeException e) {
      // Tables print the scheme's name, so that the fall-back is seen.
      LoggerFactory.getLogger(Categories.class).warn("The project's categories were not used: {}", e.getMessage());
      return preset(DEFAULT);
    }
  }

  /** A preset that comes with the program. */
  static CategoryScheme preset(String id) {
    String name = "/org/suffice/categories/" + id + ".txt";
    try (InputStream in = Objects.requireNonNull(Categories.class.getResourceAsStream(name), name)) {
      return CategoryScheme.read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
