package org.suffice.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ImportPlan;
import org.suffice.model.LeftOutRow;
import org.suffice.model.OverwrittenFix;
import org.suffice.model.Receipt;
import org.suffice.model.SheetPlan;
import org.suffice.model.SufficeException;
import org.suffice.model.TableKind;
import org.suffice.model.ValidatedRow;
import org.suffice.progress.Progress;

/** Writes one import under its number, unseen, a thousand rows at a time; publishing it is the last statement. */
final class Publisher {
  /** Rows a commit. */
  static final int PIECE = 1_000;

  private final Tables tables;
  private final Connection c;
  private final Progress progress;
  private final Map<TableKind, Versions> versions = new EnumMap<>(TableKind.class);
  private final Map<TableKind, Fixes> fixes = new EnumMap<>(TableKind.class);
  private @Nullable Comebacks comebacks;
  private long done;
  private long total;

  Publisher(Tables tables, Connection c, Progress progress) {
    this.tables = tables;
    this.c = c;
    this.progress = progress;
  }

  /**
   * A sheet of a plan. Fresh: it is not in the project yet, and is the first of its like in the plan. Maps of items go by
   * identity: comparing two would compare all their rows.
   */
  record Item(SheetPlan sheet, boolean fresh) {
    private TableKind kind() {
      return sheet.mapping().kind();
    }
  }

  /** The sheets of a plan, told apart by whether they are to be written. */
  static List<Item> items(Connection c, ImportPlan plan) throws SQLException {
    var seen = new HashSet<List<String>>();
    var items = new ArrayList<Item>();
    for (SheetPlan sheet : plan.sheets()) {
      boolean first = seen.add(List.of(sheet.fileHash(), sheet.sheet()));
      items.add(new Item(sheet, first && !there(c, sheet)));
    }
    return items;
  }

  /** The file's sheet is in the project, with every fix that it has now. */
  private static boolean there(Connection c, SheetPlan sheet) throws SQLException {
    return ImportRecords.hasFile(c, sheet.fileHash(), sheet.sheet()) && Fixes.allThere(c, sheet);
  }

  /** Writes the fresh sheets; what is there already is only told of. */
  Receipt publish(int importId, List<Item> items) throws SQLException {
    List<Item> fresh = readVersions(items);
    var weighed = new IdentityHashMap<Item, Weighed>();
    for (Item item : fresh) {
      weighed.put(item, write(importId, item.sheet()));
    }
    List<Receipt.Part> parts = told(items, weighed, fresh);
    for (int i = 0; i < items.size(); i++) {
      Weighed w = weighed.get(items.get(i));
      if (w != null) {
        ImportRecords.finishPart(c, w.part(), parts.get(i));
      }
    }
    confirmWords(importId, fresh);
    progress.check();
    progress.report(total, total, "Publishing the import");
    ImportRecords.publish(c, importId, true);
    return new Receipt(importId, parts);
  }

  /** What words were said to mean is kept with the import, and goes with it. */
  private void confirmWords(int importId, List<Item> fresh) throws SQLException {
    Instant when = ImportRecords.when(c, importId);
    String who = ImportRecords.who(c, importId);
    for (Item item : fresh) {
      LocalWords.confirmed(c, importId, item.sheet().mapping(), when, who);
    }
    c.commit();
  }

  /** The receipt that publishing the sheets would give; nothing is written. */
  Receipt preview(List<Item> items) throws SQLException {
    List<Item> fresh = readVersions(items);
    int lastPart = Sql.number(c, "SELECT COALESCE(MAX(id), 0) FROM import_part");
    var weighed = new IdentityHashMap<Item, Weighed>();
    for (Item item : fresh) {
      weighed.put(item, weigh(++lastPart, item.sheet()));
    }
    return new Receipt(0, told(items, weighed, fresh));
  }

  /** A sheet whose rows were compared with what was there before them. */
  private record Weighed(
      SheetPlan sheet,
      StoredPart part,
      Map<Versions.Effect, Integer> effects,
      List<OverwrittenFix> overwritten,
      Comebacks.OfSheet back) {}

