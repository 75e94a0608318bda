package org.suffice.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suffice.model.Replacing;
import org.suffice.model.ValidatedRow;

/** The current version of every key of one kind of table, while its parts are read one after the other. */
final class Current<R extends ValidatedRow> {
  private final Aliases aliases;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<R> rows = new ArrayList<>();
  private final List<Integer> parts = new ArrayList<>();
  private final BitSet gone = new BitSet();

  Current(Aliases aliases) {
    this.aliases = aliases;
  }

  /** A row of a part takes the place of an older version. */
  void put(StoredPart part, R row) {
    for (Aliases.Alias alias : aliases.of(row.key())) {
      Integer fixed = places.get(alias.key());
      if (fixed != null && parts.get(fixed) == alias.part() && part.id() != alias.part()) {
        places.remove(alias.key());
        gone.set(fixed);
      }
    }
    Integer place = places.putIfAbsent(row.key(), rows.size());
    if (place == null) {
      rows.add(row);
      parts.add(part.id());
    } else {
      rows.set(place, row);
      parts.set(place, part.id());
    }
  }

  /** What a period that an extract stands for has beside the extract's own rows counts no more. */
  void takeOut(StoredPart part, Replacing period, Set<String> has) {
    places
        .entrySet()
        .removeIf(
            e -> {
              R row = rows.get(e.getValue());
              var span = RowTable.span(row);
              boolean out =
                  span != null
                      && span.in(period)
                      && row.origin().importId() != part.importId()
                      && !has.contains(e.getKey());
              gone.set(e.getValue(), out);
              return out;
            });
  }

  /** The rows that count. */
  List<R> rows() {
    if (gone.isEmpty()) {
      return rows;
    }
    List<R> kept = new ArrayList<>(rows.size() - gone.cardinality());
    for (int i = 0; i < rows.size(); i++) {
      if (!gone.get(i)) {
        kept.add(rows.get(i));
      }
    }
    return kept;
  }
}
