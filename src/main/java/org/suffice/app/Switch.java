package org.suffice.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.suffice.model.Coded;
import org.suffice.model.LocalRules;
import org.suffice.model.RoutingRule;
import org.suffice.model.Rules;
import org.suffice.model.SufficeException;

/**
 * The switches of counting that a council sets in a project: what {@code set} and the window offer, each with its
 * allowed values and a sentence. The first value is the default.
 */
public enum Switch implements Coded {
  SHORT_BREAKS(
      "short-breaks",
      "Short breaks",
      "Children under a series of short breaks (legal status V3 and V4).",
      List.of("left-out", "counted")),
  OTHER_PUBLIC(
      "other-public",
      "Other public sector",
      "Provision of other councils and other public bodies (PR2 and PR3).",
      List.of("apart", "in-house")),
  AGENCY_CONNECTED(
      "agency-connected-carers",
      "Connected carers with an agency",
      "Connected carers (U1 to U3) with a private or voluntary provider (PR4 and PR5): connected, or IFA.",
      List.of("connected", "ifa")),
  CHILDRENS_HOME_CODES(
      "childrens-home-codes",
      "Codes of children's homes",
      "Placement codes that count as children's homes.",
      List.of("K2,R1", "K2")),
  END_DATES(
      "end-dates",
      "End of a placement",
      "What the end date of a placement is in your files: the day the child left, or the last day there.",
      List.of("day-left", "last-day")),
  HARD_TO_FIND_SEARCHES(
      "hard-to-find-searches",
      "Hard to find: searches",
      "From how many searches a request is hard to find where nothing is recorded (2 to 20).",
      List.of("3")),
  HARD_TO_FIND_RING_ROUND(
      "hard-to-find-ring-round",
      "Hard to find: ring-round",
      "Whether a ring-round makes a request hard to find where nothing is recorded.",
      List.of("yes", "no")),
  OWN_COUNCIL(
      "own-council",
      "Our council",
      "The council's name as published figures have it; its population gives the rates.",
      List.of("")),
  NEAR_PLACES(
      "near-places",
      "Near places",
      "Councils near enough that a placement there is outside ours but not at a distance: names with commas between them.",
      List.of("")),
  ADJOINING_COUNCILS(
      "adjoining-councils",
      "Adjoining councils",
      "Councils whose area adjoins ours: names with commas between them.",
      List.of("")),
  ROUTING_RULE(
      "routing-rule",
      "Own carers first",
      "For which ages at the request your own foster carers are asked first, and from which day on; none where there is no such rule.",
      List.of(RoutingRule.DEFAULT)),
  YEAR_OF_COSTS(
      "year-of-costs",
      "A year of costs",
      "How many weeks make a year of costs: 52, or 365/7 (52.14).",
      List.of("52", "365/7")),
  DISCLOSURE(
      "disclosure",
      "Publication",
      "How small numbers are protected in what is published: counts of 1 to 7 hidden and the rest rounded to the nearest 5, or"
          + " counts of 1 to 5 hidden and the rest exact.",
      List.of("rounded", "exact")),
  CHILD_REFERENCES(
      "child-references",
      "Children's references",
      "Kept as your files have them, or replaced by codes that only the file P.references beside the project can make. Decided before"
          + " the first data is added.",
      List.of("as-given", "keyed")),
  KEEP_IMPORTS(
      "keep-imports",
      "Keeping imports",
      "For how many months an import is kept before you are reminded to delete it (1 to 240; 0 for no reminder). Each can have a"
          + " day of its own.",
      List.of("72")),
  WORDING(
      "wording",
      "Wording",
      "What the children are called in titles and labels.",
      List.of("children-looked-after", "children-in-our-care"));

  private final String id;
  private final String label;
  private final String sentence;
  private final List<String> values;

  Switch(String id, String label, String sentence, List<String> values) {
    this.id = id;
    this.label = label;
    this.sentence = sentence;
    this.values = values;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String label() {
    return label;
  }

  /** What it decides. */
  public String sentence() {
    return sentence;
  }

  /** The values it can have, default first; one alone means that any text or number is allowed. */
  public List<String> choices() {
    return values;
  }

  /** The value where nothing was set. */
  public String defaultValue() {
    return values.getFirst();
  }

  /** The value as it is kept, or a sentence that says what is allowed. */
  String checked(String value) {
    String wanted = value.strip();
    if (this == OWN_COUNCIL) {
      return wanted;
    }
    if (this == NEAR_PLACES || this == ADJOINING_COUNCILS) {
      return String.join(", ", names(wanted));
    }
    if (this == ROUTING_RULE) {
      return RoutingRule.parse(wanted).text();
    }
    if (this == HARD_TO_FIND_SEARCHES) {
      if (wanted.matches("[2-9]|1[0-9]|20")) {
        return wanted;
      }
      throw notAllowed(value, "a whole number from 2 to 20");
    }
    if (this == KEEP_IMPORTS) {
      if (wanted.matches("[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-3][0-9]|240")) {
        return wanted;
      }
      throw notAllowed(value, "a whole number of months from 0 to 240");
    }
    return values.stream()
        .filter(v -> v.equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(() -> notAllowed(value, String.join(" or ", values)));
  }

  private SufficeException notAllowed(String value, String allowed) {
    return new SufficeException(
        "setting-value", "The setting " + id + " cannot be \"" + value + "\". Use " + allowed + ".");
  }

  /** Its value in a project's settings, the default where nothing was set. */
  String in(Map<String, String> settings) {
    return settings.getOrDefault(id, defaultValue());
  }

  /** The rules that a project's settings make. */
  static Rules rules(Map<String, String> settings) {
    return new Rules(
        SHORT_BREAKS.in(settings).equals("counted"),
        OTHER_PUBLIC.in(settings).equals("in-house"),
        CHILDRENS_HOME_CODES.in(settings).equals("K2,R1"),
        Integer.parseInt(HARD_TO_FIND_SEARCHES.in(settings)),
        HARD_TO_FIND_RING_ROUND.in(settings).equals("yes"),
        OWN_COUNCIL.in(settings),
        WORDING.in(settings).equals("children-in-our-care"),
        END_DATES.in(settings).equals("last-day"),
        new LocalRules(
            RoutingRule.parse(ROUTING_RULE.in(settings)),
            names(NEAR_PLACES.in(settings)),
            names(ADJOINING_COUNCILS.in(settings)),
            YEAR_OF_COSTS.in(settings).equals("365/7"),
            AGENCY_CONNECTED.in(settings).equals("ifa")));
  }

  private static List<String> names(String text) {
    return Arrays.stream(text.split("[,;\\n]")).map(String::strip).filter(n -> !n.isEmpty()).toList();
  }

  /** The switch with this id. */
  static Switch of(String id) {
    return Arrays.stream(values())
        .filter(s -> s.id.equals(id.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new SufficeException(
                    "setting-key",
                    "There is no setting \""
                        + id
                        + "\". Use one of: "
                        + Arrays.stream(values()).map(Switch::id).collect(Collectors.joining(", "))
                        + "."));
  }
}
