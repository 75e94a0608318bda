package org.suffice.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AddData;
import org.suffice.app.ProjectSession;
import org.suffice.model.Mapping;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;
import org.suffice.model.TableKind;
import org.suffice.progress.Progress;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How files that are only looked at are read: as {@code add} reads them. */
final class ReadOptions {
  @Option(names = "--kind", paramLabel = "K", description = "What the files hold, instead of what their headings say.")
  @Nullable String kind;

  @Mixin PasswordOptions passwords = new PasswordOptions();

  /** The sheets of the files that can be added. */
  List<SheetReading> read(ProjectSession session, List<Path> files, @Nullable Mapping mapping, Environment environment) {
    AddData addData = session.addData();
    var insist = new AddData.Insist(kind(kind), mapping, null);
    return AddData.usable(passwords.read(addData, files, environment, () -> addData.read(files, insist, Progress.none())));
  }

  /** The kind with an id; null where none was given. */
  static @Nullable TableKind kind(@Nullable String wanted) {
    if (wanted == null) {
      return null;
    }
    for (TableKind k : TableKind.values()) {
      if (k.id().equals(wanted)) {
        return k;
      }
    }
    throw new SufficeException(
        "kind",
        "There is no kind \"" + wanted + "\". Use placements, searches, header, episodes, uasc, capacity, published or targets.");
  }
}
