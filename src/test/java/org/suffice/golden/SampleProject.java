package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.suffice.app.Samples;
import org.suffice.cli.Cli;

/** A project with all sample workbooks, added by the command line as a person would. */
final class SampleProject {
  private final Cli cli;
  private final Path project;

  private SampleProject(Cli cli, Path project) {
    this.cli = cli;
    this.project = project;
  }

  /** A project of its own in a folder: a copy of one that is made once, since adding the samples takes a while. */
  static SampleProject in(Path folder) {
    try {
      copy(Made.ONCE, folder);
      return new SampleProject(new Cli(folder.resolve("settings")), folder.resolve("sample"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  /** The project that the others are copies of. */
  private static final class Made {
    static final Path ONCE = made();

    private static Path made() {
      try {
        Path folder = Files.createTempDirectory("suffice-samples");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        var cli = new Cli(folder.resolve("settings"));
        Path project = folder.resolve("sample");
        List<Path> files = Samples.copyTo(folder.resolve("workbooks"));
        Cli.Ran added = cli.run("add", files.get(0), files.get(1), files.get(2), files.get(3), files.get(4), "--project", project);
        assertEquals(0, added.exit(), added.out() + added.err());
        assertEquals(0, cli.run("set", "own-council=" + Samples.COUNCIL, "--project", project).exit());
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void delete(Path folder) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException leftBehind) {
        // the system clears its folder of temporary files
      }
    }
  }

  Answer ask(String id, String... more) {
    return new Answer(cli.table(project, id, more));
  }

  /** The ids of all measures. */
  List<String> measures() {
    return cli.run("measures").out().lines().map(l -> l.strip().split("\\s+", 2)[0]).filter(w -> w.matches("[a-z0-9]+(-[a-z0-9]+)*")).toList();
  }

  void set(String setting) {
    run("set", setting);
  }

  /** Runs a command on the project, which must succeed. */
  String run(String... words) {
    return ran(0, words);
  }

  /** Runs a command on the project, which must end with this exit code; what it prints. */
  String ran(int exit, String... words) {
    Cli.Ran ran = cli.run(onProject(words));
    assertEquals(exit, ran.exit(), ran.out() + ran.err());
    return ran.out();
  }

  /** Runs a command that must be refused; what it says. */
  String refused(String... words) {
    Cli.Ran ran = cli.run(onProject(words));
    assertEquals(2, ran.exit(), ran.out() + ran.err());
    return ran.err();
  }

  /** Runs a command on the project, which must succeed; what it says beside its answer. */
  String warned(String... words) {
    Cli.Ran ran = cli.run(onProject(words));
    assertEquals(0, ran.exit(), ran.out() + ran.err());
    return ran.err();
  }

  private Object[] onProject(String... words) {
    return Stream.concat(Stream.of(words), Stream.of("--project", project)).toArray();
  }
}
