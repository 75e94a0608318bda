package org.suffice.samples.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a workbook so that writing it again gives the same entries, in the same order, with the same times and the same
 * bytes inside: POI stamps the clock on the entries and on the document properties.
 */
final class RepeatableFile {
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2017, 8, 4, 9, 0);
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String CORE_PROPERTIES = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties \
            xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:dcterms="http://purl.org/dc/terms/" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
            <dc:creator>Suffice sample data</dc:creator>\
            <dcterms:created xsi:type="dcterms:W3CDTF">2017-08-04T09:00:00Z</dcterms:created>\
            <dcterms:modified xsi:type="dcterms:W3CDTF">2017-08-04T09:00:00Z</dcterms:modified>\
            </cp:coreProperties>""";

    private RepeatableFile() {}

    /** Writes the workbook to the file, over what is there. */
    static void write(XSSFWorkbook workbook, Path file) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        workbook.write(written);
        Map<String, byte[]> entries = entries(written.toByteArray());
        entries.put("docProps/core.xml", CORE_PROPERTIES.getBytes(StandardCharsets.UTF_8));
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry zipEntry = new ZipEntry(entry.getKey());
                zipEntry.setTimeLocal(WRITTEN);
                out.putNextEntry(zipEntry);
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
    }

    /** By name, the content types first as readers expect. */
    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(
                Comparator.comparing((String name) -> !name.equals(CONTENT_TYPES)).thenComparing(name -> name));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }
}
