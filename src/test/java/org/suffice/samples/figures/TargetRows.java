package org.suffice.samples.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suffice.samples.CsvTable;
import org.suffice.samples.Published;
import org.suffice.samples.Published.Figure;

/** The KPIs as printed, with the measure each is about. A ratio is kept as the agency share. */
public final class TargetRows {
    private TargetRows() {}

    /** One row a KPI, in the order of the strategy. */
    public static List<TargetRow> all() {
        Published printed = Published.table("T001-20_kpi_2017_2020");
        return CsvTable.of("samples/kpi-measures.csv").rows().stream().map(kpi -> row(kpi, printed)).toList();
    }

    private static TargetRow row(Map<String, String> kpi, Published printed) {
        String name = text(kpi, "kpi");
        Optional<Figure> current = figure(printed, name, text(kpi, "current"));
        Figure target = figure(printed, name, text(kpi, "target")).orElseThrow();
        return new TargetRow(name, text(kpi, "measure"), text(kpi, "row"), text(kpi, "value_kind"),
                current.map(Figure::day).orElse(null), current.map(Figure::value).orElse(null), target.value(),
                target.day(), name.startsWith("Reduction") ? "decrease" : "increase", text(kpi, "unit"), text(kpi, "basis"));
    }

    private static Optional<Figure> figure(Published printed, String row, String column) {
        return printed.figures().stream().filter(f -> f.row().equals(row) && f.column().equals(column)).findFirst();
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
