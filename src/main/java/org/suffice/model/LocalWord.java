package org.suffice.model;

import java.time.Instant;

/**
 * What a word means in the files of this council, as a person confirmed it.
 *
 * @param word trimmed, lower case
 * @param meaning id of what it stands for
 * @param importId the import it was confirmed with; 0 where it was decided by itself
 * @param who name of the person's account on the computer
 */
public record LocalWord(Field field, String word, String meaning, int importId, Instant when, String who) {}
