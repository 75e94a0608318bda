package org.suffice.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of one column are written, decided for the column as a whole: with a decimal point unless every number
 * that has a separator can only be read with a decimal comma. Nothing is taken from a single cell.
 *
 * @param way the way they are read
 * @param commas how many can only be read with a decimal comma
 * @param both how many say one number with a decimal comma and another without, such as 1,234
 * @param points how many can only be read with a decimal point
 * @param sample one that can only be read with a decimal comma; empty where there is none
 */
record NumberDecision(Way way, int commas, int both, int points, String sample) {
  /** How numbers are read. */
  enum Way {
    /** As in Britain: 1,234.56. */
    POINT,
    /** 1.234,56. */
    COMMA,
    /** In doubt: what can be read in two ways is not read. */
    DOUBT
  }

  /** As in Britain, where nothing else is known. */
  static final NumberDecision BRITISH = new NumberDecision(Way.POINT, 0, 0, 0, "");

  /** A cell read as its column is; null where it is no number, or in doubt. */
  @Nullable Double read(String text) {
    Double point = NumberText.point(text);
    return switch (way) {
      case POINT -> point;
      case COMMA -> {
        Double comma = NumberText.comma(text);
        yield comma == null ? point : comma; // a cell corrected by hand can have a point where the file has commas
      }
      case DOUBT -> twoReadings(text) ? null : point;
    };
  }

  /** Whether a cell of a column in doubt says one number in Britain and another elsewhere. */
  boolean twoReadings(String text) {
    Double point = way == Way.DOUBT ? NumberText.point(text) : null;
    Double comma = point == null ? null : NumberText.comma(text);
    return comma != null && !comma.equals(point);
  }

  /** The same in a file of which another column has a decimal comma: what can be read in two ways is in doubt. */
  NumberDecision beside(Iterable<NumberDecision> others) {
    if (way == Way.POINT && both > 0 && points == 0) {
      for (NumberDecision other : others) {
        if (other.way != Way.POINT) {
          return new NumberDecision(Way.DOUBT, commas, both, points, sample);
        }
      }
    }
    return this;
  }

  /** Takes the cells of a column one by one. */
  static final class Collector {
    private final boolean semicolons;
    private int real;
    private int whole;
    private int commas;
    private int both;
    private int bothWithPoint;
    private int grouped;
    private int points;
    private String sample = "";

    /**
     * A collector.
     *
     * @param semicolons the file is separated by semicolons, as programs do where the comma is the decimal point
     */
    Collector(boolean semicolons) {
      this.semicolons = semicolons;
    }

    /** Takes a cell as the file has it; one that is no number leaves no trace. */
    void add(RawCell cell) {
      if (cell instanceof RawCell.Num) {
        real++;
      } else if (cell instanceof RawCell.Text text) {
        add(Trimmed.soft(text.shown()));
      }
    }

    private void add(String text) {
      int decimals = NumberText.decimals(text);
      if (decimals < 0) {
        addOther(text);
      } else if (decimals == 0) {
        whole++;
      } else if (NumberText.grouped(text, decimals)) {
        both++;
        bothWithPoint++;
      } else {
        points++;
      }
    }

    /** Any text, however a number may be written in it. */
    private void addOther(String text) {
      if (text.indexOf(',') < 0 && text.indexOf('.') < 0) {
        whole += NumberText.point(text) == null ? 0 : 1;
        return;
      }
      Double point = NumberText.point(text);
      Double comma = NumberText.comma(text);
      if (point == null && comma != null) {
        commas++;
        grouped += text.indexOf('.') < 0 ? 0 : 1;
        sample = sample.isEmpty() ? text : sample;
      } else if (point != null && comma == null) {
        points++;
      } else if (point != null) {
        both += point.equals(comma) ? 0 : 1;
        bothWithPoint += text.indexOf('.') < 0 ? 0 : 1;
        whole += point.equals(comma) ? 1 : 0;
      }
    }

    /** What the cells taken so far say. */
    NumberDecision decide() {
      int all = real + whole + commas + both + points;
      boolean likely = commas > 0 && (semicolons || 2 * commas >= all);
      // 1.234,56 in the column shows that its points are between thousands: 1.234 can be nothing else then
      int open = grouped > 0 ? both - bothWithPoint : both;
      boolean beyondDoubt = likely && real + open + points == 0;
      return new NumberDecision(beyondDoubt ? Way.COMMA : likely ? Way.DOUBT : Way.POINT, commas, both, points, sample);
    }
  }

  /** The decisions of a sheet, each beside the others. */
  static <K> void together(Map<K, NumberDecision> decisions) {
    var alone = Map.copyOf(decisions);
    decisions.replaceAll((k, d) -> d.beside(alone.values()));
  }
}
