package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.suffice.model.ColumnMatch;
import org.suffice.model.ColumnMatch.Sureness;
import org.suffice.model.Field;
import org.suffice.model.TableKind;

/** On a corpus of real headings no column is ever wrongly Matched, and nearly all are found. */
class HeadingCorpusTest {
  private final HeadingWords words = new HeadingWords();
  private final ColumnMatcher matcher = new ColumnMatcher(words, new ValueMatcher(), new Needs());

  private record Column(String heading, String expected, String values) {}

  private record Sheet(TableKind kind, String name, List<Column> columns) {}

  @TestFactory
  Stream<DynamicTest> everySheet() {
    return sheets().stream().map(s -> DynamicTest.dynamicTest(s.name, () -> check(s)));
  }

  private void check(Sheet sheet) {
    List<Heading> headings = new ArrayList<>();
    for (int i = 0; i < sheet.columns.size(); i++) {
      Column column = sheet.columns.get(i);
      headings.add(new Heading(i, column.heading, false, profile(column.values, i)));
    }
    assertEquals(
        sheet.kind, new KindFinder(words).find(headings.stream().map(Heading::text).toList()).kind(), "kind of table");
    List<ColumnMatch> matches = matcher.match(sheet.kind, headings);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < matches.size(); i++) {
      String expected = sheet.columns.get(i).expected;
      ColumnMatch match = matches.get(i);
      if (!fits(expected, match.field(), match.sureness())) {
        wrong.add("\n  " + match.header() + ": " + id(match.field()) + " " + match.sureness() + " (" + match.why() + "), not " + expected);
      }
    }
    assertTrue(wrong.isEmpty(), String.join("", wrong));
  }

  private static boolean fits(String expected, @Nullable Field field, Sureness sureness) {
    if (expected.startsWith("?")) {
      return field == null || (sureness == Sureness.CHECK && field.id().equals(expected.substring(1)));
    }
    return expected.equals("-") ? field == null : field != null && sureness == Sureness.MATCHED && field.id().equals(expected);
  }

  private static String id(@Nullable Field field) {
    return field == null ? "not used" : field.id();
  }

  @Test
  void aMatchIsNeverMadeWithContradictoryValues() {
    for (Sheet sheet : sheets()) {
      List<Heading> headings = new ArrayList<>();
      for (int i = 0; i < sheet.columns.size(); i++) {
        Column column = sheet.columns.get(i);
        Field field = Arrays.stream(Field.values()).filter(f -> f.id().equals(column.expected)).findFirst().orElse(null);
        boolean dates = field != null && field.content() == Field.Content.DATE;
        headings.add(new Heading(i, column.heading, false, profile(dates ? "SENTENCE" : "DATE", i)));
      }
      for (ColumnMatch match : matcher.match(sheet.kind, headings)) {
        Field field = match.field();
        boolean text = field != null && field.content() == Field.Content.TEXT && field != Field.CHILD && field != Field.SEARCH;
        boolean word = field != null && field.content() == Field.Content.DATE && sheet.columns.get(match.column()).expected.equals("-");
        assertTrue(text || word || match.sureness() != Sureness.MATCHED, sheet.name + ": " + match);
      }
    }
  }

  private static ColumnProfile profile(String values, int seed) {
    var profile = new ColumnProfile();
    List<String> given = Arrays.stream(values.split(";")).map(String::strip).toList();
    for (int i = 0; i < 40; i++) {
      profile.add(cell(given.get(i % given.size()), i + seed * 100));
    }
    return profile;
  }

  private static RawCell cell(String value, int i) {
    return switch (value) {
      case "REF" -> new RawCell.Text("00" + (10_000 + i * 7));
      case "DATE" -> new RawCell.Day(LocalDate.of(2010, 1, 1).plusDays(i * 31L));
      case "YN" -> new RawCell.Text(i % 3 == 0 ? "Y" : "N");
      case "NUM" -> new RawCell.Num(i % 50 + 0.5, 0, false);
      case "POST" -> new RawCell.Text("PR" + (i % 9 + 1) + " " + (i % 8 + 1) + "AB");
      case "NAME" -> new RawCell.Text(List.of("Anna Smith", "Jones, Ben", "Carol White-Brown").get(i % 3));
      case "SENTENCE" -> new RawCell.Text("Moved because the carer asked for it " + i);
      default -> new RawCell.Text(value);
    };
  }

  private static List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    for (String line : Resources.lines("intake/headings-corpus.txt")) {
      if (line.startsWith("==")) {
        String[] part = Words.bars(line.substring(2));
        TableKind kind = Arrays.stream(TableKind.values()).filter(k -> k.id().equals(part[0])).findFirst().orElseThrow();
        sheets.add(new Sheet(kind, part[1], new ArrayList<>()));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] part = Words.bars(line);
        sheets.getLast().columns.add(new Column(part[0], part[1], part[2]));
      }
    }
    return sheets;
  }
}
