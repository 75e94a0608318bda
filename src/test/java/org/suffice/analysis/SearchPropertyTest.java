package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.suffice.Rounds;
import org.suffice.model.AgeBands;
import org.suffice.model.FilterKey;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.Rules;
import org.suffice.model.SearchRow;
import org.suffice.model.Service;
import org.suffice.model.Table;

/** Hard to find against the slow and obvious way, on random logs of searches. */
class SearchPropertyTest {
  private final Measures measures = Make.measures();

  /** Row, and column, to count. */
  private static void count(Map<String, Map<String, Integer>> counts, String row, String column) {
    counts.computeIfAbsent(row, r -> new TreeMap<>()).merge(column, 1, Integer::sum);
  }

  @Property(tries = 500, seed = Rounds.SEED)
  void typesAndMonthsAreTheSlowOnes(@ForAll long seed) {
    var random = new RandomFacts(seed);
    Assume.that(!random.searches.isEmpty());
    Rules rules = random.rules();
    LocalDate from = random.day();
    LocalDate to = from.plusDays(random.below(40));
    var slow = new SlowSearches(random.searches, random.placements, rules);
    Map<String, Map<String, Integer>> types = new TreeMap<>();
    Map<String, Map<String, Integer>> months = new TreeMap<>();
    for (List<SearchRow> request : slow.requests(from, to)) {
      String month = request.getFirst().requested().toString().substring(0, 7);
      for (String column : List.of("requests", column(slow.hardToFind(request)))) {
        count(types, request.getFirst().type().id(), column);
        count(months, month, column);
      }
    }
    Question question = Question.defaults().over(from, to);
    assertEquals(types, parts(measures.table("hard-to-find-by-type", random.facts(), question, rules)));
    assertEquals(months, parts(measures.table("hard-to-find-trend", random.facts(), question, rules)));
  }

  /** Of each request the first child of whom the placements say something, looked up one by one. */
  @Property(tries = 200, seed = Rounds.SEED)
  void ethnicityAndLegalStatusOfTheFirstChild(@ForAll long seed) {
    var random = new RandomFacts(seed);
    Assume.that(!random.searches.isEmpty());
    Rules rules = random.rules();
    LocalDate from = RandomFacts.FIRST.minusDays(10);
    LocalDate to = RandomFacts.FIRST.plusDays(80);
    Map<String, Integer> ethnicities = new TreeMap<>();
    Map<String, Integer> statuses = new TreeMap<>();
    var facts = random.facts();
    for (List<SearchRow> request : new SlowSearches(random.searches, random.placements, rules).requests(from, to)) {
      String ethnicity = null;
      String status = null;
      for (SearchRow row : request) {
        int child = row.child() == null ? -1 : facts.children().indexOf(row.child());
        ethnicity = ethnicity == null && child >= 0 && facts.children().ethnicity(child) != null ? Value.ofText(facts.children().ethnicity(child)).id() : ethnicity;
        var snapshot = new Snapshots(facts, rules).at(request.getFirst().requested());
        for (int u = 0; u < snapshot.size(); u++) {
          if (status == null && child >= 0 && snapshot.child(u) == child) {
            status = snapshot.row(u).legalStatus().id();
          }
        }
      }
      ethnicities.merge(ethnicity == null ? "not-recorded" : ethnicity, 1, Integer::sum);
      statuses.merge(status == null ? "not-recorded" : status, 1, Integer::sum);
    }
    assertEquals(ethnicities, byPart(measures.table("hard-to-find-by-type", facts, Question.defaults().over(from, to).by(FilterKey.ETHNICITY), rules)));
    assertEquals(statuses, byPart(measures.table("hard-to-find-by-type", facts, Question.defaults().over(from, to).by(FilterKey.LEGAL_STATUS), rules)));
  }

