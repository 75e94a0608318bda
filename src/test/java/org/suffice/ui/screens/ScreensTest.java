package org.suffice.ui.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.suffice.model.MeasureInfo;

class ScreensTest {
  private static MeasureInfo measure(String id, String family) {
    return new MeasureInfo(id, family, id, "", "", "", "", List.of(), true);
  }

  /** So that a new measure is in the window before anybody gave it a tab. */
  @Test
  void whatIsOnNoTabIsKnownByItsFamily() {
    List<MeasureInfo> all = List.of(measure("on-a-tab", "placements"), measure("new", "placements"), measure("of-places", "capacity"), measure("other", "searches"));
    List<MeasureInfo> rest = Screens.unplaced(all, Set.of("on-a-tab"), Set.of("placements", "capacity"));
    assertEquals(List.of("new", "of-places"), rest.stream().map(MeasureInfo::id).toList());
  }
}
