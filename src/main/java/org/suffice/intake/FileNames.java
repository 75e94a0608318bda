package org.suffice.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.suffice.model.SheetReading;

/** Tells files of one name apart by their folders: 2017/episodes.csv and 2018/episodes.csv. */
final class FileNames {
  private FileNames() {}

  /** The same sheets, each of a file whose name no other file has. */
  static List<SheetReading> apart(List<SheetReading> readings) {
    Map<String, Set<Path>> byName =
        readings.stream().collect(Collectors.groupingBy(r -> String.valueOf(r.path().getFileName()), Collectors.mapping(r -> whole(r.path()), Collectors.toSet())));
    return readings.stream().map(r -> r.named(name(whole(r.path()), byName.getOrDefault(String.valueOf(r.path().getFileName()), Set.of())))).toList();
  }

  private static Path whole(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** The end of the path, as long as it takes to be no other file's. */
  private static String name(Path path, Set<Path> same) {
    int names = path.getNameCount();
    for (int from = names - 1; from >= 0; from--) {
      Path end = path.subpath(from, names);
      if (same.stream().filter(p -> p.endsWith(end)).count() <= 1) {
        return end.toString().replace('\\', '/');
      }
    }
    return path.toString();
  }
}
