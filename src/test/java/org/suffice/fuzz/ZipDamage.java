package org.suffice.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.suffice.fuzz.Original.Form;

/** Damage inside a zip, whose own checks would catch nearly everything else: parts lost, doubled, exchanged, renamed. */
public final class ZipDamage {
  private ZipDamage() {}

  /** A part of a zip. */
  @SuppressWarnings("ArrayRecordComponent") // bytes that nobody changes in place
  record Part(String name, byte[] bytes) {
    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  static List<Damage> all() {
    var of = EnumSet.of(Form.ZIP);
    return List.of(
        new Damage("bytes in a part", of, (b, r) -> one(b, r, p -> new Part(p.name, ByteDamage.any(p.bytes, r)))),
        new Damage("a part missing", of, (b, r) -> parts(b, p -> { p.remove(r.nextInt(p.size())); return p; })),
        new Damage("a part twice", of, (b, r) -> parts(b, p -> { p.add(r.nextInt(p.size()), p.get(r.nextInt(p.size()))); return p; })),
        new Damage("a part empty", of, (b, r) -> one(b, r, p -> new Part(p.name, new byte[0]))),
        new Damage("a part renamed", of, (b, r) -> one(b, r, p -> new Part("../" + p.name, p.bytes))),
        new Damage("two parts exchanged", of, (b, r) -> parts(b, p -> exchanged(p, r))),
        new Damage("another content type", of, (b, r) -> contentType(b, r)),
        new Damage("a part damaged in its tags", of, (b, r) -> one(b, r, p -> new Part(p.name, XmlDamage.any(p.bytes, r)))));
  }

  private static List<Part> exchanged(List<Part> parts, Random random) {
    int a = random.nextInt(parts.size());
    int b = random.nextInt(parts.size());
    Part first = parts.get(a);
    parts.set(a, new Part(first.name, parts.get(b).bytes));
    parts.set(b, new Part(parts.get(b).name, first.bytes));
    return parts;
  }

  private static byte[] contentType(byte[] zip, Random random) throws IOException {
    String[] types = {"text/plain", "application/vnd.ms-excel.sheet.macroEnabled.main+xml", "", "application/xml", "image/png"};
    String type = types[random.nextInt(types.length)];
    boolean all = random.nextBoolean();
    return parts(
        zip,
        parts -> {
          parts.replaceAll(
              p -> {
                if (p.name.equals("mimetype")) {
                  return new Part(p.name, type.getBytes(StandardCharsets.UTF_8));
                }
                String changed = all ? p.text().replaceAll("ContentType=\"[^\"]*\"", "ContentType=\"" + type + "\"") : p.text().replaceFirst("ContentType=\"[^\"]*main[^\"]*\"", "ContentType=\"" + type + "\"");
                return p.name.equals("[Content_Types].xml") ? new Part(p.name, changed.getBytes(StandardCharsets.UTF_8)) : p;
              });
          return parts;
        });
  }

  /** One part damaged, larger ones and those that hold the table rather than others. */
  private static byte[] one(byte[] zip, Random random, UnaryOperator<Part> damage) throws IOException {
    return parts(
        zip,
        parts -> {
          List<Integer> likely = new ArrayList<>();
          for (int i = 0; i < parts.size(); i++) {
            String name = parts.get(i).name;
            int times = name.contains("sheet") || name.equals("content.xml") || name.contains("sharedStrings") ? 6 : 1;
            for (int t = 0; t < times; t++) {
              likely.add(i);
            }
          }
          int at = likely.get(random.nextInt(likely.size()));
          parts.set(at, damage.apply(parts.get(at)));
          return parts;
        });
  }

  /** The same zip with other parts. */
  static byte[] parts(byte[] zip, UnaryOperator<List<Part>> damage) throws IOException {
    List<Part> parts = new ArrayList<>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        parts.add(new Part(e.getName(), in.readAllBytes()));
      }
    }
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipArchiveOutputStream(bytes)) { // the JDK's would refuse two parts of one name
      for (Part part : damage.apply(parts)) {
        out.putArchiveEntry(new ZipArchiveEntry(part.name));
        out.write(part.bytes);
        out.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** The same zip with one part made anew from its text. */
  public static byte[] part(byte[] zip, String nameContains, UnaryOperator<String> damage) throws IOException {
    return parts(
        zip,
        parts -> {
          parts.replaceAll(p -> p.name.contains(nameContains) ? new Part(p.name, damage.apply(p.text()).getBytes(StandardCharsets.UTF_8)) : p);
          return parts;
        });
  }
}
