package org.suffice.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Two steps of one long work at the same time: a thread of its own makes things, the caller takes them in their order, a
 * few batches behind. The thread never outlives the call, however that ends.
 */
public final class Ahead<T> {
  private static final int BATCH = 128;
  private static final int BATCHES = 8;

  /** Makes the things, one by one. */
  @FunctionalInterface
  public interface Maker<T, E extends Exception> {
    /** Gives each thing to {@code out}, until that answers false: nobody wants more. */
    void make(Predicate<T> out) throws E;
  }

  /** Takes them, one by one. */
  @FunctionalInterface
  public interface Taker<T, F extends Exception> {
    /** Takes the next. */
    void take(T thing) throws F;
  }

  private final int size;
  private final BlockingQueue<List<T>> queue = new ArrayBlockingQueue<>(BATCHES);
  private volatile boolean unwanted;
  private volatile boolean interrupted;
  private @Nullable Throwable failure;

  private Ahead(int size) {
    this.size = size;
  }

  /**
   * Makes on one thread and takes on the caller's. What was made before a failure is taken first, then the failure is
   * thrown, whichever side it came from. An interrupt of the caller stays set and ends nothing: long work ends where its
   * {@link Progress} says so.
   */
  public static <T, E extends Exception, F extends Exception> void each(Maker<T, E> maker, Taker<T, F> taker)
      throws E, F {
    new Ahead<T>(BATCH).run(maker, taker);
  }

  /** The same of things that are each much: few are ahead of the one that takes them. */
  public static <T, E extends Exception, F extends Exception> void eachLarge(Maker<T, E> maker, Taker<T, F> taker)
      throws E, F {
    new Ahead<T>(1).run(maker, taker);
  }

  private <E extends Exception, F extends Exception> void run(Maker<T, E> maker, Taker<T, F> taker) throws E, F {
    Thread thread = Thread.ofPlatform().name("ahead").daemon().unstarted(() -> make(maker));
    thread.start();
    try {
      for (List<T> batch = next(); !batch.isEmpty(); batch = next()) {
        for (T thing : batch) {
          taker.take(thing);
        }
      }
    } finally {
      end(thread);
    }
    this.<E>thrown();
  }

  private List<T> next() {
    while (true) {
      try {
        return queue.take();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
  }

  /** Waits for the thread, which sees at its next thing that nobody wants more. */
  private void end(Thread thread) {
    unwanted = true;
    while (thread.isAlive()) {
      queue.clear();
      try {
        thread.join(5);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void make(Maker<T, ?> maker) {
    var batch = new Batch();
    try {
      maker.make(batch);
    } catch (Exception | Error e) {
      failure = e; // seen by the caller once the thread has ended
    }
    batch.end();
  }

  /** A thing at a time costs more in handing over than most things cost in making. */
  private final class Batch implements Predicate<T> {
    private List<T> things = new ArrayList<>(size);

    @Override
    public boolean test(T thing) {
      things.add(thing);
      if (things.size() == size) {
        put(things);
        things = new ArrayList<>(size);
      }
      return !unwanted;
    }

    /** The rest, and an empty batch, which is the end. */
    void end() {
      if (!things.isEmpty()) {
        put(things);
      }
      put(List.of());
    }

    private void put(List<T> batch) {
      try {
        if (!unwanted) {
          queue.put(batch);
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException("nobody interrupts this thread", e);
      }
    }
  }

  @SuppressWarnings("unchecked") // a maker throws nothing checked but its own kind
  private <E extends Exception> void thrown() throws E {
    switch (failure) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Exception e -> throw (E) e;
      case null -> {}
      default -> throw new IllegalStateException(failure);
    }
  }
}
