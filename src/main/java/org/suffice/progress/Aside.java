package org.suffice.progress;

/** Something that is done beside the rest, by a thread of its own that ends with it, and that can be waited for. */
public final class Aside {
  private final Thread thread;

  private Aside(Thread thread) {
    this.thread = thread;
  }

  /** Begins it. It has to say itself what becomes of its failures. */
  public static Aside start(Runnable work) {
    return new Aside(Thread.ofPlatform().name("aside").daemon().start(work));
  }

  /** Returns once it has ended; an interrupt of the caller stays set and ends nothing. */
  public void await() {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
