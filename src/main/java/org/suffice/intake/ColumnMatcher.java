package org.suffice.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ColumnMatch;
import org.suffice.model.ColumnMatch.Sureness;
import org.suffice.model.Field;
import org.suffice.model.Mapping;
import org.suffice.model.TableKind;

/**
 * Decides which column becomes which field, from headings and values together: one column a field, for the best total.
 * A wrong "Matched" would be a wrong number, so only a known name with values that suit it is Matched.
 */
final class ColumnMatcher {
  private static final double CONTENT_WEIGHT = 6;
  private static final double CONTRADICTION = 12;
  private static final double CODES_ALONE = 5;
  private static final double WORDS_ALONE = 4;
  private static final Set<Field> TOLD_BY_CODES = Set.of(Field.PLACEMENT_TYPE, Field.SECTOR, Field.LEGAL_STATUS);
  private static final Set<Field> TOLD_BY_WORDS = Set.of(Field.PLACEMENT_TYPE, Field.SECTOR, Field.TYPE_SOUGHT);
  private final HeadingWords words;
  private final HeadingEvidence evidence;
  private final ValueMatcher values;
  private final Needs needs;

  ColumnMatcher(HeadingWords words, ValueMatcher values, Needs needs) {
    this.words = words;
    this.evidence = new HeadingEvidence(words);
    this.values = values;
    this.needs = needs;
  }

  private record Pair(HeadingEvidence.Kind kind, ContentFit fit, double worth) {}