  /** The receipts: periods take rows out once all rows of the import are there, which none of its periods takes out. */
  private List<Receipt.Part> told(List<Item> items, Map<Item, Weighed> weighed, List<Item> fresh) throws SQLException {
    var takenOut = new IdentityHashMap<Item, Integer>();
    for (Item item : fresh) { // in the order of the plan: a row is taken out once
      Weighed w = Objects.requireNonNull(weighed.get(item));
      takenOut.put(item, of(item.kind()).replace(w.part(), leftOutKeys(w.sheet())));
    }
    var parts = new ArrayList<Receipt.Part>();
    for (Item item : items) {
      Weighed w = weighed.get(item);
      parts.add(
          w == null
              ? alreadyThere(item.sheet())
              : told(w, newestOfKind(item, fresh)).with(w.overwritten(), w.back().closed(), takenOut.getOrDefault(item, 0)));
    }
    return parts;
  }

  private Weighed weigh(int partId, SheetPlan sheet) throws SQLException {
    TableKind kind = sheet.mapping().kind();
    var part =
        new StoredPart(partId, 0, sheet.file(), sheet.sheet(), kind, sheet.extracted(), 0, sheet.rows().size(), sheet.replacing());
    RowTable<?> table = tables.of(kind);
    var back = comebacks().new OfSheet(sheet);
    var effects = new EnumMap<Versions.Effect, Integer>(Versions.Effect.class);
    Prepared.<SQLException>each(
        sheet,
        table,
        part.id(),
        weigher(part),
        row -> {
          effects.merge(row.effect(), 1, Integer::sum);
          back.row(row.row());
          if (++done % PIECE == 0) {
            progress.check();
            progress.report(done, total, "Comparing with what the project holds");
          }
        });
    return new Weighed(sheet, part, effects, fixes(kind).takeOverwritten(), back);
  }

  private Prepared.Weigher weigher(StoredPart part) throws SQLException {
    Versions of = of(part.kind());
    Fixes fixed = fixes(part.kind());
    return (row, content, open) -> weigh(part, row, new Versions.Version(content, part.extracted(), open, part.id(), part.importId(), RowTable.span(row)), of, fixed);
  }

  private static Versions.Effect weigh(StoredPart part, ValidatedRow row, Versions.Version version, Versions of, Fixes fixed) {
    Versions.Version held = fixed.any() ? of.held(row.key(), part) : null;
    var effect = of.offer(row.key(), version);
    if (effect == Versions.Effect.CHANGED) {
      fixed.overwrittenBy(row, held);
    }
    if (effect == Versions.Effect.TWICE) {
      throw twice(part, row);
    }
    return effect;
  }

  private List<Item> readVersions(List<Item> items) throws SQLException {
    List<Item> fresh = items.stream().filter(Item::fresh).toList();
    total = fresh.stream().mapToLong(i -> i.sheet().rows().size()).sum();
    for (Item item : fresh) {
      if (!versions.containsKey(item.kind())) {
        List<SheetPlan> ofKind = fresh.stream().filter(i -> i.kind() == item.kind()).map(Item::sheet).toList();
        versions.put(item.kind(), Versions.of(c, item.kind(), tables.of(item.kind()), ofKind, progress));
      }
    }
    return fresh;
  }

  /** The receipt of a sheet that was added before. */
  static Receipt.Part alreadyThere(SheetPlan sheet) {
    var notices = Notices.of(sheet.problems());
    return part(sheet, true, 0, 0, sheet.rows().size(), notices);
  }

  private Weighed write(int importId, SheetPlan sheet) throws SQLException {
    StoredPart part = ImportRecords.stagePart(c, importId, sheet);
    var back = comebacks().new OfSheet(sheet);
    var effects = writeRows(part, sheet, back);
    LeftOutRows.write(c, part.id(), sheet.leftOut(), progress);
    back.write(c, part.id());
    return new Weighed(sheet, part, effects, fixes(part.kind()).takeOverwritten(), back);
  }

  private Comebacks comebacks() throws SQLException {
    Comebacks known = comebacks;
    if (known == null) {
      known = Comebacks.of(c);
      comebacks = known;
    }
    return known;
  }

  private Fixes fixes(TableKind kind) throws SQLException {
    Fixes known = fixes.get(kind);
    if (known == null) {
      known = Fixes.of(c, kind);
      fixes.put(kind, known);
    }
    return known;
  }

