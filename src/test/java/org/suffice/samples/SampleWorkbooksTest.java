package org.suffice.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed sample workbooks are exactly what the generator writes, whenever and wherever it runs. */
class SampleWorkbooksTest {
    private static final Path COMMITTED = Path.of("sample-workbooks");
    private static final List<String> FILES =
            List.of("capacity-2017.xlsx", "placements-2017.xlsx", "published-figures.xlsx", "searches-2017.xlsx", "targets-2017.xlsx");

    private record Entry(String name, LocalDateTime time, byte[] bytes) {}

    @Test
    void writingThemAgainGivesTheCommittedOnes(@TempDir Path folder) throws IOException {
        WriteSamples.writeAll(folder);
        assertEquals(FILES, workbooks(folder));
        assertEquals(FILES, workbooks(COMMITTED));
        for (String file : FILES) {
            List<Entry> written = entries(folder.resolve(file));
            List<Entry> committed = entries(COMMITTED.resolve(file));
            assertEquals(committed.stream().map(Entry::name).toList(), written.stream().map(Entry::name).toList(), file);
            for (int i = 0; i < written.size(); i++) {
                assertEquals(committed.get(i).time(), written.get(i).time(), file + " " + written.get(i).name());
                assertArrayEquals(committed.get(i).bytes(), written.get(i).bytes(), file + " " + written.get(i).name());
            }
        }
    }

    @Test
    void theyCarryTheDateOfTheExtractAndAreSmall() throws IOException {
        for (String file : FILES) {
            assertTrue(Files.size(COMMITTED.resolve(file)) < 1_500_000, file);
            for (Entry entry : entries(COMMITTED.resolve(file))) {
                assertEquals(LocalDateTime.of(2017, 8, 4, 9, 0), entry.time(), file + " " + entry.name());
                if (entry.name().equals("docProps/core.xml")) {
                    String properties = new String(entry.bytes(), StandardCharsets.UTF_8);
                    assertEquals(2, properties.split("2017-08-04T09:00:00Z", -1).length - 1, file);
                }
            }
        }
    }

    private static List<String> workbooks(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".xlsx")).sorted().toList();
        }
    }

    private static List<Entry> entries(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.add(new Entry(entry.getName(), entry.getTimeLocal(), in.readAllBytes()));
            }
        }
        return entries;
    }
}
