package org.suffice.golden;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suffice.golden.RawReturn.Raw;

/**
 * What is wrong with the rows of a return, worked out a second time, slowly, from the text of its files and the rules
 * of counting: every row that must be named, by file, sheet, row and the id of the check.
 */
final class ReturnProblems {
  private static final Set<String> ETHNICITIES =
      words("WBRI WIRI WOTH WIRT WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT");
  private static final Set<String> LEGAL = words("C1 C2 D1 E1 V1 V2 V3 V4 L1 L2 L3 J1 J2 J3");
  private static final Set<String> PLACES =
      words("A3 A4 A5 A6 H5 K1 K2 K3 P1 P2 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6 Z1 Z11 Z12 Z13 Z14");
  private static final Set<String> OLD_LEGAL = words("D1 V1");
  /** Whose provision it is matters: foster carers and every kind of home; parents, relatives, adopters, absences and the rest have none. */
  private static final Set<String> WITH_SECTOR = words("U4 U5 U6 K1 K2 K3 H5 P2 R1 R2 R3 R5 S1");
  private static final Set<String> PROVIDERS = words("PR0 PR1 PR2 PR3 PR4 PR5");
  private static final Map<String, Set<String>> REASONS =
      Map.of(
          "RNE", words("S L P T B U"),
          "REC", words("X1 E11 E12 E2 E3 E4A E4B E13 E41 E43 E44 E45 E46 E47 E48 E5 E6 E7 E8 E9 E14 E15 E16 E17"),
          "CIN", words("N1 N2 N3 N4 N5 N6 N7 N8"),
          "REASON_PLACE_CHANGE", words("CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER"));
  private static final Map<String, Integer> LONGEST_ABSENCE = Map.of("T1", 42, "T3", 21, "T4", 7);
  private static final LocalDate BEFORE_K3 = LocalDate.of(2024, 3, 31);
  private static final int NO_END = 2100;

  private final LocalDate extracted;
  private final List<String> named = new ArrayList<>();
  private final Set<String> left = new TreeSet<>();

  private ReturnProblems(LocalDate extracted) {
    this.extracted = extracted;
  }

  /** Every problem, in words that sort by check: "old-code at episodes.csv 12". */
  record Found(List<String> problems, Set<String> leftOut) {}

  static Found of(RawReturn raw, LocalDate extracted) {
    var all = new ReturnProblems(extracted);
    List<Raw> header = all.children(raw.header());
    List<Raw> uasc = all.children(raw.uasc());
    List<Raw> episodes = all.oneRowAKey(raw.episodes().stream().filter(all::usable).toList(), e -> e.get("CHILD") + " " + day(e.get("DECOM")), e -> all.end(e) == null);
    all.together(header, episodes, uasc);
    return new Found(all.named.stream().sorted().toList(), all.left);
  }

  private static Set<String> words(String text) {
    return Set.of(text.split(" "));
  }

  static String place(Raw row) {
    return row.file() + (row.sheet().isEmpty() ? "" : " " + row.sheet()) + " " + row.row();
  }

  private void say(boolean broken, String check, Raw row) {
    if (broken) {
      named.add(check + " at " + place(row));
    }
  }

  private boolean leave(String check, Raw row) {
    say(true, check, row);
    left.add(place(row));
    return false;
  }

  /** A day as the return writes it, day first; null where there is no such day. */
  static @Nullable LocalDate day(String text) {
    if (!text.matches("\\d\\d/\\d\\d/\\d\\d\\d\\d")) {
      return null;
    }
    int day = Integer.parseInt(text.substring(0, 2));
    int month = Integer.parseInt(text.substring(3, 5));
    int year = Integer.parseInt(text.substring(6));
    boolean real = month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    return real ? LocalDate.of(year, month, day) : null;
  }

  /** The end; a day in 2100 or later stands for none. */
  private @Nullable LocalDate end(Raw episode) {
    LocalDate end = day(episode.get("DEC"));
    return end == null || end.getYear() >= NO_END ? null : end;
  }

  /** Completed years, by birthday (rule 4). */
  private static int age(LocalDate birth, LocalDate on) {
    boolean birthdayToCome = on.getMonthValue() * 100 + on.getDayOfMonth() < birth.getMonthValue() * 100 + birth.getDayOfMonth();
    return on.getYear() - birth.getYear() - (birthdayToCome ? 1 : 0);
  }

