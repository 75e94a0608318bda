package org.suffice.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.Categories;
import org.suffice.app.ProjectSession;
import org.suffice.model.CategoryScheme;
import org.suffice.model.SchemeChange;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code categories}: which category and group placements count in, by which words, and changing it. */
@Command(
    name = "categories",
    description = "Lists a project's categories, what each word was mapped to and in how many placements; exports, imports or chooses them.",
    mixinStandardHelpOptions = true)
final class CategoriesCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();

  /** What to do; nothing lists them. */
  static final class Action {
    @Option(names = "--export", paramLabel = "F", description = "Write them to this text file.")
    @Nullable Path export;

    @Option(names = "--import", paramLabel = "F", description = "Use those of this text file from now on.")
    @Nullable Path file;

    @Option(names = "--preset", paramLabel = "NAME", description = "Use a preset: strategy, residential-care-2021, family-setting or dfe.")
    @Nullable String preset;
  }

  @ArgGroup(exclusive = true)
  @Nullable Action action;

  @Option(names = "--dry-run", description = "With --import or --preset: say which placements would count elsewhere, and change nothing.")
  boolean dryRun;

  @Option(names = "--json", description = "As JSON.")
  boolean json;

  CategoriesCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    try (ProjectSession session = project.open(context)) {
      Categories categories = session.categories();
      CategoryScheme other = other();
      SchemeChange change = other == null ? null : categories.preview(other);
      String done = act(categories, other);
      CategoryScheme scheme = other != null && dryRun ? other : categories.scheme();
      if (json) {
        ObjectNode node = CategoriesJson.of(scheme, categories.words(scheme), categories.unmapped());
        if (change != null) {
          node.set("change", CategoriesJson.of(change, dryRun));
        }
        out.println(node);
      } else if (change != null) {
        out.println(CategoriesText.of(change) + "\n" + done);
      } else {
        out.println(done.isEmpty() ? CategoriesText.of(scheme, categories.words(), categories.unmapped()) : done);
      }
      out.flush();
      return SufficeCommand.DONE;
    }
  }

  /** The scheme that is to be used instead; null where none is. */
  private @Nullable CategoryScheme other() {
    Action wanted = action;
    Path file = wanted == null ? null : wanted.file;
    String preset = wanted == null ? null : wanted.preset;
    return file != null ? Categories.read(file) : preset != null ? Categories.named(preset) : null;
  }

  private String act(Categories categories, @Nullable CategoryScheme other) {
    Path export = action == null ? null : action.export;
    if (export != null) {
      categories.exportTo(export);
      return "Written: " + export;
    }
    if (other == null) {
      return "";
    }
    if (dryRun) {
      return "Nothing was changed: this is what " + other.name() + " would do.";
    }
    return "Placements now count by " + categories.use(other).name() + ".";
  }
}
