package org.suffice.cli;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The environment variables that a command can read. */
record Environment(Function<String, @Nullable String> variables) {
  /** Those of this process. */
  static Environment ofProcess() {
    return new Environment(System::getenv);
  }

  /** A variable's value; empty where it is not set or has no text. */
  Optional<String> value(String name) {
    String value = variables.apply(name);
    return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
  }
}
