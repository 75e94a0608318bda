package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suffice.analysis.CapacitySpec.Line;
import org.suffice.analysis.CapacitySpec.Stripe;
import org.suffice.model.Capacity;
import org.suffice.model.CapacityKind;
import org.suffice.model.ChartHint;
import org.suffice.model.ContractRoute;
import org.suffice.model.Row;
import org.suffice.model.Unit;

/** The measures of places, as declarations. */
final class CapacityCatalogue {
  private static final String ASIDE_NO_TIER = CapacityMeasure.ASIDE + "-no-tier";
  private static final String OF_ALL = "of all";

  private CapacityCatalogue() {}

  /** All of them, in the order they are offered. */
  static List<CapacitySpec> all() {
    return List.of(contracted(), BlockUse.spec(), framework(), LocalUse.spec(), Occupancy.spec());
  }

  /** The latest places of every home and service on or before a day. */
  static List<Capacity> at(Ask ask, LocalDate day) {
    Map<String, Capacity> latest = new LinkedHashMap<>();
    ask.facts().capacity().stream()
        .filter(c -> !c.date().isAfter(day))
        .sorted(Comparator.comparing(Capacity::date))
        .forEach(c -> latest.put(c.place(), c));
    return List.copyOf(latest.values());
  }

  static int or0(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  /** A number of the home; 0 where it is not recorded. */
  static int of(Piece piece, Function<Capacity, @Nullable Integer> number) {
    Capacity row = piece.row();
    return row == null ? 0 : or0(number.apply(row));
  }

  private static boolean saysPlaces(Piece piece) {
    Capacity row = piece.row();
    return row != null && row.places() != null;
  }

  private static boolean saysUse(Piece piece) {
    Capacity row = piece.row();
    return row != null && row.places() != null && row.occupied() != null;
  }

  private static int placesWithOccupied(Piece piece) {
    return of(piece, c -> c.occupied() == null ? null : c.places());
  }

  private static int occupied(Piece piece) {
    return of(piece, c -> c.places() == null ? null : c.occupied());
  }

  /** Providers and places under contract, by route and kind. */
  private static CapacitySpec contracted() {
    return new CapacitySpec(
        "contracted-capacity",
        (ask, day) ->
            at(ask, day).stream()
                .flatMap(c -> Stream.ofNullable(c.route()).map(r -> Piece.of(r.id() + "-" + c.kind().id(), c, or0(c.places()))))
                .toList(),
        CapacityCatalogue::contractedLines,
        List.of(
            Stripe.providers(),
            Stripe.plain("rows", "Homes", Unit.HOMES, p -> 1),
            Stripe.ofAll("places", "Places", Unit.PLACES, Piece::number, OF_ALL).where(CapacityCatalogue::saysPlaces),
            Stripe.of("occupied", "Occupied", Unit.PLACES, CapacityCatalogue::occupied, CapacityCatalogue::placesWithOccupied, "of places whose use is recorded").where(CapacityCatalogue::saysUse)),
        (ask, day, pieces) -> withoutPlaces(ask, pieces),
        ChartHint.Kind.BARS,
        "places");
  }

  private static List<Line> contractedLines(List<Piece> all) {
    var lines = new ArrayList<Line>();
    for (ContractRoute route : ContractRoute.values()) {
      var parts = new ArrayList<Line>();
      for (CapacityKind kind : CapacityKind.values()) {
        String id = route.id() + "-" + kind.id();
        if (all.stream().anyMatch(p -> p.line().equals(id))) {
          parts.add(Line.part(id, route.label() + ": " + kind.label(), route.id()));
        }
      }
      if (!parts.isEmpty()) {
        lines.addAll(parts);
        lines.add(new Line(route.id(), route.label() + ", all", route.id(), Row.Kind.SUBTOTAL, p -> of(p, route)));
      }
    }
    lines.add(Line.total("Total"));
    return lines;
  }

  private static boolean of(Piece piece, ContractRoute route) {
    Capacity row = piece.row();
    return row != null && row.route() == route;
  }

  private static List<String> withoutPlaces(Ask ask, List<Piece> pieces) {
    int without = Math.toIntExact(pieces.stream().filter(p -> p.row() != null && p.row().places() == null).count());
    return without == 0 ? List.of() : List.of(ask.words().say("note.capacity.without-places", without));
  }

  /** Homes and places by tier. */
  private static CapacitySpec framework() {
    return new CapacitySpec(
        "framework-capacity",
        (ask, day) ->
            at(ask, day).stream()
                .filter(c -> c.tier() != null || c.route() == ContractRoute.FRAMEWORK)
                .map(c -> Piece.of(tierId(c.tier()), c, or0(c.places())))
                .toList(),
        CapacityCatalogue::tierLines,
        List.of(
            Stripe.ofAll("homes", "Homes", Unit.HOMES, p -> 1, OF_ALL),
            Stripe.ofAll("places", "Places", Unit.PLACES, Piece::number, OF_ALL).where(CapacityCatalogue::saysPlaces),
            Stripe.providers()),
        (ask, day, pieces) -> withoutPlaces(ask, pieces),
        ChartHint.Kind.BARS,
        "places");
  }

  /** "Tier 1", "1" and "tier one (solo)" begin with what tells tiers apart; all that is not tiered is one. */
  static String tierId(@Nullable String tier) {
    if (tier == null) {
      return ASIDE_NO_TIER;
    }
    String text = tier.strip().toLowerCase(Locale.ROOT);
    if (text.matches("(not|un|non)[ -]?tier.*")) {
      return "not-tiered";
    }
    return text.matches("\\d+[a-z]?") ? "tier-" + text : Value.slug(text);
  }

  private static String tierLabel(Piece piece) {
    Capacity row = piece.row();
    String tier = row == null || row.tier() == null ? "" : row.tier().strip();
    return piece.line().equals("not-tiered") ? "Not tiered" : tier.matches("\\d+[A-Za-z]?") ? "Tier " + tier : tier;
  }

  private static List<Line> tierLines(List<Piece> all) {
    Map<String, String> tiers = new java.util.TreeMap<>(Comparator.comparing((String t) -> t.equals("not-tiered")).thenComparing(t -> t));
    all.stream().filter(p -> !p.line().equals(ASIDE_NO_TIER)).forEach(p -> tiers.putIfAbsent(p.line(), tierLabel(p)));
    var lines = new ArrayList<Line>();
    tiers.forEach((id, label) -> lines.add(Line.part(id, label, null)));
    lines.add(new Line("total", "Total", null, Row.Kind.TOTAL, p -> !p.line().equals(ASIDE_NO_TIER)));
    if (all.stream().anyMatch(p -> p.line().equals(ASIDE_NO_TIER))) {
      lines.add(new Line("no-tier", "On a framework, tier not recorded", null, Row.Kind.ASIDE, p -> p.line().equals(ASIDE_NO_TIER)));
    }
    return lines;
  }
}
