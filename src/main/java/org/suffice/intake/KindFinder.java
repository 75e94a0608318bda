package org.suffice.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Field;
import org.suffice.model.TableKind;

/** Recognises what a table holds by its headings alone, never by the name of its file, and says so where it cannot. */
final class KindFinder {
  /** What no other table says. */
  private static final Set<Field> ONLY_SEARCHES =
      EnumSet.of(
          Field.SEARCHES_MADE, Field.RING_ROUND, Field.HARD_TO_FIND, Field.NEEDED_BY, Field.EMERGENCY, Field.CHILDREN_IN_REQUEST, Field.OUTCOME,
          Field.OFFERS, Field.DECLINED, Field.CATEGORY_PLACED);

  /** So many of these beside a date of request are a log of searches, whatever its reference and types are called. */
  private static final int A_LOG = 3;

  private final HeadingEvidence evidence;
  private final List<String[]> otherTables = DataLines.table("codes/tables.csv");

  KindFinder(HeadingWords words) {
    evidence = new HeadingEvidence(words);
  }

  /**
   * What was recognised.
   *
   * @param kind null where no kind was
   * @param otherTable a table of the SSDA903 return that is known and not read; empty where it is none
   */
  record Found(@Nullable TableKind kind, String otherTable) {}

  /** The kind of the table with these headings. */
  Found find(List<String> headings) {
    List<String> upper = headings.stream().map(h -> h.strip().toUpperCase(Locale.ROOT)).toList();
    for (String[] table : otherTables) {
      List<String> columns = List.of(table[1].split(" "));
      if (upper.containsAll(columns)) {
        return new Found(null, table[0]);
      }
    }
    if (upper.contains("CHILD") && upper.contains("DECOM") && (upper.contains("PLACE") || upper.contains("PL"))) {
      // A return's episodes with each child's own facts beside them is one table of placements.
      boolean own = upper.contains("DOB") || upper.contains("SEX");
      return new Found(own ? TableKind.PLACEMENTS : TableKind.EPISODES, "");
    }
    if (upper.containsAll(List.of("CHILD", "DUC"))) {
      return new Found(TableKind.UASC, "");
    }
    if (upper.containsAll(List.of("CHILD", "DOB")) && (upper.contains("SEX") || upper.contains("ETHNIC"))) {
      return new Found(TableKind.HEADER, "");
    }
    return new Found(best(headings).orElse(null), "");
  }

  private Optional<TableKind> best(List<String> headings) {
    TableKind best = null;
    double most = 0;
    for (TableKind kind :
        List.of(TableKind.SEARCHES, TableKind.PLACEMENTS, TableKind.TARGETS, TableKind.CAPACITY, TableKind.PUBLISHED, TableKind.HEADER, TableKind.UASC)) {
      double score = score(kind, headings);
      if (score > most) {
        most = score;
        best = kind;
      }
    }
    return Optional.ofNullable(best);
  }

  /** How much the headings look like a kind; 0 where they do not name what makes a table of that kind. */
  private double score(TableKind kind, List<String> headings) {
    Set<Field> named = named(kind, headings);
    List<Field> required = Field.required(kind);
    long have = required.stream().filter(named::contains).count();
    long searches = kind == TableKind.SEARCHES ? named.stream().filter(ONLY_SEARCHES::contains).count() : 0;
    boolean log = named.contains(Field.REQUESTED) && searches >= A_LOG;
    boolean enough =
        switch (kind) {
          case SEARCHES -> log || (have >= 2 && (named.contains(Field.SEARCH) || (maybeNames(Field.SEARCH, headings) && searches >= 2)));
          case PLACEMENTS, EPISODES -> have >= 2 && (named.contains(Field.START) || named.contains(Field.PLACEMENT_TYPE));
          case HEADER -> have == 2 && named.contains(Field.SEX) && named.contains(Field.ETHNICITY);
          case UASC -> have == 2;
          case PUBLISHED -> have == 3 || (have == 2 && named.contains(Field.MEASURE) && named.size() >= 4);
          case CAPACITY -> named.contains(Field.PLACES) && named.size() >= 3 && whose(named) && !aboutChildren(headings);
          case TARGETS -> named.contains(Field.TARGET_VALUE) && have >= 3;
        };
    return enough ? (double) have / required.size() * 10 + named.size() + (log ? searches : 0) : 0;
  }

  /** A column that may be the field, which other headings must bear out. */
  private boolean maybeNames(Field field, List<String> headings) {
    return headings.stream().anyMatch(h -> evidence.outright(field, h, HeadingEvidence.forms(h)) == HeadingEvidence.Kind.MAYBE);
  }

  private static boolean whose(Set<Field> named) {
    return named.contains(Field.PROVIDER) || named.contains(Field.HOME) || named.contains(Field.URN) || named.contains(Field.CARER);
  }

  /** A list of children, or of searches for them, may say how many places the home has. */
  private boolean aboutChildren(List<String> headings) {
    return headings.stream()
        .anyMatch(
            h ->
                evidence.outright(Field.CHILD, h, HeadingEvidence.forms(h)).strong()
                    || evidence.outright(Field.SEARCH, h, HeadingEvidence.forms(h)).strong());
  }

  /** The fields of a kind that some heading names outright, each by another heading. */
  private Set<Field> named(TableKind kind, List<String> headings) {
    List<String> left = new ArrayList<>(headings);
    Set<Field> named = EnumSet.noneOf(Field.class);
    for (Field field : Field.of(kind)) {
      for (String heading : left) {
        if (field != Field.NEED_TICKED && evidence.outright(field, heading, HeadingEvidence.forms(heading)).strong()) {
          named.add(field);
          left.remove(heading);
          break;
        }
      }
    }
    return named;
  }
}
