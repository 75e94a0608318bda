package org.suffice.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a placement that is open in an older extract and missing from a newer one (domain: rule
 * 19). It holds as long as that is so: a newer extract that has the placement again overrules it, and without the newer
 * extract there is nothing to decide.
 *
 * @param key the placement's key
 * @param extracted the extraction date of the version that is open
 * @param newest the newest extract it was missing from when this was decided
 * @param closed first day on which the child is no longer there; null to keep the placement as open, without a warning
 *     until an extract newer than {@code newest} comes
 * @param who user name of the person who decided
 */
public record StaleDecision(
    String key, LocalDate extracted, LocalDate newest, @Nullable LocalDate closed, Instant when, String who) {}
