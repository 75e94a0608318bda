package org.suffice.safety;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs a class of the tests in a process of its own, with the program's class path. */
final class Child {
  private Child() {}

  /** What it said and how it ended. */
  record Ran(int exit, String said) {}

  static Ran run(Path folder, List<String> options, Map<String, String> environment, Class<?> main, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true"));
    command.add("-Dsuffice.logs=" + folder.resolve("logs"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), main.getName()));
    command.addAll(List.of(args));
    Path said = folder.resolve("said.txt");
    var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).directory(folder.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("no end: " + Files.readString(said));
    }
    return new Ran(process.exitValue(), Files.readString(said));
  }

  /** Absolute, since the process works in another folder. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(p -> Path.of(p).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
