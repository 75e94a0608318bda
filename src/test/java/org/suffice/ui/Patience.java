package org.suffice.ui;

import java.util.concurrent.Callable;
import org.testfx.util.WaitForAsyncUtils;

/**
 * How tests of the window wait for it. A state is asked for on the window's own thread, for which the end of one work and the
 * beginning of the next are one moment: asked from outside, a window can look idle between the two, and a key that is typed then is
 * lost. The limit is long, since it is only met where the state never comes.
 */
public final class Patience {
  private static final int TRIES = 2_400;
  private static final int MILLIS = 50;

  private Patience() {}

  /**
   * Waits until something holds of the window and what was waiting on its thread is done.
   *
   * @throws AssertionError if it does not hold within two minutes
   */
  public static void until(Callable<Boolean> there) {
    for (int i = 0; i < TRIES; i++) {
      if (Stagehand.fx(there)) {
        WaitForAsyncUtils.waitForFxEvents();
        return;
      }
      pause();
    }
    throw new AssertionError("It did not come within two minutes");
  }

  private static void pause() {
    try {
      Thread.sleep(MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
