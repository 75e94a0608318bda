package org.suffice.export.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The relationships of one part, in the text of the part that lists them. */
final class Relations {
  /**
   * A relationship.
   *
   * @param target the part it points to, from the root of the package; an address outside as it stands
   * @param from where its element begins
   * @param to where it ends
   */
  record Relation(String id, String type, String target, int from, int to) {}

  private final String xml;
  private final List<Relation> all = new ArrayList<>();

  /**
   * Relationships as listed.
   *
   * @param folder the folder of the part they belong to, "word/"
   */
  Relations(String xml, String folder) {
    this.xml = xml;
    TagScanner tags = new TagScanner(xml);
    while (tags.next()) {
      if (!tags.closes() && tags.name().replaceFirst("^.*:", "").equals("Relationship")) {
        String id = Objects.requireNonNullElse(tags.attribute("Id"), "");
        String target = Objects.requireNonNullElse(tags.attribute("Target"), "");
        all.add(new Relation(id, Objects.requireNonNullElse(tags.attribute("Type"), ""), resolved(target, folder), tags.start(), end(tags)));
      }
    }
  }

  private int end(TagScanner tags) {
    if (tags.alone()) {
      return tags.end();
    }
    int close = xml.indexOf('>', xml.indexOf("</", tags.end()));
    return close < 0 ? tags.end() : close + 1;
  }

  private static String resolved(String target, String folder) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String path = folder + target;
    while (path.contains("/../")) {
      String shorter = path.replaceFirst("[^/]+/\\.\\./", "");
      if (shorter.equals(path)) {
        return path;
      }
      path = shorter;
    }
    return path;
  }

  List<Relation> all() {
    return all;
  }

  Optional<Relation> byId(String id) {
    return all.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** The list without some relationships and with further lines; everything else as it stands. */
  String with(List<Relation> without, String further) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Relation gone : without.stream().sorted(java.util.Comparator.comparingInt(Relation::from)).toList()) {
      out.append(xml, at, gone.from());
      at = gone.to();
    }
    String rest = xml.substring(at);
    var end = Pattern.compile("</([A-Za-z0-9]+:)?Relationships\\s*>").matcher(rest);
    if (!end.find()) {
      throw new DamagedXml("its list of relationships does not end");
    }
    return out.append(rest, 0, end.start()).append(further).append(rest, end.start(), rest.length()).toString();
  }
}
