package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.suffice.analysis.CapacitySpec.Line;
import org.suffice.analysis.CapacitySpec.Stripe;
import org.suffice.model.Capacity;
import org.suffice.model.CapacityKind;
import org.suffice.model.ChartHint;
import org.suffice.model.Unit;

/**
 * How full homes are, by kind: the mean of the counts of a year, and, for homes that our placements name by their URN, the
 * nights of that year.
 */
final class Occupancy {
  private static final int PERCENT = 100;

  private Occupancy() {}

  static CapacitySpec spec() {
    return new CapacitySpec(
        "occupancy",
        Occupancy::pieces,
        Occupancy::lines,
        List.of(
            Stripe.plain("snapshots", "Counts", Unit.HOMES, p -> p.nights() == null ? 1 : 0),
            Stripe.plain("places", "Places at the counts", Unit.PLACES, Occupancy::places),
            Stripe.of("occupied", "Occupied", Unit.PLACES, Occupancy::occupied, Occupancy::places, "of registered places"),
            Stripe.of("occupied-available", "Occupied, of available", Unit.PLACES, Occupancy::occupied, Occupancy::available, "of places less suspended ones"),
            Stripe.plain("homes-by-night", "Homes counted by night", Unit.HOMES, p -> p.nights() == null ? 0 : 1).where(Occupancy::byNight).whereAny(),
            Stripe.plain("nights", "Nights of registered places", Unit.NIGHTS, p -> nights(p).registered()).where(Occupancy::byNight).whereAny(),
            Stripe.of("nights-occupied", "Nights occupied", Unit.NIGHTS, p -> nights(p).occupied(), p -> nights(p).registered(), "of nights of registered places").where(Occupancy::byNight).whereAny(),
            Stripe.of("nights-occupied-available", "Nights occupied, of available", Unit.NIGHTS, p -> nights(p).occupied(), p -> nights(p).available(), "of nights of places less suspended ones").where(Occupancy::byNight).whereAny()),
        Occupancy::notes,
        ChartHint.Kind.BARS,
        "occupied");
  }

  private static final HomeNights NONE = new HomeNights(0, 0, 0);

  private static HomeNights nights(Piece piece) {
    HomeNights nights = piece.nights();
    return nights == null ? NONE : nights;
  }

  private static boolean byNight(Piece piece) {
    return piece.nights() != null;
  }

  private static int places(Piece piece) {
    return byNight(piece) ? 0 : CapacityCatalogue.of(piece, c -> c.occupied() == null ? null : c.places());
  }

  private static int occupied(Piece piece) {
    return byNight(piece) ? 0 : CapacityCatalogue.of(piece, c -> c.places() == null ? null : c.occupied());
  }

  private static int available(Piece piece) {
    return places(piece) - (byNight(piece) ? 0 : CapacityCatalogue.of(piece, c -> c.occupied() == null || c.places() == null ? null : c.suspended()));
  }

  /** Every count in the twelve months to the day whose use is recorded (without any, the latest of each home), and each home's nights. */
  private static List<Piece> pieces(Ask ask, LocalDate day) {
    LocalDate after = day.minusYears(1);
    List<Capacity> year =
        ask.facts().capacity().stream().filter(c -> c.date().isAfter(after) && !c.date().isAfter(day)).toList();
    var pieces = new ArrayList<Piece>();
    for (Capacity c : year.isEmpty() ? CapacityCatalogue.at(ask, day) : year) {
      if (c.occupied() != null && c.places() != null) {
        pieces.add(Piece.of(c.kind().id(), c, CapacityCatalogue.or0(c.places())));
      }
    }
    pieces.addAll(HomeNights.pieces(ask.facts(), after.plusDays(1), day));
    return pieces;
  }

  private static List<Line> lines(List<Piece> all) {
    var lines =
        new ArrayList<>(
            Arrays.stream(CapacityKind.values())
                .filter(k -> all.stream().anyMatch(p -> p.line().equals(k.id())))
                .map(k -> Line.part(k.id(), k.label(), null))
                .toList());
    lines.add(Line.total("Total"));
    return lines;
  }

  private static List<String> notes(Ask ask, LocalDate day, List<Piece> pieces) {
    var notes = new ArrayList<String>();
    long dates = pieces.stream().filter(p -> !byNight(p)).map(Piece::date).distinct().count();
    notes.add(ask.words().say("note.occupancy.snapshots", dates));
    int homes = Math.toIntExact(pieces.stream().filter(Occupancy::byNight).count());
    if (homes > 0) {
      int all = Math.toIntExact(CapacityCatalogue.at(ask, day).stream().map(Capacity::place).distinct().count());
      notes.add(ask.words().say("note.occupancy.nights", homes, all));
      int[] named = HomeNights.named(ask.facts(), day.minusYears(1).plusDays(1), day);
      notes.add(ask.words().say("note.occupancy.named", named[1] == 0 ? 0 : Math.round((float) PERCENT * named[0] / named[1]), named[0], named[1]));
    }
    return notes;
  }
}
