package org.suffice.analysis;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.suffice.model.Facts;
import org.suffice.model.Placement;

/**
 * What happened to children in a period, or was so at its ends: one unit an event, each with the day it is counted on,
 * the row it is counted from and what kind of event it is (a number that the measure gives meaning to).
 */
final class Events implements ChildUnits {
  private final Facts facts;
  private final int[] rows;
  private final int[] homes;
  private final int[] days;
  private final int[] kinds;
  private final int[] others;
  private final UnitFacts known = new UnitFacts();

  private Events(Facts facts, int[] rows, int[] homes, int[] days, int[] kinds, int[] others) {
    this.facts = facts;
    this.rows = rows;
    this.homes = homes;
    this.days = days;
    this.kinds = kinds;
    this.others = others;
  }

  @Override
  public int size() {
    return rows.length;
  }

  @Override
  public Facts facts() {
    return facts;
  }

  @Override
  public int child(int unit) {
    return facts.placements().child(rows[unit]);
  }

  @Override
  public LocalDate day(int unit) {
    return LocalDate.ofEpochDay(days[unit]);
  }

  @Override
  public Placement row(int unit) {
    return facts.placements().get(rows[unit]);
  }

  @Override
  public Placement home(int unit) {
    return facts.placements().get(homes[unit]);
  }

  @Override
  public int fact(UnitFacts.Fact fact, int unit) {
    return known.of(fact, this)[unit];
  }

  /** What kind of event it is. */
  int kind(int unit) {
    return kinds[unit];
  }

  /** A position beside it that the measure gives meaning to: the row before a move, the stay. */
  int other(int unit) {
    return others[unit];
  }

  /** The placement before a move. */
  Placement before(int unit) {
    return facts.placements().get(others[unit]);
  }

  /** Collects events. */
  static final class Builder {
    private final Care care;
    private int[] rows = new int[64];
    private int[] days = new int[64];
    private int[] kinds = new int[64];
    private int[] others = new int[64];
    private int n;

    Builder(Care care) {
      this.care = care;
    }

    /** An event of a kind, counted from a row on a day (as an epoch day). */
    void add(int row, int day, int kind) {
      add(row, day, kind, Care.NONE);
    }

    /** An event with a position beside it. */
    void add(int row, int day, int kind, int other) {
      if (n == rows.length) {
        rows = Arrays.copyOf(rows, 2 * n);
        days = Arrays.copyOf(days, 2 * n);
        kinds = Arrays.copyOf(kinds, 2 * n);
        others = Arrays.copyOf(others, 2 * n);
      }
      rows[n] = row;
      days[n] = day;
      kinds[n] = kind;
      others[n] = other;
      n++;
    }

    /** The events of the kinds that are wanted. */
    Events build(IntPredicate wanted) {
      int kept = 0;
      for (int i = 0; i < n; i++) {
        if (wanted.test(kinds[i])) {
          rows[kept] = rows[i];
          days[kept] = days[i];
          kinds[kept] = kinds[i];
          others[kept] = others[i];
          kept++;
        }
      }
      int[] counted = Arrays.copyOf(rows, kept);
      int[] homes = new int[kept];
      for (int i = 0; i < kept; i++) {
        homes[i] = care.home(counted[i]);
      }
      return new Events(
          care.facts(), counted, homes, Arrays.copyOf(days, kept), Arrays.copyOf(kinds, kept), Arrays.copyOf(others, kept));
    }
  }
}
