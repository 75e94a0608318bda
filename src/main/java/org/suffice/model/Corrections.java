package org.suffice.model;

import java.util.List;
import java.util.Map;

/**
 * What people corrected in a sheet.
 *
 * @param fixes cells that were written over before the sheet was read
 * @param returned rows of a workbook of rows left out, by their row in this sheet, and where each came from first
 */
public record Corrections(List<MadeFix> fixes, Map<Integer, Origin> returned) {
  /** Nothing. */
  public static final Corrections NONE = new Corrections(List.of(), Map.of());

  public Corrections {
    fixes = List.copyOf(fixes);
    returned = Map.copyOf(returned);
  }

  /** The fixes, to be made again. */
  public List<Fix> again() {
    return fixes.stream().map(MadeFix::fix).toList();
  }
}
