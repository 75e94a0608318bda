package org.suffice.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import java.time.LocalDate;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Numbers;
import org.suffice.model.Table;

/**
 * What each number of a pack is, for who reads it without the program: one page that any browser and Word open, with
 * headings to jump by. It carries no time of its own, so that the same data gives the same page.
 */
public final class DefinitionsPage {
  private static final String STYLE =
      "body{font-family:Arial,sans-serif;font-size:12pt;line-height:1.4;max-width:45em;margin:2em auto;padding:0 1em;color:#1F2328;background:#FFFFFF}"
          + "dt{font-weight:bold;margin-top:.5em}dd{margin-left:0}h2{margin-top:2em}a{color:#12436D}";

  /** A table and the measure it is of. */
  public record Entry(Table table, MeasureInfo measure) {}

  /**
   * What is not in the pack.
   *
   * @param why in full sentences
   */
  public record LeftOut(String what, String why) {}

  private DefinitionsPage() {}

  /** The page as HTML. */
  public static String html(String council, @Nullable LocalDate extracted, List<Entry> entries, List<LeftOut> leftOut) {
    XmlText page = new XmlText();
    page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en-GB");
    page.open("head").empty("meta", "charset", "utf-8").words("title", "Definitions of the sufficiency tables").words("style", STYLE).close();
    page.open("body");
    page.words("h1", "Definitions of the sufficiency tables");
    if (Marking.needed(entries.stream().map(Entry::table).toList())) {
      page.words("p", Marking.LINE);
    }
    if (!council.isBlank()) {
      page.words("p", council);
    }
    page.words("p", extracted == null ? "No extraction date of the data is known." : "Data as extracted on " + Numbers.date(extracted) + ".");
    page.open("ul");
    for (Entry entry : entries) {
      page.open("li").words("a", entry.table().title(), "href", "#" + entry.table().id()).close();
    }
    page.open("li").words("a", "What is not in this pack, and why", "href", "#left-out").close().close();
    entries.forEach(entry -> entry(page, entry));
    leftOut(page, leftOut);
    return page.close().close().text().replaceFirst("^<\\?xml[^>]*>\n", "<!DOCTYPE html>\n");
  }

  private static void entry(XmlText page, Entry entry) {
    Table table = entry.table();
    page.words("h2", table.title(), "id", table.id());
    page.words("p", entry.measure().question());
    page.open("dl");
    item(page, "What is counted", entry.measure().numerator());
    item(page, "Percentages and rates", entry.measure().denominator());
    item(page, "Left out, and other rules", entry.measure().exclusions());
    item(page, entry.measure().numerator().isBlank() ? "Definition" : "Rules of counting", rest(table.definition(), entry.measure()));
    item(page, "Source", table.source());
    page.close();
    if (!table.notes().isEmpty()) {
      page.words("h3", "Notes").open("ul");
      table.notes().forEach(note -> page.words("li", note));
      page.close();
    }
  }

  /** What a definition says beside what stands above it already. */
  private static String rest(String definition, MeasureInfo measure) {
    String rest = definition;
    for (String said : List.of(measure.numerator(), measure.denominator(), measure.exclusions())) {
      rest = said.isBlank() ? rest : rest.replace(said, " ");
    }
    return rest.strip().replaceAll(" {2,}", " ");
  }

  private static void item(XmlText page, String name, String words) {
    if (!words.isBlank()) {
      page.words("dt", name).words("dd", words);
    }
  }

  private static void leftOut(XmlText page, List<LeftOut> leftOut) {
    page.words("h2", "What is not in this pack, and why", "id", "left-out");
    if (leftOut.isEmpty()) {
      page.words("p", "Everything that the data can tell is in it.");
      return;
    }
    page.open("dl");
    leftOut.forEach(one -> item(page, one.what(), one.why()));
    page.close();
  }
}
