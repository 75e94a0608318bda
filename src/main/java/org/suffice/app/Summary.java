package org.suffice.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Numbers;
import org.suffice.model.PrintedColumn;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * The main findings in words, every figure read from tables: exact ones, or protected ones that were protected together
 * with everything else that is published. A table that is withheld leaves its sentence out.
 */
final class Summary {
  private static final String NOTHING = "None of these tables has a finding that is said in words.";
  private static final List<String> AT_A_DATE =
      List.of("children-looked-after", "placement-mix", "fostering-share", "in-house-ifa-split", "childrens-homes");
  private static final List<String> OVER_A_PERIOD = List.of("hard-to-find-by-type", "hard-to-find-by-age");
  private static final String MARK = Table.MARKING + ". Working copy: exact figures, for use inside the council only.";

  private final String children;
  private final Map<String, Table> tables;
  private final List<String> lines = new ArrayList<>();

  private Summary(String children, Map<String, Table> tables) {
    this.children = children;
    this.tables = tables;
  }

  /** The tables that the summary of a project at its default date reads. */
  static List<Table> tables(ProjectSession session) {
    var tables = new ArrayList<Table>();
    LocalDate asAt = session.ask().defaultAsAt();
    if (asAt != null) {
      AT_A_DATE.forEach(id -> tables.add(session.ask().table(id, Question.defaults().at(asAt))));
    }
    if (!session.facts().searches().isEmpty()) {
      OVER_A_PERIOD.forEach(id -> tables.add(session.ask().table(id, Question.defaults())));
    }
    if (!session.facts().targets().isEmpty()) {
      tables.add(session.ask().table("kpi", Question.defaults()));
    }
    return tables;
  }

  /**
   * The summary that these tables give, one finding a paragraph; each is said where all tables that it reads are there.
   *
   * @param children "children looked after" or "children in our care"
   */
  static String of(String children, Profile profile, List<Table> tables) {
    var summary = new Summary(children, tables.stream().collect(Collectors.toMap(Table::id, t -> t)));
    AT_A_DATE.stream().filter(summary.tables::containsKey).findFirst().ifPresent(id -> summary.placements(summary.ask(id).asAt().getFirst()));
    summary.searches();
    if (summary.has("kpi")) {
      summary.targets();
    }
    String mark = profile == Profile.WORKING_COPY ? MARK : tables.isEmpty() ? "" : tables.getFirst().notes().getFirst();
    Stream<String> found = summary.lines.isEmpty() ? Stream.of(NOTHING) : summary.lines.stream();
    return Stream.concat(Stream.of(mark), found).collect(Collectors.joining("\n\n")) + "\n";
  }

  private boolean has(String... ids) {
    return tables.keySet().containsAll(List.of(ids));
  }

  private Table ask(String id) {
    return Objects.requireNonNull(tables.get(id));
  }

  private String share(Cell cell) {
    boolean published = tables.values().stream().anyMatch(t -> t.profile().equals(Table.PUBLICATION));
    String share = Numbers.share(cell, published ? 0 : 1);
    return share.isEmpty() ? Numbers.CONFIDENTIAL : share;
  }

  private void placements(LocalDate asAt) {
    String at = "At " + Numbers.date(asAt) + ":";
    if (has("children-looked-after")) {
      Table table = ask("children-looked-after");
      String rate = table.cell("total", "rate").value() == null ? "" : " (" + words(table, "total", "rate") + " per 10,000 aged 0 to 17)";
      lines.add(at + " " + count(table.cell("total", "children")) + " " + children + rate + ".");
    } else if (has("placement-mix", "fostering-share") || has("in-house-ifa-split") || has("childrens-homes")) {
      lines.add(at);
    }
    if (has("placement-mix", "fostering-share")) {
      Table share = ask("fostering-share");
      String fostering =
          " ("
              + share(share.cell("fostering", "children"))
              + " of all; "
              + share(share.cell("fostering-excluding-parents", "children"))
              + " of those not placed with parents)";
      lines.add("Where they lived: " + lived(ask("placement-mix"), count(share.cell("fostering", "children")) + " in foster care" + fostering));
    }
    if (has("in-house-ifa-split")) {
      Table split = ask("in-house-ifa-split");
      lines.add(
          "Foster placements that are not with connected carers: "
              + countShare(split.cell("in-house-foster", "children"))
              + " in-house and "
              + countShare(split.cell("ifa", "children"))
              + " with independent fostering agencies (IFA), of "
              + count(split.cell("total", "children"))
              + ".");
    }
    if (has("childrens-homes")) {
      Table homes = ask("childrens-homes");
      lines.add(
          "Children's homes: "
              + count(homes.cell("total", "children"))
              + " children, "
              + count(homes.cell("in-house-childrens-home", "children"))
              + " in-house, "
              + count(homes.cell("agency-childrens-home", "children"))
              + " agency, "
              + count(homes.cell("childrens-home-sector-not-recorded", "children"))
              + " where the sector is not recorded.");
    }
  }