  private Receipt.Part told(Weighed weighed, boolean newest) throws SQLException {
    SheetPlan sheet = weighed.sheet();
    Map<Versions.Effect, Integer> effects = weighed.effects();
    var notices = Notices.of(sheet.problems());
    int older = effects.getOrDefault(Versions.Effect.OLDER, 0);
    notices.add(StoreChecks.OLDER_VERSION.id(), older, olderSentence(older, sheet.extracted()));
    List<OverwrittenFix> overwritten = weighed.overwritten();
    notices.add(StoreChecks.OVERWRITTEN.id(), overwritten.size(), overwrittenSentence(overwritten));
    if (newest) {
      int stale = of(sheet.mapping().kind()).openBefore(sheet.extracted(), StaleDecisions.closed(c));
      notices.add(StoreChecks.STALE.id(), stale, staleSentence(stale));
    }
    return part(
        sheet,
        false,
        effects.getOrDefault(Versions.Effect.ADDED, 0),
        effects.getOrDefault(Versions.Effect.CHANGED, 0),
        effects.getOrDefault(Versions.Effect.UNCHANGED, 0) + older,
        notices);
  }

  private static Set<String> leftOutKeys(SheetPlan sheet) {
    return sheet.leftOut().stream().map(LeftOutRow::key).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private static String overwrittenSentence(List<OverwrittenFix> fixes) {
    String first = fixes.isEmpty() ? "" : fixes.getFirst().sentence();
    return fixes.size() <= 1 ? first : "The first of " + fixes.size() + ": " + first;
  }

  private Map<Versions.Effect, Integer> writeRows(StoredPart part, SheetPlan sheet, Comebacks.OfSheet back) throws SQLException {
    RowTable<?> table = tables.of(part.kind());
    var effects = new EnumMap<Versions.Effect, Integer>(Versions.Effect.class);
    try (RowWriter insert = table.inBlocks() ? new BlockInsert(c, table) : new RowInsert(c, table)) {
      int[] index = {0};
      Prepared.<SQLException>each(
          sheet,
          table,
          part.id(),
          weigher(part),
          row -> {
            if (!row.row().origin().extracted().equals(part.extracted())) {
              throw new IllegalArgumentException("a row of a sheet has another extraction date than the sheet");
            }
            insert.add(part.firstId() + index[0]++, part.id(), row);
            effects.merge(row.effect(), 1, Integer::sum);
            back.row(row.row());
            if (++done % PIECE == 0) {
              flush(insert);
            }
          });
      flush(insert);
    }
    return effects;
  }

  private void flush(RowWriter insert) throws SQLException {
    insert.flush();
    progress.check();
    progress.report(done, total, "Adding rows to the project");
  }

  private Versions of(TableKind kind) {
    return versions.computeIfAbsent(kind, k -> new Versions(Aliases.none()));
  }

  /** Stale rows are told of once an import: by the last of the sheets with the newest extraction date of a kind. */
  private static boolean newestOfKind(Item item, List<Item> fresh) {
    Item newest = item;
    for (Item other : fresh) {
      if (other.kind() == item.kind() && !other.sheet().extracted().isBefore(newest.sheet().extracted())) {
        newest = other;
      }
    }
    return newest == item;
  }

  private static Receipt.Part part(
      SheetPlan sheet, boolean there, int added, int changed, int unchanged, Notices notices) {
    return new Receipt.Part(
        sheet.file(), sheet.fileHash(), sheet.sheet(), sheet.mapping().kind(), sheet.extracted(), sheet.extractedWhy(),
        there, sheet.rowsRead(), added, changed, unchanged, sheet.identical(), sheet.leftOut().size(),
        notices.counts(), notices.sentences(), sheet.corrections().fixes().size(), List.of(), 0, 0, there ? null : sheet.replacing())
        .explained(notices.rows(), Notices.reasons(sheet.leftOut()));
  }

  private static SufficeException twice(StoredPart part, ValidatedRow row) {
    String where = part.sheet().isEmpty() ? part.file() : part.file() + ", sheet " + part.sheet();
    return new SufficeException(
        "same-key-twice",
        where + ", row " + row.origin().row()
            + ": an earlier row of the sheet is for the same thing but differs. Nothing was added. Remove one of the two"
            + " rows and add the file again.");
  }

  private static String olderSentence(int rows, LocalDate extracted) {
    return rows
        + (rows == 1 ? " row differs" : " rows differ")
        + " from a newer extract that the project holds, and changed nothing: this extract is of " + extracted
        + ". If that date is wrong, undo this import and add the file again with the right one.";
  }

  private static String staleSentence(int rows) {
    return rows
        + (rows == 1 ? " placement was" : " placements were")
        + " open in an older extract and missing from this one: still counted as open. Close them or keep them"
        + " (Data, No longer sent; or the command \u201cstale\u201d), or add an extract that gives their end dates; if this extract is not complete,"
        + " add the complete one.";
  }
}
