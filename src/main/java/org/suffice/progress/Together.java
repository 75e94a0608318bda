package org.suffice.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Pieces of work that do not need each other, done at the same time on the computer's cores. */
public final class Together {
  private static final int MOST_THREADS = 4;

  private Together() {}

  /**
   * The results in the order of the pieces. Where one fails, those that have not begun are left out, and what it threw
   * passes through once none is running any more.
   */
  public static <T> List<T> all(List<Supplier<T>> pieces) {
    int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
    List<T> results = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("together-", 0).daemon().factory())) {
      List<Future<T>> running = pieces.stream().map(piece -> pool.submit(piece::get)).toList();
      for (Future<T> one : running) {
        try {
          results.add(one.get());
        } catch (ExecutionException e) {
          pool.shutdownNow();
          throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
          pool.shutdownNow();
          Thread.currentThread().interrupt();
          throw new Cancelled();
        }
      }
    }
    return results;
  }
}
