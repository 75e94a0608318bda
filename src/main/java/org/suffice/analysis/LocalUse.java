package org.suffice.analysis;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suffice.analysis.CapacitySpec.Line;
import org.suffice.analysis.CapacitySpec.Stripe;
import org.suffice.model.Capacity;
import org.suffice.model.ChartHint;
import org.suffice.model.Unit;

/** Homes in the council's own area: which hold our children, and how many places others use. */
final class LocalUse {
  private LocalUse() {}

  static CapacitySpec spec() {
    return new CapacitySpec(
        "local-capacity-use",
        LocalUse::pieces,
        LocalUse::lines,
        List.of(
            Stripe.plain("homes", "Homes", Unit.HOMES, p -> 1),
            Stripe.of("homes-used", "Homes with our children", Unit.HOMES, p -> p.number() > 0 ? 1 : 0, p -> p.number() < 0 ? 0 : 1, "of homes whose use is recorded").where(p -> p.number() >= 0),
            Stripe.plain("places", "Places", Unit.PLACES, LocalUse::places).where(LocalUse::saysPlaces),
            Stripe.of("ours", "Used by our children", Unit.PLACES, p -> Math.max(0, p.number()), p -> p.number() < 0 ? 0 : places(p), "of places where our use is recorded").where(p -> p.number() >= 0),
            Stripe.of("others", "Used by others", Unit.PLACES, LocalUse::others, p -> bothKnown(p) ? places(p) : 0, "of places whose use by all is recorded").where(LocalUse::bothKnown)),
        (ask, day, pieces) -> notes(ask, pieces),
        ChartHint.Kind.BARS,
        "ours others");
  }

  private static int places(Piece piece) {
    return CapacityCatalogue.of(piece, Capacity::places);
  }

  private static boolean saysPlaces(Piece piece) {
    Capacity row = piece.row();
    return row != null && row.places() != null;
  }

  private static boolean bothKnown(Piece piece) {
    Capacity row = piece.row();
    return row != null && row.occupied() != null && piece.number() >= 0;
  }

  private static int others(Piece piece) {
    return bothKnown(piece) ? CapacityCatalogue.of(piece, Capacity::occupied) - piece.number() : 0;
  }

  /** A home each; its number is how many of our children are there, -1 where that is not known. */
  private static List<Piece> pieces(Ask ask, LocalDate day) {
    String own = ask.rules().council().strip();
    List<Capacity> local = CapacityCatalogue.at(ask, day).stream().filter(c -> inside(c, own)).toList();
    Map<String, Integer> byUrn = local.stream().anyMatch(c -> c.ours() == null && c.urn() != null) ? byUrn(ask, day) : Map.of();
    return local.stream().map(c -> Piece.of(district(c), c, ours(c, byUrn))).toList();
  }

  private static boolean inside(Capacity c, String own) {
    Boolean said = c.insideCouncil();
    return said == null ? !own.isEmpty() && own.equalsIgnoreCase(c.council()) : said;
  }

  private static int ours(Capacity c, Map<String, Integer> byUrn) {
    Integer said = c.ours();
    @Nullable String urn = c.urn();
    return said != null ? said : urn == null ? -1 : byUrn.getOrDefault(urn.toLowerCase(Locale.ROOT), 0);
  }

  private static Map<String, Integer> byUrn(Ask ask, LocalDate day) {
    Map<String, Integer> children = new HashMap<>();
    Snapshot all = ask.snapshots().at(day);
    for (int u = 0; u < all.size(); u++) {
      String urn = all.home(u).urn();
      if (urn != null) {
        children.merge(urn.toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
    }
    return children;
  }

  private static String district(Capacity c) {
    String district = c.district();
    return district == null ? "not-recorded" : Value.ofText(district).id();
  }

  private static List<Line> lines(List<Piece> all) {
    Map<String, String> labels = new TreeMap<>();
    all.forEach(p -> labels.putIfAbsent(p.line(), label(p)));
    labels.remove("not-recorded");
    var lines = new java.util.ArrayList<Line>();
    labels.forEach((id, label) -> lines.add(Line.part(id, label, null)));
    Line unknown = Line.part("not-recorded", "District not recorded", null);
    if (all.stream().anyMatch(unknown.holds())) {
      lines.add(unknown);
    }
    lines.add(Line.total("Total"));
    return lines;
  }

  private static String label(Piece piece) {
    Capacity row = piece.row();
    String district = row == null ? null : row.district();
    return district == null ? "" : district.strip();
  }

  private static List<String> notes(Ask ask, List<Piece> pieces) {
    int unknown = Math.toIntExact(pieces.stream().filter(p -> p.number() < 0).count());
    return unknown == 0 ? List.of() : List.of(ask.words().say("note.local.unknown", unknown));
  }
}
