package org.suffice.export.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.suffice.export.WordChart;
import org.suffice.export.word.Relations.Relation;

/** Puts new content into controls: characters outside them, and parts that only they do not use, stay as they are. */
final class Splice {
  private static final int TOO_HIGH = Integer.MAX_VALUE - 100_000;

  private final DocxFile file;
  private final String part;
  private final String document;
  private final Relations relations;
  private final List<Control> controls;
  private final String text;
  private final Map<String, byte[]> changed = new LinkedHashMap<>();
  private final Set<String> gone = new LinkedHashSet<>();
  private final List<String> charts = new ArrayList<>();

  /**
   * New content for a draft.
   *
   * @param text what tells the person's text in it from others
   */
  Splice(DocxFile file, String part, String document, Relations relations, List<Control> controls, String text) {
    this.file = file;
    this.part = part;
    this.document = document;
    this.relations = relations;
    this.controls = controls;
    this.text = text;
  }

  byte[] with(Map<Integer, Content> items) {
    StringBuilder out = new StringBuilder();
    StringBuilder further = new StringBuilder();
    Set<String> replaced = new HashSet<>();
    int at = 0;
    int drawing = highestDrawing();
    int number = 0;
    Map<String, Integer> ordinals = new HashMap<>();
    for (int i = 0; i < controls.size(); i++) {
      Control control = controls.get(i);
      control.tagged().ifPresent(t -> ordinals.merge(t.item().kind().label(), 1, Integer::sum));
      Content content = items.get(i);
      // A control inside one that was replaced went with it.
      if (content != null && control.from() >= at && control.tagFrom() >= at) {
        String before = control.content(document);
        replaced.addAll(pictures(before));
        String caption = Fingerprint.captionNumber(before);
        String ordinal = String.valueOf(ordinals.getOrDefault(content.item().item().kind().label(), 1));
        String relation = freeId(++number);
        byte[] png = content.png();
        if (png != null) {
          String media = content.mediaName();
          changed.put(folder() + "media/" + media, png);
          further.append(PackageParts.picture(relation, "media/" + media));
        }
        WordChart chart = content.chart();
        if (chart != null) {
          String name = freeName("suffice-" + ChartMark.of(chart.xml()));
          changed.putAll(ChartParts.of(chart, folder(), name));
          charts.add(folder() + ChartParts.target(name));
          further.append(ChartParts.relation(relation, name));
        }
        out.append(document, at, control.tagFrom()).append(XmlText.escaped(content.tag())).append(document, control.tagTo(), control.from());
        String xml = content.xml(new Place(caption.isEmpty() ? ordinal : caption, relation, drawing + 1));
        out.append(Mark.keep(before, content.item().item().kind().chart() ? PictureSize.keep(before, xml) : xml));
        drawing += content.drawings();
        at = control.to();
      }
    }
    String renewed = out.append(document, at, document.length()).toString();
    changed.put(part, renewed.getBytes(StandardCharsets.UTF_8));
    relate(renewed, replaced, further.toString());
    return zip();
  }

  /** New pictures come into the list of relationships; those that only replaced items had go out, with their files. */
  private void relate(String renewed, Set<String> replaced, String further) {
    List<Relation> unused =
        relations.all().stream().filter(r -> replaced.contains(r.id()) && !renewed.contains("\"" + r.id() + "\"") && !renewed.contains("'" + r.id() + "'")).toList();
    if (unused.isEmpty() && further.isEmpty()) {
      return;
    }
    int slash = part.lastIndexOf('/') + 1;
    String list = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    changed.put(list, relations.with(unused, further).getBytes(StandardCharsets.UTF_8));
    Set<String> used = targets(list);
    relations.all().stream().filter(r -> !unused.contains(r)).forEach(r -> used.add(r.target()));
    unused.stream().map(Relation::target).filter(t -> !used.contains(t) && !changed.containsKey(t)).forEach(gone::add);
    List.copyOf(gone).forEach(this::withIt);
    type(further.contains("/media/") || further.contains("\"media/"));
  }

