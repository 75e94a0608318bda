package org.suffice.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.suffice.fuzz.Original.Form;

/** One whole file of every kind that Suffice reads. */
final class Originals {
  static final String PASSWORD = "secret";
  static final String PLACEMENTS = "Child ref,DoB,Gender,Legal status,Placement type,Provider type,Start date,End date,Distance,Weekly cost";
  static final String SEARCHES = "Referral ref,Child ref,Age,Date of request,Type of placement sought,Children in request,Searches made,Hard to find,Outcome";

  private Originals() {}

  static List<Original> all() {
    try {
      List<Original> all = new ArrayList<>();
      all.add(new Original("placements.xlsx", Form.ZIP, workbook(new XSSFWorkbook())));
      all.add(new Original("libreoffice.ods", Form.ZIP, resource("intake/libreoffice.ods")));
      all.add(new Original("placements.csv", Form.TEXT, placements().getBytes(StandardCharsets.UTF_8)));
      all.add(new Original("placements.xls", Form.COMPOUND, workbook(new HSSFWorkbook())));
      all.add(new Original("return.xml", Form.XML, ofReturn()));
      all.add(new Original("searches.csv", Form.TEXT, searches().getBytes(StandardCharsets.UTF_8)));
      var header = new Original("header.csv", Form.TEXT, firstLines("third-party/cs-demand-model/2017-header.csv", 60));
      all.add(new Original("episodes.csv", Form.TEXT, firstLines("third-party/cs-demand-model/2017-episodes.csv", 60), List.of(header)));
      all.add(new Original("locked.xls", Form.COMPOUND, lockedOld()));
      all.add(new Original("libreoffice.xls", Form.COMPOUND, resource("intake/libreoffice.xls")));
      all.add(new Original("locked.xlsx", Form.COMPOUND, locked(workbook(new XSSFWorkbook()))));
      return all;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Originals.class.getResourceAsStream("/" + name), name)) {
      return in.readAllBytes();
    }
  }

  private static byte[] firstLines(String name, int lines) throws IOException {
    String text = new String(resource(name), StandardCharsets.UTF_8);
    return (String.join("\r\n", text.lines().limit(lines).toList()) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  static String placements() {
    var text = new StringBuilder("Placements,,Extracted on: 01/04/2018\n\n").append(PLACEMENTS).append('\n');
    String[] types = {"U4", "K2 - Children's homes", "Agency Fostering", "P1", "H5"};
    for (int i = 0; i < 40; i++) {
      int day = 1 + i % 28;
      text.append("%04d,%02d/06/%d,%s,C2,%s,PR%d,%02d/%02d/2017,%s,%d.5,\"1,%03d\"\n".formatted(i, day, 2003 + i % 12, i % 2 == 0 ? "M" : "F", types[i % 5], i % 5 == 3 ? 0 : 1 + i % 5, day, 1 + i % 12, i % 3 == 0 ? "28/02/2018" : "", i, i));
    }
    return text.append("Total,,,,,,,,,40\n").toString();
  }

  static String searches() {
    var text = new StringBuilder(SEARCHES).append('\n');
    String[] types = {"Respite", "Permanent", "Residential school", "Step down"};
    for (int i = 0; i < 30; i++) {
      text.append("S%d,%d,%d,%02d/03/2018,%s,1,%d,%s,%s\n".formatted(i, i, i % 18, 1 + i % 28, types[i % 4], i % 5, i % 2 == 0 ? "Y" : "", i % 3 == 0 ? "Open" : "Placed"));
    }
    return text.toString();
  }

  private static byte[] ofReturn() throws IOException {
    String text = new String(resource("third-party/csc-validator/fake_903.xml"), StandardCharsets.UTF_8);
    int end = text.indexOf("</CHILD>", 20_000) + "</CHILD>".length();
    return (text.substring(0, end) + "</EXPSSDA903>").getBytes(StandardCharsets.UTF_8);
  }

  static byte[] workbook(Workbook empty) throws IOException {
    try (Workbook book = empty) {
      Sheets.fill(book, "Placements", placements());
      Sheets.fill(book, "Searches", searches());
      var bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] lockedOld() throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword(PASSWORD);
    try {
      return workbook(new HSSFWorkbook());
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  static byte[] locked(byte[] whole) throws IOException, GeneralSecurityException {
    var bytes = new ByteArrayOutputStream();
    try (var container = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword(PASSWORD);
      try (OutputStream data = encryptor.getDataStream(container)) {
        new ByteArrayInputStream(whole).transferTo(data);
      }
      container.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }
}
