package org.suffice.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A placement as bytes and back, field by field in the order of the record. Words that repeat are numbered; the key is
 * mostly made of child and start, so only what follows them is kept.
 */
final class PlacementBytes {
  private static final int MOST_WORDS = 1 << 16;
  private static final int DAYS = 1 << 15;
  private static final int PLACES = 1 << 11;
  private static final int NOTHING = 0;
  private static final int SPELT_OUT = 1;
  private static final int FIRST = 2;
  private static final Sex[] SEXES = Sex.values();
  private static final LegalStatus[] STATUSES = LegalStatus.values();
  private static final PlacementType[] TYPES = PlacementType.values();
  private static final Sector[] SECTORS = Sector.values();
  private static final ContractRoute[] ROUTES = ContractRoute.values();
  private static final Registration[] REGISTRATIONS = Registration.values();
  private static final Priority[] PRIORITIES = Priority.values();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  /** The word written last of all that share a place, and its number: sooner there than in the map. */
  private final @Nullable String[] last = new @Nullable String[PLACES];
  private final int[] numberOf = new int[PLACES];
  private final List<Origin> sheets = new ArrayList<>();
  /** The texts of days, which stand in keys; any thread may give one its place. */
  private final @Nullable String[] days = new @Nullable String[DAYS];

  void write(Placement p, ByteWriter out) {
    origin(p.origin(), out);
    out.text(p.child());
    date(p.start(), out);
    key(p, out);
    date(p.birth(), out);
    out.number(p.sex().ordinal());
    word(p.ethnicity(), out);
    out.number(p.legalStatus().ordinal());
    word(p.need(), out);
    flag(p.uasc(), out);
    flag(p.disability(), out);
    out.number(p.type().ordinal());
    word(p.typeText(), out);
    word(p.code(), out);
    out.number(p.sector().ordinal());
    word(p.provider(), out);
    word(p.urn(), out);
    date(p.end(), out);
    word(p.reasonStarted(), out);
    word(p.reasonEnded(), out);
    word(p.reasonChange(), out);
    word(p.district(), out);
    word(p.team(), out);
    flag(p.insideCouncil(), out);
    decimal(p.distance(), out);
    decimal(p.weeklyCost(), out);
    details(p.details(), out);
  }

  Placement read(ByteReader in) {
    Origin origin = origin(in);
    String child = in.text();
    LocalDate start = certain(date(in));
    String key = key(child, start, in);
    LocalDate birth = date(in);
    Sex sex = SEXES[(int) in.number()];
    String ethnicity = word(in);
    LegalStatus status = STATUSES[(int) in.number()];
    String need = word(in);
    Boolean uasc = flag(in);
    Boolean disability = flag(in);
    PlacementType type = TYPES[(int) in.number()];
    String typeText = certain(word(in));
    String code = word(in);
    Sector sector = SECTORS[(int) in.number()];
    String provider = word(in);
    String urn = word(in);
    LocalDate end = date(in);
    return new Placement(
        key, child, birth, sex, ethnicity, status, need, uasc, disability, type, typeText, code, sector, provider, urn,
        start, end, word(in), word(in), word(in), word(in), word(in), flag(in), decimal(in), decimal(in), details(in),
        origin);
  }

  /** A placement without any takes one byte. */
  private void details(PlacementDetails d, ByteWriter out) {
    boolean none = d.equals(PlacementDetails.NONE);
    out.number(none ? NOTHING : 1);
    if (none) {
      return;
    }
    out.number(d.age() == null ? NOTHING : d.age() + 1L);
    word(d.homeArea(), out);
    word(d.placeArea(), out);
    word(d.council(), out);
    text(d.siblingGroup(), out);
    text(d.search(), out);
    word(d.teamDistrict(), out);
    coded(d.route(), out);
    word(d.plan(), out);
    word(d.routeIntoCare(), out);
    coded(d.registration(), out);
    text(d.carer(), out);
    coded(d.priority(), out);
  }

  private PlacementDetails details(ByteReader in) {
    if (in.number() == NOTHING) {
      return PlacementDetails.NONE;
    }
    int age = (int) in.number();
    return new PlacementDetails(
        age == NOTHING ? null : Integer.valueOf(age - 1), word(in), word(in), word(in), text(in), text(in), word(in),
        coded(ROUTES, in), word(in), word(in), coded(REGISTRATIONS, in), text(in), coded(PRIORITIES, in));
  }

