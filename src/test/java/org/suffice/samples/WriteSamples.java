package org.suffice.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.suffice.samples.history.PlacementHistory;
import org.suffice.samples.sheets.PlacementsSheet;

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
        PlacementsSheet.write(PlacementHistory.rows(), folder.resolve("placements-2017.xlsx"));
    }
}
