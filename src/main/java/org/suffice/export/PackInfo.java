package org.suffice.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says of itself.
 *
 * @param council the council it is about; empty where none is named
 * @param extracted newest extraction date of its data; null where there is none
 * @param made when it was made: the only time in the file, so the same content at the same time gives the same bytes
 * @param notes what holds for the whole workbook, for its cover
 */
public record PackInfo(String title, String council, @Nullable LocalDate extracted, Instant made, List<String> notes) {
  public PackInfo {
    notes = List.copyOf(notes);
  }
}
