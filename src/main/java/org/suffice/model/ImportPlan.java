package org.suffice.model;

import java.util.List;

/** Everything one import would add: all or nothing over its files. */
public record ImportPlan(List<SheetPlan> sheets) {
  public ImportPlan {
    sheets = List.copyOf(sheets);
  }
}
