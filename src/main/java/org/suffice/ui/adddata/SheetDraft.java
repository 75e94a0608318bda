package org.suffice.ui.adddata;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AddData;
import org.suffice.model.Field;
import org.suffice.model.ImportDraft;
import org.suffice.model.Mapping;
import org.suffice.model.SheetReading;
import org.suffice.model.TableKind;

/**
 * One sheet while a person looks at it: how it is read now, whether it is to be added, and what was corrected. What was
 * corrected under one heading row is kept while another is tried.
 */
final class SheetDraft implements Entry {
  private final ReadOnlyObjectWrapper<SheetReading> reading;
  private final ReadOnlyBooleanWrapper ticked;
  private final ReadOnlyIntegerWrapper headingRow;
  private final Map<Integer, SheetReading> byHeadingRow = new HashMap<>();
  private final Deque<Mapping> before = new ArrayDeque<>();
  private @Nullable TableKind insisted;
  private @Nullable LocalDate day;
  private @Nullable String file;
  private boolean touched;

  SheetDraft(SheetReading found) {
    reading = new ReadOnlyObjectWrapper<>(this, "reading", found);
    ticked = new ReadOnlyBooleanWrapper(this, "ticked", recognised(found));
    Mapping mapping = found.mapping();
    headingRow = new ReadOnlyIntegerWrapper(this, "headingRow", mapping == null ? 0 : mapping.headerRow());
  }

  ReadOnlyObjectProperty<SheetReading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  SheetReading reading() {
    return reading.get();
  }

  /** To be added. */
  ReadOnlyBooleanProperty tickedProperty() {
    return ticked.getReadOnlyProperty();
  }

  boolean ticked() {
    return ticked.get();
  }

  /** Takes it in or leaves it; a sheet that is not recognised cannot be ticked. */
  void tick(boolean on) {
    boolean now = on && canTick();
    touched |= ticked.get() != now;
    ticked.set(now);
  }

  /** Its kind is known, so that it can be added or be made fit for it. */
  boolean canTick() {
    return recognised(reading());
  }

  private static boolean recognised(SheetReading reading) {
    return reading.mapping() != null && reading.problem().isEmpty();
  }

  /** Row of the headings as Excel numbers it; 0 where none was found. It leads while a new match is worked out. */
  ReadOnlyIntegerProperty headingRowProperty() {
    return headingRow.getReadOnlyProperty();
  }

  /** What a person says the sheet holds; null where that was left to the headings. */
  @Nullable TableKind insisted() {
    return insisted;
  }

  /** "Placements", or the file's name where a text file has no sheets. */
  String name() {
    return reading().sheet().isEmpty() ? reading().file() : reading().sheet();
  }

  /** Required fields that no column is matched to. */
  List<Field> missing() {
    Mapping mapping = reading().mapping();
    return mapping == null ? List.of() : mapping.missing();
  }

  /** Puts back what a person decided before. */
  void restore(boolean on, @Nullable TableKind kind, @Nullable LocalDate extracted) {
    insisted = kind;
    ticked.set(on && canTick());
    touched = true;
    if (extracted != null) {
      extracted(extracted);
    }
  }

  /** The file's name, where another file has the same: decisions about the one are not about the other. */
  void named(String name) {
    if (!reading().file().equals(name)) {
      file = name;
      reading.set(dated(reading()));
    }
  }

  /** It as it is kept where adding is broken off, to be read so, with what was decided about words and dates. */
  ImportDraft.Sheet kept(@Nullable Mapping decided) {
    SheetReading r = reading();
    return new ImportDraft.Sheet(r.path(), r.fileHash(), r.sheet(), ticked(), insisted, day, decided);
  }

  /** A person corrected something that closing would lose. */
  boolean touched() {
    return touched;
  }

  /** Shows another heading row before its match is known; what is known from before is taken at once. */
  boolean tryHeading(int row) {
    if (headingRow.get() > 0) {
      byHeadingRow.put(headingRow.get(), reading());
    }
    touched = true;
    headingRow.set(row);
    SheetReading known = byHeadingRow.get(row);
    if (known != null) {
      accept(known);
    }
    return known != null;
  }

  /** Goes back to the heading row of the reading as it is: the other could not be tried. */
  void keepHeading() {
    Mapping mapping = reading().mapping();
    headingRow.set(mapping == null ? 0 : mapping.headerRow());
  }

  /** The sheet is read in another way now. */
  void accept(SheetReading other) {
    boolean could = canTick();
    before.clear();
    reading.set(dated(other));
    Mapping mapping = other.mapping();
    if (mapping != null) {
      headingRow.set(mapping.headerRow());
    }
    ticked.set(canTick() && (ticked.get() || !could));
  }

  /** The same file read as another kind of table. */
  void acceptAs(TableKind kind, SheetReading other) {
    insisted = kind;
    touched = true;
    byHeadingRow.clear();
    accept(other);
  }

  /** The day the data was taken out of the council's system, as a person knows it. */
  void extracted(LocalDate chosen) {
    if (!reading().extracted().equals(chosen)) {
      touched = true;
      day = chosen;
      reading.set(dated(reading()));
    }
  }

  private SheetReading dated(SheetReading r) {
    LocalDate chosen = day;
    String name = file;
    SheetReading named = name == null ? r : r.named(name);
    return chosen == null ? named : named.extracted(chosen, Say.of("extracted.chosen"));
  }

  /** A column becomes a field, or is not used; empty where nothing changed. */
  Optional<Matching.Choice> choose(int column, @Nullable Field field) {
    Mapping mapping = reading().mapping();
    if (mapping == null) {
      return Optional.empty();
    }
    Matching.Choice choice = Matching.choose(mapping, column, field);
    before.push(mapping);
    touched = true;
    reading.set(reading().with(choice.mapping()));
    return Optional.of(choice);
  }

  /** There is a choice to take back. */
  boolean canTakeBack() {
    return !before.isEmpty();
  }

  /** Takes the last choice back; false where there is none. */
  boolean takeBack() {
    if (before.isEmpty()) {
      return false;
    }
    reading.set(reading().with(before.pop()));
    return true;
  }

  /** Gives files of one name in several folders names that tell them apart. */
  static void nameApart(List<SheetDraft> all) {
    List<SheetReading> named = AddData.apart(all.stream().map(SheetDraft::reading).toList());
    for (int i = 0; i < all.size(); i++) {
      all.get(i).named(named.get(i).file());
    }
  }
}
