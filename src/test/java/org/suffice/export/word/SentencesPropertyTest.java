package org.suffice.export.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.suffice.Rounds;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** Sentences of made-up tables against a second, slow writer: rounding, one and many, more and fewer, and nothing of what is hidden. */
class SentencesPropertyTest {
  private static final LocalDate NOW = LocalDate.of(2017, 7, 31);
  private static final LocalDate THEN = LocalDate.of(2017, 3, 31);
  private static final String[] IDS = {"fostering", "residential", "parents"};
  private static final String[] WORDS = {"in foster placements", "in residential placements", "with parents"};
  private static final String[] CHANGED = {"in all", "in foster placements", "in residential placements", "with parents"};

  /** Numbers now and then by row; a negative number is hidden. */
  record Numbers(List<Integer> now, List<Integer> then) {}

  @Provide
  Arbitrary<Numbers> numbers() {
    Arbitrary<Integer> one = Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(1, Arbitraries.just(-1)),
        net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(0, 2)),
        net.jqwik.api.Tuple.of(4, Arbitraries.integers().between(0, 3000)));
    return one.list().ofSize(IDS.length).flatMap(now -> one.list().ofSize(IDS.length).map(then -> new Numbers(now, then)));
  }

  @Property(tries = 400, seed = Rounds.SEED)
  void theySayWhatASlowWriterSays(@ForAll("numbers") Numbers numbers) {
    assertEquals(slow(numbers), new Sentences("children looked after").of(table(numbers), NOW));
  }

  private static int total(List<Integer> numbers) {
    return numbers.stream().mapToInt(n -> Math.max(0, n)).sum();
  }

  private static Table table(Numbers numbers) {
    List<Column> columns =
        List.of(
            new Column("children@" + NOW, "Children, 31 July 2017", Unit.CHILDREN, NOW, "of all children looked after", 0),
            new Column("children@" + THEN, "Children, 31 March 2017", Unit.CHILDREN, THEN, "of all children looked after", 0),
            new Column("children-change", "Change", Unit.CHILDREN, null, null, 0));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < IDS.length; i++) {
      rows.add(row(IDS[i], Row.Kind.PART, numbers.now().get(i), numbers.then().get(i), total(numbers.now()), total(numbers.then())));
    }
    rows.add(row("total", Row.Kind.TOTAL, total(numbers.now()), total(numbers.then()), total(numbers.now()), total(numbers.then())));
    return new Table(
        "placement-mix", "Placement mix", "Definition.", "Source.", List.of(THEN, NOW), null, null, List.of(), NOW, Table.WORKING_COPY, "Placement", columns, rows,
        List.of(), ChartHint.none());
  }

  private static Row row(String id, Row.Kind kind, int now, int then, int ofNow, int ofThen) {
    Cell change = now < 0 || then < 0 ? Cell.missing("[c]") : Cell.number(now - then);
    return new Row(id, id, null, kind, List.of(cell(now, ofNow), cell(then, ofThen), change));
  }

  private static Cell cell(int n, int of) {
    return n < 0 ? Cell.missing("[c]") : Cell.share(n, of);
  }

  /** The same in plain steps. */
  private static List<String> slow(Numbers numbers) {
    List<String> paragraphs = new ArrayList<>();
    List<String> said = new ArrayList<>();
    int all = total(numbers.now());
    for (int i = 0; i < IDS.length; i++) {
      int n = numbers.now().get(i);
      if (n >= 0) {
        String share = "";
        if (all > 0) {
          int tenths = (2000 * n + all) / (2 * all);
          share = " (" + tenths / 10 + "." + tenths % 10 + "%)";
        }
        String first = said.isEmpty() ? (n == 1 ? " child" : " children") + share + (n == 1 ? " was " : " were ") : share + " ";
        said.add(comma(n) + first + WORDS[i]);
      }
    }
    if (!said.isEmpty()) {
      paragraphs.add("At 31 July 2017, " + list(said) + "." + (all > 0 ? " Percentages are of all children looked after." : ""));
    }
    List<String> changed = new ArrayList<>();
    for (int i = 0; i <= IDS.length; i++) {
      int now = i == 0 ? all : numbers.now().get(i - 1);
      int then = i == 0 ? total(numbers.then()) : numbers.then().get(i - 1);
      if (now < 0 || then < 0 || (now == 0 && then == 0)) {
        continue;
      }
      String words = now == then ? "as many" : comma(Math.abs(now - then)) + (now > then ? " more" : " fewer");
      String noun = changed.isEmpty() ? (Math.abs(now - then) == 1 ? " child" : " children") : "";
      changed.add(words + noun + " " + CHANGED[i]);
    }
    if (!changed.isEmpty()) {
      paragraphs.add("Compared with 31 March 2017, there " + (changed.getFirst().matches("1 .* child .*") ? "was " : "were ") + list(changed) + ".");
    }
    return paragraphs;
  }

  private static String comma(int n) {
    return String.format(Locale.UK, "%,d", n);
  }

  private static String list(List<String> items) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      out.append(i == 0 ? "" : i == items.size() - 1 ? " and " : ", ").append(items.get(i));
    }
    return out.toString();
  }
}
