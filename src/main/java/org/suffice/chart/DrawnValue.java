package org.suffice.chart;

/**
 * A value as it is drawn, read back from a chart.
 *
 * @param value the cell's number, or its share in percent where the chart shows shares; unrounded
 */
public record DrawnValue(String rowId, String columnId, double value) {}
