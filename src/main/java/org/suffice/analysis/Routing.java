package org.suffice.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.suffice.analysis.SearchMeasure.Shape;
import org.suffice.model.ChartHint;
import org.suffice.model.Facts;
import org.suffice.model.Row;
import org.suffice.model.RoutingRule;
import org.suffice.model.Search;
import org.suffice.model.SearchDetails;
import org.suffice.model.SearchRow;
import org.suffice.model.Service;
import org.suffice.model.TypeSought;
import org.suffice.model.Unit;

/** Whether the council's own foster carers were asked first where its dated rule says so. */
final class Routing {
  private static final int LARGE = 3;
  private static final Set<String> HEALTH = Set.of("physical-health", "personal-care", "disability");
  private static final String UNDER = "under-the-rule";
  private static final String EXEMPT = "exempt";
  private static final List<Value> VALUES =
      List.of(
          new Value("followed", "Own carers asked first"), new Value("not-followed", "Not asked first"), new Value("not-recorded", "Not recorded"),
          new Value("exempt-parent-and-child", "Parent and child"), new Value("exempt-siblings", "Large sibling group (3 or more)"),
          new Value("exempt-health", "Complex health or disability"), new Value("other-ages", "Not of the ages of the rule"),
          new Value("age-not-recorded", "Age not recorded"), new Value("no-rule", "No rule in force on the day"), new Value("not-fostering", "Not for fostering"));

  private Routing() {}

  static SearchMeasure.Spec spec() {
    return new SearchMeasure.Spec(
        "routing", Unit.REQUESTS, false, false, false, null, Routing::grid, Routing::chart,
        (a, s) -> List.of(s.ask().words().say("note.routing.rule", s.ask().rules().local().routing().text())));
  }

  private static Grid<Sought> grid(Shape shape) {
    RoutingRule rule = shape.ask().rules().local().routing();
    Sort<Sought> rows = new Sort<>(VALUES, (s, u) -> value(s.get(u).search(), rule, shape.ask().facts()));
    BitSet under = rows.only("followed", "not-followed", "not-recorded");
    BitSet exempt = rows.only("exempt-parent-and-child", "exempt-siblings", "exempt-health");
    var lines = new ArrayList<Line>();
    lines.add(new Line(UNDER, "Under the rule", UNDER, Row.Kind.SUBTOTAL, under, under, false));
    for (int i = 0; i < VALUES.size(); i++) {
      String group = under.get(i) ? UNDER : exempt.get(i) ? EXEMPT : null;
      if (exempt.get(i) && exempt.nextSetBit(0) == i) {
        lines.add(new Line(EXEMPT, "Exempt", EXEMPT, Row.Kind.SUBTOTAL, exempt, rows.all(), false));
      }
      lines.add(Line.part(VALUES.get(i).id(), VALUES.get(i).label(), group, Sort.at(i), under.get(i) ? under : rows.all()));
    }
    lines.add(Line.total("All requests", rows.all(), rows.all()));
    Sort<Sought> one = Sort.none();
    return new Grid<>(
        rows, one, lines,
        List.of(Stripe.count("requests", "Requests", Unit.REQUESTS, one.all(), null, "of those under the rule; below, of all requests")));
  }

  private static int value(Search search, RoutingRule rule, Facts facts) {
    if (search.type().service() != Service.FOSTERING) {
      return at("not-fostering");
    }
    var step = rule.at(search.requested());
    if (step.isEmpty()) {
      return at("no-rule");
    }
    int youngest = youngest(search, facts);
    if (youngest < 0) {
      return at("age-not-recorded");
    }
    if (youngest < step.get().youngest() || youngest > step.get().oldest()) {
      return at("other-ages");
    }
    if (search.type() == TypeSought.PARENT_AND_CHILD) {
      return at("exempt-parent-and-child");
    }
    if (search.children() >= LARGE || search.rows().stream().anyMatch(Routing::large)) {
      return at("exempt-siblings");
    }
    if (search.rows().stream().anyMatch(r -> r.needs().stream().anyMatch(HEALTH::contains))) {
      return at("exempt-health");
    }
    Boolean asked = SearchEnd.first(search, r -> r.details().inHouseFirst());
    return at(asked == null ? "not-recorded" : asked ? "followed" : "not-followed");
  }

  private static boolean large(SearchRow row) {
    SearchDetails details = row.details();
    Integer siblings = details.siblings();
    return siblings != null && siblings >= LARGE;
  }

  /** The age of the youngest child of whom it is known; -1 where it is of none. */
  private static int youngest(Search search, Facts facts) {
    return search.rows().stream().mapToInt(r -> Sought.age(facts, r, search.requested())).filter(a -> a >= 0).min().orElse(-1);
  }

  private static int at(String id) {
    for (int i = 0; i < VALUES.size(); i++) {
      if (VALUES.get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException(id);
  }

  private static ChartHint chart(Answer<Sought> answer) {
    return Hints.byPeriod(answer, "requests", new ChartHint(ChartHint.Kind.BARS, List.of("followed", "not-followed", "not-recorded"), List.of("requests")));
  }
}
