package org.suffice.model;

import org.jspecify.annotations.Nullable;

/**
 * A fix as it was used: the cell with what the file has there, and what became of the row.
 *
 * @param heading the column's heading as the sheet has it
 * @param field what the column becomes; null where it is not used
 * @param was what the file has in the cell, as shown
 * @param key the row's key; null where the row was left out all the same
 * @param before the key that the row has without the fix, where it is another
 * @param reads what the field was read as, as shown; empty where there is nothing to compare
 */
public record MadeFix(
    Fix fix, String heading, @Nullable Field field, String was, @Nullable String key, @Nullable String before, String reads) {
  /** The same, in a row that counts. */
  public MadeFix in(ValidatedRow row) {
    Field of = field;
    String other = row.key().equals(before) ? null : before;
    return new MadeFix(fix, heading, of, was, row.key(), other, of == null ? "" : FieldText.of(row, of));
  }
}
