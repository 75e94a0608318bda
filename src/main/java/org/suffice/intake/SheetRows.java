package org.suffice.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Corrections;
import org.suffice.model.LeftOutRow;
import org.suffice.model.Problem;
import org.suffice.model.ValidatedRow;

/**
 * The rows of one sheet, each checked by itself.
 *
 * @param read rows of data seen
 * @param keys the print of each row's key
 * @param years the year of the return that rows say they are of, by row number; empty where no column has it
 * @param decided how the dates and numbers of each column are to be read, by all of its cells
 * @param looked the checks of all rows together, which saw each of these; null where the import has other sheets too
 * @param corrections what people corrected; what became of the rows is not known yet
 */
record SheetRows(
    SheetContext sheet,
    int read,
    List<ValidatedRow> rows,
    KeyPrints keys,
    Map<Integer, Integer> years,
    List<LeftOutRow> leftOut,
    List<Problem> problems,
    ColumnDecisions decided,
    SetChecks.@Nullable Looking looked,
    Corrections corrections) {}
