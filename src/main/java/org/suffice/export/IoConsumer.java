package org.suffice.export;

import java.io.IOException;

/** Writes something somewhere; may fail as files do. */
@FunctionalInterface
public interface IoConsumer<T> {
  /** Does the writing. */
  void accept(T target) throws IOException;
}
