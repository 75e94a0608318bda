package org.suffice.ui.widgets;

/** What a tile says: what the figure is, the figure as printed, and a line that says of what. */
public record Figure(String label, String value, String sub) {}
