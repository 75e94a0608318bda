package org.suffice.analysis;

import org.suffice.model.MeasureInfo;
import org.suffice.model.RowsBehind;
import org.suffice.model.Table;

/** One measure of the catalogue. */
sealed interface Measure permits SnapshotMeasure, FlowMeasure, SearchMeasure, CapacityMeasure, KpiMeasure, TrajectoryMeasure, PlannerMeasure, MonthlyMeasure,
    PeerMeasure, ReconciliationMeasure, PublishedMeasure, QualityMeasure {
  /** What it is. */
  MeasureInfo info();

  /** The answer. */
  Table table(Ask ask);

  /** The rows behind one of its numbers. */
  RowsBehind rows(Ask ask, String rowId, String columnId);
}
