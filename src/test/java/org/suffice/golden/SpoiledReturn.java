package org.suffice.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A return of others with faults put into many of its rows: every fault that rows are checked for. */
final class SpoiledReturn {
  private static final String[][] EPISODE_FAULTS = {
    {"CHILD", ""}, {"CHILD", "NULL"}, {"CHILD", "not a child"}, {"DECOM", ""}, {"DECOM", "31/02/2018"}, {"DECOM", "soon"},
    {"DEC", "30/02/2018"}, {"DEC", "unknown"}, {"DEC", "01/01/2010"}, {"DEC", "31/12/2999"}, {"DEC", "01/06/2024"}, {"DEC", ""},
    {"PLACE", ""}, {"PLACE", "Q9"}, {"PLACE", "Narrow boat"}, {"PLACE", "P1"}, {"PLACE", "U1"}, {"PLACE", "K3"},
    {"PLACE", "H5"}, {"PLACE", "T1"}, {"PLACE", "T3"}, {"PLACE", "T4"}, {"LS", "C9"}, {"LS", "Long story"}, {"LS", "V1"},
    {"LS", "V2"}, {"PLACE_PROVIDER", "PR9"}, {"PLACE_PROVIDER", "Somebody"}, {"PLACE_PROVIDER", ""}, {"PLACE_PROVIDER", "PR0"},
    {"PLACE_PROVIDER", "PR5"}, {"RNE", "Q"}, {"REC", "E99"}, {"CIN", "N0"}, {"REASON_PLACE_CHANGE", "WHY"},
    {"HOME_POST", "ZZ99 3CZ"}, {"PL_POST", "confidential"}
  };
  private static final String[][] HEADER_FAULTS = {
    {"CHILD", ""}, {"DOB", "soon"}, {"DOB", "01/01/2030"}, {"DOB", "14/06/1980"}, {"DOB", "14/06/1992"}, {"DOB", ""}, {"SEX", "7"}, {"DOB", "20/05/2018"}
  };
  private static final String[][] UASC_FAULTS = {{"DOB", "14/06/2001"}, {"SEX", "U"}, {"DUC", "never"}};

  private final Random random;

  private SpoiledReturn(long seed) {
    random = new Random(seed);
  }

  /** Writes header, episodes and uasc into a folder. */
  static List<Path> write(Path folder, long seed) {
    var spoiled = new SpoiledReturn(seed);
    return List.of(
        spoiled.table(folder, "header", HEADER_FAULTS, "SEX", "DOB"),
        spoiled.table(folder, "episodes", EPISODE_FAULTS, "PLACE", "DEC"),
        spoiled.table(folder, "uasc", UASC_FAULTS, "SEX", "DOB"));
  }

  /** In four rows of ten a fault; some rows are missing, some stand twice, some twice with other details. */
  private Path table(Path folder, String name, String[][] faults, String one, String other) {
    try {
      List<String> lines = Files.readAllLines(RawReturn.path("cs-demand-model/2018-" + name + ".csv"));
      List<String> headings = List.of(lines.getFirst().split(",", -1));
      List<String> out = new ArrayList<>(List.of(lines.getFirst()));
      for (String line : lines.subList(1, lines.size())) {
        int chance = random.nextInt(100);
        if (chance < 3) {
          continue;
        }
        String row = chance < 43 ? with(line, headings, faults[random.nextInt(faults.length)]) : line;
        out.add(row);
        if (chance >= 90) {
          out.add(row);
        }
        if (chance >= 88 && chance < 93) {
          out.add(with(row, headings, new String[] {one, name.equals("episodes") ? "A3" : "F"}));
        } else if (chance >= 85 && chance < 90) {
          out.add(with(row, headings, new String[] {other, ""}));
        }
      }
      return Files.write(folder.resolve(name + ".csv"), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String with(String line, List<String> headings, String[] fault) {
    String[] cells = line.split(",", -1);
    cells[headings.indexOf(fault[0])] = fault[1];
    return String.join(",", cells);
  }
}
