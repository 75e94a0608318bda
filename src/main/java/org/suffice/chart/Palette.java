package org.suffice.chart;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The colours of charts, read from data, and the arithmetic of contrast that keeps them legible. */
final class Palette {
  /** More colours than this cannot be told apart. */
  static final int MOST_COLOURS = 6;

  private final Properties words;
  private final boolean dark;

  private Palette(Properties words, boolean dark) {
    this.words = words;
    this.dark = dark;
  }

  /** The palette for a light or a dark ground. */
  static Palette load(boolean dark) {
    Properties words = new Properties();
    try (InputStream in = Palette.class.getResourceAsStream("palette.properties")) {
      if (in == null) {
        throw new IllegalStateException("palette.properties is not on the class path");
      }
      words.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("palette.properties cannot be read", e);
    }
    return new Palette(words, dark);
  }

  /** A colour of the ground's own: text, muted, grid, axis, background. */
  Color ground(String part) {
    return Color.decode(words.getProperty((dark ? "dark." : "light.") + part));
  }

  /** The grey of what is beside the focus. */
  Color rest() {
    return onGround(words.getProperty("rest"));
  }

  /** One colour for bars that need none to be told apart. */
  Color single() {
    return onGround(named("order").getFirst());
  }

  /** The colour of what is in focus, such as hard to find. */
  Color focus() {
    return onGround(named("pair").getLast());
  }

  /** Whether this row or column has a colour of its own. */
  boolean has(String id) {
    return words.containsKey("id." + id);
  }

  /** One colour an id, in the order given: its own, else the next that is free. */
  List<Color> forIds(List<String> ids) {
    return forIds(ids, ids);
  }

  /**
   * One colour an id: its own, else the next that is free; the fifth is the last before all others
   * go grey, where there are more than six.
   *
   * @param first the same ids, those first that shall not go grey
   */
  List<Color> forIds(List<String> ids, List<String> first) {
    if (ids.size() == 2 && ids.stream().noneMatch(this::has)) {
      return named("pair").stream().map(this::onGround).toList();
    }
    // two are the pair where one of them has half of it of its own
    List<String> free = new ArrayList<>(named(ids.size() == 2 ? "pair" : "order"));
    ids.stream().filter(this::has).forEach(id -> free.remove(words.getProperty("id." + id)));
    Map<String, String> colours = new HashMap<>();
    List<String> coloured = ids.size() > MOST_COLOURS ? first.subList(0, MOST_COLOURS - 1) : ids;
    for (String id : coloured) {
      String own = words.getProperty("id." + id);
      boolean mine = own != null && !colours.containsValue(own);
      colours.put(id, mine ? own : free.isEmpty() ? words.getProperty("rest") : free.removeFirst());
    }
    return ids.stream().map(id -> onGround(colours.getOrDefault(id, words.getProperty("rest")))).toList();
  }

  private List<String> named(String key) {
    return Arrays.asList(words.getProperty(key).split(" "));
  }

  private Color onGround(String hex) {
    return Color.decode(dark ? words.getProperty("dark." + hex.substring(1), hex) : hex);
  }

  /** White where it is legible on this colour, else black. */
  static Color textOn(Color colour) {
    return contrast(Color.WHITE, colour) >= 4.5 ? Color.WHITE : Color.BLACK;
  }

  /** Contrast of two colours as WCAG 2.2 reckons it: 1 to 21. */
  static double contrast(Color a, Color b) {
    double la = luminance(a);
    double lb = luminance(b);
    return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
  }

  private static double linear(int channel) {
    double s = channel / 255.0;
    return s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
  }
}
