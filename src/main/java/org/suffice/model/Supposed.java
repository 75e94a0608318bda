package org.suffice.model;

import org.jspecify.annotations.Nullable;

/**
 * What a plan supposes; what is null is taken from the targets, else from the data.
 *
 * @param share the share to reach, in per cent
 * @param number the number of placements, to see which share it reaches
 * @param children how many children there will be
 * @param excluded how many of them are outside the base (placed with parents)
 */
public record Supposed(@Nullable Double share, @Nullable Integer number, @Nullable Integer children, @Nullable Integer excluded) {
  private static final double HUNDRED = 100;

  public Supposed {
    if (share != null && number != null) {
      throw new SufficeException("plan", "Give a share or a number of placements, not both: each follows from the other.");
    }
    if (share != null && !(share >= 0 && share <= HUNDRED)) {
      throw new SufficeException("plan", "A share is from 0 to 100 per cent.");
    }
    if ((number != null && number < 0) || (children != null && children < 0) || (excluded != null && excluded < 0)) {
      throw new SufficeException("plan", "Numbers of a plan are 0 or more.");
    }
  }
}
