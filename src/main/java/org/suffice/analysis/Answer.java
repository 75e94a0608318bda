package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.Coded;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.SufficeException;

/**
 * A question counted: the grid with its slices. It makes the cells of the table and finds the units behind any of them
 * from the same cubes.
 */
final class Answer<U extends Units> {
  /** One printed column: a stripe at a slice, for all units or one part of a breakdown. */
  record Shown<U extends Units>(Column column, Stripe stripe, BitSet part, Slice<U> slice) {}

  private final Grid<U> grid;
  private final List<Slice<U>> slices;
  private final int parts;
  private final boolean apart;
  private final List<Shown<U>> columns = new ArrayList<>();
  private final List<Line> lines;
  private @Nullable List<Row> rows;

  /**
   * Counts.
   *
   * @param once a breakdown of one part is left out, as it repeats the total that was asked for
   */
  Answer(Grid<U> grid, Sort<U> parts, List<Slice<U>> slices, boolean once) {
    this.grid = grid;
    this.slices = List.copyOf(slices);
    this.parts = parts.values().size();
    boolean several = slices.size() > 1;
    List<Integer> counted = counted(parts);
    apart = !once || counted.size() > 1;
    List<Integer> shownParts = apart ? counted : List.of();
    List<Stripe> stripes = grid.stripes().stream().filter(s -> !s.whenCounted() || counts(s)).toList();
    for (Slice<U> slice : slices) {
      stripes.forEach(s -> columns.add(shown(s, null, parts.all(), slice, several)));
      for (int part : shownParts) {
        Coded value = parts.values().get(part);
        stripes.forEach(s -> columns.add(shown(s, value, Sort.at(part), slice, several)));
      }
    }
    lines = grid.lines().stream().filter(l -> !l.whenCounted() || counts(l)).toList();
  }

  /** The parts of the breakdown that count something; none where there is no breakdown. */
  private List<Integer> counted(Sort<U> parts) {
    var found = new ArrayList<Integer>();
    if (parts.values().size() > 1) {
      for (int p = 0; p < parts.values().size(); p++) {
        BitSet one = Sort.at(p);
        if (slices.stream().anyMatch(s -> s.cube().count(grid.rows().all(), grid.columns().all(), one) > 0)) {
          found.add(p);
        }
      }
    }
    return found;
  }

  private Shown<U> shown(Stripe stripe, @Nullable Coded part, BitSet leaves, Slice<U> slice, boolean several) {
    LocalDate date = slice.date();
    String of = stripe.shareOf();
    String shareOf = of == null || part == null ? of : of + " (" + part.label() + ")";
    String id = stripe.id() + (part == null ? "" : ":" + part.id());
    String label = stripe.label() + (part == null ? "" : ", " + part.label());
    if (several && date != null) {
      id += "@" + date;
      label += ", " + slice.words();
    }
    return new Shown<>(
        new Column(id, label, stripe.unit(), date, shareOf, stripe.decimals()), stripe, leaves, slice);
  }

  private boolean counts(Stripe stripe) {
    BitSet everything = new BitSet();
    everything.set(0, parts);
    return slices.stream().anyMatch(s -> s.cube().count(grid.rows().all(), stripe.leaves(), everything) > 0);
  }

  private boolean counts(Line line) {
    return columns.stream().anyMatch(c -> count(line, c) > 0);
  }

  private int count(Line line, Shown<U> c) {
    return c.slice().cube().count(line.leaves(), c.stripe().leaves(), c.part());
  }

  private Cell cell(Line line, Shown<U> c) {
    BitSet minus = line.minus();
    if (minus != null) {
      return Cell.number(count(line, c) - (double) c.slice().cube().count(minus, c.stripe().leaves(), c.part()));
    }
    Tally<U> tally = grid.tally(line, c.stripe());
    if (tally != null) {
      return tally.cell(line, part(c, line.leaves()));
    }
    BitSet across = c.stripe().of();
    BitSet down = line.of();
    Integer of = null;
    if (across != null) {
      of = c.slice().cube().count(line.leaves(), across, c.part());
    } else if (down != null && c.stripe().shareOf() != null) {
      of = c.slice().cube().count(down, c.stripe().leaves(), c.part());
    }
    return c.stripe().figure().cell(line, c.slice().date(), count(line, c), of);
  }

  private Part<U> part(Shown<U> c, BitSet inRows) {
    int at = slices.indexOf(c.slice());
    return new Part<>(c.slice(), at > 0 ? slices.get(at - 1) : null, inRows, c.stripe().leaves(), c.part());
  }

  /** Whether the parts of a breakdown have columns of their own. */
  boolean apart() {
    return apart;
  }

  /** The columns as printed. */
  List<Column> columns() {
    return columns.stream().map(Shown::column).toList();
  }

  /** The printed rows. */
  List<Row> rows() {
    List<Row> known = rows;
    if (known == null) { // asked for again by the words around a table and the hint of its chart
      known = lines.stream()
          .map(l -> new Row(l.id(), l.label(), l.group(), l.kind(), columns.stream().map(c -> cell(l, c)).toList()))
          .toList();
      rows = known;
    }
    return known;
  }

  /** The slices, in the order of their dates. */
  List<Slice<U>> slices() {
    return slices;
  }

  /** The last slice. */
  Slice<U> last() {
    return slices.getLast();
  }

  /** What a printed or hidden line counts in a stripe of a slice, whatever the breakdown. */
  int count(String lineId, String stripeId, Slice<U> slice) {
    Line line = grid.lines().stream().filter(l -> l.id().equals(lineId)).findFirst().orElseThrow();
    Stripe stripe = grid.stripes().stream().filter(s -> s.id().equals(stripeId)).findFirst().orElseThrow();
    BitSet everything = columns.getFirst().part();
    return slice.cube().count(line.leaves(), stripe.leaves(), everything);
  }

  /** What a slice counts in these values of the column sort, over all rows and parts, printed or not. */
  int across(Slice<U> slice, String... columnValues) {
    return slice.cube().count(grid.rows().all(), grid.columns().only(columnValues), columns.getFirst().part());
  }

  /** The printed line with an id. */
  Line line(String id) {
    return lines.stream()
        .filter(l -> l.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new SufficeException(
                    "no-such-cell",
                    "The table has no row \"%s\". Its rows are: %s."
                        .formatted(id, String.join(", ", lines.stream().map(Line::id).toList()))));
  }

  /** The printed column with an id. */
  Shown<U> column(String id) {
    return columns.stream()
        .filter(c -> c.column().id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new SufficeException(
                    "no-such-cell",
                    "The table has no column \"%s\". Its columns are: %s."
                        .formatted(id, String.join(", ", columns().stream().map(Column::id).toList()))));
  }

  /** The units that a cell counts, by position in the column's slice. */
  int[] units(Line line, Shown<U> c) {
    Part<U> part = part(c, line.everything());
    Tally<U> tally = grid.tally(line, c.stripe());
    return tally == null ? part.units() : tally.units(line, part);
  }
}
