package org.suffice.bench;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A made-up extract of placements, the same at every run: each child has some placements back to back. A cell is a
 * String, a LocalDate, an Integer, a Double or, where blank, the empty text.
 */
final class Extract {
  static final List<String> HEADINGS =
      List.of(
          "episode_ref", "child_id", "dob", "sex", "ethnicity", "uasc", "legal_status", "category_of_need",
          "placement_type", "provider_type", "provider_name", "start_date", "end_date", "reason_ceased",
          "reason_change", "reason_new", "home_postcode", "placement_postcode", "placement_la", "distance_miles",
          "weekly_cost", "funding", "urn", "ofsted", "age_at_start");

  /** The day the extract was made; placements that would end later are open. */
  static final LocalDate END = LocalDate.of(2026, 3, 31);

  private static final LocalDate FIRST = END.minusYears(11);
  private static final int SPAN = (int) ChronoUnit.DAYS.between(FIRST, END);
  private static final Words SEX = Words.of("1 53 2 47");
  private static final Words ETHNICITY =
      Words.of("WBRI 66 WOTH 6 MWBC 4 MOTH 4 BAFR 5 BCRB 3 APKN 3 AOTH 4 OOTH 4 WROM 1");
  private static final Words LEGAL = Words.of("C2 55 C1 20 V2 17 E1 7 J1 1");
  private static final Words NEED = Words.of("N1 64 N2 3 N3 3 N4 8 N5 13 N6 2 N7 1 N8 6");
  private static final Words CHILD = Words.of("U6 40 U5 9 U4 9 K2 14 R1 1 A3 3");
  private static final Words YOUNG_PERSON = Words.of("U6 24 U4 8 K2 18 H5 28 P2 9 R1 1");
  private static final Words CONNECTED = Words.of("U1 50 U2 20 U3 30");
  private static final Words PROVIDER = Words.of("PR1 45 PR4 43 PR5 7 PR2 5");
  private static final Words CEASED = Words.of("X1 70 E4 12 E11 8 E5 5 E8 5");
  private static final Words CHANGE = Words.of("CARPL 40 CHILD 10 OTHER 25 PLACE 10 STAND 5 CREQB 10");
  private static final Words STARTED = Words.of("S 20 P 60 L 15 T 5");
  private static final Words FUNDING = Words.of("Local_authority 80 Joint 15 Health 5");
  private static final Words OFSTED = Words.of("Good 65 Outstanding 17 Requires_improvement 15 Inadequate 3");

  private final SplittableRandom random = new SplittableRandom(20260331L);
  private int episodes;
  private int children;

  /** Takes rows one by one. */
  interface Sink {
    void row(Object[] cells) throws java.io.IOException;
  }

  /** Gives as many rows as asked for. */
  void rows(int wanted, Sink sink) throws java.io.IOException {
    while (episodes < wanted) {
      child(wanted, sink);
    }
  }

  private void child(int wanted, Sink sink) throws java.io.IOException {
    String id = "C%07d".formatted(++children);
    int placements = 1 + Math.min(11, (int) exponential(2.1));
    LocalDate start = FIRST.plusDays(random.nextInt(SPAN));
    LocalDate birth = start.minusDays(random.nextInt(17 * 365));
    String sex = SEX.pick(random);
    String ethnicity = ETHNICITY.pick(random);
    String home = postcode();
    for (int i = 0; i < placements && episodes < wanted && start.isBefore(END); i++) {
      LocalDate end = start.plusDays(1 + (long) exponential(290));
      boolean open = end.isAfter(END);
      sink.row(row(new Object[] {id, birth, sex, ethnicity}, home, start, open ? "" : end));
      start = end;
    }
  }

  private Object[] row(Object[] child, String home, LocalDate start, Object end) {
    LocalDate birth = (LocalDate) child[1];
    boolean open = end instanceof String;
    double distance = Math.round(exponential(18) * 10) / 10.0;
    int age = (int) ChronoUnit.YEARS.between(birth, start);
    boolean connected = random.nextInt(100) < 18;
    String type = (connected ? CONNECTED : age < 16 ? CHILD : YOUNG_PERSON).pick(random);
    return new Object[] {
      "E%08d".formatted(++episodes), child[0], birth, child[2], child[3], random.nextInt(100) < 6 ? "1" : "0",
      LEGAL.pick(random), NEED.pick(random), type, connected ? "PR1" : PROVIDER.pick(random),
      "Provider %03d Limited".formatted((int) Math.min(399, exponential(45))), start, end,
      open ? "" : CEASED.pick(random), open ? "" : CHANGE.pick(random), STARTED.pick(random), home, postcode(),
      "E%08d".formatted(6_000_000 + random.nextInt(150)), distance, 400 + random.nextInt(6000), FUNDING.pick(random),
      "SC%06d".formatted(100_000 + (int) Math.min(899, exponential(120))), OFSTED.pick(random),
      age
    };
  }

  private String postcode() {
    return "LE%d %d%c%c".formatted(1 + random.nextInt(19), random.nextInt(10), letter(), letter());
  }

  private char letter() {
    return (char) ('A' + random.nextInt(20));
  }

  private double exponential(double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }
}