  /** Matches the columns of a table of a kind. */
  List<ColumnMatch> match(TableKind kind, List<Heading> columns) {
    List<Field> fields = Field.of(kind).stream().filter(f -> f != Field.NEED_TICKED).toList();
    Pair[][] pairs = new Pair[fields.size()][columns.size()];
    double[][] worth = new double[fields.size()][columns.size()];
    for (int f = 0; f < fields.size(); f++) {
      for (int c = 0; c < columns.size(); c++) {
        pairs[f][c] = pair(fields.get(f), columns.get(c));
        // Of two columns that suit a field alike, the one further left.
        worth[f][c] = pairs[f][c].worth - c * 1e-6;
      }
    }
    int[] best = Assignment.best(worth);
    List<ColumnMatch> matches = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      ColumnMatch match = unmatched(kind, columns.get(c));
      for (int f = 0; match.field() == null && f < fields.size(); f++) {
        match = pairs[f][c].kind.strong() && pairs[f][c].fit.refused() ? refused(columns.get(c), fields.get(f), pairs[f][c].fit) : match;
      }
      for (int f = 0; f < best.length; f++) {
        if (best[f] == c) {
          match = matched(columns.get(c), fields.get(f), pairs[f][c]);
        }
      }
      matches.add(match);
    }
    return matches;
  }

  private Pair pair(Field field, Heading column) {
    HeadingEvidence.Kind kind = evidence.of(field, column.text());
    boolean none = kind == HeadingEvidence.Kind.NONE;
    boolean codes = none && TOLD_BY_CODES.contains(field) && alone(field, column, t -> values.code(field, t));
    boolean telling = none && !codes && TOLD_BY_WORDS.contains(field) && column.profile().distinct() > 1 && alone(field, column, t -> values.telling(field, t));
    if (none && !codes && !telling) {
      return new Pair(kind, ContentFit.SILENT, 0);
    }
    ContentFit fit = ContentFit.of(field, column, values);
    if (fit.refused() || (column.hidden() && !kind.strong())) {
      return new Pair(kind, fit, 0);
    }
    if (codes || telling) {
      return new Pair(kind, fit, codes ? CODES_ALONE : WORDS_ALONE);
    }
    double worth = kind.weight + (fit.contradicts() ? -CONTRADICTION : fit.score() * CONTENT_WEIGHT);
    return new Pair(kind, fit, fit.contradicts() && !kind.strong() ? 0 : worth);
  }

  /** Without a known heading only codes of the return, or words of few fields, tell what a column is, and only to be checked. */
  private boolean alone(Field field, Heading column, Predicate<String> known) {
    return !column.text().isEmpty()
        && !column.hidden()
        && !words.ruledOut(field, Words.normal(column.text()))
        && column.profile().count() >= 3
        && column.profile().textShare(known) >= 0.9;
  }

  private static ColumnMatch matched(Heading column, Field field, Pair pair) {
    boolean sure = pair.kind.strong() && !pair.fit.contradicts() && !pair.fit.unsure();
    Sureness sureness = sure ? Sureness.MATCHED : Sureness.CHECK;
    String why = pair.kind.why;
    if (pair.kind == HeadingEvidence.Kind.NONE) {
      why = pair.worth == CODES_ALONE ? "name not known; values are codes" : "name not known; values are words for it";
    } else if (pair.kind == HeadingEvidence.Kind.MAYBE) {
      why = "\u201c" + column.text() + "\u201d may mean this";
    }
    if (field.content() == Field.Content.DATE && column.profile().dates().doubtful()) {
      sureness = Sureness.CHECK;
    }
    return of(column, field, sureness, pair.fit.why().isEmpty() ? why : why + "; " + pair.fit.why());
  }

  private static ColumnMatch refused(Heading column, Field field, ContentFit fit) {
    return of(column, null, Sureness.NOT_USED, "\u201c" + field.label() + "\u201d by its name, but " + fit.why());
  }

  private ColumnMatch unmatched(TableKind kind, Heading column) {
    if (column.text().isEmpty()) {
      return of(column, null, Sureness.NOT_USED, "no heading");
    }
    if (kind == TableKind.SEARCHES && !column.hidden() && needs.known(column.text()).isPresent()) {
      ContentFit fit = ContentFit.of(Field.NEED_TICKED, column, values);
      return fit.contradicts()
          ? of(column, null, Sureness.NOT_USED, "a need by its name, but " + fit.why())
          : of(column, Field.NEED_TICKED, Sureness.MATCHED, "a known need; " + fit.why());
    }
    if (column.hidden()) {
      boolean names = column.profile().personShare() >= 0.3 || column.profile().sentenceShare() >= 0.3;
      return of(column, null, Sureness.NOT_USED, names ? "hidden; looks like names: never read in" : "hidden; name not known");
    }
    boolean names = column.profile().personShare() >= 0.8;
    return of(column, null, Sureness.NOT_USED, names ? "name not known; may hold names" : "name not known");
  }

  /** The columns matched as a person once confirmed for the same headings. */
  List<ColumnMatch> asBefore(Mapping before, List<Heading> columns) {
    List<ColumnMatch> old = new ArrayList<>(before.columns());
    List<ColumnMatch> matches = new ArrayList<>();
    for (Heading column : columns) {
      ColumnMatch same =
          old.stream().filter(m -> m.header().strip().equalsIgnoreCase(column.text())).findFirst().orElse(null);
      if (same == null) {
        matches.add(of(column, null, Sureness.NOT_USED, "not there last time"));
      } else {
        old.remove(same);
        matches.add(again(same.field(), column));
      }
    }
    return matches;
  }

  private ColumnMatch again(@Nullable Field field, Heading column) {
    if (field == null) {
      return of(column, null, Sureness.NOT_USED, "not used last time");
    }
    ContentFit fit = ContentFit.of(field, column, values);
    boolean doubtful = field.content() == Field.Content.DATE && column.profile().dates().doubtful();
    String why = "same as last time" + (fit.why().isEmpty() ? "" : "; " + fit.why());
    return of(column, field, fit.contradicts() || fit.unsure() || doubtful ? Sureness.CHECK : Sureness.MATCHED, why);
  }

  /** What hidden columns hold is not shown, and neither are values of columns that are not used because of names. */
  private static ColumnMatch of(Heading column, @Nullable Field field, Sureness sureness, String why) {
    boolean secret = field == null && (column.hidden() || why.contains("names"));
    return new ColumnMatch(
        column.column(),
        column.text(),
        field,
        sureness,
        why,
        secret ? List.of() : column.profile().samples(),
        column.hidden());
  }
}
