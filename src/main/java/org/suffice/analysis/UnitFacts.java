package org.suffice.analysis;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.suffice.model.PlacementType;

/**
 * What children that are counted are told apart by, as a byte a child, worked out when first asked for: a table of another
 * filter then reads bytes side by side, not objects all over the memory. Safe from any thread.
 */
final class UnitFacts {
  /** One of those facts. */
  enum Fact {
    /** Position in {@link org.suffice.model.Sex}. */
    SEX,
    /** Completed years, 127 for all above; -1 is not recorded. */
    AGE,
    /** Position in {@link org.suffice.model.LegalStatus}. */
    LEGAL_STATUS,
    /** 0 yes, 1 no, 2 not recorded. */
    UASC,
    /** 0 yes, 1 no, 2 not recorded. */
    DISABILITY,
    /** Position in {@link org.suffice.model.PlacementType} of the home. */
    TYPE,
    /** Position in {@link org.suffice.model.Sector} of the home. */
    SECTOR,
    /** 0 no temporary absence, 1 absent from a home that is known, 2 from one that is not. */
    ABSENCE
  }

  private final AtomicReferenceArray<byte @Nullable []> known = new AtomicReferenceArray<>(Fact.values().length);

  /** A fact of every unit of those that these are the facts of. */
  byte[] of(Fact fact, ChildUnits children) {
    byte[] there = known.get(fact.ordinal());
    if (there != null) {
      return there;
    }
    byte[] fresh = new byte[children.size()];
    for (int u = 0; u < fresh.length; u++) {
      fresh[u] = (byte) value(fact, children, u);
    }
    known.set(fact.ordinal(), fresh);
    return fresh;
  }

  private static int value(Fact fact, ChildUnits children, int unit) {
    var all = children.facts().children();
    int child = children.child(unit);
    return switch (fact) {
      case SEX -> all.sex(child).ordinal();
      case AGE -> Math.min(Byte.MAX_VALUE, all.age(child, children.day(unit)));
      case LEGAL_STATUS -> children.row(unit).legalStatus().ordinal();
      case UASC -> yesNo(all.uasc(child, children.day(unit)));
      case DISABILITY -> yesNo(children.row(unit).disability());
      case TYPE -> children.home(unit).type().ordinal();
      case SECTOR -> children.home(unit).sector().ordinal();
      case ABSENCE -> children.row(unit).type() != PlacementType.TEMPORARY_ABSENCE ? 0 : children.row(unit) == children.home(unit) ? 2 : 1;
    };
  }

  private static int yesNo(@Nullable Boolean said) {
    return said == null ? 2 : said ? 0 : 1;
  }
}
