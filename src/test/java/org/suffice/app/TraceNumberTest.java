package org.suffice.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.suffice.Rounds;
import org.suffice.model.Cell;
import org.suffice.model.Coded;
import org.suffice.model.Column;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.Unit;
import org.suffice.progress.Progress;

/** Both doors trace numbers by one use case: behind every number of every measure with data are as many rows as it counts. */
class TraceNumberTest {
  private static final Set<Unit> COUNTS = Set.of(Unit.CHILDREN, Unit.REQUESTS, Unit.CHILDREN_SOUGHT, Unit.PLACEMENTS, Unit.MOVES, Unit.REMANDS);
  private static final List<Path> MADE = new ArrayList<>();
  private static ProjectSession session;

  @BeforeContainer
  static void samples() throws IOException {
    Path home = Files.createTempDirectory("suffice-trace");
    MADE.add(home);
    session = new AppContext(home, Clock.systemUTC()).openOrCreate(home.resolve("sample"), Progress.none());
    Demo.addSamples(session, home.resolve("files"), Progress.none());
  }

  @AfterContainer
  static void close() throws IOException {
    session.close();
    try (var all = Files.walk(MADE.removeLast())) {
      all.sorted(java.util.Comparator.reverseOrder()).forEach(TraceNumberTest::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Property(tries = 6, seed = Rounds.SEED)
  void behindEveryNumberAreAsManyRowsAsItCounts(@ForAll long seed) {
    var random = new Random(seed);
    var asked = new TreeSet<String>();
    for (MeasureInfo info : session.ask().measures()) {
      if (session.ask().has(info)) {
        Question question = question(info, random);
        boolean two = info.overDates() && random.nextBoolean();
        Table table = two ? compared(info.id(), question) : session.ask().table(info.id(), question);
        Question way = two && table.asAt().size() == 2 ? question.at(table.asAt().toArray(LocalDate[]::new)) : question;
        if (check(table, new TraceNumber.Way(way, null, null)) > 0) {
          asked.add(info.id());
        }
      }
    }
    assertTrue(asked.size() > 30, asked.toString());
  }

  private static Table compared(String id, Question question) {
    try {
      return session.ask().compare(id, question, LocalDate.of(2015, 3, 31));
    } catch (SufficeException e) { // a measure of one date
      return session.ask().table(id, question);
    }
  }

  private static Question question(MeasureInfo info, Random random) {
    List<FilterKey> keys = List.copyOf(info.filters());
    Question question = Question.defaults();
    if (!keys.isEmpty() && random.nextBoolean()) {
      FilterKey key = keys.get(random.nextInt(keys.size()));
      List<Coded> values = session.ask().values(key);
      question = values.isEmpty() ? question : question.where(List.of(new Filter(key, values.get(random.nextInt(values.size())).id())));
    }
    return keys.isEmpty() || random.nextBoolean() ? question : question.by(keys.get(random.nextInt(keys.size())));
  }

  /** Checks every cell of a table that counts; how many those are. */
  private static int check(Table table, TraceNumber.Way way) {
    int checked = 0;
    for (Row row : table.rows()) {
      for (int c = 0; c < table.columns().size(); c++) {
        Column column = table.columns().get(c);
        Cell cell = row.cells().get(c);
        Double value = cell.value();
        if (!TraceNumber.columns(table).contains(column.id())) {
          assertThrows(SufficeException.class, () -> session.trace().traced(table, way, row.id(), column.id()));
        } else if (value != null && COUNTS.contains(column.unit())) {
          var traced = session.trace().traced(table, way, row.id(), column.id());
          assertEquals(value.intValue(), traced.behind().entries().size(), table.title() + ", " + row.id() + ", " + column.id());
          assertTrue(traced.behind().entries().stream().allMatch(e -> e.origin().importId() > 0 && !e.origin().file().isEmpty() && e.origin().row() > 1));
          checked++;
        }
      }
    }
    return checked;
  }
}
