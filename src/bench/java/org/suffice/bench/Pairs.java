package org.suffice.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Times two pieces of work in turns, so that whatever else the machine does touches both. */
final class Pairs {
  private Pairs() {}

  /** Some work; what it returns keeps the compiler from leaving it out. */
  interface Work {
    long run() throws Exception;

    /** What has to be there first; not timed. */
    default void before() throws Exception {}

    /** What is left to be looked at and cleared up; not timed. */
    default void after() throws Exception {}
  }

  /** Medians, in seconds, and the median of the ratios. */
  record Times(double figure, double other, double ratio) {}

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static volatile long kept;

  /** So many pairs, each begun by the other one; the first {@code warm} pairs are not counted. */
  static Times of(int warm, int pairs, Work figure, Work other) throws Exception {
    List<Double> figures = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = -warm; i < pairs; i++) {
      boolean first = (i & 1) == 0;
      double a = first ? seconds(figure) : 0;
      double b = seconds(other);
      a = first ? a : seconds(figure);
      if (i >= 0) {
        figures.add(a);
        others.add(b);
        ratios.add(a / b);
      }
    }
    return new Times(median(figures), median(others), median(ratios));
  }

  /** The median of so many runs, in seconds of the thread's own time: other work on the machine does not count. */
  static double alone(int warm, int runs, Work work) throws Exception {
    List<Double> times = new ArrayList<>();
    for (int i = -warm; i < runs; i++) {
      long before = THREADS.getCurrentThreadCpuTime();
      kept += work.run();
      double t = (THREADS.getCurrentThreadCpuTime() - before) / 1e9;
      if (i >= 0) {
        times.add(t);
      }
    }
    return median(times);
  }

  static double seconds(Work work) throws Exception {
    work.before();
    try {
      long before = System.nanoTime();
      kept += work.run();
      return (System.nanoTime() - before) / 1e9;
    } finally {
      work.after();
    }
  }

  static double median(List<Double> of) {
    double[] sorted = of.stream().mapToDouble(d -> d).toArray();
    Arrays.sort(sorted);
    int n = sorted.length;
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }
}
