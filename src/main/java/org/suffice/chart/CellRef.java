package org.suffice.chart;

/** The cell of a table that a mark in a chart stands for. */
public record CellRef(String rowId, String columnId) {}
