package org.suffice.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook as bytes that depend on nothing but its content and the time it says it was made: the same tables give the
 * same file, so files can be compared and tests can be exact.
 */
final class WorkbookBytes {
  private WorkbookBytes() {}

  /** Sets what the file says of itself: title, organisation, language, marking, times. */
  static void describe(XSSFWorkbook workbook, String title, String organisation, boolean workingCopy, Instant made) {
    POIXMLProperties properties = workbook.getProperties();
    PackagePropertiesPart core = properties.getCoreProperties().getUnderlyingProperties();
    core.setTitleProperty(title);
    core.setCreatorProperty(organisation);
    core.setLastModifiedByProperty(organisation);
    core.setLanguageProperty("en-GB");
    core.setSubjectProperty("Sufficiency of placements for children looked after");
    String keywords = "children looked after, placements, sufficiency";
    core.setKeywordsProperty(workingCopy ? keywords + ", " + Marking.WORDS : keywords);
    if (workingCopy) {
      core.setCategoryProperty(Marking.WORDS);
      core.setContentStatusProperty("Working copy");
    }
    core.setCreatedProperty(Optional.of(Date.from(made)));
    core.setModifiedProperty(Optional.of(Date.from(made)));
    properties.getExtendedProperties().getUnderlyingProperties().setApplication("Suffice");
    properties.getExtendedProperties().getUnderlyingProperties().setCompany(organisation);
  }

  /** The workbook's file; every entry carries the time made (to two seconds, in UTC). */
  static byte[] of(XSSFWorkbook workbook, Instant made) {
    try {
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      workbook.write(written);
      return retimed(written.toByteArray(), LocalDateTime.ofInstant(made, ZoneOffset.UTC));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] retimed(byte[] file, LocalDateTime time) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(time);
        to.putNextEntry(same);
        from.transferTo(to);
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
