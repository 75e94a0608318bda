package org.suffice.analysis;

import org.suffice.model.MeasureInfo;
import org.suffice.model.RowsBehind;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

final class KpiMeasure implements Measure {
  private final MeasureInfo info;

  KpiMeasure(MeasureInfo info) {
    this.info = info;
  }

  @Override
  public MeasureInfo info() {
    return info;
  }

  @Override
  public Table table(Ask ask) {
    throw new SufficeException("no-targets", ask.words().say("no-targets"));
  }

  @Override
  public RowsBehind rows(Ask ask, String rowId, String columnId) {
    throw new SufficeException("no-targets", ask.words().say("no-targets"));
  }
}
