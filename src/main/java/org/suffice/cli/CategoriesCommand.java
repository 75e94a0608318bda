package org.suffice.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.Categories;
import org.suffice.app.ProjectSession;
import org.suffice.model.Category;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Group;
import org.suffice.model.Numbers;
import org.suffice.model.PlacementWord;
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

    @Option(names = "--preset", paramLabel = "NAME", description = "Use a preset: strategy, residential-care-2021 or family-setting.")
    @Nullable String preset;
  }

  @ArgGroup(exclusive = true)
  @Nullable Action action;

  @Option(names = "--json", description = "As JSON.")
  boolean json;

  CategoriesCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    try (ProjectSession session = project.open(context)) {
      String done = act(session.categories());
      CategoryScheme scheme = session.categories().scheme();
      List<PlacementWord> words = session.categories().words();
      if (json) {
        out.println(json(scheme, words));
      } else {
        out.println(done.isEmpty() ? text(scheme, words) : done);
      }
      out.flush();
      return SufficeCommand.DONE;
    }
  }

  private String act(Categories categories) {
    Action wanted = action;
    if (wanted == null) {
      return "";
    }
    Path export = wanted.export;
    Path file = wanted.file;
    String preset = wanted.preset;
    if (export != null) {
      categories.exportTo(export);
      return "Written: " + export;
    }
    if (file != null) {
      categories.importFrom(file);
    } else if (preset != null) {
      categories.choose(preset);
    }
    return "Placements now count by " + categories.scheme().name() + ".";
  }

  private static String text(CategoryScheme scheme, List<PlacementWord> words) {
    var text = new StringBuilder("Placements count by " + scheme.name() + ".\n");
    for (Group group : scheme.groups()) {
      text.append('\n').append(group.label()).append(" (").append(group.id()).append(")\n");
      for (Category category : scheme.categories()) {
        if (category.group().equals(group.id())) {
          category(text, category, words);
        }
      }
    }
    return text.toString().stripTrailing();
  }

  private static void category(StringBuilder text, Category category, List<PlacementWord> words) {
    List<PlacementWord> own = words.stream().filter(w -> w.category().id().equals(category.id())).toList();
    int all = own.stream().mapToInt(PlacementWord::placements).sum();
    text.append("  ").append(category.label()).append(" (").append(category.id()).append("): ").append(placements(all)).append('\n');
    own.forEach(w -> text.append("    %s, %s: %s\n".formatted(w.word(), w.sector().label(), placements(w.placements()))));
  }

  private static String placements(int n) {
    return Numbers.number(n, 0) + (n == 1 ? " placement" : " placements");
  }

  private static ObjectNode json(CategoryScheme scheme, List<PlacementWord> words) {
    ObjectNode node = new ObjectMapper().createObjectNode();
    node.put("name", scheme.name());
    ArrayNode groups = node.putArray("groups");
    scheme.groups().forEach(g -> groups.addObject().put("id", g.id()).put("label", g.label()));
    ArrayNode categories = node.putArray("categories");
    for (Category c : scheme.categories()) {
      categories.addObject().put("id", c.id()).put("label", c.label()).put("group", c.group());
    }
    ArrayNode mapped = node.putArray("words");
    for (PlacementWord w : words) {
      mapped.addObject()
          .put("word", w.word())
          .put("type", w.type().id())
          .put("sector", w.sector().id())
          .put("category", w.category().id())
          .put("group", w.category().group())
          .put("placements", w.placements());
    }
    return node;
  }
}
