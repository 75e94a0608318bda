package org.suffice.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a sheet is read: which kind of table it is, which row holds the headings, what each column becomes, and what
 * local words mean. A value, so that it can be kept with the import and used again.
 *
 * @param headerRow row number of the headings as Excel shows it (1 is the first)
 * @param values per field id, local word (trimmed, lower case) to the id it stands for, as a person confirmed it
 * @param dates per date field, the order of its text dates where a person chose it
 */
public record Mapping(
    TableKind kind,
    int headerRow,
    List<ColumnMatch> columns,
    Map<String, Map<String, String>> values,
    Map<Field, DateOrder> dates) {
  public Mapping {
    columns = List.copyOf(columns);
    values = Map.copyOf(values);
    dates = Map.copyOf(dates);
  }

  /** A mapping whose text dates are decided by the columns themselves. */
  public Mapping(TableKind kind, int headerRow, List<ColumnMatch> columns, Map<String, Map<String, String>> values) {
    this(kind, headerRow, columns, values, Map.of());
  }

  /** The same with other columns. */
  public Mapping withColumns(List<ColumnMatch> other) {
    return new Mapping(kind, headerRow, other, values, dates);
  }

  /** The same with other meanings of words, instead of those it had. */
  public Mapping withValues(Map<String, Map<String, String>> other) {
    return new Mapping(kind, headerRow, columns, other, dates);
  }

  /** The same with other orders of dates, instead of those it had. */
  public Mapping withDates(Map<Field, DateOrder> other) {
    return new Mapping(kind, headerRow, columns, values, other);
  }

  /** The column matched to a field, if any. */
  public Optional<ColumnMatch> column(Field field) {
    return columns.stream().filter(c -> c.field() == field).findFirst();
  }

  /** The required fields that no column is matched to. */
  public List<Field> missing() {
    return Field.required(kind).stream().filter(f -> column(f).isEmpty() && !otherwise(f)).toList();
  }

  private boolean otherwise(Field field) {
    Field other = field.orElse(kind);
    return other != null && column(other).isPresent();
  }

  /** The same with one column matched by a person; a column that had the field before gives it up. */
  public Mapping with(ColumnMatch chosen) {
    var changed =
        columns.stream()
            .map(
                c -> {
                  if (c.column() == chosen.column()) {
                    return chosen;
                  }
                  boolean gives = c.field() == chosen.field() && c.field() != null && c.field() != Field.NEED_TICKED;
                  return gives ? c.chosen(null) : c;
                })
            .toList();
    return withColumns(changed);
  }

  /** What recognises workbooks with the same headings, whatever the file is called. */
  public String headersKey() {
    return columns.stream()
        .map(c -> c.header().strip().toLowerCase(java.util.Locale.ROOT))
        .filter(h -> !h.isEmpty())
        .sorted()
        .reduce("", (a, b) -> a + "\u001f" + b);
  }
}
