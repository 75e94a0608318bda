package org.suffice.app;

import java.util.List;
import org.suffice.chart.ChartFinish;
import org.suffice.chart.LineScale;
import org.suffice.model.Numbers;
import org.suffice.model.Table;
import org.suffice.model.Target;
import org.suffice.model.Target.ValueKind;

/** The project's targets as lines across the chart of what they follow: of all children or requests, never of a filter's part. */
final class TargetLines {
  private static final String HARD = "hard-to-find";
  private final Table table;
  private final LineScale scale;

  private TargetLines(Table table, LineScale scale) {
    this.table = table;
    this.scale = scale;
  }

  static List<ChartFinish.Line> of(Table table, boolean percent, List<Target> targets) {
    LineScale scale = LineScale.of(table, percent).orElse(null);
    if (scale == null || !table.where().isEmpty()) {
      return List.of();
    }
    var lines = new TargetLines(table, scale);
    return targets.stream().filter(lines::fits).map(lines::line).toList();
  }

  private boolean fits(Target target) {
    return target.measure().equals(table.id())
        && !target.yearly()
        && target.valueKind() == scale.kind()
        && scale.rows().contains(row(target))
        && scale.columns().equals(List.of(column(target)));
  }

  private static String row(Target target) {
    return target.row().split("/", 2)[0];
  }

  /** The column that a target follows: its own, that of rates, of searches the hard to find ones, else the first. */
  private String column(Target target) {
    int slash = target.row().indexOf('/');
    if (slash >= 0) {
      return target.row().substring(slash + 1);
    }
    if (target.valueKind() == ValueKind.RATE) {
      return "rate";
    }
    List<String> all = table.columns().stream().map(c -> c.id().split("[@:]", 2)[0]).toList();
    return all.contains(HARD) ? HARD : all.getFirst();
  }

  private ChartFinish.Line line(Target target) {
    String due = "Target for " + Numbers.date(target.due());
    String which = scale.rows().size() == 1 ? due : due + ", " + table.row(row(target)).orElseThrow().label();
    return new ChartFinish.Line(which, target.target(), scale.rows().size() == 1 ? "" : row(target));
  }
}
