package org.suffice.progress;

/** What long work reports to; the window, the command line and tests each give their own. */
public interface Progress {
  /**
   * Says how far the work is.
   *
   * @param done units done so far
   * @param total all units, or -1 where that is not known
   * @param what the present step in words, for people
   */
  void report(long done, long total, String what);

  /** True once the user asked to stop. */
  boolean cancelled();

  /** Ends the work where the user asked to stop: call it at least every few hundred rows. */
  default void check() {
    if (cancelled()) {
      throw new Cancelled();
    }
  }

  /** Progress that nobody watches and nobody cancels. */
  static Progress none() {
    return new Progress() {
      @Override
      public void report(long done, long total, String what) {}

      @Override
      public boolean cancelled() {
        return false;
      }
    };
  }
}
