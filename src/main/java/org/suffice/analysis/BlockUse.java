package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suffice.analysis.CapacitySpec.Line;
import org.suffice.analysis.CapacitySpec.Stripe;
import org.suffice.model.Capacity;
import org.suffice.model.ChartHint;
import org.suffice.model.ContractRoute;
import org.suffice.model.Placement;
import org.suffice.model.Priority;
import org.suffice.model.Row;
import org.suffice.model.Unit;

/**
 * Who is in block-contracted places, by priority: as the list of places says; where it says nothing of priorities, by the
 * children placed there.
 */
final class BlockUse {
  private static final String NOT_RECORDED = "not-recorded";
  private static final String UNOCCUPIED = "unoccupied";
  private static final String UNKNOWN = "use-not-recorded";
  private static final String OCCUPIED = "occupied";

  private BlockUse() {}

  static CapacitySpec spec() {
    return new CapacitySpec(
        "block-contract-use",
        BlockUse::pieces,
        BlockUse::lines,
        List.of(
            Stripe.ofAll("places", "Places", Unit.PLACES, Piece::number, "of all places"),
            Stripe.ofAll("occupied", "Occupied places", Unit.PLACES, p -> inUse(p) ? p.number() : 0, "of occupied places")),
        (ask, day, pieces) -> List.of(ask.words().say(recorded(blocks(ask, day)) ? "note.block.recorded" : children(ask, day).isEmpty() ? "note.block.none" : "note.block.children")),
        ChartHint.Kind.BARS,
        "places");
  }

  private static boolean inUse(Piece piece) {
    return !piece.line().equals(UNOCCUPIED) && !piece.line().equals(UNKNOWN);
  }

  private static List<Capacity> blocks(Ask ask, LocalDate day) {
    return CapacityCatalogue.at(ask, day).stream().filter(c -> c.route() == ContractRoute.BLOCK && c.places() != null).toList();
  }

  private static boolean recorded(List<Capacity> blocks) {
    return blocks.stream().anyMatch(c -> c.high() != null || c.medium() != null || c.low() != null);
  }

  private static List<Piece> pieces(Ask ask, LocalDate day) {
    List<Capacity> blocks = blocks(ask, day);
    List<Piece> children = recorded(blocks) ? List.of() : children(ask, day);
    var pieces = new ArrayList<Piece>(children);
    if (children.isEmpty()) {
      blocks.forEach(c -> ofHome(c, pieces));
    } else {
      emptyPlaces(blocks, children.size(), pieces);
    }
    return pieces;
  }

  private static void ofHome(Capacity c, List<Piece> into) {
    Integer occupied = c.occupied();
    int places = CapacityCatalogue.or0(c.places());
    int known = CapacityCatalogue.or0(c.high()) + CapacityCatalogue.or0(c.medium()) + CapacityCatalogue.or0(c.low());
    if (occupied == null && known == 0) {
      add(UNKNOWN, c, places, into);
      return;
    }
    int used = occupied == null ? known : occupied;
    add(Priority.HIGH.id(), c, CapacityCatalogue.or0(c.high()), into);
    add(Priority.MEDIUM.id(), c, CapacityCatalogue.or0(c.medium()), into);
    add(Priority.LOW.id(), c, CapacityCatalogue.or0(c.low()), into);
    add(NOT_RECORDED, c, used - known, into);
    add(UNOCCUPIED, c, places - used, into);
  }

  private static void add(String line, Capacity c, int number, List<Piece> into) {
    if (number != 0) {
      into.add(Piece.of(line, c, number));
    }
  }

  /** Children are not told to homes: the places that are left are taken from the homes in their order. */
  private static void emptyPlaces(List<Capacity> blocks, int children, List<Piece> into) {
    int taken = children;
    for (Capacity c : blocks) {
      int places = CapacityCatalogue.or0(c.places());
      int here = Math.min(places, taken);
      taken -= here;
      add(UNOCCUPIED, c, places - here, into);
    }
  }

  /** The children placed under a block contract on a day. */
  private static List<Piece> children(Ask ask, LocalDate day) {
    var pieces = new ArrayList<Piece>();
    Snapshot children = ask.snapshots().at(day);
    for (int u = 0; u < children.size(); u++) {
      Placement home = children.home(u);
      if (home.details().route() == ContractRoute.BLOCK) {
        pieces.add(Piece.of(priority(home, ask.facts().children().birth(children.child(u)), day), home));
      }
    }
    return pieces;
  }

  /** As recorded; else high for homeless and 16-17, medium for 18-21, low for others. */
  private static String priority(Placement home, @Nullable LocalDate birth, LocalDate day) {
    Priority said = home.details().priority();
    String route = home.details().routeIntoCare();
    if (said != null) {
      return said.id();
    }
    if (route != null && route.toLowerCase(Locale.ROOT).contains("homeless")) {
      return Priority.HIGH.id();
    }
    if (birth == null) {
      return NOT_RECORDED;
    }
    int age = birth.until(day).getYears();
    return (age == 16 || age == 17 ? Priority.HIGH : age >= 18 && age <= 21 ? Priority.MEDIUM : Priority.LOW).id();
  }

  private static List<Line> lines(List<Piece> all) {
    var lines = new ArrayList<Line>();
    for (Priority p : Priority.values()) {
      lines.add(Line.part(p.id(), p.label() + " priority", OCCUPIED));
    }
    ifAny(all, Line.part(NOT_RECORDED, "Priority not recorded", OCCUPIED), lines);
    lines.add(new Line(OCCUPIED, "Occupied", OCCUPIED, Row.Kind.SUBTOTAL, BlockUse::inUse));
    lines.add(Line.part(UNOCCUPIED, "Unoccupied", null));
    ifAny(all, Line.part(UNKNOWN, "Use not recorded", null), lines);
    lines.add(Line.total("All block-contracted places"));
    return lines;
  }

  private static void ifAny(List<Piece> all, Line line, List<Line> lines) {
    if (all.stream().anyMatch(line.holds())) {
      lines.add(line);
    }
  }
}
