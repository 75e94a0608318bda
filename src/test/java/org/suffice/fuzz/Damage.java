package org.suffice.fuzz;

import java.io.IOException;
import java.util.Random;
import java.util.Set;
import org.suffice.fuzz.Original.Form;

/**
 * One way to damage a file.
 *
 * @param of what it can be done to
 */
record Damage(String name, Set<Form> of, Way way) {
  /** Does it; the random numbers say where and how much. */
  interface Way {
    byte[] to(byte[] whole, Random random) throws IOException;
  }
}
