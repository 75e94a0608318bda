package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.SufficeException;

/** A file that only has the name of a document is not read as one without a fault. */
final class DraftReaderTest {
  @TempDir private Path folder;

  @Test
  void wordsWithTheNameOfADocumentAreRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("draft.docx"), "hello\n");
    SufficeException refused = assertThrows(SufficeException.class, () -> DraftReader.read(file));
    assertEquals("draft.docx cannot be read: it is damaged or incomplete. Open it in Word and save it again as .docx.", refused.getMessage());
  }

  @Test
  void aDocumentWithoutContentIsSaidToBeEmpty() throws IOException {
    Path file = Files.createFile(folder.resolve("draft.docx"));
    SufficeException refused = assertThrows(SufficeException.class, () -> DraftReader.read(file));
    assertEquals("draft.docx is empty: it has no content at all. Save it again from the program it was made in.", refused.getMessage());
  }

  @Test
  void aDocumentOfTheOldFormIsSaidToBeThat() throws IOException {
    Path file = Files.write(folder.resolve("draft.doc"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0, 0});
    SufficeException refused = assertThrows(SufficeException.class, () -> DraftReader.read(file));
    assertEquals("draft.doc cannot be read: it is in the old form of Word (.doc). Open it in Word and save it again as .docx.", refused.getMessage());
  }

  /** Word on the web saves the text of some documents under another name. */
  @Test
  void theTextMayStandUnderAnotherName() throws IOException {
    Path file = folder.resolve("web.docx");
    try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new java.util.zip.ZipEntry("word/document2.xml"));
      zip.write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Ours</w:t></w:r></w:p></w:body></w:document>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    assertEquals("Ours\n", DraftReader.read(file).words());
  }

  @Test
  void aPasswordIsRemovedInTheProgramThatSetIt() throws Exception {
    for (String name : List.of("draft.docx", "draft.xlsx")) {
      Path file = folder.resolve(name);
      try (var compound = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(file)) {
        var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("made up");
        try (OutputStream content = encryptor.getDataStream(compound)) {
          content.write(new byte[2000]);
        }
        compound.writeFilesystem(out);
      }
      SufficeException refused = assertThrows(SufficeException.class, () -> DraftReader.read(file));
      assertEquals("password-protected", refused.code());
      assertEquals(name.endsWith("docx"), refused.getMessage().contains("Open it in Word, remove the password (File, Info, Protect Document)"), refused.getMessage());
    }
  }
}
