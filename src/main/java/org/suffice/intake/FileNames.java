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
    Map<Path, String> names = of(readings.stream().map(SheetReading::path).toList());
    return readings.stream().map(r -> r.named(names.getOrDefault(r.path(), r.file()))).toList();
  }

  /** What each of some files is called: its name alone where no other has it. */
  static Map<Path, String> of(List<Path> files) {
    Map<String, Set<Path>> byName =
        files.stream().collect(Collectors.groupingBy(p -> String.valueOf(p.getFileName()), Collectors.mapping(FileNames::whole, Collectors.toSet())));
    return files.stream()
        .distinct()
        .collect(Collectors.toMap(p -> p, p -> name(whole(p), byName.getOrDefault(String.valueOf(p.getFileName()), Set.of()))));
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
