package org.suffice.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.suffice.fuzz.Original.Form;

/** Damage to separated values: odd cells, lost quotes, mixed encodings and line ends, columns exchanged. */
final class TextDamage {
  static final List<String> CELLS =
      List.of(
          "", " ", "NULL", "N/A", "#N/A", "#REF!", "nope", "=1+1", "=HYPERLINK(\"http://x\")", "-", "?", "0", "-1", "1e308", "9".repeat(400), "1,234", "\u00a34,321.99", "80.5%",
          "31/02/2017", "29/02/2017", "00/00/0000", "12/31/2017", "01/02/17", "2017-13-01", "31/12/9999", "99/99/9999", "01/01/0001", "1/1/99999", "2017-01-01T00:00:00Z", "43000", "Total", "Grand total", "Child ref",
          "K2 - Children's Homes", "e) PR4 - Private provision", "U4 - K2", "PR9", "\u0000", "\u202e\u200b", "\ud83d\udc76", "'", "\"", "\"\"\"", "a\nb", "a\tb;c|d", "x".repeat(40_000), " ".repeat(40_000), "1".repeat(3000), "a ".repeat(5000), "<b>", "&amp;", "TRUE", "Notes: nothing");

  private TextDamage() {}

  static List<Damage> all() {
    var of = EnumSet.of(Form.TEXT);
    return List.of(
        new Damage("odd cells", of, (b, r) -> bytes(cells(text(b), r, 1 + r.nextInt(12)))),
        new Damage("odd rows", of, (b, r) -> bytes(rows(text(b), r))),
        new Damage("columns exchanged", of, (b, r) -> bytes(columns(text(b), r))),
        new Damage("quotes lost", of, (b, r) -> bytes(put(text(b), r, "\"", 1 + r.nextInt(4)))),
        new Damage("mixed line ends", of, (b, r) -> bytes(ends(text(b), r))),
        new Damage("mixed encodings", of, TextDamage::encodings),
        new Damage("NUL characters", of, (b, r) -> bytes(put(text(b), r, "\u0000", 1 + r.nextInt(200)))),
        new Damage("odd separators", of, (b, r) -> bytes(put(text(b), r, List.of(";", "\t", "|", ",,,,", "\ufeff").get(r.nextInt(5)), 1 + r.nextInt(60)))));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String cells(String text, Random random, int howMany) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < howMany; i++) {
      int line = random.nextInt(lines.length);
      String[] values = lines[line].split(",", -1);
      String cell = CELLS.get(random.nextInt(CELLS.size()));
      values[random.nextInt(values.length)] = random.nextInt(4) == 0 ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
      lines[line] = String.join(",", values);
    }
    return String.join("\n", lines);
  }

  private static String rows(String text, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(6)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
        case 2 -> lines.add(at, "");
        case 3 -> lines.add(at, "Total,,,,3");
        case 4 -> lines.add(at, "Produced by the performance team on 1 April");
        default -> lines.add(at, lines.get(at) + ",x".repeat(random.nextInt(700)));
      }
      if (lines.isEmpty()) {
        lines.add("x");
      }
    }
    return String.join("\n", lines);
  }

  private static String columns(String text, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int c = 0; c < 9; c++) {
      order.add(c);
    }
    Collections.shuffle(order, random);
    boolean twice = random.nextBoolean();
    var changed = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      String[] values = line.split(",", -1);
      for (int c : order) {
        changed.append(c < values.length ? values[c] : "").append(',');
      }
      changed.append(twice ? values[0] : "").append('\n');
    }
    return changed.toString();
  }

  private static String put(String text, Random random, String what, int times) {
    var changed = new StringBuilder(text);
    for (int i = 0; i < times; i++) {
      changed.insert(random.nextInt(changed.length() + 1), what);
    }
    return changed.toString();
  }

  private static String ends(String text, Random random) {
    var changed = new StringBuilder();
    for (String line : text.split("\r?\n", -1)) {
      changed.append(line).append(List.of("\n", "\r\n", "\r", "\n\n", "\r\r\n").get(random.nextInt(5)));
    }
    return changed.toString();
  }

  private static byte[] encodings(byte[] whole, Random random) {
    List<Charset> charsets = List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16);
    var out = new ByteArrayOutputStream();
    boolean mixed = random.nextBoolean();
    Charset one = charsets.get(random.nextInt(charsets.size()));
    for (String line : text(whole).split("\n", -1)) {
      Charset charset = mixed && random.nextInt(5) == 0 ? charsets.get(random.nextInt(charsets.size())) : one;
      out.writeBytes((line + " \u00e9\u00a3\u2019\n").getBytes(charset));
    }
    return out.toByteArray();
  }
}
