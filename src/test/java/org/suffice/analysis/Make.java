package org.suffice.analysis;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Facts;
import org.suffice.model.LegalStatus;
import org.suffice.model.Origin;
import org.suffice.model.Outcome;
import org.suffice.model.Placement;
import org.suffice.model.PlacementType;
import org.suffice.model.Published;
import org.suffice.model.Question;
import org.suffice.model.Rules;
import org.suffice.model.SearchRow;
import org.suffice.model.Sector;
import org.suffice.model.Sex;
import org.suffice.model.Table;
import org.suffice.model.TypeSought;
import org.suffice.model.ValidatedRow;

/** Makes rows for tests: everything has a default, a test states what it is about. */
final class Make {
  static final LocalDate EXTRACTED = LocalDate.of(2017, 8, 4);
  static final LocalDate JULY = LocalDate.of(2017, 7, 31);

  private Make() {}

  static CategoryScheme scheme() {
    var in = Objects.requireNonNull(Make.class.getResourceAsStream("/org/suffice/categories/strategy.txt"));
    return CategoryScheme.read(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  static Measures measures() {
    return new Measures(scheme());
  }

  static Facts facts(ValidatedRow... rows) {
    return facts(List.of(rows));
  }

  static Facts facts(List<? extends ValidatedRow> rows) {
    var builder = new Facts.Builder();
    rows.forEach(builder::add);
    return builder.build();
  }

  static Table table(String id, Facts facts, Question question) {
    return measures().table(id, facts, question, Rules.defaults());
  }

  static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  /** A placement that a test changes step by step. */
  static Stay stay(String child, String start, @Nullable String end) {
    return new Stay(child, day(start), end == null ? null : day(end));
  }

  /** Collects what a placement needs. */
  static final class Stay {
    private final String child;
    private final LocalDate start;
    private final @Nullable LocalDate end;
    private @Nullable LocalDate birth = LocalDate.of(2007, 1, 1);
    private Sex sex = Sex.FEMALE;
    private LegalStatus legal = LegalStatus.C2;
    private PlacementType type = PlacementType.FOSTER_OTHER;
    private Sector sector = Sector.IN_HOUSE;
    private @Nullable String district;
    private @Nullable String code;
    private @Nullable String provider;
    private @Nullable String urn;
    private @Nullable String started;
    private @Nullable String ended;
    private @Nullable String change;
    private @Nullable Boolean uasc;
    private @Nullable Boolean inside;
    private @Nullable Double distance;
    private @Nullable Double cost;
    private LocalDate extracted = EXTRACTED;
    private int importId = 1;
    private int row = 2;

    private Stay(String child, LocalDate start, @Nullable LocalDate end) {
      this.child = child;
      this.start = start;
      this.end = end;
    }

    Stay born(@Nullable String iso) {
      birth = iso == null ? null : day(iso);
      return this;
    }

    Stay sex(Sex other) {
      sex = other;
      return this;
    }

    Stay legal(LegalStatus other) {
      legal = other;
      return this;
    }

    Stay in(PlacementType kind, Sector whose) {
      type = kind;
      sector = whose;
      return this;
    }

    Stay district(@Nullable String name) {
      district = name;
      return this;
    }

    /** The SSDA903 code of the placement. */
    Stay code(String placementCode) {
      code = placementCode;
      return this;
    }

    Stay provider(@Nullable String name, @Nullable String number) {
      provider = name;
      urn = number;
      return this;
    }

    /** Reason for the new episode (RNE). */
    Stay started(@Nullable String reason) {
      started = reason;
      return this;
    }

    /** Reason the episode ended (REC). */
    Stay ended(@Nullable String reason) {
      ended = reason;
      return this;
    }

    /** Reason for the change of placement. */
    Stay change(@Nullable String reason) {
      change = reason;
      return this;
    }

    Stay uasc(@Nullable Boolean is) {
      uasc = is;
      return this;
    }

    Stay where(@Nullable Boolean insideCouncil, @Nullable Double miles) {
      inside = insideCouncil;
      distance = miles;
      return this;
    }

    Stay cost(@Nullable Double pounds) {
      cost = pounds;
      return this;
    }

    Stay from(String extractedOn, int importNumber, int excelRow) {
      extracted = day(extractedOn);
      importId = importNumber;
      row = excelRow;
      return this;
    }

    Placement make() {
      return new Placement(
          child + "|" + start, child, birth, sex, "WBRI", legal, null, uasc, null, type, type.label(), code, sector, provider,
          urn, start, end, started, ended, change, district, null, inside, distance, cost,
          new Origin(importId, "placements-" + extracted + ".xlsx", "Sheet1", row, extracted));
    }
  }

  /** A search row that a test changes step by step. */
  static Wanted wanted(String reference, String requested, TypeSought type) {
    return new Wanted(reference, day(requested), type);
  }

  /** Collects what a search row needs. */
  static final class Wanted {
    private final String reference;
    private final LocalDate requested;
    private final TypeSought type;
    private @Nullable String child;
    private @Nullable LocalDate birth;
    private @Nullable Integer age;
    private @Nullable Integer stated;
    private @Nullable Integer made;
    private @Nullable Boolean ringRound;
    private boolean ringRoundColumn = true;
    private @Nullable Boolean recorded;
    private Sex sex = Sex.NOT_RECORDED;
    private int row = 2;

    private Wanted(String reference, LocalDate requested, TypeSought type) {
      this.reference = reference;
      this.requested = requested;
      this.type = type;
    }

    Wanted child(String ref) {
      child = ref;
      return this;
    }

    Wanted born(String iso) {
      birth = day(iso);
      return this;
    }

    Wanted aged(@Nullable Integer years) {
      age = years;
      return this;
    }

    Wanted sex(Sex other) {
      sex = other;
      return this;
    }

    Wanted stating(@Nullable Integer children) {
      stated = children;
      return this;
    }

    Wanted searches(@Nullable Integer n) {
      made = n;
      return this;
    }

    Wanted ringRound(@Nullable Boolean rung) {
      ringRound = rung;
      return this;
    }

    Wanted noRingRoundColumn() {
      ringRoundColumn = false;
      ringRound = null;
      return this;
    }

    Wanted recorded(@Nullable Boolean hard) {
      recorded = hard;
      return this;
    }

    Wanted row(int excelRow) {
      row = excelRow;
      return this;
    }

    SearchRow make() {
      return new SearchRow(
          reference + "|" + row, reference, child, birth, age, sex, requested, type, type.label(), stated, made, ringRound,
          ringRoundColumn, recorded, Set.of(), null, null, Outcome.NOT_RECORDED, null, null, null,
          new Origin(2, "searches.xlsx", "Sheet1", row, EXTRACTED));
    }
  }

  static Published published(String measure, String area, String row, String date, double value, String unit) {
    return new Published(measure, area, row, day(date), null, null, value, unit, "A report", new Origin(3, "published.xlsx", "Sheet1", 2, EXTRACTED));
  }

  static Published population(String area, String category, double value, String from, @Nullable String to) {
    return new Published(
        Published.POPULATION, area, category, null, day(from), to == null ? null : day(to), value, "children", "A census",
        new Origin(3, "published.xlsx", "Sheet1", 2, EXTRACTED));
  }

  static Published population(String area, double value, String from, @Nullable String to, String source) {
    return new Published(
        Published.POPULATION, area, "total", null, day(from), to == null ? null : day(to), value, "children", source,
        new Origin(3, "published.xlsx", "Sheet1", 2, EXTRACTED));
  }
}
