package org.suffice.ui;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.suffice.app.AddData;
import org.suffice.app.ProjectSession;
import org.suffice.progress.Progress;

/** Two untidy extracts, so that every tab of the Data screen has something to show. */
final class Untidy {
  private Untidy() {}

  static void add(ProjectSession session) {
    add(session, LocalDate.of(2017, 6, 30), "june.csv");
    add(session, LocalDate.of(2017, 7, 31), "july.csv", "searches.csv");
  }

  private static void add(ProjectSession session, LocalDate extracted, String... names) {
    List<Path> files = Stream.of(names).map(Untidy::file).toList();
    var readings = session.addData().read(files, new AddData.Insist(null, null, extracted), Progress.none());
    session.addData().add(session.addData().plan(readings, Progress.none()), Progress.none());
  }

  private static Path file(String name) {
    try {
      return Path.of(Objects.requireNonNull(Untidy.class.getResource("/untidy/" + name), name).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
