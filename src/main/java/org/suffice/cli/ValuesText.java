package org.suffice.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.suffice.app.MatchValues;
import org.suffice.app.WordMemory;
import org.suffice.model.DateOrder;
import org.suffice.model.Field;
import org.suffice.model.FoundDates;
import org.suffice.model.FoundValues;
import org.suffice.model.FoundWord;
import org.suffice.model.LocalWord;
import org.suffice.model.Meaning;
import org.suffice.model.Numbers;
import org.suffice.model.Unknown;

/** Words and dates as the command {@code values} prints them. */
final class ValuesText {
  private ValuesText() {}

  /** Words of files, as text: those not understood, or all. */
  static String of(FoundValues found, boolean all) {
    var lines = new ArrayList<String>();
    int unknown = found.notUnderstood().size();
    lines.add(
        unknown == 0
            ? "All " + number(found.words().size()) + " words are understood."
            : number(unknown) + " of " + number(found.words().size()) + " words " + (unknown == 1 ? "is" : "are") + " not understood:");
    if (!found.undecided().isEmpty()) {
      int n = found.undecided().size();
      lines.add("The dates of " + number(n) + (n == 1 ? " column are" : " columns are") + " not decided: those that can be two days are not read.");
    }
    found.words().stream().filter(w -> all || !w.understood()).forEach(w -> lines.add(line(w)));
    found.dates().stream().filter(d -> all || d.doubtful()).forEach(d -> lines.add(line(d)));
    lines.addAll(found.notes());
    if (unknown > 0) {
      lines.add("Say what a word means with --set FIELD:WORD=MEANING; --meanings FIELD lists what it can mean.");
    }
    return String.join("\n", lines) + "\n";
  }

  private static String line(FoundWord w) {
    Meaning meaning = w.understanding().meaning();
    String is = meaning == null ? Unknown.of(w.field()).label() : meaning.id() + " (" + meaning.label() + ")";
    String guess = w.suggestions().isEmpty() ? "" : "; perhaps " + String.join(", ", w.suggestions().stream().map(s -> s.meaning().id()).toList());
    return "  %s:%s  %s  %s: %s%s".formatted(w.field().id(), w.word(), cells(w.cells()), is, w.understanding().why(), guess);
  }

  private static String line(FoundDates d) {
    String where = d.sheet().isEmpty() ? d.file() : d.sheet();
    String read = d.inDoubt() ? "what can be two days is not read until you choose" : d.order().label().toLowerCase(java.util.Locale.UK);
    return "  %s, \"%s\" (%s): %s; %s real dates, %s text, %s only day first, %s only month first, %s years of two digits, %s impossible"
        .formatted(
            where, d.header(), d.field().id(), read, number(d.real()), number(d.text()),
            number(d.dayOnly()), number(d.monthOnly()), number(d.shortYears()), number(d.impossible()));
  }

  private static String cells(int n) {
    return number(n) + (n == 1 ? " cell" : " cells");
  }

  private static String number(int n) {
    return Numbers.number(n, 0);
  }

  /** The words remembered, as text. */
  static String of(WordMemory memory) {
    List<LocalWord> words = memory.words();
    if (words.isEmpty()) {
      return "No words are remembered. They are remembered when files with words that were matched are added.\n";
    }
    var text = new StringBuilder();
    for (LocalWord w : words) {
      String from = w.importId() == 0 ? "set" : "import " + w.importId();
      text.append("%s:%s  %s (%s)  %s, %s\n".formatted(w.field().id(), w.word(), w.meaning(), memory.label(w), from, w.who()));
    }
    return text.toString();
  }

  /** The words remembered, as JSON. */
  static String json(WordMemory memory) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    ArrayNode list = root.putArray("remembered");
    for (LocalWord w : memory.words()) {
      list.addObject()
          .put("field", w.field().id())
          .put("word", w.word())
          .put("meaning", w.meaning())
          .put("label", memory.label(w))
          .put("import", w.importId() == 0 ? null : w.importId())
          .put("when", w.when().toString())
          .put("who", w.who());
    }
    return root.toString();
  }

  /** Words of files, as JSON: those not understood, or all; all date columns. */
  static String json(FoundValues found, boolean all) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("words", found.words().size());
    root.put("notUnderstood", found.notUnderstood().size());
    ArrayNode list = root.putArray("list");
    found.words().stream().filter(w -> all || !w.understood()).forEach(w -> word(list.addObject(), w));
    ArrayNode dates = root.putArray("dates");
    found.dates().forEach(d -> date(dates.addObject(), d));
    found.notes().forEach(root.putArray("notes")::add);
    return root + "\n";
  }

  private static void word(ObjectNode node, FoundWord w) {
    Meaning meaning = w.understanding().meaning();
    node.put("field", w.field().id())
        .put("word", w.word())
        .put("cells", w.cells())
        .put("how", w.understanding().how().id())
        .put("why", w.understanding().why())
        .put("meaning", meaning == null ? null : meaning.id())
        .put("label", meaning == null ? null : meaning.label())
        .put("otherwise", Unknown.of(w.field()).id());
    ArrayNode guesses = node.putArray("suggestions");
    w.suggestions().forEach(s -> guesses.addObject().put("meaning", s.meaning().id()).put("label", s.meaning().label()).put("why", s.why()));
  }

  private static void date(ObjectNode node, FoundDates d) {
    DateOrder chosen = d.chosen();
    node.put("file", d.file())
        .put("sheet", d.sheet())
        .put("header", d.header())
        .put("field", d.field().id())
        .put("order", d.order().id())
        .put("inDoubt", d.inDoubt())
        .put("chosen", chosen == null ? null : chosen.id())
        .put("real", d.real())
        .put("text", d.text())
        .put("onlyDayFirst", d.dayOnly())
        .put("onlyMonthFirst", d.monthOnly())
        .put("twoDigitYears", d.shortYears())
        .put("impossible", d.impossible())
        .put("noDates", d.other());
  }

  /** What a word of a field can mean. */
  static void meanings(PrintWriter out, MatchValues values, Field field, boolean json) {
    ArrayNode list = new ObjectMapper().createArrayNode();
    for (Meaning m : values.meanings(field)) {
      list.addObject().put("id", m.id()).put("label", m.label()).put("codes", values.codes(field, m));
      if (!json) {
        String codes = values.codes(field, m);
        out.println(m.id() + "  " + m.label() + (codes.isEmpty() || codes.equals(m.id()) ? "" : " (" + codes + ")"));
      }
    }
    if (json) {
      out.println(list);
    }
  }
}
