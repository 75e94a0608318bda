package org.suffice.model;

import java.util.List;

/** Everything one import would add: all or nothing over its files. */
public record ImportPlan(List<SheetPlan> sheets) {
  public ImportPlan {
    sheets = List.copyOf(sheets);
  }

  /** The same, where each table that can stands for the period of its rows, and takes the place of all there was in it. */
  public ImportPlan replacing() {
    return new ImportPlan(
        sheets.stream()
            .map(s -> s.replacing(Replacing.of(s.mapping().kind(), s.rows(), s.extracted()).orElse(null)))
            .toList());
  }

  /** The same, where rows that it does not have stay as they are. */
  public ImportPlan addingOnly() {
    return new ImportPlan(sheets.stream().map(s -> s.replacing(null)).toList());
  }
}