  /** Requests of all types, by the value of the breakdown. */
  private static Map<String, Integer> byPart(Table table) {
    Map<String, Integer> found = new TreeMap<>();
    for (var column : table.columns()) {
      boolean alone = column.id().equals("requests") && table.columns().stream().noneMatch(c -> c.id().startsWith("requests:")); // nothing is recorded of anybody
      if (alone || column.id().startsWith("requests:")) {
        int sum = table.rows().stream().filter(r -> r.kind() == Row.Kind.PART).mapToInt(r -> table.cell(r.id(), column.id()).value().intValue()).sum();
        if (sum > 0) {
          found.put(alone ? "not-recorded" : column.id().substring("requests:".length()), sum);
        }
      }
    }
    return found;
  }

  /** The share of the month and the two before it, added up from the months themselves. */
  @Property(tries = 100, seed = Rounds.SEED)
  void threeMonthsAreTheSumOfThree(@ForAll long seed) {
    var random = new RandomFacts(seed);
    Assume.that(!random.searches.isEmpty());
    Table table = measures.table("hard-to-find-trend", random.facts(), Question.defaults().over(RandomFacts.FIRST.minusDays(90), RandomFacts.FIRST.plusDays(90)), random.rules());
    for (int i = 0; i < table.rows().size() - 1; i++) {
      double all = 0;
      double hard = 0;
      for (int m = Math.max(0, i - 2); m <= i; m++) {
        all += table.cell(table.rows().get(m).id(), "requests").value();
        hard += table.cell(table.rows().get(m).id(), "hard-to-find").value();
      }
      Double share = table.cell(table.rows().get(i).id(), Rolling.ID).value();
      assertEquals(i < 2 || all == 0 ? null : (Double) (100 * hard / all), share, table.rows().get(i).id());
    }
  }

  @Property(tries = 500, seed = Rounds.SEED)
  void agesAreTheSlowOnes(@ForAll long seed) {
    var random = new RandomFacts(seed);
    Assume.that(!random.searches.isEmpty());
    Rules rules = random.rules();
    LocalDate from = random.day();
    LocalDate to = from.plusDays(random.below(40));
    var slow = new SlowSearches(random.searches, random.placements, rules);
    Map<String, Map<String, Integer>> ages = new TreeMap<>();
    for (List<SearchRow> request : slow.requests(from, to)) {
      if (request.getFirst().type().service() == Service.FOSTERING) {
        for (int age : slow.ages(request)) {
          count(ages, band(age), "children");
          count(ages, band(age), column(slow.hardToFind(request)));
        }
      }
    }
    Table table = measures.table("hard-to-find-by-age", random.facts(), Question.defaults().over(from, to), rules);
    assertEquals(ages, parts(table));
  }

  private static String column(String hard) {
    return hard.equals("yes") ? "hard-to-find" : hard;
  }

  private static String band(int age) {
    int band = AgeBands.SEARCHES.indexOf(age);
    return age < 0 ? "not-recorded" : band < 0 ? "18+" : AgeBands.SEARCHES.id(band);
  }

  /** The parts that are not 0; "no" is what the table does not print. */
  private static Map<String, Map<String, Integer>> parts(Table table) {
    Map<String, Map<String, Integer>> found = new TreeMap<>();
    for (Row row : table.rows()) {
      if (row.kind() == Row.Kind.PART) {
        int[] n = row.cells().stream().limit(3).mapToInt(c -> (int) (double) Objects.requireNonNull(c.value())).toArray();
        put(found, row.id(), table.columns().getFirst().id(), n[0]);
        put(found, row.id(), "hard-to-find", n[1]);
        put(found, row.id(), "not-recorded", n[2]);
        put(found, row.id(), "no", n[0] - n[1] - n[2]);
      }
    }
    return found;
  }

  private static void put(Map<String, Map<String, Integer>> found, String row, String column, int n) {
    if (n != 0) {
      found.computeIfAbsent(row, r -> new TreeMap<>()).put(column, n);
    }
  }
}
