package org.suffice.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.RowsBehind;
import org.suffice.model.SearchRow;

/** Lists counted requests and children sought, each with the row of the file it was counted from. */
final class SoughtRows {
  static final List<String> HEADINGS =
      List.of(
          "Search", "Child", "Requested", "Type sought", "Age", "Sex", "Hard to find", "Searches made", "Ring-round",
          "Outcome", "File", "Row");

  private SoughtRows() {}

  /** One request or child sought. */
  static RowsBehind.Entry entry(Sought.Asked asked) {
    SearchRow row = asked.row();
    SearchRow told = row == null ? asked.search().rows().getFirst() : row;
    Integer made = told.searchesMade();
    Boolean hard = asked.hardToFind();
    boolean recorded = asked.search().recordedHardToFind() != null;
    return new RowsBehind.Entry(
        List.of(
            asked.search().reference(),
            row == null ? "" : ChildRows.orBlank(row.child()),
            ChildRows.day(asked.search().requested()),
            asked.search().type().label(),
            asked.age() < 0 ? "" : String.valueOf(asked.age()),
            row == null ? "" : asked.sex().label(),
            yesNo(hard) + (hard == null ? "" : recorded ? " (recorded)" : " (by the rule)"),
            made == null ? "" : made.toString(),
            yesNo(told.ringRound()),
            asked.search().outcome().label(),
            asked.origin().file(),
            String.valueOf(asked.origin().row())),
        asked.origin());
  }

  private static String yesNo(@Nullable Boolean said) {
    return said == null ? "not recorded" : said ? "yes" : "no";
  }
}