  /** By the groups in the words of the strategy where they are those, else by their own names. */
  private static String lived(Table mix, String fostering) {
    List<Row> groups = mix.rows().stream().filter(r -> r.kind() == Row.Kind.SUBTOTAL).toList();
    if (groups.stream().map(Row::id).toList().equals(List.of("fostering", "residential", "supported", "parents", "adoption", "other"))) {
      return fostering
          + ", "
          + listed(mix, "residential", "in residential placements")
          + ", "
          + listed(mix, "supported", "in supported accommodation")
          + ", "
          + listed(mix, "parents", "with parents")
          + ", "
          + listed(mix, "adoption", "placed for adoption")
          + " and "
          + listed(mix, "other", "elsewhere")
          + ".";
    }
    String named = groups.stream().map(g -> g.label() + " " + count(g.cells().getFirst())).collect(Collectors.joining(", "));
    return named + ". Of them " + fostering + ".";
  }

  private void searches() {
    if (has("hard-to-find-by-type")) {
      Table byType = ask("hard-to-find-by-type");
      LocalDate from = byType.from();
      LocalDate to = byType.to();
      String period = from == null || to == null ? "" : " from " + Numbers.date(from) + " to " + Numbers.date(to);
      for (String service : List.of("fostering", "residential")) {
        byType
            .row(service + "-requests")
            .ifPresent(
                row ->
                    lines.add(
                        "Searches for " + service + " placements" + period + ": " + count(row.cells().get(0))
                            + " requests, " + countShare(byType.cell(row.id(), "hard-to-find")) + " hard to find."));
      }
    }
    if (has("hard-to-find-by-age")) {
      Table byAge = ask("hard-to-find-by-age");
      Row total = byAge.row("total").orElseThrow();
      lines.add(
          "Children in the fostering requests: "
              + count(total.cells().getFirst())
              + ", "
              + countShare(byAge.cell("total", "hard-to-find"))
              + " hard to find.");
    }
  }

  private void targets() {
    Table kpi = ask("kpi");
    var text = new StringBuilder("Targets:");
    for (Row row : kpi.rows()) {
      text.append("\n- ")
          .append(row.label())
          .append(unit(kpi, row.id()))
          .append(": now ")
          .append(amount(kpi, row.id(), "now"))
          .append(", target ")
          .append(amount(kpi, row.id(), "target"))
          .append(hidden(kpi.cell(row.id(), "status")) ? " (confidential)." : ". " + words(kpi, row.id(), "status") + ".");
    }
    lines.add(text.toString());
  }

  private static String unit(Table kpi, String rowId) {
    String unit = words(kpi, rowId, "unit");
    return unit.isEmpty() || unit.equals("%") ? "" : " (" + unit + ")";
  }

  private static boolean hidden(Cell cell) {
    return "[c]".equals(cell.flag()) || "[s]".equals(cell.flag());
  }

  private static String amount(Table kpi, String rowId, String columnId) {
    Cell cell = kpi.cell(rowId, columnId);
    if (cell.value() == null) {
      return hidden(cell) ? "not shown" : "not known";
    }
    return words(kpi, rowId, columnId) + (words(kpi, rowId, "unit").equals("%") ? "%" : "");
  }

  private static String words(Table table, String rowId, String columnId) {
    Column column =
        table.columns().stream().filter(c -> c.id().equals(columnId)).findFirst().orElseThrow();
    return PrintedColumn.text(table, table.row(rowId).orElseThrow(), table.columns().indexOf(column));
  }

  private static String listed(Table table, String rowId, String words) {
    return count(table.cell(rowId, "children")) + " " + words;
  }

  private static String count(Cell cell) {
    Double value = cell.value();
    return value == null ? String.valueOf(cell.flag()) : Numbers.number(value, 0);
  }

  private String countShare(Cell cell) {
    return count(cell) + " (" + share(cell) + ")";
  }
}
