package org.suffice.chart;

import java.awt.Font;
import java.awt.Graphics2D;

/**
 * A canvas whose words are set again by whoever opens the file, in another font: it must be told where words hang
 * and what belongs together, for positions reckoned here would drift there.
 */
interface TextCanvas {
  /** Which point of words stays where it is. */
  enum Hang {
    START,
    MIDDLE,
    END
  }

  /** Where words that are drawn from now on hang. */
  void hang(Hang hang);

  /** Draws a name and its value in bold as one text. */
  void drawTied(String name, String value, Font plain, Font bold, float x, float y);

  /** Draws so that words hang like this, where the canvas minds. */
  static void hanging(Graphics2D g2, Hang hang, Runnable drawing) {
    if (g2 instanceof TextCanvas canvas) {
      canvas.hang(hang);
      drawing.run();
      canvas.hang(Hang.START);
    } else {
      drawing.run();
    }
  }
}
