package org.suffice.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suffice.model.Check;
import org.suffice.model.ColumnMatch;
import org.suffice.model.Field;
import org.suffice.model.Mapping;
import org.suffice.model.Problem;

/**
 * What is decided for columns by all of their cells, and so is known only after the rows were read once: the order of
 * dates, and how numbers are written.
 */
record ColumnDecisions(Map<Field, DateDecision> dates, Map<Field, NumberDecision> numbers) {
  /** Nothing decided: day first, and decimal points. */
  static final ColumnDecisions NONE = new ColumnDecisions(Map.of(), Map.of());

  /** Whether rows that were read with nothing decided were read as these decisions say. */
  boolean asRead(Mapping mapping) {
    return dates.entrySet().stream()
            .allMatch(d -> !d.getValue().serialsAreDays() && (d.getValue().dayFirst() && !d.getValue().inDoubt() || mapping.dates().containsKey(d.getKey())))
        && numbers.values().stream().allMatch(n -> n.way() == NumberDecision.Way.POINT);
  }

  /** What is said of columns as a whole: dates that Excel turned round, and decimal commas, each in one problem. */
  List<Problem> notes(Mapping mapping) {
    return Stream.of(turned(mapping), commas(mapping)).flatMap(List::stream).toList();
  }

  private List<Problem> turned(Mapping mapping) {
    Check check = CellChecks.DATES_TURNED;
    List<Field> fields = dates.entrySet().stream().filter(d -> d.getValue().turned() && !mapping.dates().containsKey(d.getKey())).map(Map.Entry::getKey).toList();
    String said =
        fields.stream()
            .map(f -> mapping.column(f).map(ColumnMatch::header).orElse(f.label()))
            .map(
                name ->
                    "The column \u201c" + name + "\u201d has real dates of the 1st to the 12th of a month only, and texts that can only be month first:"
                        + " Excel has probably taken 03/05/2017 for 3 May where 5 March was meant.")
            .collect(Collectors.joining(" "));
    return fields.isEmpty() ? List.of() : List.of(new Problem(check.severity(), check.id(), mapping.headerRow(), said, check.whatToDo(), fields));
  }

  private List<Problem> commas(Mapping mapping) {
    Check check = CellChecks.DECIMAL_COMMA;
    List<String> said = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    numbers.forEach((field, n) -> {
      Double value = n.way() == NumberDecision.Way.COMMA ? n.read(n.sample()) : null;
      if (value != null) {
        String name = mapping.column(field).map(ColumnMatch::header).orElse(field.label());
        String many = n.commas() == 1 ? "one number has" : n.commas() + " numbers have";
        said.add(
            "The column \u201c" + name + "\u201d is written with decimal commas: \u201c" + n.sample() + "\u201d was read as "
                + new RawCell.Num(value, 0, false).shown() + "; " + many + " one.");
        fields.add(field);
      }
    });
    return said.isEmpty()
        ? List.of()
        : List.of(new Problem(check.severity(), check.id(), mapping.headerRow(), String.join(" ", said), check.whatToDo(), fields));
  }

  /** Takes the cells of all columns that something is decided for. */
  static final class Collector {
    private final List<Column<DateDecision.Collector>> dates = new ArrayList<>();
    private final List<Column<NumberDecision.Collector>> numbers = new ArrayList<>();

    private record Column<C>(Field field, int column, C cells) {}

    Collector(SheetContext sheet, SourceSheet source) {
      sheet.used().stream().map(ColumnMatch::field).distinct().forEach(f -> {
        if (f != null && f.content() == Field.Content.DATE) {
          dates.add(new Column<>(f, sheet.column(f), new DateDecision.Collector(!source.from1904())));
        } else if (f != null && f.content() == Field.Content.NUMBER && f != Field.RETURN_YEAR) {
          numbers.add(new Column<>(f, sheet.column(f), new NumberDecision.Collector(source.semicolons())));
        }
      });
    }

    /**
     * Takes a row.
     *
     * @param asItIs the same as the file has it: how a correction is written says nothing of its column
     */
    void add(SourceRow row, SourceRow asItIs) {
      for (Column<DateDecision.Collector> c : dates) {
        c.cells.add(row.cell(c.column));
      }
      for (Column<NumberDecision.Collector> c : numbers) {
        c.cells.add(asItIs.cell(c.column));
      }
    }

    ColumnDecisions decide() {
      var ofDates = new EnumMap<Field, DateDecision>(Field.class);
      dates.forEach(c -> ofDates.put(c.field, c.cells.decide()));
      var alone = List.copyOf(ofDates.values());
      ofDates.replaceAll((field, d) -> d.beside(alone));
      var ofNumbers = new EnumMap<Field, NumberDecision>(Field.class);
      numbers.forEach(c -> ofNumbers.put(c.field, c.cells.decide()));
      NumberDecision.together(ofNumbers);
      return new ColumnDecisions(ofDates, ofNumbers);
    }
  }
}
