package org.suffice.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.WriteProtectRecord;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/**
 * The records of an old Excel workbook (BIFF8), one after the other, decrypted where they are encrypted. Only records
 * that are asked for are made; drawings and macros are passed over unread.
 */
final class XlsStream implements AutoCloseable {
  private final InputStream in;
  private RecordInputStream records;
  private int part;
  private int depth = 1;
  private boolean partEnded;

  /**
   * Opens the workbook and stands at its first part, which tells what holds for all sheets.
   *
   * @param file its name, for sentences
   */
  XlsStream(DirectoryNode root, String file, Password password) throws IOException {
    in = new BufferedInputStream(root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook")), 1 << 16);
    try {
      records = new RecordInputStream(in);
      begin(file, password);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** The records after the first say whether the others are encrypted. */
  private void begin(String file, Password password) throws IOException {
    step(BOFRecord.sid);
    int bytes = passOver();
    step(0);
    if (records.getSid() == WriteProtectRecord.sid) {
      bytes += passOver();
      step(0);
    }
    if (records.getSid() == FilePassRecord.sid) {
      bytes += 4 + records.remaining();
      EncryptionInfo info = new FilePassRecord(records).getEncryptionInfo();
      password.open(file, text -> opens(info, text));
      records = new RecordInputStream(in, info, bytes);
    }
  }

  private void step(int wanted) throws IOException {
    if (!records.hasNextRecord()) {
      throw new IOException("the workbook ends after its first record");
    }
    records.nextRecord();
    if (wanted != 0 && records.getSid() != wanted) {
      throw new IOException("not the beginning of a workbook");
    }
  }

  private int passOver() {
    return 4 + records.readRemainder().length;
  }

  private static boolean opens(EncryptionInfo info, String password) {
    try {
      return info.getDecryptor().verifyPassword(password);
    } catch (GeneralSecurityException e) {
      throw new EncryptedDocumentException(e);
    }
  }

  /** Moves to the next record, past what is left of the one before; false at the end. */
  boolean next() {
    records.readRemainder();
    if (!records.hasNextRecord() || (partEnded && records.getNextSid() != BOFRecord.sid)) {
      return false; // what stands behind the last part is padding
    }
    records.nextRecord();
    partEnded = false;
    if (records.getSid() == BOFRecord.sid) {
      part += depth == 0 ? 1 : 0;
      depth++;
    } else if (records.getSid() == EOFRecord.sid) {
      depth--;
      partEnded = depth == 0;
    }
    return true;
  }

  /** What the record is. */
  int kind() {
    return records.getSid();
  }

  /** The record, to be made by one of POI's classes. */
  RecordInputStream record() {
    return records;
  }

  /** The part that the record is in: 0 is the workbook's own, then one for each sheet. */
  int part() {
    return part;
  }

  /** The record belongs to the sheet itself and not to a chart in it. */
  boolean own() {
    return depth == 1;
  }

  /** The record ends its part. */
  boolean ends() {
    return partEnded;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
