package org.suffice.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Pushes labels apart that want to stand at the same height, as little as can be. */
final class Spread {
  private Spread() {}

  /**
   * The top of each label so that none overlap and all are between top and bottom.
   *
   * @param wanted the middle each wants, in any order
   * @param heights of each; together at most bottom - top, else the last ones leave the area
   */
  static double[] tops(double[] wanted, double[] heights, double top, double bottom) {
    List<Block> blocks = new ArrayList<>();
    IntStream.range(0, wanted.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> wanted[i]))
        .forEach(i -> join(blocks, new Block(List.of(i), wanted[i] - heights[i] / 2, heights[i]), top, bottom));
    double[] tops = new double[wanted.length];
    for (Block block : blocks) {
      double y = block.place(top, bottom);
      for (int i : block.members()) {
        tops[i] = y;
        y += heights[i];
      }
    }
    return tops;
  }

  // a block that runs into the one above becomes one with it, at the mean of what both want
  private static void join(List<Block> blocks, Block added, double top, double bottom) {
    Block block = added;
    while (!blocks.isEmpty() && blocks.getLast().place(top, bottom) + blocks.getLast().height() > block.place(top, bottom)) {
      block = blocks.removeLast().with(block);
    }
    blocks.add(block);
  }

  private record Block(List<Integer> members, double wanted, double height) {
    double place(double top, double bottom) {
      return Math.max(top, Math.min(wanted, bottom - height));
    }

    Block with(Block below) {
      List<Integer> all = new ArrayList<>(members);
      all.addAll(below.members);
      int n = members.size();
      int m = below.members.size();
      double mean = (wanted * n + (below.wanted - height) * m) / (n + m);
      return new Block(List.copyOf(all), mean, height + below.height);
    }
  }
}