  /** With a chart its workbook goes, and whatever else only it uses. */
  private void withIt(String chart) {
    int slash = chart.lastIndexOf('/') + 1;
    String list = chart.substring(0, slash) + "_rels/" + chart.substring(slash) + ".rels";
    if (file.has(list)) {
      Set<String> used = targets(list);
      gone.add(list);
      new Relations(file.xml(list), chart.substring(0, slash)).all().stream().map(Relation::target).filter(t -> !used.contains(t) && !changed.containsKey(t)).forEach(gone::add);
    }
  }

  private void type(boolean pictures) {
    String before = file.xml(PackageParts.TYPES);
    String types = before;
    if (pictures && !types.toLowerCase(java.util.Locale.ROOT).contains("extension=\"png\"")) {
      int end = types.indexOf('>', types.indexOf("<Types")) + 1;
      types = types.substring(0, end) + "<Default Extension=\"png\" ContentType=\"image/png\"/>" + types.substring(end);
    }
    for (String chart : charts) {
      types = ChartParts.typed(types, chart);
    }
    for (String part : gone) {
      types = ChartParts.without(types, part);
    }
    if (!types.equals(before)) {
      changed.put(PackageParts.TYPES, types.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String folder() {
    return part.substring(0, part.lastIndexOf('/') + 1);
  }

  private String freeName(String name) {
    String free = name;
    for (int n = 2; file.has(folder() + ChartParts.target(free)) || changed.containsKey(folder() + ChartParts.target(free)); n++) {
      free = name + "-" + n;
    }
    return free;
  }

  private Set<String> targets(String except) {
    Set<String> targets = new HashSet<>();
    for (ZipArchiveEntry entry : file.entries()) {
      String name = entry.getName();
      if (name.endsWith(".rels") && !name.equals(except)) {
        String folder = name.substring(0, Math.max(0, name.indexOf("_rels/")));
        targets.addAll(new Relations(file.xml(name), folder).all().stream().map(Relation::target).collect(Collectors.toSet()));
      }
    }
    return targets;
  }

  private static List<String> pictures(String content) {
    List<String> ids = new ArrayList<>();
    TagScanner tags = new TagScanner(content);
    while (tags.next()) {
      if (tags.begins("a:blip")) {
        ids.add(Objects.requireNonNullElse(tags.attribute("r:embed"), ""));
      } else if (tags.begins("c:chart")) {
        ids.add(Objects.requireNonNullElse(tags.attribute("r:id"), ""));
      }
    }
    return ids;
  }

  private int highestDrawing() {
    int highest = 0;
    TagScanner tags = new TagScanner(document);
    while (tags.next()) {
      if (tags.begins("wp:docPr")) {
        String id = Objects.requireNonNullElse(tags.attribute("id"), "0");
        highest = id.matches("\\d{1,9}") ? Math.max(highest, Integer.parseInt(id)) : highest;
      }
    }
    return highest > TOO_HIGH ? controls.size() : highest;
  }

  private String freeId(int number) {
    String id = "rIdSuffice" + number;
    for (int n = 0; relations.byId(id).isPresent(); n++) {
      id = "rIdSuffice" + number + "-" + n;
    }
    return id;
  }

  private byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
      out.setUseZip64(Zip64Mode.Never);
      out.setComment(Seal.copy(Objects.requireNonNull(changed.get(part)), text));
      for (ZipArchiveEntry entry : file.entries()) {
        byte[] content = changed.remove(entry.getName());
        if (content != null) {
          add(out, entry.getName(), entry.getTime(), content);
        } else if (!gone.contains(entry.getName())) {
          out.addRawArchiveEntry(entry, file.zip().getRawInputStream(entry));
        }
      }
      long time = file.entries().getFirst().getTime();
      for (Map.Entry<String, byte[]> more : changed.entrySet()) {
        add(out, more.getKey(), time, more.getValue());
      }
      out.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipArchiveOutputStream out, String name, long time, byte[] content) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTime(time);
    entry.setSize(content.length);
    out.putArchiveEntry(entry);
    out.write(content);
    out.closeArchiveEntry();
  }
}
