package org.suffice.export;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The cells that a native chart reads, all on one sheet.
 *
 * @param categories the cells that name where the values stand
 * @param names the cell with the name of each series
 * @param values the cells of each series, as many as there are categories
 */
record ChartCells(XSSFSheet sheet, CellRangeAddress categories, List<CellReference> names, List<CellRangeAddress> values) {
  ChartCells {
    names = List.copyOf(names);
    values = List.copyOf(values);
  }
}
