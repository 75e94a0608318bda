package org.suffice.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Field;
import org.suffice.model.TableKind;

/** Finds the row of the headings under whatever titles stand above it: the row that names most fields of one kind. */
final class HeaderFinder {
  /** How many rows from the top are looked at. */
  static final int ROWS = 40;

  private final HeadingEvidence evidence;
  private final Needs needs;

  HeaderFinder(HeadingWords words, Needs needs) {
    evidence = new HeadingEvidence(words);
    this.needs = needs;
  }

  /** The row with the best evidence, the lower one where headings stand in two rows; empty where no row names two fields. */
  Optional<SourceRow> find(List<SourceRow> rows) {
    SourceRow best = null;
    SourceRow above = null;
    double most = 0;
    Map<String, int[]> weights = new HashMap<>();
    for (SourceRow row : rows) {
      double score = row.number() <= ROWS ? Math.max(score(row, weights), withAbove(row, above, weights)) : 0;
      above = row;
      if (score > most) {
        most = score;
        best = row;
      }
    }
    return Optional.ofNullable(best);
  }

  private double withAbove(SourceRow row, @Nullable SourceRow above, Map<String, int[]> weights) {
    return above != null && above.number() == row.number() - 1 && fills(above, row) ? score(filled(row, above), weights) : 0;
  }

  /** Whether a row has content where the row below it has none. */
  private static boolean fills(SourceRow above, SourceRow row) {
    for (int c = 0; c < above.cells().size(); c++) {
      if (row.cell(c).blank() && !above.cell(c).blank()) {
        return true;
      }
    }
    return false;
  }

  /** A row with its blanks filled from the row above, as cells merged downwards have it. */
  private static SourceRow filled(SourceRow row, SourceRow above) {
    List<RawCell> cells = new ArrayList<>();
    for (int c = 0; c < Math.max(row.cells().size(), above.cells().size()); c++) {
      cells.add(row.cell(c).blank() ? above.cell(c) : row.cell(c));
    }
    return new SourceRow(row.number(), row.hidden(), cells);
  }

  /** Points for each field named, less for cells that no heading has; 0 where fewer than two fields are named. */
  private double score(SourceRow row, Map<String, int[]> weights) {
    Map<TableKind, Set<Field>> named = new EnumMap<>(TableKind.class);
    Map<TableKind, Double> points = new EnumMap<>(TableKind.class);
    double odd = 0;
    for (RawCell cell : row.cells()) {
      if (cell instanceof RawCell.Num || cell instanceof RawCell.Day) {
        odd += 1;
      } else if (cell instanceof RawCell.Text text && text.shown().length() <= 80) {
        count(text.shown(), weights.computeIfAbsent(text.shown(), this::weights), named, points);
      }
    }
    double best = 0;
    for (Map.Entry<TableKind, Double> e : points.entrySet()) {
      if (named.getOrDefault(e.getKey(), Set.of()).size() >= 2) {
        best = Math.max(best, e.getValue());
      }
    }
    return best - odd;
  }

  /** What a text says about each field, once for all kinds and rows. */
  private int[] weights(String heading) {
    Set<String> forms = evidence.naming(heading); // most rows looked at are data, and name nothing
    return Arrays.stream(Field.values()).mapToInt(f -> evidence.outright(f, heading, forms).weight).toArray();
  }

  private void count(String heading, int[] weights, Map<TableKind, Set<Field>> named, Map<TableKind, Double> points) {
    for (TableKind kind : TableKind.values()) {
      Set<Field> already = named.computeIfAbsent(kind, k -> EnumSet.noneOf(Field.class));
      Field best = null;
      int weight = 0;
      for (Field field : Field.of(kind)) {
        int w = already.contains(field) ? 0 : weights[field.ordinal()];
        if (w > weight) {
          weight = w;
          best = field;
        }
      }
      if (best != null && weight >= HeadingEvidence.Kind.MAYBE.weight) {
        already.add(best);
        points.merge(kind, weight / 20.0, Double::sum);
      } else if (kind == TableKind.SEARCHES && needs.known(heading).isPresent()) {
        points.merge(kind, 0.5, Double::sum);
      }
    }
  }
}
