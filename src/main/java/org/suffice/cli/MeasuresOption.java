package org.suffice.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.app.PackWish;
import org.suffice.app.Profile;
import picocli.CommandLine.Option;

/** Which tables leave together: those named, or all. */
final class MeasuresOption {
  @Option(names = "--measures", paramLabel = "ID[,ID...]", split = ",",
      description = "Only these tables; see: suffice measures. Default: every table that there is data for.")
  @Nullable List<String> measures;

  /** What is asked for in a profile. */
  PackWish wish(Profile profile) {
    List<String> named = measures;
    return named == null ? PackWish.all(profile) : PackWish.of(profile, named.stream().map(String::strip).toList());
  }
}
