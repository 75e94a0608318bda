package org.suffice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.FolderFiles;

/** A folder in the place of files: what is in it is added, and what is passed over is said. */
class FolderTest {
  private static final String EPISODES = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
  @TempDir Path folder;

  @Test
  void yearsInFoldersOfAFolder() throws IOException {
    for (String year : List.of("2017", "2018")) {
      Path in = Files.createDirectories(folder.resolve("returns/" + year));
      Files.write(in.resolve("episodes.csv"), List.of(EPISODES, year + "1,01/05/2016,S,C2,N1,U4,PR1,,,,,,"));
      Files.write(in.resolve("header.csv"), List.of("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", year + "1,1,14/06/2009,WBRI,,,"));
    }
    Files.writeString(folder.resolve("returns/read me.docx"), "x");
    Files.writeString(folder.resolve("returns/~$open.xlsx"), "x");
    Cli cli = new Cli(folder.resolve("settings"));
    var dry = cli.run("add", folder.resolve("returns"), "--project", folder.resolve("p"), "--dry-run", "--json").json().get("tables");
    List<String> files = StreamSupport.stream(dry.spliterator(), false).map(t -> t.get("file").asText()).toList();
    assertEquals(List.of("2017/episodes.csv", "2017/header.csv", "2018/episodes.csv", "2018/header.csv"), files);
    String text = cli.run("add", folder.resolve("returns"), "--project", folder.resolve("p")).out();
    assertTrue(text.endsWith("Passed over:\n  returns is a folder: 4 files in it can be looked at. Passed over: read me.docx.\n"), text);
  }

  @Test
  void nothingToReadIsSaid() throws IOException {
    Path photos = Files.createDirectories(folder.resolve("photos"));
    for (int i = 0; i < 7; i++) {
      Files.writeString(photos.resolve(i + ".jpg"), "x");
    }
    assertEquals(
        "photos is a folder without workbooks or text files in it. Passed over: 0.jpg, 1.jpg, 2.jpg, 3.jpg, 4.jpg and 2 more. Choose the files.",
        FolderFiles.in(photos).said());
  }
}
