package org.suffice.model;

import java.util.List;

/**
 * Switches of counting that are about one council's own place and practice.
 *
 * @param routing for which ages its own foster carers are asked first
 * @param nearPlaces councils that count as near: outside the council, but not at a distance
 * @param adjoining councils that adjoin its area
 * @param yearOf365Days a year of cost is 365/7 weeks, not 52
 * @param agencyConnectedIsIfa connected carers with a private or voluntary provider count as IFA, not as connected
 */
public record LocalRules(
    RoutingRule routing, List<String> nearPlaces, List<String> adjoining, boolean yearOf365Days, boolean agencyConnectedIsIfa) {
  private static final RoutingRule ROUTING = RoutingRule.parse(RoutingRule.DEFAULT);
  private static final double WEEKS = 52;
  private static final double WEEKS_OF_365_DAYS = 365 / 7.0;

  public LocalRules {
    nearPlaces = List.copyOf(nearPlaces);
    adjoining = List.copyOf(adjoining);
  }

  /** No places named, the routing rule of the definitions, a year of 52 weeks. */
  public static LocalRules defaults() {
    return new LocalRules(ROUTING, List.of(), List.of(), false, false);
  }

  /** Weeks in a year of cost. */
  public double weeks() {
    return yearOf365Days ? WEEKS_OF_365_DAYS : WEEKS;
  }
}
