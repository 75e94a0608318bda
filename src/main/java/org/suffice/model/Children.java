package org.suffice.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every child that any row names, by position. A child's own facts that differ between rows are those of the newest
 * extract that gives them (domain: rules of counting, 2).
 */
public final class Children {
  private final Positions index;
  private final List<ChildDifference> differences;
  private final String[] reference;
  private final @Nullable LocalDate[] birth;
  private final Sex[] sex;
  private final @Nullable String[] ethnicity;
  private final @Nullable Uasc[] uasc;

  Children(Map<String, Known> known) {
    int n = known.size();
    var differing = new ArrayList<ChildDifference>();
    reference = new String[n];
    birth = new LocalDate[n];
    sex = new Sex[n];
    ethnicity = new String[n];
    uasc = new Uasc[n];
    int i = 0;
    for (Map.Entry<String, Known> e : known.entrySet()) {
      Known k = e.getValue();
      reference[i] = e.getKey();
      k.differences(i, differing);
      birth[i] = k.birth.value;
      sex[i] = k.sex.value == null ? Sex.NOT_RECORDED : k.sex.value;
      ethnicity[i] = k.ethnicity.value;
      uasc[i] = k.uasc.value;
      i++;
    }
    index = new Positions(reference);
    differences = List.copyOf(differing);
  }

  /** Facts that differ between rows, at most one a child and fact, in order of position. */
  public List<ChildDifference> differences() {
    return differences;
  }

  /** How many children there are. */
  public int size() {
    return reference.length;
  }

  /** Position of a child, or -1. */
  public int indexOf(String childReference) {
    return index.of(childReference);
  }

  /** The child's reference. */
  public String reference(int child) {
    return reference[child];
  }

  /** Date of birth; null where it is not known. */
  public @Nullable LocalDate birth(int child) {
    return birth[child];
  }

  /** Completed years on a day; -1 where the date of birth is not known or later than the day. */
  public int age(int child, LocalDate day) {
    LocalDate born = birth[child];
    return born == null || born.isAfter(day) ? -1 : born.until(day).getYears();
  }

  /** Sex. */
  public Sex sex(int child) {
    return sex[child];
  }

  /** Ethnicity as recorded; null where it is not. */
  public @Nullable String ethnicity(int child) {
    return ethnicity[child];
  }

  /** Ever recorded as an unaccompanied asylum-seeking child; null where nothing is recorded. */
  public @Nullable Boolean uasc(int child) {
    Uasc said = uasc[child];
    return said == null ? null : said.is;
  }

  /** Unaccompanied asylum-seeking child on a day: no longer from the day it ceased; null where nothing is recorded. */
  public @Nullable Boolean uasc(int child, LocalDate day) {
    Uasc said = uasc[child];
    if (said == null) {
      return null;
    }
    LocalDate ceased = said.ceased;
    return said.is && (ceased == null || day.isBefore(ceased));
  }

  /** What one row says: the day it ceased belongs to the answer it was given with. */
  record Uasc(boolean is, @Nullable LocalDate ceased) {
    private static final Uasc YES = new Uasc(true, null);
    private static final Uasc NO = new Uasc(false, null);

    /** Nearly all children share one of two. */
    static Uasc of(boolean is, @Nullable LocalDate ceased) {
      return ceased != null ? new Uasc(is, ceased) : is ? YES : NO;
    }
  }

  /** All references in order of position. */
  public List<String> references() {
    return List.of(reference);
  }

  /** What is known of one child while rows are still being read. */
  static final class Known {
    final Newest<LocalDate> birth = new Newest<>();
    final Newest<Sex> sex = new Newest<>();
    final Newest<String> ethnicity = new Newest<>();
    final Newest<Uasc> uasc = new Newest<>();

    void differences(int child, List<ChildDifference> into) {
      birth.difference(child, ChildDifference.ChildFact.BIRTH, LocalDate::toString).ifPresent(into::add);
      sex.difference(child, ChildDifference.ChildFact.SEX, Sex::label).ifPresent(into::add);
      ethnicity.difference(child, ChildDifference.ChildFact.ETHNICITY, e -> e).ifPresent(into::add);
    }
  }

  /** A value that the newest extract decides; among rows of one extract, the last in the file. */
  static final class Newest<T> {
    private @Nullable T value;
    private @Nullable Origin origin;
    private @Nullable T other;
    private @Nullable Origin otherOrigin;

    void offer(@Nullable T candidate, Origin from) {
      if (candidate == null) {
        return;
      }
      boolean wins = newer(from);
      if (value != null && !value.equals(candidate)) {
        other = wins ? value : candidate;
        otherOrigin = wins ? origin : from;
      }
      if (wins) {
        value = candidate;
        origin = from;
      }
    }

    /** How rows differ about it, if they do. */
    Optional<ChildDifference> difference(int child, ChildDifference.ChildFact fact, Function<T, String> text) {
      T counts = value;
      T differs = other;
      Origin at = origin;
      Origin otherAt = otherOrigin;
      return counts == null || differs == null || at == null || otherAt == null
          ? Optional.empty()
          : Optional.of(new ChildDifference(child, fact, text.apply(counts), at, text.apply(differs), otherAt));
    }

    private boolean newer(Origin from) {
      Origin held = origin;
      if (held == null) {
        return true;
      }
      int byDate = from.extracted().compareTo(held.extracted());
      int byImport = Integer.compare(from.importId(), held.importId());
      return byDate > 0 || (byDate == 0 && (byImport > 0 || (byImport == 0 && from.row() >= held.row())));
    }
  }
}
