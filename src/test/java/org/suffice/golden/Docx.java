package org.suffice.golden;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A Word document as the parts in its zip, read and changed without any of the program's own code. */
final class Docx {
  static final String DOCUMENT = "word/document.xml";
  private static final Pattern CONTROL =
      Pattern.compile("<w:tag w:val=\"(sf1:[^\"]*)\"/>.*?<w:sdtContent>(.*?)</w:sdtContent>", Pattern.DOTALL);
  private static final Pattern TEXT = Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>");

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  static Docx read(Path file) {
    Docx docx = new Docx();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        docx.parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
      return docx;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, byte[]> parts() {
    return parts;
  }

  String document() {
    return new String(parts.get(DOCUMENT), StandardCharsets.UTF_8);
  }

  /** The same with its text changed, as a file of its own. */
  Path with(UnaryOperator<String> change, Path file) {
    return with(DOCUMENT, change, file);
  }

  Path with(String part, UnaryOperator<String> change, Path file) {
    try {
      var bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
          zip.putNextEntry(new ZipEntry(entry.getKey()));
          boolean changed = entry.getKey().equals(part);
          zip.write(changed ? change.apply(new String(entry.getValue(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : entry.getValue());
          zip.closeEntry();
        }
      }
      return Files.write(file, bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of each control by its tag without fingerprint, paragraphs in lines. */
  Map<String, String> items() {
    Map<String, String> items = new LinkedHashMap<>();
    CONTROL.matcher(document()).results().forEach(m -> items.put(m.group(1).substring(0, m.group(1).lastIndexOf(':')), words(m.group(2))));
    return items;
  }

  /** The tags as they stand. */
  List<String> tags() {
    return CONTROL.matcher(document()).results().map(m -> m.group(1)).toList();
  }

  /** All that is outside the controls, as it stands. */
  String outside() {
    return document().replaceAll("<w:tag w:val=\"sf1:[^\"]*\"/>", "<TAG/>").replaceAll("(?s)<w:sdtContent>.*?</w:sdtContent>", "<CONTENT/>");
  }

  static String words(String xml) {
    StringBuilder out = new StringBuilder();
    Matcher m = Pattern.compile(TEXT.pattern() + "|(</w:p>)|(descr=\"[^\"]*\")").matcher(xml);
    while (m.find()) {
      out.append(m.group(1) != null ? m.group(1) : m.group(2) != null ? "\n" : m.group(3));
    }
    return out.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
  }
}
