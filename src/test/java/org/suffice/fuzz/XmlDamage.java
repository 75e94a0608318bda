package org.suffice.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suffice.fuzz.Original.Form;

/** Damage that knows tags: elements gone, doubled, nested too deep, declared, with values no program would write. */
final class XmlDamage {
  private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z:]+)(?: [^<>]*)?>[^<>]*</\\1>|<[A-Za-z:]+(?: [^<>]*)?/>");
  private static final Pattern VALUE = Pattern.compile("=\"([^\"]*)\"");
  private static final Pattern TEXT = Pattern.compile(">([^<>]+)<");
  private static final Pattern NAME = Pattern.compile("</?([A-Za-z:]+)");
  private static final List<String> ODD =
      List.of("2147483648", "-1", "99999999999999999999", "1E308", "-1E308", "NaN", "INF", "0", "XFE1", "ZZZZZZZ1", "2017-02-31", "31/02/2017", "99999-01-01", "-45000", "2958466", "#N/A", "&#0;", "&#xFFFF;", "\u0000", "s", "str", "inlineStr", "e", "boolean", "date", "float", "=A1", "1:1", "true", "", " ");

  private XmlDamage() {}

  static List<Damage> all() {
    var of = EnumSet.of(Form.XML);
    return List.of(new Damage("tags damaged", of, XmlDamage::any), new Damage("tags and bytes damaged", of, (b, r) -> ByteDamage.any(any(b, r), r)));
  }

  static byte[] any(byte[] whole, Random random) {
    String xml = new String(whole, StandardCharsets.UTF_8);
    String changed =
        switch (random.nextInt(12)) {
          case 0 -> some(ELEMENT, xml, random, (e, r) -> "");
          case 1 -> some(ELEMENT, xml, random, (e, r) -> e.repeat(2 + r.nextInt(3)));
          case 2, 3 -> some(VALUE, xml, random, (v, r) -> "=\"" + odd(r) + "\"");
          case 4, 5 -> some(TEXT, xml, random, (t, r) -> ">" + odd(r) + "<");
          case 6 -> some(NAME, xml, random, (n, r) -> n + (r.nextBoolean() ? "x" : ":x"));
          case 7 -> put(xml, random, "<x>".repeat(400) + "</x>".repeat(400));
          case 8 -> declared(xml, "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y \"&x;&x;\">]>").replaceFirst(">([^<>]+)<", ">&y;<");
          case 9 -> xml.replaceFirst("encoding=[\"'][^\"']*[\"']", "encoding=\"" + List.of("UTF-16", "windows-1252", "us-ascii", "EBCDIC-CP-GB", "none").get(random.nextInt(5)) + "\"");
          case 10 -> put(xml, random, List.of("<!--x-->", "<![CDATA[x<y]]>", "<?x y?>", "]]>", "<", "&", "</", "<!", "\u0000", "\ufffe").get(random.nextInt(10)));
          default -> some(TEXT, xml, random, (t, r) -> ">" + "x".repeat(r.nextInt(200_000)) + "<");
        };
    return random.nextInt(15) == 0 ? changed.getBytes(StandardCharsets.UTF_16) : changed.getBytes(StandardCharsets.UTF_8);
  }

  /** With a document type, after the declaration if there is one. */
  static String declared(String xml, String type) {
    int after = xml.startsWith("<?xml") ? xml.indexOf("?>") + 2 : 0;
    return xml.substring(0, after) + type + xml.substring(after);
  }

  private static String odd(Random random) {
    return ODD.get(random.nextInt(ODD.size()));
  }

  private static String put(String xml, Random random, String what) {
    int at = random.nextBoolean() ? xml.indexOf('>', random.nextInt(Math.max(1, xml.length()))) + 1 : random.nextInt(Math.max(1, xml.length()));
    return xml.substring(0, at) + what + xml.substring(at);
  }

  /** A few of what the pattern finds, made anew. */
  private static String some(Pattern pattern, String xml, Random random, BiFunction<String, Random, String> anew) {
    int all = (int) pattern.matcher(xml).results().count();
    if (all == 0) {
      return xml;
    }
    int wanted = 1 + random.nextInt(4);
    Matcher m = pattern.matcher(xml);
    var changed = new StringBuilder();
    while (m.find()) {
      m.appendReplacement(changed, Matcher.quoteReplacement(random.nextInt(all) < wanted ? anew.apply(m.group(), random) : m.group()));
    }
    return m.appendTail(changed).toString();
  }
}
