package org.suffice.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Facts;
import org.suffice.model.Numbers;
import org.suffice.model.Published;
import org.suffice.model.Row;
import org.suffice.model.Table;

/** Published rates and percentages of England and its regions for the same measure and date, to stand beside a council's own. */
final class Benchmarks {
  private static final Set<String> AREAS =
      Set.of("England", "North East", "North West", "Yorkshire and The Humber", "East Midlands", "West Midlands", "East of England",
          "London", "South East", "South West");

  private final Facts facts;

  Benchmarks(Facts facts) {
    this.facts = facts;
  }

  /** "Benchmark at 31 March 2016, fostering: England 74% (DfE ...)." One line a figure; empty where none is of this measure and date. */
  List<String> lines(Table table, @Nullable LocalDate date) {
    List<String> lines = new ArrayList<>();
    if (date != null) {
      for (Row row : table.rows()) {
        List<Published> of = of(table.id(), row.id(), date);
        if (!of.isEmpty()) {
          lines.add(
              "Benchmark at " + Numbers.date(date) + ", " + row.label() + ": "
                  + of.stream().map(p -> p.area() + " " + figure(p) + " (" + p.source() + ")").collect(Collectors.joining("; ")) + ".");
        }
      }
    }
    return lines;
  }

  /** The same in a sentence, without sources: those stand below the table. */
  List<String> sentences(Table table, @Nullable LocalDate date) {
    List<String> sentences = new ArrayList<>();
    if (date != null) {
      for (Row row : table.rows()) {
        List<Published> of = of(table.id(), row.id(), date);
        if (!of.isEmpty()) {
          String figures = of.stream().map(p -> figure(p) + " in " + p.area()).collect(Collectors.joining(" and "));
          sentences.add("For comparison, " + row.label() + " at " + Numbers.date(date) + ": " + figures + ".");
        }
      }
    }
    return sentences;
  }

  private List<Published> of(String measure, String row, LocalDate date) {
    return facts.published().stream()
        .filter(p -> p.measure().equals(measure) && p.category().equals(row) && date.equals(p.date()))
        .filter(p -> AREAS.contains(p.area()) && (p.unit().equals("%") || p.unit().startsWith("per ")))
        .sorted(java.util.Comparator.comparing((Published p) -> !p.area().equals("England")).thenComparing(Published::area))
        .toList();
  }

  private static String figure(Published p) {
    BigDecimal plain = BigDecimal.valueOf(p.value()).stripTrailingZeros();
    String number = Numbers.print(plain.scale() < 0 ? plain.setScale(0) : plain);
    return p.unit().equals("%") ? number + "%" : number + " " + p.unit();
  }
}
