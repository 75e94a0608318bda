package org.suffice.model;

import java.time.Instant;

/**
 * An import that is in the project.
 *
 * @param when when it was added
 * @param who user name of the person who added it
 */
public record ImportRecord(int id, Instant when, String who, Receipt receipt) {}
