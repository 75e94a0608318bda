package org.suffice.ui;

import org.jspecify.annotations.Nullable;

/** A place where only the answer to the latest request counts, so that a slow old answer never hides a new one. */
public final class Latest<T extends @Nullable Object> {
  private final Background background;
  private @Nullable Job<T> current;

  Latest(Background background) {
    this.background = background;
  }

  /** Prepares a request that takes the place of the one before; start it as any other. */
  public Job<T> job(String words, Background.Work<T> work) {
    Job<T> before = current;
    if (before != null) {
      before.supersede();
    }
    Job<T> job = background.job(words, work);
    current = job;
    return job;
  }
}
