package org.suffice.progress;

/** Work was stopped because the user asked for it; nothing of it was kept. */
public final class Cancelled extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Cancelled, without a stack trace: it is an answer, not a fault. */
  public Cancelled() {
    super("Cancelled. Nothing was changed.", null, false, false);
  }
}
