package org.suffice.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.suffice.model.SufficeException;
import org.testfx.api.FxToolkit;

class BackgroundTest {
  private final List<Throwable> unhandled = Collections.synchronizedList(new ArrayList<>());
  private Background background;

  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void open() {
    background = Background.threads(unhandled::add);
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void worksBesideTheWindowAndAnswersOnItsThread() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    AtomicReference<Boolean> workedOnWindow = new AtomicReference<>();
    AtomicReference<Boolean> answeredOnWindow = new AtomicReference<>();
    background
        .job("Counting", p -> { workedOnWindow.set(Platform.isFxApplicationThread()); return 42; })
        .onSuccess(n -> { answeredOnWindow.set(Platform.isFxApplicationThread() && n == 42); done.countDown(); })
        .start();
    assertTrue(done.await(60, TimeUnit.SECONDS));
    assertEquals(Boolean.FALSE, workedOnWindow.get());
    assertEquals(Boolean.TRUE, answeredOnWindow.get());
  }

  @Test
  void tellsTheFirstHandlerThatFitsAndOnlyIt() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    List<String> told = new ArrayList<>();
    background
        .job("Failing", p -> { throw new SufficeException("x", "Told in words."); })
        .onError(IllegalStateException.class, e -> told.add("wrong"))
        .onError(SufficeException.class, e -> told.add(e.sentence()))
        .onError(RuntimeException.class, e -> told.add("second"))
        .onEnd(done::countDown)
        .start();
    assertTrue(done.await(60, TimeUnit.SECONDS));
    Stagehand.settle();
    assertEquals(List.of("Told in words."), told);
    assertTrue(unhandled.isEmpty());
  }

  @Test
  void errorsNobodyAskedForAreToldOnce() {
    background.job("Failing", p -> { throw new IllegalStateException("unforeseen"); }).start();
    Stagehand.settle();
    assertEquals(1, unhandled.size());
  }

  @Test
  void workThatRanOutOfMemoryIsToldToo() {
    background.job("Failing", p -> { throw new OutOfMemoryError("for the test"); }).start();
    Stagehand.settle();
    assertEquals(1, unhandled.size());
  }

  @Test
  void cancelledWorkHasNoAnswerAndIsNoError() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    List<String> told = new ArrayList<>();
    Job<Object> job =
        background
            .job("Long", p -> { begun.countDown(); while (true) { p.check(); Thread.sleep(5); } })
            .onSuccess(s -> told.add("answer"))
            .onEnd(done::countDown);
    job.start();
    assertTrue(begun.await(60, TimeUnit.SECONDS));
    job.cancel();
    assertTrue(done.await(60, TimeUnit.SECONDS));
    Stagehand.settle();
    assertTrue(told.isEmpty());
    assertTrue(unhandled.isEmpty());
  }

  @Test
  void longWorkIsShownWithItsProgressAndGoesWhenItEnds() throws Exception {
    CountDownLatch finish = new CountDownLatch(1);
    Job<Boolean> job = background.job("Long", p -> { p.report(1, 4, "reading"); finish.await(); return true; });
    boolean atOnce =
        Stagehand.fx(
            () -> {
              job.start();
              return background.shown().contains(job);
            });
    assertFalse(atOnce, "not shown at once");
    Patience.until(() -> background.shown().contains(job) && job.doneProperty().get() == 0.25);
    assertEquals("reading", Stagehand.fx(() -> job.whatProperty().get()));
    finish.countDown();
    Stagehand.settle();
    assertFalse(Stagehand.fx(() -> background.shown().contains(job)));
  }

  @Test
  void onlyTheLatestRequestIsAnswered() throws Exception {
    CountDownLatch old = new CountDownLatch(1);
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    Stagehand.fx(
        () -> {
          Latest<String> latest = background.latest();
          latest.job("Old", p -> { old.await(); return "old"; }).onSuccess(told::add).start();
          latest.job("New", p -> "new").onSuccess(told::add).start();
          return true;
        });
    Stagehand.settle();
    old.countDown();
    Stagehand.settle();
    assertEquals(List.of("new"), told);
  }
}
