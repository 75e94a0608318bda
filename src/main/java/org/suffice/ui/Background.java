package org.suffice.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.suffice.progress.Progress;

/**
 * The one door to threads: work runs beside the window, its answer comes back on the window's thread. Work that takes
 * longer than half a second appears in {@link #shown()}, with its progress and a way to cancel it.
 */
public final class Background implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 500;

  /** What is done beside the window. */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object> {
    /** Does it; throws {@code Cancelled} where the progress says so. */
    T run(Progress progress) throws Exception;
  }

  private final Executor workers;
  private final Executor window;
  private final @Nullable ExecutorService owned;
  private final Consumer<Throwable> unhandled;
  private final ObservableList<Job<?>> shown = FXCollections.observableArrayList();

  private Background(Executor workers, Executor window, @Nullable ExecutorService owned, Consumer<Throwable> unhandled) {
    this.workers = workers;
    this.window = window;
    this.owned = owned;
    this.unhandled = unhandled;
  }

  /** For the window; {@code unhandled} is told, on the window's thread, of errors no handler asked for. */
  public static Background threads(Consumer<Throwable> unhandled) {
    ExecutorService pool =
        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("suffice-work-", 1).factory());
    return new Background(pool, Platform::runLater, pool, unhandled);
  }

  /** For tests of view models: everything happens at once, on the caller's thread. */
  public static Background atOnce(Consumer<Throwable> unhandled) {
    return new Background(Runnable::run, Runnable::run, null, unhandled);
  }

  /** Prepares work; nothing runs before {@link Job#start()}. */
  public <T extends @Nullable Object> Job<T> job(String words, Work<T> work) {
    return new Job<>(words, work, this);
  }

  /** A place where only the answer to the latest request counts: a new one cancels the one before. */
  public <T extends @Nullable Object> Latest<T> latest() {
    return new Latest<>(this);
  }

  /** Work that has been running for over half a second, to be seen and cancelled. */
  public ObservableList<Job<?>> shown() {
    return shown;
  }

  /** Runs something on the window's thread later. */
  public void later(Runnable action) {
    window.execute(action);
  }

  /** Runs something on the window's thread after so many milliseconds. */
  public void after(long millis, Runnable action) {
    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, workers).execute(() -> window.execute(action));
  }

  void begin(Job<?> job) {
    workers.execute(() -> job.work(window::execute));
    if (owned != null) {
      after(PATIENCE_MILLIS, () -> show(job));
    }
  }

  private void show(Job<?> job) {
    if (!job.finished()) {
      shown.add(job);
    }
  }

  void ended(Job<?> job) {
    shown.remove(job);
  }

  void unhandled(Throwable error) {
    unhandled.accept(error);
  }

  /** Ends all work; what is running is interrupted. */
  @Override
  public void close() {
    shown.forEach(Job::cancel);
    ExecutorService pool = owned;
    if (pool != null) {
      pool.shutdownNow();
    }
  }
}
