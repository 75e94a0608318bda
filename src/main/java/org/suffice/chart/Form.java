package org.suffice.chart;

/** What a table is drawn as, once its hint has met its dates and columns. */
enum Form {
  /** Lines over dates or months. */
  LINES,
  /** Bars over dates or months, their parts stacked. */
  STACK_OVER_TIME,
  /** A horizontal bar a row, its columns stacked. */
  STACKED_ROWS,
  /** A horizontal bar a row, its columns side by side. */
  BARS,
  /** A horizontal bar a row, the second column laid over the first as its part. */
  PART_OF_BAR
}
