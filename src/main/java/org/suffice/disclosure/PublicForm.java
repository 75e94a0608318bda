package org.suffice.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/**
 * A table in the form in which it can be published at all: without the lines and columns that no protected number can be
 * made for, such as differences of two counts.
 */
final class PublicForm {
  /** Its nights are of single children in single homes: counts say how full homes are. */
  private static final String OCCUPANCY = "occupancy";

  private static final String BLOCK_USE = "block-contract-use";

  /** Homes in use are at most the homes there are, which anybody may know: of one home it is one. */
  private static final String LOCAL_USE = "local-capacity-use";

  private PublicForm() {}

  /** The table's form for publication; most are as they are. */
  static Table of(Table table) {
    return switch (table.id()) {
      case StockFlow.ID -> rows(columns(table, table.columns().stream().map(PublicForm::children).toList()), table.rows().stream().filter(StockFlow::counts).toList());
      case Waits.ID -> Waits.form(table);
      case SecureUse.ID -> without(rows(table, table.rows().stream().filter(r -> !r.id().equals(SecureUse.CHILDREN)).toList()), c -> c.id().contains(":"));
      case Demands.ID -> without(Demands.counted(table), c -> c.id().startsWith("change") || (amounts(table, c) && (c.id().contains(":") || part(table, c))));
      case Amounts.COSTS, Amounts.STAYS -> without(table, c -> c.id().startsWith("change") || (amounts(table, c) && c.id().contains(":")));
      case Trends.ID -> without(table, c -> c.id().startsWith("rolling"));
      // more are in some homes than there are places: what is left is less than none, and the column adds up to no whole
      case BLOCK_USE -> without(table, c -> table.rows().stream().map(r -> r.cells().get(table.columns().indexOf(c)).value()).anyMatch(v -> v != null && v < 0));
      case OCCUPANCY -> without(table, c -> c.unit() == Unit.NIGHTS || c.id().startsWith("homes-by-night"));
      default -> table;
    };
  }

  /** Whether a table tells more of its counts than its rows and columns add up to, so that another can be published without it. */
  static boolean tellsMore(Table table) {
    return switch (table.id()) {
      case StockFlow.ID, Amounts.COSTS, Amounts.STAYS, SecureUse.ID, Demands.ID, Waits.ID -> true;
      default -> false;
    };
  }

  /** A form with less in it, for where this one gives small numbers away; empty where there is none. */
  static Optional<Table> shorter(Table table) {
    Table less =
        switch (table.id()) {
          case StockFlow.ID -> rows(table, table.rows().stream().filter(StockFlow::main).toList());
          case Amounts.COSTS -> rows(table, groups(table.rows()));
          case LOCAL_USE -> without(table, c -> c.id().startsWith("homes-used"));
          case Amounts.STAYS, Demands.ID -> without(table, c -> amounts(table, c));
          default -> table;
        };
    return less.rows().size() < table.rows().size() || less.columns().size() < table.columns().size() ? Optional.of(less) : Optional.empty();
  }

  /** The groups of a table as its parts. */
  private static List<Row> groups(List<Row> rows) {
    return rows.stream()
        .filter(r -> r.kind() != Row.Kind.PART || r.group() == null)
        .map(r -> r.kind() == Row.Kind.SUBTOTAL ? new Row(r.id(), r.label(), null, Row.Kind.PART, r.cells()) : r)
        .toList();
  }

  private static boolean amounts(Table table, Column column) {
    return new CountedColumns(table).amounts(table.columns().indexOf(column));
  }

  /** Whether a column is of a part of the table's period: its mean would follow from those of the others and of the whole. */
  private static boolean part(Table table, Column column) {
    return table.byPeriod() && column.date() != null;
  }

  /** Without some columns. */
  private static Table without(Table t, Predicate<Column> left) {
    List<Integer> kept = IntStream.range(0, t.columns().size()).filter(c -> !left.test(t.columns().get(c))).boxed().toList();
    List<Row> rows = t.rows().stream().map(r -> new Row(r.id(), r.label(), r.group(), r.kind(), kept.stream().map(r.cells()::get).toList())).toList();
    return new Table(
        t.id(), t.title(), t.definition(), t.source(), t.asAt(), t.from(), t.to(), t.where(), t.extracted(), t.profile(), t.rowHeading(), kept.stream().map(t.columns()::get).toList(),
        rows, t.notes(), t.chart());
  }

  /** What a reader must know of a table's numbers beyond the rule; empty for most. */
  static Optional<String> note(Table table, Rule rule) {
    return switch (table.id()) {
      case StockFlow.ID -> rule == Rule.ROUNDED
          ? Optional.of("Each number is rounded by itself: the number at the start and starters less leavers need not give the number at the end.")
          : Optional.empty();
      case Amounts.COSTS, Amounts.STAYS, SecureUse.ID -> Optional.of(
          "Sums and means of money and nights are shown only where at least " + (rule.largestHidden() + 1) + " children stand behind them and one child does not make up nearly all."
              + " They are rounded: nights and weekly costs to the nearest 10, other sums of money to the nearest 1,000, mean nights to the nearest 5.");
      case Demands.ID -> Optional.of("Means are shown only where at least " + (rule.largestHidden() + 1) + " requests stand behind them and one request does not make up nearly all.");
      default -> Optional.empty();
    };
  }

  private static Column children(Column c) {
    return new Column(c.id(), c.label(), Unit.CHILDREN, c.date(), c.shareOf(), c.decimals());
  }

  private static Table columns(Table t, List<Column> columns) {
    return new Table(
        t.id(), t.title(), t.definition(), t.source(), t.asAt(), t.from(), t.to(), t.where(), t.extracted(), t.profile(), t.rowHeading(), columns, t.rows(), t.notes(), t.chart());
  }

  private static Table rows(Table t, List<Row> rows) {
    return new Table(
        t.id(), t.title(), t.definition(), t.source(), t.asAt(), t.from(), t.to(), t.where(), t.extracted(), t.profile(), t.rowHeading(), t.columns(), rows, t.notes(), t.chart());
  }
}
