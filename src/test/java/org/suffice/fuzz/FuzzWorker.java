package org.suffice.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.suffice.app.AddData;
import org.suffice.app.OpenProject;
import org.suffice.progress.Progress;

/**
 * Tries cases one after the other in a process of its own with little memory, and says of each what became of it: a
 * fault, an endless loop or a lack of memory ends this process and not the tests. Words: seed, first case, number of
 * cases, folder.
 */
final class FuzzWorker {
  private final Path folder;
  private final FuzzCase cases;
  private final PrintStream out;

  private FuzzWorker(long seed, Path folder, PrintStream out) {
    this.folder = folder;
    this.cases = new FuzzCase(seed);
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    System.setOut(System.err); // nothing else may speak to the test
    var worker = new FuzzWorker(Long.parseLong(args[0]), Path.of(args[3]), new PrintStream(out, true, StandardCharsets.UTF_8));
    worker.run(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
  }

  /** The cases, each project used until a fault may have spoilt it. */
  private void run(int from, int cases) throws IOException {
    for (int n = from; n < from + cases; ) {
      Path base = Files.createDirectories(folder.resolve("project-" + n)).resolve("p");
      try (var project = new OpenProject(base)) {
        begin(project);
        while (n < from + cases && one(n++, new WholePath(project))) {}
      }
    }
  }

  /** There is something in the project that must stay as it is. */
  private void begin(OpenProject project) throws IOException {
    Path file = Files.writeString(folder.resolve("first.csv"), Originals.PLACEMENTS + "\n77,14/06/2009,M,C2,U4,PR1,01/02/2017,,,\n");
    AddData add = project.session().addData();
    var insist = new AddData.Insist(null, null, LocalDate.of(2017, 4, 1));
    add.add(add.plan(add.read(List.of(file), insist, Progress.none()), Progress.none()), Progress.none());
  }

  /** Tries a case; false where it met a fault. */
  private boolean one(int n, WholePath path) throws IOException {
    FuzzCase.Made made = cases.made(n);
    Path where = folder.resolve("case-" + n);
    List<Path> files = WholePath.written(where, made.file());
    out.println("BEGIN\t" + n + "\t" + made.file().name() + ", " + made.what());
    long began = System.nanoTime();
    try {
      String became = path.of(files);
      out.println("END\t" + n + "\t" + became + "\t" + (System.nanoTime() - began) / 1_000_000);
    } catch (Throwable e) { // whatever it is, it is what is looked for
      var trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      out.println("FAULT\t" + n + "\t" + trace.toString().replace("\n", "\u2028"));
      if (e instanceof VirtualMachineError) {
        System.exit(1);
      }
      return false;
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(where);
    return true;
  }
}
