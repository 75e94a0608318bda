package org.suffice.export.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.suffice.export.Marking;
import org.suffice.export.PackInfo;
import org.suffice.export.WordChart;
import org.suffice.model.Numbers;

/**
 * A Word document of tables, charts and words, each in a content control of its own, with headings, contents, numbered
 * captions, page numbers and, for a working copy, its marking on every page. The same content at the same time gives the
 * same bytes.
 */
public final class WordDraft {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final int FIRST_PICTURE = 10;

  private final PackInfo info;
  private final boolean workingCopy;
  private final Map<String, byte[]> media = new LinkedHashMap<>();
  private final StringBuilder relations = new StringBuilder();
  private final Map<String, byte[]> chartParts = new LinkedHashMap<>();
  private final List<String> charts = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> contents = new ArrayList<>();
  private int controls;
  private int drawings;
  private int headings;

  private WordDraft(PackInfo info, boolean workingCopy) {
    this.info = info;
    this.workingCopy = workingCopy;
  }

  /**
   * The document's file.
   *
   * @param info what it says of itself; its notes are printed at the end, as what is not in it and why
   * @param about what is said of all figures, below the title
   */
  public static byte[] bytes(PackInfo info, boolean workingCopy, DraftItem about, List<DraftSection> sections) {
    return new WordDraft(info, workingCopy).file(about, sections);
  }

  private byte[] file(DraftItem about, List<DraftSection> sections) {
    StringBuilder body = new StringBuilder();
    for (DraftSection section : sections) {
      body.append(heading(1, section.heading()));
      for (DraftSection.Part part : section.parts()) {
        body.append(heading(2, part.heading()));
        part.items().forEach(item -> body.append(control(item)));
      }
    }
    if (!info.notes().isEmpty()) {
      body.append(heading(1, "What is not in this draft"));
      info.notes().forEach(note -> body.append(Markup.words("BodyText", note)));
    }
    String front = Markup.words("Title", info.title())
        + (info.council().isBlank() ? "" : Markup.words("Subtitle", info.council()))
        + control(about)
        + contents();
    Map<String, byte[]> parts = new LinkedHashMap<>();
    String types = resource("content-types.xml");
    for (String chart : charts) {
      types = ChartParts.typed(types, "word/" + ChartParts.target(chart));
    }
    put(parts, "[Content_Types].xml", types);
    put(parts, "_rels/.rels", resource("package-rels.xml"));
    put(parts, "docProps/core.xml", core());
    put(parts, "docProps/app.xml", app());
    String document = HEAD + "<w:document xmlns:w=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><w:body>" + front + body + section() + "</w:body></w:document>";
    put(parts, "word/document.xml", document);
    put(parts, "word/_rels/document.xml.rels", resource("document-rels.xml").replace("</Relationships>", relations + "</Relationships>"));
    put(parts, "word/styles.xml", resource("styles.xml"));
    put(parts, "word/settings.xml", resource("settings.xml"));
    put(parts, "word/header1.xml", header());
    put(parts, "word/footer1.xml", resource("footer.xml").replace("@TITLE@", XmlText.escaped(info.title())));
    media.forEach((name, png) -> parts.put("word/media/" + name, png));
    parts.putAll(chartParts);
    return zip(parts, Seal.of(document.getBytes(StandardCharsets.UTF_8)));
  }

  private String control(DraftItem item) {
    Content content = Content.of(item);
    controls++;
    int number = numbers.merge(item.item().kind().label(), 1, Integer::sum);
    String relation = "rId" + (FIRST_PICTURE + controls);
    byte[] png = content.png();
    if (png != null) {
      media.put(content.mediaName(), png);
      relations.append(PackageParts.picture(relation, "media/" + content.mediaName()));
    }
    WordChart chart = content.chart();
    if (chart != null) {
      String name = "suffice-" + ChartMark.of(chart.xml()) + "-" + controls;
      charts.add(name);
      chartParts.putAll(ChartParts.of(chart, "word/", name));
      relations.append(ChartParts.relation(relation, name));
    }
    int drawing = drawings + 1;
    drawings += content.drawings();
    return Markup.control(controls, content.alias(), content.tag(), content.xml(new Place(String.valueOf(number), relation, drawing)));
  }

