package org.suffice.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Colours keep their meaning and their contrast. */
class PaletteTest {
  private static final List<String> GROUPS = List.of("fostering", "residential", "parents", "supported", "adoption", "other");

  @Test
  void aCategoryKeepsItsColourWhateverIsBesideIt() {
    Palette palette = Palette.load(false);
    assertEquals(hex("#12436D", "#801650", "#28A197", "#F46A25", "#3D3D3D", "#A285D1"), palette.forIds(GROUPS));
    assertEquals(hex("#801650"), palette.forIds(List.of("residential")));
    assertEquals(hex("#28A197", "#12436D"), palette.forIds(List.of("parents", "fostering")));
    assertEquals(hex("#12436D", "#F46A25"), palette.forIds(List.of("in-house-foster", "ifa")));
    assertEquals(hex("#12436D", "#F46A25"), palette.forIds(List.of("requests", "hard-to-find")));
  }

  @Test
  void othersTakeTheOrderOrThePair() {
    Palette palette = Palette.load(false);
    assertEquals(hex("#12436D", "#F46A25"), palette.forIds(List.of("male", "female")));
    assertEquals(hex("#12436D", "#28A197", "#801650"), palette.forIds(List.of("a", "b", "c")));
    assertEquals(hex("#F46A25", "#12436D"), palette.forIds(List.of("a", "fostering")), "two are the pair where one has half of it of its own");
    assertEquals(hex("#12436D", "#F46A25"), palette.forIds(List.of("fostering", "fostering-without-parents")));
    assertEquals(hex("#801650", "#12436D"), palette.forIds(List.of("residential", "a")));
  }

  @Test
  void neverMoreThanSixColoursAndTheRestGrey() {
    List<String> ids = IntStream.range(0, 14).mapToObj(i -> "row-" + i).toList();
    List<Color> colours = Palette.load(false).forIds(ids, ids.reversed());
    assertEquals(6, new HashSet<>(colours).size());
    assertEquals(Color.decode("#BFBFBF"), colours.getFirst());
    assertEquals(9, colours.stream().filter(Color.decode("#BFBFBF")::equals).count());
    assertEquals(Color.decode("#12436D"), colours.getLast());
  }

  @Test
  void wordsAndMarksStandOutOnTheirGround() {
    for (boolean dark : new boolean[] {false, true}) {
      Palette palette = Palette.load(dark);
      for (Color ground : dark ? hex("#0D1117", "#161B22") : hex("#FFFFFF", "#F6F8FA")) {
        assertTrue(Palette.contrast(palette.ground("text"), ground) >= 7);
        assertTrue(Palette.contrast(palette.ground("muted"), ground) >= 4.5);
        assertTrue(Palette.contrast(palette.ground("axis"), ground) >= 3);
        assertTrue(!dark || Palette.contrast(palette.ground("grid"), ground) >= 3);
        for (Color series : palette.forIds(GROUPS)) {
          // orange and turquoise are near 3 on white, which is why their labels are dark
          assertTrue(Palette.contrast(series, ground) >= (dark ? 3 : 2.7), series + " on " + ground);
        }
      }
    }
  }

  @Test
  void wordsOnColoursAreLegible() {
    for (boolean dark : new boolean[] {false, true}) {
      for (Color colour : Palette.load(dark).forIds(GROUPS)) {
        assertTrue(Palette.contrast(Palette.textOn(colour), colour) >= 4.5, colour.toString());
      }
    }
    for (Color colour : hex("#F46A25", "#28A197", "#A285D1")) {
      assertEquals(Color.BLACK, Palette.textOn(colour));
    }
    assertEquals(Color.WHITE, Palette.textOn(Color.decode("#12436D")));
  }

  @Test
  void contrastIsReckonedAsWcagDoes() {
    assertEquals(21, Palette.contrast(Color.BLACK, Color.WHITE), 1e-9);
    assertEquals(4.54, Palette.contrast(Color.decode("#767676"), Color.WHITE), 0.005);
  }

  private static List<Color> hex(String... codes) {
    return List.of(codes).stream().map(Color::decode).toList();
  }
}
