package org.suffice.app;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Target;

/** Targets as a text file with the headings of a KPI table, so that what was exported can be added. */
final class TargetFile {
  private static final String HEADINGS = "KPI,Measure,Row,Value kind,Baseline date,Baseline,Target,Due,Direction,Tolerance,Unit,Basis";

  private TargetFile() {}

  static String text(List<Target> targets) {
    return Stream.concat(Stream.of(HEADINGS), targets.stream().map(TargetFile::line)).collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(Target t) {
    return Stream.of(
            t.name(), t.measure(), t.row(), word(t.valueKind()), text(t.baselineDate()), number(t.baseline()), number(t.target()), t.due().toString(),
            word(t.direction()), t.tolerance() == 0 ? "" : number(t.tolerance()), t.unit(), t.yearly() ? "a year" : "value")
        .map(TargetFile::quoted)
        .collect(Collectors.joining(","));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String number(@Nullable Double value) {
    return value == null ? "" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