  private String heading(int level, String words) {
    headings++;
    String mark = "_Toc%06d".formatted(headings);
    contents.add(
        Markup.paragraph(
            "TOC" + level,
            "<w:hyperlink w:anchor=\"" + mark + "\" w:history=\"1\">" + Markup.run(words) + "</w:hyperlink>"));
    return Markup.paragraph(
        "Heading" + level,
        "<w:bookmarkStart w:id=\"" + headings + "\" w:name=\"" + mark + "\"/>" + Markup.run(words) + "<w:bookmarkEnd w:id=\"" + headings + "\"/>");
  }

  /** Links to the headings with their pages, which the program that opens the draft fills in: none is known before it lays out the pages. */
  private String contents() {
    String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h \\z \\u </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    StringBuilder out = new StringBuilder(Markup.words("ContentsHeading", "Contents"));
    for (int i = 0; i < contents.size(); i++) {
      String line = contents.get(i);
      int at = line.indexOf("</w:pPr>") + "</w:pPr>".length();
      out.append(i == 0 ? line.substring(0, at) + begin + line.substring(at) : line);
    }
    out.append(contents.isEmpty() ? "" : Markup.paragraph("BodyText", end));
    // as Word itself keeps a list of contents; without it LibreOffice shows the instructions of the fields in all controls
    controls++;
    return "<w:sdt><w:sdtPr><w:id w:val=\"" + controls + "\"/><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>"
        + out + "</w:sdtContent></w:sdt>";
  }

  private static String section() {
    return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:footerReference w:type=\"default\" r:id=\"rId4\"/>"
        + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1446\" w:bottom=\"1304\" w:left=\"1446\" w:header=\"624\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";
  }

  private String header() {
    String words = workingCopy ? Marking.WORDS + ": working copy with exact numbers" : info.council().isBlank() ? info.title() : info.council();
    return HEAD + "<w:hdr xmlns:w=\"" + MAIN + "\">" + Markup.words(workingCopy ? "Marking" : "Header", words) + "</w:hdr>";
  }

  private String core() {
    String organisation = XmlText.escaped(info.council().isBlank() ? "Suffice" : info.council());
    String made = info.made().truncatedTo(ChronoUnit.SECONDS).toString();
    return resource("core.xml")
        .replace("@TITLE@", XmlText.escaped(info.title()))
        .replace("@ORGANISATION@", organisation)
        .replace("@KEYWORDS@", workingCopy ? ", " + Marking.WORDS : "")
        .replace("@CATEGORY@", workingCopy ? "<cp:category>" + Marking.WORDS + "</cp:category><cp:contentStatus>Working copy</cp:contentStatus>" : "")
        .replace("@MADE@", made);
  }

  private String app() {
    return HEAD + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Suffice</Application><Company>"
        + XmlText.escaped(info.council().isBlank() ? "Suffice" : info.council()) + "</Company></Properties>";
  }

  /** "31 July 2017" for a title, or nothing without data. */
  public static String dated(String title, java.time.@org.jspecify.annotations.Nullable LocalDate date) {
    return date == null ? title : title + ", " + Numbers.date(date);
  }

  private byte[] zip(Map<String, byte[]> parts, String seal) {
    LocalDateTime time = LocalDateTime.ofInstant(info.made(), ZoneOffset.UTC);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setComment(seal);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(Map<String, byte[]> parts, String name, String xml) {
    parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String resource(String name) {
    String path = "/org/suffice/word/" + name;
    try (InputStream in = Objects.requireNonNull(WordDraft.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