  /** Rows of the header, or of the unaccompanied: their own faults, then one row a child. */
  private List<Raw> children(List<Raw> rows) {
    List<Raw> good = new ArrayList<>();
    boolean oldSex = false;
    for (Raw row : rows) {
      if (row.get("CHILD").isEmpty()) {
        leave("no-child-reference", row);
        continue;
      }
      good.add(row);
      if (!oldSex && extracted.isAfter(LocalDate.of(2025, 3, 31)) && words("1 2").contains(row.get("SEX"))) {
        oldSex = true; // told once a table: all its rows have such codes
        say(true, "old-code", row);
      }
      LocalDate birth = day(row.get("DOB"));
      say(birth == null && !row.get("DOB").isEmpty(), "not-a-date", row);
      say(birth != null && birth.isAfter(extracted), "future-birth", row);
      say(day(row.get("DUC")) == null && !row.get("DUC").isEmpty(), "not-a-date", row);
      say(!row.get("ETHNIC").isEmpty() && !ETHNICITIES.contains(row.get("ETHNIC")), "unknown-code", row);
      say(!row.get("SEX").isEmpty() && !words("1 2 M F U").contains(row.get("SEX")), "unknown-word", row);
    }
    return oneRowAKey(good, r -> r.get("CHILD"), r -> false);
  }

  /** Whether an episode can be used; the first reason against it is told, else all that is odd about it. */
  private boolean usable(Raw row) {
    LocalDate start = day(row.get("DECOM"));
    LocalDate written = day(row.get("DEC"));
    if (row.get("CHILD").isEmpty()) {
      return leave("no-child-reference", row);
    }
    if (start == null) {
      return leave(row.get("DECOM").isEmpty() ? "no-start" : "unreadable-start", row);
    }
    if (written == null && !row.get("DEC").isEmpty()) {
      return leave("unreadable-end", row);
    }
    if (!PLACES.contains(row.get("PLACE"))) {
      return leave("unknown-placement-type", row);
    }
    LocalDate end = end(row);
    if (end != null && end.isBefore(start)) {
      return leave("end-before-start", row);
    }
    say(written != null && end == null, "far-end", row);
    codes(row, start);
    dates(row, start);
    return true;
  }

  private void codes(Raw row, LocalDate start) {
    String legal = row.get("LS");
    String place = row.get("PLACE");
    String provider = row.get("PLACE_PROVIDER");
    unknown(row, legal, LEGAL);
    unknown(row, provider, PROVIDERS);
    REASONS.forEach((column, list) -> say(!row.get(column).isEmpty() && !list.contains(row.get(column)), "unknown-code", row));
    say(OLD_LEGAL.contains(legal), "old-code", row);
    say(place.equals("Z1") && start.isAfter(LocalDate.of(2025, 3, 31)), "old-code", row);
    LocalDate end = end(row);
    if (end != null) {
      LocalDate april2018 = LocalDate.of(2018, 4, 1);
      say(words("E43 E44").contains(row.get("REC")) && !end.isBefore(april2018), "old-code", row);
      say(words("E45 E46 E47 E48").contains(row.get("REC")) && end.isBefore(april2018), "new-code", row);
      say(row.get("REASON_PLACE_CHANGE").equals("CUSTOD") && end.isBefore(april2018), "new-code", row);
      say(place.equals("K3") && end.isBefore(LocalDate.of(2023, 4, 1)), "new-code", row);
      say(place.matches("Z1[1-4]") && end.isBefore(LocalDate.of(2025, 4, 1)), "new-code", row);
    }
    say(words("U1 U2 U3").contains(place) && words("PR4 PR5").contains(provider), "connected-with-agency", row);
    say(legal.equals("V2") && place.equals("P1"), "section-20-with-parents", row);
    say(WITH_SECTOR.contains(place) && (provider.isEmpty() || provider.equals("PR0")), "sector-missing", row);
    for (String postcode : List.of(row.get("HOME_POST"), row.get("PL_POST"))) {
      boolean whole = postcode.matches("[A-Z][A-Z]?[0-9][0-9A-Z]? [0-9][A-Z][A-Z]") && !postcode.startsWith("ZZ99");
      say(!postcode.isEmpty() && !whole, "unknown-postcode", row);
    }
  }

  /** A code that no list has; words that are none count as a word that is not known. */
  private void unknown(Raw row, String text, Set<String> list) {
    boolean code = text.matches("[A-Z]+[0-9]+");
    say(!text.isEmpty() && !list.contains(text), code ? "unknown-code" : "unknown-word", row);
  }

