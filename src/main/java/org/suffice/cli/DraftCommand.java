package org.suffice.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.DraftSections;
import org.suffice.app.ProjectSession;
import org.suffice.app.WriteDraft;
import org.suffice.model.Filter;
import org.suffice.progress.Progress;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code draft --out F.docx}: a Word draft whose figures can be refreshed later. */
@Command(name = "draft", description = "Writes a Word draft: words, tables and charts, to be written around and refreshed.",
    mixinStandardHelpOptions = true)
final class DraftCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();

  @Option(names = "--out", required = true, paramLabel = "F.docx", description = "The document to write.")
  Path file = Path.of("");

  @Option(names = "--sections", paramLabel = "S[,S...]", split = ",",
      description = "children, placements, searches, capacity, plan. Default: all.")
  List<String> sections = new ArrayList<>();

  @Option(names = "--as-at", paramLabel = "D", converter = Dates.class,
      description = "The date of the figures. Default: the last month end on or before the newest extract.")
  @Nullable LocalDate asAt;

  @Option(names = "--compare", paramLabel = "D", converter = Dates.class, description = "Compare with this date, where it can be.")
  @Nullable LocalDate compare;

  @Option(names = "--where", paramLabel = "key=value", description = "Keep only these, in every item.")
  List<String> where = new ArrayList<>();

  @Option(names = "--native-charts", description = "Charts of Word's own, that can be edited there, instead of pictures.")
  boolean nativeCharts;

  @Option(names = "--json", description = "Print what was written as JSON.")
  boolean json;

  @ArgGroup PackCommand.@Nullable Chosen chosen;

  DraftCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    var wish =
        new WriteDraft.Wish(
            PackCommand.Chosen.profile(chosen),
            sections.isEmpty() ? DraftSections.all() : DraftSections.of(sections),
            asAt,
            compare,
            where.stream().map(Filter::parse).toList(),
            nativeCharts);
    try (ProjectSession session = project.open(context)) {
      WriteDraft.Made made = session.outputs().writeDraft(file, wish, Progress.none());
      if (json) {
        out.print(DraftJson.of(made));
      } else {
        DraftText.print(out, made);
      }
      out.flush();
      return SufficeCommand.DONE;
    }
  }
}
