package org.suffice.analysis;

import java.util.List;

/** The shape of a table: how units are sorted into rows and columns, and which rows and columns are printed. */
record Grid<U extends Units>(Sort<U> rows, Sort<U> columns, List<Line> lines, List<Stripe> stripes) {
  Grid {
    lines = List.copyOf(lines);
    stripes = List.copyOf(stripes);
  }
}
