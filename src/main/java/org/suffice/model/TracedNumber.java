package org.suffice.model;

/**
 * One number of a table and the rows behind it: what traces a printed figure to its files.
 *
 * @param table the table that the number stands in
 * @param row its row there
 * @param column its column there
 */
public record TracedNumber(Table table, Row row, Column column, RowsBehind behind) {
  /** The number itself. */
  public Cell cell() {
    return table.cell(row.id(), column.id());
  }
}
