package org.suffice.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.PackedRows;
import org.suffice.model.TableKind;
import org.suffice.model.ValidatedRow;

/**
 * Resolves the keys of all sheets of an import together. Only rows whose key may stand twice are looked at: of a million
 * rows there are few, and the others stay packed.
 */
final class SharedKeys {
  private SharedKeys() {}

  /** Rows whose keys must not clash: a child stands in the header and again in the table of UASC. */
  private record Extract(LocalDate day, boolean uasc) {}

  /** Where a row is: in which sheet, and the how manieth there. */
  private record Place(int sheet, int index) {}

  /** Sheets of one extract (the same extraction date) share their keys; the answer is given sheet by sheet. */
  static List<KeyResolver.Resolved> resolve(List<SheetRows> sheets) {
    Map<Extract, List<Integer>> extracts = new LinkedHashMap<>();
    for (int i = 0; i < sheets.size(); i++) {
      SheetContext sheet = sheets.get(i).sheet();
      boolean uasc = sheet.mapping().kind() == TableKind.UASC;
      extracts.computeIfAbsent(new Extract(sheet.extracted(), uasc), e -> new ArrayList<>()).add(i);
    }
    List<BitSet> gone = new ArrayList<>();
    List<List<KeyResolver.SetAside>> setAside = new ArrayList<>();
    sheets.forEach(
        s -> {
          gone.add(new BitSet());
          setAside.add(new ArrayList<>());
        });
    extracts.values().forEach(extract -> resolve(sheets, extract, gone, setAside));
    List<KeyResolver.Resolved> answers = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      answers.add(new KeyResolver.Resolved(kept(sheets.get(i), gone.get(i)), setAside.get(i)));
    }
    return answers;
  }

  private static void resolve(
      List<SheetRows> sheets, List<Integer> extract, List<BitSet> gone, List<List<KeyResolver.SetAside>> setAside) {
    List<IntPredicate> repeated = KeyPrints.repeated(extract.stream().map(i -> sheets.get(i).keys()).toList());
    Map<ValidatedRow, Place> places = new IdentityHashMap<>();
    List<ValidatedRow> doubtful = new ArrayList<>();
    for (int i = 0; i < extract.size(); i++) {
      List<ValidatedRow> rows = sheets.get(extract.get(i)).rows();
      for (int index = 0; index < rows.size(); index++) {
        if (repeated.get(i).test(index)) {
          ValidatedRow row = rows.get(index);
          places.put(row, new Place(extract.get(i), index));
          doubtful.add(row);
        }
      }
    }
    for (KeyResolver.SetAside aside : KeyResolver.resolve(doubtful, row -> year(sheets, places.get(row), row)).setAside()) {
      Place place = places.getOrDefault(aside.row(), new Place(0, 0));
      setAside.get(place.sheet).add(aside);
      gone.get(place.sheet).set(place.index);
    }
  }

  private static int year(List<SheetRows> sheets, @Nullable Place place, ValidatedRow row) {
    return place == null ? 0 : sheets.get(place.sheet).years().getOrDefault(row.origin().row(), 0);
  }

  /** The rows that count, in the order of the sheet. */
  private static List<ValidatedRow> kept(SheetRows sheet, BitSet gone) {
    if (gone.isEmpty() && sheet.keys().ascending()) {
      return sheet.rows();
    }
    Stream<ValidatedRow> rows = IntStream.range(0, sheet.rows().size()).filter(i -> !gone.get(i)).mapToObj(sheet.rows()::get);
    boolean inOrder = sheet.keys().ascending();
    var kept = new PackedRows.Builder();
    (inOrder ? rows : rows.sorted(Comparator.comparingInt(r -> r.origin().row()))).forEach(kept::add);
    return kept.build();
  }
}
