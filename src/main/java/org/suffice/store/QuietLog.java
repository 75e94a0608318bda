package org.suffice.store;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/** Keeps Flyway silent: what a person must know comes as an exception, the rest is noise. Flyway makes it by its name. */
public final class QuietLog implements LogCreator, Log {
  @Override
  public Log createLogger(Class<?> clazz) {
    return this;
  }

  @Override
  public void debug(String message) {}

  @Override
  public void info(String message) {}

  @Override
  public void warn(String message) {}

  @Override
  public void error(String message) {}

  @Override
  public void error(String message, Exception e) {}

  @Override
  public void notice(String message) {}
}
