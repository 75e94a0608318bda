package org.suffice.intake;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.temp.AesZipFileZipEntrySource;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.suffice.progress.Progress;

/**
 * Opens an .xlsx workbook that is encrypted with a password. What it holds is never on the disk in the clear: while the
 * workbook is open it stands in a temporary file encrypted with a key that is nowhere but in memory.
 */
final class LockedXlsx {
  private LockedXlsx() {}

  static SourceFile open(String file, POIFSFileSystem container, Password password, Progress progress)
      throws IOException, OpenXML4JException, XMLStreamException {
    try {
      Decryptor decryptor = decryptor(file, container, password);
      try (InputStream content = decryptor.getDataStream(container)) {
        SourceFiles.refuseOthers(file, ZipGuard.check(content));
      }
      OPCPackage opc = OPCPackage.open(AesZipFileZipEntrySource.createZipEntrySource(decryptor.getDataStream(container)));
      return new XlsxFile(file, opc, progress);
    } catch (GeneralSecurityException | EncryptedDocumentException e) {
      throw Password.cannot(file, e);
    }
  }

  private static Decryptor decryptor(String file, POIFSFileSystem container, Password password) throws IOException {
    if (!container.getRoot().hasEntryCaseInsensitive("EncryptionInfo")) {
      throw new EncryptedDocumentException("not by a password");
    }
    Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
    password.open(
        file,
        text -> {
          try {
            return decryptor.verifyPassword(text);
          } catch (GeneralSecurityException e) {
            throw new EncryptedDocumentException(e);
          }
        });
    return decryptor;
  }
}
