package org.suffice.intake;

/**
 * One column as it is to be matched.
 *
 * @param column position in the sheet, 0 is column A
 * @param text its heading, trimmed
 */
record Heading(int column, String text, boolean hidden, ColumnProfile profile) {}
