package org.suffice.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AddData;
import org.suffice.app.AppContext;
import org.suffice.app.FolderFiles;
import org.suffice.app.PassphraseRules;
import org.suffice.app.ProjectSession;
import org.suffice.model.Fix;
import org.suffice.model.ImportPlan;
import org.suffice.model.Mapping;
import org.suffice.model.MappingJson;
import org.suffice.model.Receipt;
import org.suffice.model.SheetReading;
import org.suffice.model.Standing;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code add FILE...}: one import, all or nothing over its files. */
@Command(name = "add", description = "Adds workbooks or text files to a project (made where there is none).",
    mixinStandardHelpOptions = true)
final class AddCommand implements Callable<Integer> {
  private final AppContext context;
  private final Environment environment;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();

  @Parameters(arity = "1..*", paramLabel = "FILE", 
      description = "Workbooks (.xlsx, .xlsm, .xls, .ods), text files (.csv, .tsv), the SSDA903 return as XML, or folders of them.")
  List<Path> files = List.of();

  @Option(names = "--kind", paramLabel = "K", description = "What the files hold, instead of what their headings say.")
  @Nullable String kind;

  @Option(names = "--mapping", paramLabel = "F", description = "A mapping (JSON) for sheets with the same headings.")
  @Nullable Path mapping;

  @Option(names = "--extracted", paramLabel = "DATE", converter = Dates.class, description = "When the data was extracted.")
  @Nullable LocalDate extracted;

  @Option(names = "--called", paramLabel = "WORD", converter = StandingOption.class, description = StandingOption.WORDS)
  @Nullable Standing called;

  @Option(names = "--fixes", paramLabel = "F",
      description = "Cells to write over before they are read: a table with the columns file, sheet, row, column and value, or JSON.")
  @Nullable Path fixes;

  @Option(names = "--replace",
      description = "The files stand for their whole period: what older extracts have in it and they have not counts no more.")
  boolean replace;

  @Mixin PasswordOptions passwords = new PasswordOptions();

  @Option(names = "--encrypt",
      description = "Encrypts a project that is made, with SUFFICE_PASSPHRASE or a passphrase that is asked for twice.")
  boolean encrypt;

  @Option(names = "--key-references",
      description = "Keeps codes in the place of children's references in a project that is made: set child-references=keyed.")
  boolean keyReferences;

  @Option(names = "--dry-run", description = "Say what would be added, and add nothing.")
  boolean dryRun;

  @Option(names = "--json", description = "The receipt as JSON.")
  boolean json;

  AddCommand(AppContext context, Environment environment) {
    this.context = context;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    var insist = new AddData.Insist(ReadOptions.kind(kind), mappingOrNull(), extracted);
    List<String> folders = files.stream().filter(FolderFiles::folder).map(FolderFiles::in).filter(f -> !f.whole()).map(FolderFiles.Found::said).toList();
    files = FolderFiles.files(files);
    boolean there = context.exists(project.base());
    boolean keyThere = Files.exists(referenceKey());
    try (ProjectSession session = project.warned(session(there))) {
      if (keyReferences) {
        session.set("child-references", "keyed");
      }
      List<String> passedOver = new ArrayList<>(folders);
      Receipt receipt = add(session, insist, passedOver);
      Standing standing = called;
      if (standing != null && receipt.importId() != 0 && !dryRun) {
        session.revisions().say(receipt.importId(), standing);
      }
      out.print(json ? ReceiptJson.text(receipt, dryRun, passedOver) : ReceiptText.of(receipt, dryRun, passedOver));
      out.flush();
      return newlyLeftOut(receipt) ? SufficeCommand.LEFT_OUT : SufficeCommand.DONE;
    } catch (RuntimeException e) {
      if (!there) {
        removeCreated(keyThere);
      }
      throw e;
    } finally {
      if (!there && dryRun) {
        removeCreated(keyThere);
      }
    }
  }

  private ProjectSession session(boolean there) {
    if (!encrypt) {
      return context.openOrCreate(project.base(), Progress.none());
    }
    if (there) {
      if (context.encrypted(project.base())) {
        return context.open(project.base(), Progress.none());
      }
      throw new SufficeException(
          "not-encrypted", "The project " + project.base() + " is there already, unencrypted. Encrypt it with: suffice protect.");
    }
    PrintWriter err = Objects.requireNonNull(spec, "picocli sets it").commandLine().getErr(); // the receipt may be JSON
    err.println(PassphraseRules.LOST);
    err.flush();
    char[] fresh = environment.value(AskedPassphrases.VARIABLE).map(String::toCharArray).orElseGet(AskedPassphrases::fresh);
    if (fresh == null) {
      throw new SufficeException(
          "passphrase-needed", "There is no passphrase to encrypt with. Give it when asked, or in SUFFICE_PASSPHRASE.");
    }
    return context.create(project.base(), fresh, Progress.none());
  }

  private static boolean newlyLeftOut(Receipt receipt) {
    return receipt.parts().stream().anyMatch(p -> !p.alreadyThere() && p.leftOut() > 0);
  }

  private Receipt add(ProjectSession session, AddData.Insist insist, List<String> passedOver) {
    AddData addData = session.addData();
    List<SheetReading> readings = passwords.read(addData, files, environment, () -> addData.read(files, insist, Progress.none()));
    passedOver.addAll(AddData.passedOver(readings));
    Path list = fixes;
    List<Fix> made = list == null ? List.of() : AddData.fixes(list, readings);
    ImportPlan added = addData.plan(readings, made, Progress.none());
    ImportPlan plan = replace ? added.replacing() : added;
    return dryRun ? addData.preview(plan, Progress.none()) : addData.add(plan, Progress.none());
  }

  private @Nullable Mapping mappingOrNull() {
    Path file = mapping;
    if (file == null) {
      return null;
    }
    try {
      return MappingJson.read(Files.readString(file));
    } catch (IOException | IllegalArgumentException e) {
      throw new SufficeException("mapping", "The mapping " + file + " cannot be read. Check its path and content.", e);
    }
  }

  /** A project that this command made and that holds nothing is not left behind. */
  private void removeCreated(boolean keyThere) {
    Path base = project.base();
    try {
      Files.deleteIfExists(base.resolveSibling(base.getFileName() + ".mv.db"));
      Files.deleteIfExists(base.resolveSibling(base.getFileName() + ".key"));
      if (!keyThere) {
        Files.deleteIfExists(referenceKey());
      }
    } catch (IOException e) {
      throw new SufficeException("cannot-remove", "The empty project " + base + " could not be removed again.", e);
    }
  }

  private Path referenceKey() {
    return project.base().resolveSibling(project.base().getFileName() + ".references");
  }
}
