package org.suffice.intake;

import java.util.List;
import org.suffice.model.TableKind;

/** Kinds of table that a check is for, by the names the checks use. */
final class Tables {
  static final List<TableKind> PLACEMENTS = List.of(TableKind.PLACEMENTS, TableKind.EPISODES);
  static final List<TableKind> EPISODES = List.of(TableKind.EPISODES);
  static final List<TableKind> HEADER = List.of(TableKind.HEADER);
  static final List<TableKind> CHILDREN = List.of(TableKind.PLACEMENTS, TableKind.HEADER);
  static final List<TableKind> WITH_CODES = List.of(TableKind.PLACEMENTS, TableKind.EPISODES, TableKind.HEADER);
  static final List<TableKind> RETURN = List.of(TableKind.HEADER, TableKind.EPISODES);
  static final List<TableKind> WITH_CHILDREN =
      List.of(TableKind.PLACEMENTS, TableKind.EPISODES, TableKind.HEADER, TableKind.SEARCHES);
  static final List<TableKind> SEARCHES = List.of(TableKind.SEARCHES);
  static final List<TableKind> WITH_COUNTS = List.of(TableKind.PLACEMENTS, TableKind.SEARCHES, TableKind.CAPACITY);
  static final List<TableKind> WITH_SIDES = WITH_COUNTS;
  static final List<TableKind> PUBLISHED = List.of(TableKind.PUBLISHED);
  static final List<TableKind> TARGETS = List.of(TableKind.TARGETS);
  static final List<TableKind> CAPACITY = List.of(TableKind.CAPACITY);
  static final List<TableKind> FIGURES = List.of(TableKind.PUBLISHED, TableKind.TARGETS);
  static final List<TableKind> WITH_END = List.of(TableKind.PLACEMENTS, TableKind.EPISODES, TableKind.PUBLISHED);
  static final List<TableKind> WITH_TYPES = List.of(TableKind.PLACEMENTS, TableKind.EPISODES, TableKind.SEARCHES);
  static final List<TableKind> ALL = List.of(TableKind.values());

  private Tables() {}
}
