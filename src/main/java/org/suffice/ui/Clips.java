package org.suffice.ui;

import java.io.ByteArrayInputStream;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What is put on the clipboard, each thing in every form that Word, Excel and a text field understand. */
public final class Clips {
  private Clips() {}

  /** A table: HTML for Word, tab-separated text for Excel. */
  public static void table(String html, String tsv) {
    ClipboardContent content = new ClipboardContent();
    content.putHtml(html);
    content.putString(tsv);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** A picture from PNG bytes; HTML with its caption and source; its words for where no picture can go. */
  public static void picture(byte[] png, String html, String words) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(new Image(new ByteArrayInputStream(png)));
    content.putHtml(html);
    content.putString(words);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
