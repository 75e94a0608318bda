package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.suffice.Rounds;
import org.suffice.model.ColumnMatch;
import org.suffice.model.ColumnMatch.Sureness;
import org.suffice.model.Field;
import org.suffice.model.TableKind;

/** What holds for the matching of columns whatever the sheet: tried on parts of the labelled headings in every order. */
class MatcherPropertiesTest {
  private static final HeadingWords WORDS = new HeadingWords();
  private static final HeadingEvidence EVIDENCE = new HeadingEvidence(WORDS);
  private static final ColumnMatcher MATCHER = new ColumnMatcher(WORDS, new ValueMatcher(), new Needs());
  private static final List<List<Column>> SHEETS = sheets();

  private record Column(TableKind kind, String heading, String expected, String values) {}

  private static List<List<Column>> sheets() {
    List<List<Column>> sheets = new ArrayList<>();
    TableKind kind = TableKind.PLACEMENTS;
    for (String line : Resources.lines("intake/headings-corpus.txt")) {
      if (line.startsWith("==")) {
        String id = Words.bars(line.substring(2))[0];
        kind = Arrays.stream(TableKind.values()).filter(k -> k.id().equals(id)).findFirst().orElseThrow();
        sheets.add(new ArrayList<>());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] part = Words.bars(line);
        sheets.getLast().add(new Column(kind, part[0], part[1], part[2]));
      }
    }
    return sheets;
  }

  /** Some columns of a sheet of the corpus, in any order; no heading twice, so that each can be told by its name. */
  @Provide
  Arbitrary<List<Column>> parts() {
    return Arbitraries.of(SHEETS)
        .flatMap(s -> Arbitraries.shuffle(s))
        .flatMap(s -> Arbitraries.integers().between(1, s.size()).map(n -> distinct(s.subList(0, n))));
  }

  private static List<Column> distinct(List<Column> columns) {
    Set<String> seen = new HashSet<>();
    return columns.stream().filter(c -> seen.add(c.heading)).toList();
  }

  private static List<ColumnMatch> match(TableKind kind, List<Column> columns) {
    List<Heading> headings = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      headings.add(new Heading(i, columns.get(i).heading, false, profile(columns.get(i))));
    }
    return MATCHER.match(kind, headings);
  }

  private static ColumnProfile profile(Column column) {
    var profile = new ColumnProfile();
    List<String> given = List.of(column.values.split(";", -1));
    for (int i = 0; i < 30; i++) {
      profile.add(cell(given.get(i % given.size()).strip(), i + Math.abs(column.heading.hashCode() % 90) * 100));
    }
    return profile;
  }

  private static RawCell cell(String value, int i) {
    return switch (value) {
      case "REF" -> new RawCell.Text("00" + (10_000 + i * 7));
      case "DATE" -> new RawCell.Day(LocalDate.of(2010, 1, 1).plusDays(i % 300 * 31L));
      case "YN" -> new RawCell.Text(i % 3 == 0 ? "Y" : "N");
      case "NUM" -> new RawCell.Num(i % 50 + 0.5, 0, false);
      case "POST" -> new RawCell.Text("PR" + (i % 9 + 1) + " " + (i % 8 + 1) + "AB");
      case "NAME" -> new RawCell.Text(List.of("Anna Smith", "Jones, Ben", "Carol White-Brown").get(i % 3));
      case "SENTENCE" -> new RawCell.Text("Moved because the carer asked for it " + i);
      default -> RawCell.text(value);
    };
  }

  private static Map<String, String> matched(List<ColumnMatch> matches) {
    var fields = new TreeMap<String, String>();
    for (ColumnMatch m : matches) {
      Field field = m.field();
      if (field != null && m.sureness() == Sureness.MATCHED) {
        fields.put(m.header(), field.id());
      }
    }
    return fields;
  }

  @Property(tries = 120, seed = Rounds.SEED)
  void noWrongMatchedWhateverElseTheSheetHas(@ForAll("parts") List<Column> columns) {
    Map<String, String> matched = matched(match(columns.getFirst().kind, columns));
    for (Column c : columns) {
      String field = matched.get(c.heading);
      assertTrue(field == null || field.equals(c.expected.replace("?", "")), c + " as " + field);
      assertFalse(field != null && c.expected.startsWith("?"), c + " is not sure");
    }
  }

  @Property(tries = 120, seed = Rounds.SEED)
  void theOrderOfTheColumnsDoesNotMatter(@ForAll("parts") List<Column> columns, @ForAll Random random) {
    List<Column> other = new ArrayList<>(columns);
    Collections.shuffle(other, random);
    assertEquals(matched(match(columns.getFirst().kind, columns)), matched(match(columns.getFirst().kind, other)));
  }

  @Property(tries = 120, seed = Rounds.SEED)
  void noFieldTwiceButNeeds(@ForAll("parts") List<Column> columns) {
    Set<Field> seen = new HashSet<>();
    for (ColumnMatch m : match(columns.getFirst().kind, columns)) {
      Field field = m.field();
      assertTrue(field == null || field == Field.NEED_TICKED || seen.add(field), columns + ": " + field);
    }
  }

  @Property(tries = 120, seed = Rounds.SEED)
  void aColumnThatSaysNothingChangesNoOther(@ForAll("parts") List<Column> columns, @ForAll("strange") Column strange, @ForAll Random random) {
    List<Column> more = new ArrayList<>(columns);
    more.add(random.nextInt(columns.size() + 1), strange);
    TableKind kind = columns.getFirst().kind;
    Map<String, String> with = matched(match(kind, more));
    with.remove(strange.heading);
    assertEquals(matched(match(kind, columns)), with, strange::toString);
  }

  @Provide
  Arbitrary<Column> strange() {
    Arbitrary<String> values = Arbitraries.of("REF", "DATE", "YN", "NUM", "POST", "NAME", "SENTENCE", "PR4", "U4;K2", "M;F", "C2");
    Arbitrary<String> words = Arbitraries.of("Wombats", "Zeppelin count", "Quokka colour", "X9", "Kazoo?", "Velocity (m/s)", "Blorp", "Unit of jam");
    return words.flatMap(w -> values.map(v -> new Column(TableKind.PLACEMENTS, w, "-", v)));
  }

  @Property(tries = 500, seed = Rounds.SEED)
  void shortNamesAreNeverNearEnough(@ForAll @AlphaChars @StringLength(min = 1, max = 4) String heading) {
    for (Field field : Field.values()) {
      assertNotEquals(HeadingEvidence.Kind.CLOSE, EVIDENCE.of(field, heading), heading + " as " + field);
    }
  }

  @Example
  void spacesMakeNoShortNameLong() {
    assertEquals(HeadingEvidence.Kind.NONE, EVIDENCE.of(Field.CHILD, "YpIA"), "beside YP ID");
    assertEquals(HeadingEvidence.Kind.NAME, EVIDENCE.of(Field.CHILD, "YP ID"));
  }

  @Property(tries = 500, seed = Rounds.SEED)
  void noNameIsNearAShortOne(@ForAll("nearShortNames") String heading) {
    for (Field field : Field.values()) {
      if (EVIDENCE.of(field, heading) == HeadingEvidence.Kind.CLOSE) {
        assertTrue(
            WORDS.names(field).stream().anyMatch(n -> n.length() > 4 && Words.distance(n, Words.normal(heading)) <= Math.max(1, Math.max(n.length(), heading.length()) / 8)),
            heading + " as " + field);
      }
    }
  }

  /** Names of four letters or fewer with one letter more, less or other: DECS, REC, DE. */
  @Provide
  Arbitrary<String> nearShortNames() {
    List<String> names = Arrays.stream(Field.values()).flatMap(f -> WORDS.names(f).stream()).filter(n -> n.length() <= 4).distinct().toList();
    return Arbitraries.of(names).flatMap(n -> Arbitraries.integers().between(0, n.length()).flatMap(at -> Arbitraries.chars().range('a', 'z').map(c -> n.substring(0, at) + c + n.substring(at))));
  }
}
