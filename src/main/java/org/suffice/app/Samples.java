package org.suffice.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.suffice.model.SufficeException;

/** The sample workbooks that come with the program: synthetic children whose totals a real council published. */
public final class Samples {
  /** Names of the workbooks. */
  public static final List<String> NAMES =
      List.of("placements-2017.xlsx", "searches-2017.xlsx", "published-figures.xlsx", "targets-2017.xlsx", "capacity-2017.xlsx");

  /** The council whose published figures the samples reproduce. */
  public static final String COUNCIL = "Lancashire";

  private Samples() {}

  /** Puts the workbooks in a folder (made if absent) and returns their paths. */
  public static List<Path> copyTo(Path folder) {
    var copies = new ArrayList<Path>();
    try {
      Files.createDirectories(folder);
      for (String name : NAMES) {
        Path copy = folder.resolve(name);
        try (InputStream in = Samples.class.getResourceAsStream("/org/suffice/samples/" + name)) {
          if (in == null) {
            throw new SufficeException(
                "no-samples", "The sample workbook " + name + " is missing from the program. Install it again.");
          }
          Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        copies.add(copy);
      }
      return copies;
    } catch (IOException e) {
      throw new SufficeException(
          "cannot-write", "The sample workbooks cannot be written to " + folder + ". Choose a folder you may write to.", e);
    }
  }
}
