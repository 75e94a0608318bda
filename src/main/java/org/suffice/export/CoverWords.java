package org.suffice.export;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.suffice.model.Numbers;
import org.suffice.model.Table;

/** What the cover of a workbook of any kind says: headings, each with what they head. */
record CoverWords(String heading, List<String> contents) {
  private static final ZoneId HERE = ZoneId.of("Europe/London");
  private static final DateTimeFormatter MADE = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

  CoverWords {
    contents = List.copyOf(contents);
  }

  static List<CoverWords> of(PackInfo info, List<Table> tables, boolean workingCopy) {
    List<CoverWords> words = new ArrayList<>();
    if (workingCopy) {
      words.add(new CoverWords("Marking", List.of(Marking.LINE)));
    }
    if (!info.council().isBlank()) {
      words.add(new CoverWords("Council", List.of(info.council())));
    }
    if (info.extracted() != null) {
      words.add(new CoverWords("Data", List.of("As extracted on " + Numbers.date(info.extracted()) + ".")));
    }
    words.add(new CoverWords("Made", List.of(MADE.format(info.made().atZone(HERE)) + " with Suffice.")));
    if (!info.notes().isEmpty()) {
      words.add(new CoverWords("Please note", info.notes()));
    }
    List<String> read = new ArrayList<>();
    int all = tables.size();
    read.add(all == 1 ? "There is one table, on its own worksheet." : "There are " + all + " tables, each on its own worksheet, listed in the Contents worksheet.");
    read.add("Above each table stand the dates, filters and definition it rests on, and its source.");
    read.add(
        workingCopy
            ? "A zero is a true zero. Percentages are computed from the exact counts and rounded half up to one decimal."
            : "A zero is a true zero. How small numbers are protected is said in the notes of each table.");
    if (tables.stream().anyMatch(Table::leavesNotesOut)) {
      read.add(Table.NOTES_LEFT_OUT);
    }
    words.add(new CoverWords("How to read the tables", read));
    return words;
  }
}
