package org.suffice.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word lists and code lists that come with the program. */
final class DataLines {
  private DataLines() {}

  /** The lines of a resource under {@code org/suffice}, without comments and blank lines. */
  static List<String> of(String resource) {
    try (InputStream in = DataLines.class.getResourceAsStream("/org/suffice/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("the program's own list " + resource + " is missing");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a table after its headings, split at commas. */
  static List<String[]> table(String resource) {
    return of(resource).stream().skip(1).map(l -> l.split(",", -1)).toList();
  }
}
