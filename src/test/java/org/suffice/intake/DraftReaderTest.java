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
