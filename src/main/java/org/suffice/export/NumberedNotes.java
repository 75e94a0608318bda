package org.suffice.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.suffice.model.Table;

/** The notes of all tables of a workbook, each once and numbered in the order of first use. */
record NumberedNotes(List<String> texts) {
  NumberedNotes {
    texts = List.copyOf(texts);
  }

  static NumberedNotes of(List<Table> tables) {
    List<String> texts = new ArrayList<>();
    tables.stream().flatMap(table -> table.notes().stream()).distinct().forEach(texts::add);
    return new NumberedNotes(texts);
  }

  /** " [note 1] [note 3]": what a heading carries to point to a table's notes; empty where it has none. */
  String marks(Table table) {
    return table.notes().stream().distinct().map(texts::indexOf).sorted().map(at -> " [note " + (at + 1) + "]").collect(Collectors.joining());
  }
}