  private void dates(Raw row, LocalDate start) {
    LocalDate end = end(row);
    LocalDate last = end == null ? extracted : end;
    say(start.isAfter(extracted), "future-start", row);
    say(end != null && end.isAfter(extracted), "future-end", row);
    say(words("H5 P2").contains(row.get("PLACE")) && last.isAfter(BEFORE_K3), "replaced-by-k3", row);
    Integer longest = LONGEST_ABSENCE.get(row.get("PLACE"));
    say(longest != null && ChronoUnit.DAYS.between(start, last) > longest, "absence-" + row.get("PLACE").toLowerCase(java.util.Locale.ROOT) + "-too-long", row);
  }

  /**
   * One key, one row (rule 19): the same row again counts once; one closed version beats the open ones; else none
   * counts. What is odd about a row by itself is told also where the row is set aside: whoever corrects it needs it.
   */
  private List<Raw> oneRowAKey(List<Raw> rows, Function<Raw, String> key, Function<Raw, Boolean> open) {
    Map<String, List<Raw>> byKey = new LinkedHashMap<>();
    rows.forEach(r -> byKey.computeIfAbsent(key.apply(r), k -> new ArrayList<>()).add(r));
    Set<Raw> gone = new HashSet<>();
    for (List<Raw> same : byKey.values()) {
      List<Raw> versions = new ArrayList<>();
      for (Raw row : same) {
        if (versions.stream().anyMatch(v -> read(v).equals(read(row)))) {
          say(true, "identical-row", row);
          gone.add(row);
        } else {
          versions.add(row);
        }
      }
      List<Raw> closed = versions.stream().filter(v -> !open.apply(v)).toList();
      for (Raw version : versions) {
        if (versions.size() > 1 && !(closed.size() == 1 && closed.contains(version))) {
          leave(closed.size() == 1 ? "closed-beats-open" : "key-clash", version);
          gone.add(version);
        }
      }
    }
    return rows.stream().filter(r -> !gone.contains(r)).toList();
  }

  /** What a row says: codes of one meaning and days are compared as what they stand for; the pupil number and mothers are not read. */
  private Map<String, String> read(Raw row) {
    Map<String, String> read = new HashMap<>(row.cells());
    read.keySet().removeAll(words("UPN MOTHER MC_DOB"));
    read.computeIfPresent("SEX", (k, v) -> sex(row));
    read.computeIfPresent("DOB", (k, v) -> String.valueOf(day(row.get("DOB"))));
    read.computeIfPresent("DEC", (k, v) -> String.valueOf(end(row)));
    return read;
  }

  /** 1 and M, 2 and F are the same; anything else is not recorded. */
  private static String sex(Raw row) {
    return switch (row.get("SEX")) {
      case "1", "M" -> "M";
      case "2", "F" -> "F";
      default -> "";
    };
  }

  /** What only the tables together show, of the rows that count. */
  private void together(List<Raw> header, List<Raw> episodes, List<Raw> uasc) {
    Map<String, Raw> inHeader = new HashMap<>();
    header.forEach(h -> inHeader.put(h.get("CHILD"), h));
    Set<String> withEpisode = new HashSet<>();
    Set<String> withOpen = new HashSet<>();
    for (Raw row : episodes) {
      Raw child = inHeader.get(row.get("CHILD"));
      say(withEpisode.add(row.get("CHILD")) && child == null, "not-in-header", row);
      boolean open = end(row) == null && !words("V3 V4").contains(row.get("LS"));
      say(open && !withOpen.add(row.get("CHILD")), "open-overlap", row);
      LocalDate start = day(row.get("DECOM"));
      LocalDate birth = child == null ? null : day(child.get("DOB"));
      if (birth != null && start != null) {
        say(birth.isAfter(start), "birth-after-start", row);
        say(age(birth, start) > 25, "age-over-25", row);
        boolean supported = words("H5 K3").contains(row.get("PLACE"));
        say(supported && age(birth, start) < 16 && !birth.isAfter(start), "under-16-supported", row);
      }
    }
    header.forEach(h -> say(!withEpisode.contains(h.get("CHILD")), "without-episodes", h));
    for (Raw row : uasc) {
      Raw child = inHeader.get(row.get("CHILD"));
      say(child != null && differ(day(child.get("DOB")), day(row.get("DOB"))), "child-differs", row);
      say(child != null && differ(sex(child), sex(row)), "child-differs", row);
    }
  }

  private static boolean differ(@Nullable Object one, @Nullable Object other) {
    return one != null && other != null && !one.equals("") && !other.equals("") && !one.equals(other);
  }
}
