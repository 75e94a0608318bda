package org.suffice.ui.adddata;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ColumnMatch;
import org.suffice.model.ColumnMatch.Sureness;
import org.suffice.model.Field;
import org.suffice.model.LeftOutRow;
import org.suffice.model.Mapping;
import org.suffice.model.Origin;
import org.suffice.model.Problem;
import org.suffice.model.RawRow;
import org.suffice.model.SheetReading;
import org.suffice.model.TableKind;

/** Sheets as they are found, made by hand. */
final class Given {
  static final LocalDate EXTRACTED = LocalDate.of(2017, 8, 4);

  private Given() {}

  static ColumnMatch column(int at, String header, @Nullable Field field, Sureness sureness, String why, String... samples) {
    return new ColumnMatch(at, header, field, sureness, why, List.of(samples), false);
  }

  static Mapping placements(int headerRow) {
    return new Mapping(
        TableKind.PLACEMENTS,
        headerRow,
        List.of(
            column(0, "Child ref", Field.CHILD, Sureness.MATCHED, "synonym; every value different", "0042917", "0108833", "0093310"),
            column(1, "DoB", Field.BIRTH, Sureness.MATCHED, "synonym; real dates", "14/06/2009", "02/11/2015", "30/01/2004"),
            column(2, "Sex", Field.SEX, Sureness.MATCHED, "exact name", "M", "F"),
            column(3, "Legal basis", Field.LEGAL_STATUS, Sureness.MATCHED, "synonym; 98% known", "Full Care Order", "V4 Short term breaks"),
            column(4, "Type of placement", Field.PLACEMENT_TYPE, Sureness.MATCHED, "same as last time", "Agency Fostering", "Connected Carer"),
            column(5, "Provider category", Field.SECTOR, Sureness.CHECK, "“category”: sector or placement type? The values look like sectors", "In house", "IFA", "Private"),
            column(6, "Provider", Field.PROVIDER, Sureness.MATCHED, "exact name", "Carer 14", "Fostering Agency 3"),
            column(7, "Start", Field.START, Sureness.MATCHED, "exact name; 1,704 real dates, 284 text, day first", "01/02/2021", "17/08/2019"),
            column(8, "End", Field.END, Sureness.MATCHED, "exact name; real dates", "", "31/03/2022"),
            column(9, "Where placed", Field.DISTRICT, Sureness.MATCHED, "synonym", "Preston", "Burnley"),
            column(10, "In county", Field.INSIDE, Sureness.CHECK, "the values fit; the name is not known", "Y", "N"),
            column(11, "Distance (mi)", Field.DISTANCE, Sureness.MATCHED, "synonym; 999.9 will be “not known”", "3.4", "41.0", "999.9"),
            column(12, "Ethnicity group", null, Sureness.NOT_USED, "the values are too long for codes", "White British", "Mixed"),
            new ColumnMatch(13, "Caseworker", null, Sureness.NOT_USED, "hidden; looks like names: never read in", List.of("A", "B"), true)),
        Map.of());
  }

  static Mapping searches() {
    return new Mapping(
        TableKind.SEARCHES,
        1,
        List.of(
            column(0, "Ref", Field.SEARCH, Sureness.MATCHED, "synonym", "FS-0001", "FS-0002"),
            column(1, "Requested", Field.REQUESTED, Sureness.MATCHED, "synonym; real dates", "20/02/2017", "21/02/2017"),
            column(2, "Kind", null, Sureness.NOT_USED, "name not known", "Task centred", "Respite")),
        Map.of());
  }

  static List<RawRow> firstRows() {
    var rows = new ArrayList<RawRow>();
    rows.add(new RawRow(1, List.of("Placements extract")));
    rows.add(new RawRow(2, List.of("Synthetic children: no row is a real child")));
    rows.add(new RawRow(3, List.of("Report run 4 August 2017", "", "Source: case system")));
    rows.add(new RawRow(4, placements(4).columns().stream().map(ColumnMatch::header).toList()));
    for (int i = 5; i < 20; i++) {
      rows.add(new RawRow(i, List.of("00429" + i, "14/06/2009", "M", "Full Care Order", "Agency Fostering", "IFA", "Carer " + i,
          "01/02/2021", "", "Preston", "Y", "3.4", "White British", "")));
    }
    return rows;
  }

  static SheetReading sheet(String file, String sheet, int rows, @Nullable Mapping mapping, String problem) {
    return new SheetReading(
        Path.of(file), "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", sheet, rows, mapping, problem,
        firstRows(), EXTRACTED, "title row 3");
  }

  /** What the file has in the used columns of {@link #placements(int)}. */
  static List<String> cells(int row) {
    return List.of(
        "00429" + row, "14/06/2009", "M", "Full Care Order", "Agency Fostering", "IFA", "Carer " + row, "12/05/2017",
        "01/04/2017", "Preston", "Y", "3.4");
  }

  static LeftOutRow leftOut(int importId, int row) {
    return new LeftOutRow(
        new Origin(importId, "placements extract.xlsx", "Placements", row, EXTRACTED),
        TableKind.PLACEMENTS,
        placements(4).columns().stream().filter(c -> c.field() != null).map(ColumnMatch::header).toList(),
        cells(row),
        new Problem(Problem.Severity.STOPS_ROW, "end-before-start", row,
            "Row " + row + ": the end date is before the start date.", "Correct one of them.", List.of(Field.END, Field.START)));
  }
}
