package org.suffice.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.suffice.samples.capacity.CapacityRows;
import org.suffice.samples.figures.FigureRows;
import org.suffice.samples.figures.TargetRows;
import org.suffice.samples.history.PlacementHistory;
import org.suffice.samples.history.PlacementRow;
import org.suffice.samples.searches.Replies;
import org.suffice.samples.searches.SearchLog;
import org.suffice.samples.searches.SearchRow;
import org.suffice.samples.sheets.CapacitySheet;
import org.suffice.samples.sheets.PlacementsSheet;
import org.suffice.samples.sheets.PublishedFiguresSheet;
import org.suffice.samples.sheets.SearchesSheet;
import org.suffice.samples.sheets.TargetsSheet;

/** Writes the sample workbooks anew. Run it from the top of the project; an argument names another folder. */
public final class WriteSamples {
    private WriteSamples() {}

    /** Writes to {@code sample-workbooks}, or to the folder given. */
    public static void main(String[] args) throws IOException {
        writeAll(Path.of(args.length > 0 ? args[0] : "sample-workbooks"));
    }

    /** Writes every sample workbook into the folder, over what is there. */
    public static void writeAll(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<PlacementRow> placements = PlacementHistory.rows();
        PlacementsSheet.write(placements, folder.resolve("placements-2017.xlsx"));
        List<SearchRow> searches = SearchLog.rows(placements);
        SearchesSheet.write(searches, Replies.of(searches, placements), folder.resolve("searches-2017.xlsx"));
        PublishedFiguresSheet.write(FigureRows.all(), folder.resolve("published-figures.xlsx"));
        CapacitySheet.write(CapacityRows.all(), folder.resolve("capacity-2017.xlsx"));
        TargetsSheet.write(TargetRows.all(), folder.resolve("targets-2017.xlsx"));
    }
}
