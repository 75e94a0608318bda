package org.suffice.intake;

import org.suffice.model.ColumnMatch;
import org.suffice.model.DateOrder;
import org.suffice.model.Field;
import org.suffice.model.FoundDates;
import org.suffice.model.SheetReading;
import org.suffice.model.SheetValues.DateCount;

/** Counts what the cells of one date column show, and keeps a few of them as evidence. */
final class DateCounts {
  private final DateDecision.Collector collector = new DateDecision.Collector();
  private final int latestYear;
  private String daySample = "";
  private String monthSample = "";
  private int plain;
  private int badDayFirst;
  private int badMonthFirst;
  private int other;

  /** Counts; {@code latestYear} is the last year that a year of two digits can be. */
  DateCounts(int latestYear) {
    this.latestYear = latestYear;
  }

  void add(RawCell cell) {
    collector.add(cell);
    if (cell.blank() || cell instanceof RawCell.Day) {
      return;
    }
    String text = cell.shown().replace('\u00a0', ' ').strip();
    if (BlankWords.blank(text) || BlankWords.open(text)) {
      return;
    }
    DateText date = cell instanceof RawCell.Text ? DateText.of(text).orElse(null) : null;
    if (date == null) {
      other++;
      return;
    }
    plain += date.plain() ? 1 : 0;
    badDayFirst += date.date(true, latestYear) == null ? 1 : 0;
    badMonthFirst += date.date(false, latestYear) == null ? 1 : 0;
    daySample = daySample.isEmpty() && date.needsDayFirst() ? text : daySample;
    monthSample = monthSample.isEmpty() && date.needsMonthFirst() ? text : monthSample;
  }

  /** What the column shows by itself. */
  DateDecision alone() {
    return collector.decide();
  }

  /** What was counted, in both orders, beside the other columns of dates of the sheet. */
  DateCount count(SheetReading reading, ColumnMatch column, Field field, Iterable<DateDecision> others) {
    DateDecision decision = alone().beside(others);
    return new DateCount(
        found(reading, column, field, decision, DateOrder.DAY_FIRST),
        found(reading, column, field, decision, DateOrder.MONTH_FIRST),
        decision.dayFirst() ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
  }

  private FoundDates found(SheetReading reading, ColumnMatch column, Field field, DateDecision d, DateOrder order) {
    boolean dayFirst = order == DateOrder.DAY_FIRST;
    return new FoundDates(
        reading.file(), reading.sheet(), column.header(), field, d.real(), d.text(), plain, d.dayOnly(), d.monthOnly(),
        d.shortYears(), dayFirst ? badDayFirst : badMonthFirst, d.serialsAreDays() ? Math.max(0, other - d.serials()) : other, daySample, monthSample, order, d.inDoubt(), null);
  }
}
