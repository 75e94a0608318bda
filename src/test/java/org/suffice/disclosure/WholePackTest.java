package org.suffice.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suffice.analysis.Measures;
import org.suffice.analysis.RandomFacts;
import org.suffice.model.Cell;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Column;
import org.suffice.model.Facts;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.Rules;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

/**
 * All tables of random histories, published together, in the hands of a reader who shares nothing with the program: {@link WhoeverReads}
 * knows what holds between the numbers from a list that was found and not read off it, the rule as it is printed, and no more.
 */
final class WholePackTest {
  private static final List<String> INSIDE = List.of("unregulated", "hard-to-find-needs-together", "data-quality");
  /** Those that are not published together with exact numbers, and without them those that take long. */
  private static final List<String> NOT_EXACT = List.of("stock-flow", "placement-costs", "placement-duration", "secure-use", "search-demand", "search-times");

  private static final int ENOUGH = 40;

  static Stream<Object[]> histories() {
    return Stream.of(
        new Object[] {201L, 80, 40, 1, Rule.EXACT}, new Object[] {202L, 150, 60, 14, Rule.EXACT}, new Object[] {203L, 60, 80, 1, Rule.EXACT},
        new Object[] {202L, 60, 30, 14, Rule.ROUNDED}, new Object[] {204L, 80, 30, 1, Rule.ROUNDED});
  }

  @ParameterizedTest
  @MethodSource("histories")
  void nobodyFindsAHiddenNumber(long seed, int children, int requests, int stretch, Rule rule) {
    Pack pack = Pack.of(new RandomFacts(seed, children, requests, stretch).facts(), rule);
    WhoeverReads reader = pack.reader();
    assertEquals(List.of(), reader.found());
    assertTrue(reader.hidden().size() > ENOUGH, reader.hidden().size() + " hidden");
  }

  /** The reader does find what is told: of a pack that prints one number more of what it hides, another hidden one beside it or that one itself. */
  @Test
  void aNumberTooManyIsNoticed() {
    Pack pack = Pack.of(new RandomFacts(202L, 150, 60, 14).facts(), Rule.EXACT);
    List<String> hidden = pack.reader().hidden();
    long noticed = hidden.stream().filter(cell -> !pack.printing(cell).reader().found().isEmpty()).count();
    assertTrue(noticed > hidden.size() / 2, noticed + " of " + hidden.size());
  }

  /**
   * Tables as they are and as they are published, by their ids.
   *
   * @param exact all that were given
   * @param printed those that are published
   */
  private record Pack(Map<String, Table> exact, Map<String, Table> printed, Rule rule) {
    static Pack of(Facts facts, Rule rule) {
      List<Table> given = tables(facts, rule);
      Map<String, Table> exact = new LinkedHashMap<>();
      given.forEach(t -> exact.put(t.id(), PublicForm.of(t)));
      Map<String, Table> printed = new LinkedHashMap<>();
      Protection.of(given, rule).tables().forEach(t -> printed.put(t.id(), t));
      return new Pack(exact, printed, rule);
    }

    WhoeverReads reader() {
      return new WhoeverReads(exact, printed, rule == Rule.ROUNDED);
    }

    /** The same with one number as it is. */
    Pack printing(String name) {
      String[] ids = name.split("\\|", -1);
      Table table = Objects.requireNonNull(printed.get(ids[0]));
      Cell shown = Cell.count(Objects.requireNonNull(Objects.requireNonNull(exact.get(ids[0])).cell(ids[1], ids[2]).value()).longValue());
      List<String> columns = table.columns().stream().map(Column::id).toList();
      List<Row> rows = new ArrayList<>();
      for (Row row : table.rows()) {
        List<Cell> cells = new ArrayList<>(row.cells());
        if (row.id().equals(ids[1])) {
          cells.set(columns.indexOf(ids[2]), shown);
        }
        rows.add(new Row(row.id(), row.label(), row.group(), row.kind(), cells));
      }
      Map<String, Table> more = new LinkedHashMap<>(printed);
      more.put(
          ids[0],
          new Table(
              table.id(), table.title(), table.definition(), table.source(), table.asAt(), table.from(), table.to(), table.where(), table.extracted(), table.profile(), table.rowHeading(),
              table.columns(), rows, table.notes(), table.chart()));
      return new Pack(exact, more, rule);
    }

    private static List<Table> tables(Facts facts, Rule rule) {
      var scheme = Objects.requireNonNull(Measures.class.getResourceAsStream("/org/suffice/categories/strategy.txt"));
      var measures = new Measures(CategoryScheme.read(new InputStreamReader(scheme, StandardCharsets.UTF_8)));
      List<Table> tables = new ArrayList<>();
      for (MeasureInfo measure : measures.all()) {
        if (!INSIDE.contains(measure.id()) && (rule == Rule.ROUNDED || !NOT_EXACT.contains(measure.id()))) {
          try {
            tables.add(measures.table(measure.id(), facts, Question.defaults(), Rules.defaults()));
          } catch (SufficeException noData) {
            // nothing to publish
          }
        }
      }
      return tables;
    }
  }
}
