package org.suffice.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.suffice.Rounds;

/** Every dot of a picture comes back from its PNG, as Java's own reader of pictures reads it. */
class PngBytesTest {
  @Property(tries = 200, seed = Rounds.SEED)
  void dotsComeBack(
      @ForAll @IntRange(min = 1, max = 60) int width,
      @ForAll @IntRange(min = 1, max = 40) int height,
      @ForAll @IntRange(min = 1, max = 600) int colours,
      @ForAll @IntRange(min = 0, max = 3) int repeats,
      @ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    int[] palette = random.ints(colours).toArray(); // with a highest byte, which no dot has
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      boolean asAbove = y > 0 && random.nextInt(4) < repeats;
      for (int x = 0; x < width; x++) {
        boolean asBefore = x > 0 && random.nextInt(4) < repeats;
        image.setRGB(x, y, asAbove ? image.getRGB(x, y - 1) : asBefore ? image.getRGB(x - 1, y) : palette[random.nextInt(colours)]);
      }
    }
    assertSame(image);
  }

  @Test
  void asManyColoursAsAPaletteHoldsAndOneMore() throws IOException {
    for (int colours : new int[] {255, 256, 257}) {
      BufferedImage image = new BufferedImage(colours, 2, BufferedImage.TYPE_INT_RGB);
      for (int x = 0; x < colours; x++) {
        image.setRGB(x, 0, x * 1000);
        image.setRGB(x, 1, x * 1000);
      }
      assertSame(image);
    }
  }

  private static void assertSame(BufferedImage image) throws IOException {
    byte[] bytes = PngBytes.of(image, 300);
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(bytes));
    assertEquals(image.getWidth(), read.getWidth());
    assertEquals(image.getHeight(), read.getHeight());
    assertArrayEquals(dots(image), dots(read));
    assertArrayEquals(bytes, PngBytes.of(image, 300));
  }

  private static int[] dots(BufferedImage image) {
    int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    for (int i = 0; i < dots.length; i++) {
      dots[i] &= 0xFFFFFF;
    }
    return dots;
  }
}
