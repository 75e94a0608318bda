package org.suffice.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The places of a provider or home on a day. What is not recorded is null, never 0.
 *
 * @param key home or provider (reference, URN, else name) + kind + contract route + day
 * @param name the provider, and the home where one is named, as a person would say it
 * @param provider as recorded
 * @param home name of the home, as recorded
 * @param kindText the kind as the source wrote it
 * @param tier tier on the framework, as recorded
 * @param council the council in whose area it is
 * @param date the day the places were counted
 * @param places registered or contracted places
 * @param atLeast the source says "6+": {@code places} is the least there are
 * @param occupied places in which any council's child lives
 * @param ours places in which our own children live
 * @param high occupied places of high priority
 * @param suspended places that cannot be used
 */
public record Capacity(
    String key,
    String name,
    @Nullable String provider,
    @Nullable String home,
    @Nullable String urn,
    Sector sector,
    CapacityKind kind,
    String kindText,
    @Nullable ContractRoute route,
    @Nullable String tier,
    @Nullable String district,
    @Nullable String council,
    @Nullable Boolean insideCouncil,
    @Nullable Registration registration,
    LocalDate date,
    @Nullable Integer places,
    boolean atLeast,
    @Nullable Integer occupied,
    @Nullable Integer vacant,
    @Nullable Integer ours,
    @Nullable Integer high,
    @Nullable Integer medium,
    @Nullable Integer low,
    @Nullable Integer suspended,
    Origin origin)
    implements ValidatedRow {
  /** Whose it is: what tells one provider from another. */
  public String whose() {
    return provider == null ? name : provider;
  }

  /** The same home and service on whatever day. */
  public String place() {
    return key.substring(0, key.lastIndexOf('|'));
  }

  /** The same from another place. */
  public Capacity from(Origin other) {
    return new Capacity(
        key, name, provider, home, urn, sector, kind, kindText, route, tier, district, council, insideCouncil,
        registration, date, places, atLeast, occupied, vacant, ours, high, medium, low, suspended, other);
  }
}
