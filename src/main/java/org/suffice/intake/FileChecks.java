package org.suffice.intake;

import static org.suffice.model.Check.stopsFile;

import java.util.List;
import org.suffice.model.Check;

/** What can keep a file from being read, by the codes of the sentences that refuse it. */
final class FileChecks {
  static final List<Check> ALL =
      List.of(
          stopsFile("no-such-file", "There is no such file.", "Check its name and folder."),
          stopsFile("not-a-file", "It is a folder.", "Choose the file in it."),
          stopsFile("empty-file", "The file has no content at all.", "Save it again from Excel."),
          stopsFile("empty-sheet", "Every sheet of the workbook is empty.", "Check that it is the right file."),
          stopsFile("cannot-read", "This account may not read the file.", "Copy it to a folder of your own."),
          stopsFile("not-a-workbook", "It is something else than a workbook or a text file of rows, whatever its name says.", "Save the table from Excel as .xlsx or .csv."),
          stopsFile("damaged-file", "The file is damaged or incomplete.", "Open it in Excel and save it again as .xlsx."),
          stopsFile("open-quote", "A quotation mark in a text file is opened and not closed: the rows below it cannot be told apart.", "Remove or close it."),
          stopsFile("password-protected", "The file is protected by a password.", "Give the password, or remove it in Excel and save the file as .xlsx."),
          stopsFile("wrong-password", "The password given does not open the file.", "Give it again as it was set: capital letters count."),
          stopsFile("protected", "The file is protected in a way that no password opens here, such as rights management.", "Remove the protection in Excel and save it as .xlsx."),
          stopsFile("over-limits", "The file is larger than Suffice reads: 500 MB, 1,048,576 rows, 500 columns, 200 sheets, or far more data than a file of its size should hold.", "Split it, or delete what is not needed."),
          stopsFile("file-changed", "The file was changed after it was looked at.", "Add it again."),
          stopsFile("fixes-not-read", "The list of fixes given with the file is no table or JSON list of fixes.", "Give the columns file, sheet, row, column and value."),
          stopsFile("fix-for-nothing", "A fix is for a file, sheet or column that is not being added.", "Correct the fix."),
          stopsFile("fix-without-row", "A fix is for a row that the sheet does not have.", "Correct the row number; rows are numbered as Excel does."),
          stopsFile("not-ready", "The kind of table is not recognised, or a column that it cannot do without is missing.", "Say which column holds it, or add it to the sheet."));

  private FileChecks() {}
}