  private static void coded(@Nullable Enum<?> value, ByteWriter out) {
    out.number(value == null ? NOTHING : value.ordinal() + 1L);
  }

  private static <E> @Nullable E coded(E[] values, ByteReader in) {
    int number = (int) in.number();
    return number == NOTHING ? null : values[number - 1];
  }

  /** A text that is another one in nearly every row: it would fill the list of words. */
  private static void text(@Nullable String text, ByteWriter out) {
    out.number(text == null ? NOTHING : 1);
    if (text != null) {
      out.text(text);
    }
  }

  private static @Nullable String text(ByteReader in) {
    return in.number() == NOTHING ? null : in.text();
  }

  private static <T> T certain(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("a packed placement lacks what every placement has");
    }
    return value;
  }

  private void origin(Origin origin, ByteWriter out) {
    Origin last = sheets.isEmpty() ? null : sheets.getLast();
    boolean same =
        last != null
            && last.importId() == origin.importId()
            && last.file().equals(origin.file())
            && last.sheet().equals(origin.sheet())
            && last.extracted().equals(origin.extracted());
    if (!same) {
      sheets.add(origin);
    }
    out.number(sheets.size() - 1L);
    out.signed(origin.row());
  }

  private Origin origin(ByteReader in) {
    Origin sheet = sheets.get((int) in.number());
    return new Origin(sheet.importId(), sheet.file(), sheet.sheet(), (int) in.signed(), sheet.extracted());
  }

  private void key(Placement p, ByteWriter out) {
    String day = text(p.start());
    int dayAt = p.child().length() + 1;
    boolean made = p.key().startsWith(p.child()) && p.key().startsWith("|", dayAt - 1) && p.key().startsWith(day, dayAt);
    out.number(made ? 1 : 0);
    if (made) {
      word(p.key().substring(dayAt + day.length()), out);
    } else {
      out.text(p.key());
    }
  }

  private String key(String child, LocalDate start, ByteReader in) {
    return in.number() == 1 ? child + '|' + text(start) + certain(word(in)) : in.text();
  }

  private String text(LocalDate day) {
    long epochDay = day.toEpochDay();
    if (epochDay < 0 || epochDay >= DAYS) {
      return day.toString();
    }
    String text = days[(int) epochDay];
    if (text == null) {
      text = day.toString();
      days[(int) epochDay] = text;
    }
    return text;
  }

  private void word(@Nullable String word, ByteWriter out) {
    if (word == null) {
      out.number(NOTHING);
      return;
    }
    int hash = word.hashCode();
    int place = (hash ^ hash >>> 12) & PLACES - 1;
    if (word.equals(last[place])) {
      out.number(numberOf[place] + (long) FIRST);
      return;
    }
    Integer number = numbers.get(word);
    if (number == null && words.size() < MOST_WORDS) {
      number = words.size();
      numbers.put(word, number);
      words.add(word);
    }
    if (number == null) {
      out.number(SPELT_OUT);
      out.text(word);
    } else {
      last[place] = word;
      numberOf[place] = number;
      out.number(number + (long) FIRST);
    }
  }

  private @Nullable String word(ByteReader in) {
    int number = (int) in.number();
    return number == NOTHING ? null : number == SPELT_OUT ? in.text() : words.get(number - FIRST);
  }

  private static void date(@Nullable LocalDate date, ByteWriter out) {
    out.number(date == null ? NOTHING : 1);
    if (date != null) {
      out.signed(date.toEpochDay());
    }
  }

  private static @Nullable LocalDate date(ByteReader in) {
    return in.number() == NOTHING ? null : LocalDate.ofEpochDay(in.signed());
  }

  private static void flag(@Nullable Boolean flag, ByteWriter out) {
    out.number(flag == null ? NOTHING : flag ? 2 : 1);
  }

  private static @Nullable Boolean flag(ByteReader in) {
    int flag = (int) in.number();
    return flag == NOTHING ? null : Boolean.valueOf(flag == 2);
  }

  private static void decimal(@Nullable Double value, ByteWriter out) {
    out.number(value == null ? NOTHING : 1);
    if (value != null) {
      out.decimal(value);
    }
  }

  private static @Nullable Double decimal(ByteReader in) {
    return in.number() == NOTHING ? null : Double.valueOf(in.decimal());
  }
}
