package org.suffice.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two threads, one order, one end: whatever happens on either side, the other ends too and the right error is told. */
class AheadTest {
  private static final int MANY = 100_000;
  private final List<Integer> taken = new ArrayList<>();
  private final AtomicReference<Thread> maker = new AtomicReference<>();

  private void make(int n, java.util.function.Predicate<Integer> out) {
    maker.set(Thread.currentThread());
    for (int i = 0; i < n && out.test(i); i++) {
      assertTrue(i - taken.size() < 5_000, "it runs ahead without bound");
    }
  }

  private static List<Integer> upTo(int n) {
    return IntStream.range(0, n).boxed().toList();
  }

  @Test
  void everyThingIsTakenInItsOrder() {
    for (int n : new int[] {0, 1, 127, 128, 129, 5_000}) {
      taken.clear();
      Ahead.<Integer, RuntimeException, RuntimeException>each(out -> make(n, out), taken::add);
      assertEquals(upTo(n), taken);
      assertFalse(maker.get().isAlive());
    }
  }

  @Test
  void aFailureOfTheMakerComesAfterWhatItMade() {
    var failure =
        assertThrows(
            IOException.class,
            () ->
                Ahead.<Integer, IOException, RuntimeException>each(
                    out -> {
                      make(300, out);
                      throw new IOException("damaged");
                    },
                    taken::add));
    assertEquals("damaged", failure.getMessage());
    assertEquals(upTo(300), taken);
  }

  @Test
  void anErrorOfTheMakerIsToldToo() {
    assertThrows(
        OutOfMemoryError.class,
        () ->
            Ahead.<Integer, RuntimeException, RuntimeException>each(
                out -> {
                  throw new OutOfMemoryError("planted");
                },
                taken::add));
  }

  @Test
  void whereTheTakerStopsTheMakerEndsBeforeTheCallReturns() {
    assertThrows(
        Cancelled.class,
        () ->
            Ahead.<Integer, RuntimeException, RuntimeException>each(
                out -> make(MANY, out),
                i -> {
                  if (i == 1_000) {
                    throw new Cancelled();
                  }
                  taken.add(i);
                }));
    assertEquals(upTo(1_000), taken);
    assertFalse(maker.get().isAlive(), "its thread outlives the call");
  }

  @Test
  void anInterruptStaysSetAndEndsNothing() {
    Thread.currentThread().interrupt();
    Ahead.<Integer, RuntimeException, RuntimeException>each(out -> make(5_000, out), taken::add);
    assertTrue(Thread.interrupted());
    assertEquals(upTo(5_000), taken);
  }
}
