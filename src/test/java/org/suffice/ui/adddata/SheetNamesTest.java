package org.suffice.ui.adddata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suffice.model.Receipt;
import org.suffice.model.TableKind;

/** Sheets of one name in several files are told apart wherever a person reads of them. */
class SheetNamesTest {
  private static SheetDraft sheet(String file, String name) {
    return new SheetDraft(Given.sheet(file, name, 12, Given.placements(4), ""));
  }

  @Test
  void tabsNameTheFileOnlyWhereTheyHaveTo() {
    SheetDraft one = sheet("june.xlsx", "Placements");
    SheetDraft other = sheet("july.xlsx", "Placements");
    SheetDraft third = sheet("july.xlsx", "Searches");
    List<SheetDraft> all = List.of(one, other, third);
    assertEquals(
        List.of("Placements, june.xlsx", "Placements, july.xlsx", "Searches"),
        all.stream().map(s -> SheetTabs.named(s, all)).toList());
  }

  private static Receipt.Part part(String file, String sheet) {
    return new Receipt.Part(
        file, "hash", sheet, TableKind.PLACEMENTS, LocalDate.of(2017, 8, 4), "as you gave it", false, 12, 12, 0, 0, 0, 0,
        Map.of("sector-missing", 1), Map.of("sector-missing", "Row 3: the sector is not recorded."));
  }

  @Test
  void whatIsGoodToKnowSaysOfWhichSheet() {
    Receipt.Part june = part("june.xlsx", "Placements");
    Receipt.Part july = part("july.xlsx", "Placements");
    Receipt.Part text = part("list.csv", "");
    String said = "Row 3: the sector is not recorded.";
    assertEquals(said, WarningsPane.text(new Receipt(1, List.of(june)), june, "sector-missing"));
    Receipt all = new Receipt(1, List.of(june, july, text));
    assertEquals("Placements, june.xlsx: " + said, WarningsPane.text(all, june, "sector-missing"));
    assertEquals("list.csv: " + said, WarningsPane.text(all, text, "sector-missing"));
  }
}
