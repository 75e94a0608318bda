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
import org.suffice.model.SchemeChange;
import org.suffice.model.SchemeDraft;
import org.suffice.model.SufficeException;
import org.suffice.model.UnmappedWord;
import org.suffice.store.Project;

/**
 * The categories and groups that a project's placements count in: the strategy's unless the council chose a preset or
 * brought its own. Rows are told apart by the strategy's categories whatever is chosen here, so that another choice
 * never makes a placement new.
 */
public final class Categories {
  /** The preset that holds where nothing was chosen. */
  public static final String DEFAULT = "strategy";

  private static final List<String> PRESETS = List.of(DEFAULT, "residential-care-2021", "family-setting", "dfe");
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

  /** The same by another scheme, which is not used yet. */
  public List<PlacementWord> words(CategoryScheme other) {
    return session.measures().with(other).placementWords(session.facts(), session.rules());
  }

  /** Words for placement types that count nowhere, because no type is known for them: their rows are left out. */
  public List<UnmappedWord> unmapped() {
    return UnmappedWord.of(project.leftOut());
  }

  /** What using another scheme would change; nothing is changed. */
  public SchemeChange preview(CategoryScheme other) {
    return session.measures().change(session.facts(), session.rules(), other);
  }

  /** The presets by id, the default first. */
  public static List<String> presets() {
    return PRESETS;
  }

  /** Chooses a preset. */
  public CategoryScheme choose(String preset) {
    return use(named(preset));
  }

  /** The scheme of a preset; a sentence that names the presets, where there is none of that name. */
  public static CategoryScheme named(String preset) {
    if (!PRESETS.contains(preset)) {
      throw new SufficeException(
          "no-such-preset", "There is no preset \"" + preset + "\". There are: " + String.join(", ", PRESETS) + ".");
    }
    return preset(preset);
  }

  /**
   * Uses a scheme from now on, for all measures of the project. Tables print its name: one that was changed does not keep
   * the name of the preset that it came from.
   */
  public CategoryScheme use(CategoryScheme scheme) {
    boolean changed = PRESETS.stream().map(Categories::preset).anyMatch(p -> p.name().equals(scheme.name()) && !p.equals(scheme));
    CategoryScheme honest = changed ? SchemeDraft.of(scheme).named(CategoryScheme.UNNAMED).scheme() : scheme;
    project.kept().set(SETTING, honest.text());
    session.counting(honest);
    return honest;
  }

  /**
   * Uses a scheme that stands in a text file.
   *
   * @throws SufficeException where the file cannot be read or its scheme cannot be used, with the line; nothing changes
   */
  public CategoryScheme importFrom(Path file) {
    return use(read(file));
  }

  /** The scheme that stands in a text file; as {@link #importFrom}, but it is not used. */
  public static CategoryScheme read(Path file) {
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return CategoryScheme.read(text);
    } catch (IOException | UncheckedIOException e) {
      throw new SufficeException(
          "cannot-read", file.getFileName() + " cannot be read as a text file of categories. Check its name; save it as UTF-8.", e);
    }
  }

  /** Writes the scheme in force as a text file, to change and bring back. */
  public void exportTo(Path file) {
    export(scheme(), file);
  }

  /** The same of a scheme that may not be in use. */
  public static void export(CategoryScheme scheme, Path file) {
    AtomicFile.write(file, out -> out.write(scheme.text().getBytes(StandardCharsets.UTF_8)));
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
