package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.Numbers;
import org.suffice.model.Rules;

/** The definition under a table of placements: what was counted of what, and which of the rules that can be switched were in force. */
final class DefinitionText {
  private DefinitionText() {}

  /**
   * Numerator, denominator and exclusions of a measure, its rules of dates, the switches in force and the date of the extract, in sentences.
   *
   * @param counting keys of the words about which days or periods count
   * @param categories whether the rows depend on what counts as a home or as in-house
   */
  static String of(Ask ask, String measure, List<String> counting, boolean categories) {
    Rules rules = ask.rules();
    Words words = ask.words();
    var said = new ArrayList<String>();
    for (String part : List.of("numerator", "denominator", "exclusions")) {
      said.add(words.sayOr(measure + "." + part, "").replace("{0}", rules.childrenWords()));
    }
    counting.forEach(key -> said.add(words.say(key)));
    said.add(words.say(rules.countShortBreaks() ? "rule.short-breaks.counted" : "rule.short-breaks.left-out"));
    if (categories || asksForCategories(ask)) {
      said.add(words.say(rules.careHomesAreChildrensHomes() ? "rule.homes.both" : "rule.homes.k2"));
      said.add(words.say(rules.otherPublicInHouse() ? "rule.other-public.in-house" : "rule.other-public.apart"));
      if (rules.local().agencyConnectedIsIfa()) {
        said.add(words.say("rule.agency-connected.ifa"));
      }
    }
    LocalDate extracted = ask.facts().placementsExtracted();
    if (extracted != null) {
      said.add(words.say("rule.extracted", Numbers.date(extracted)));
    }
    said.removeIf(String::isEmpty);
    return String.join(" ", said);
  }

  private static boolean asksForCategories(Ask ask) {
    return Stream.concat(Stream.ofNullable(ask.question().by()), ask.question().where().stream().map(Filter::key))
        .anyMatch(key -> key == FilterKey.CATEGORY || key == FilterKey.GROUP);
  }
}
