package org.suffice.model;

import java.time.LocalDate;

/**
 * Where a row came from, so that every number can be traced to a row of a file.
 *
 * @param importId the import it came with; 0 before it is stored
 * @param file file name without folders
 * @param sheet sheet name; empty for text files
 * @param row row number as Excel shows it (the first row is 1)
 * @param extracted the day the data was extracted from the council's system
 */
public record Origin(int importId, String file, String sheet, int row, LocalDate extracted) {}
