package org.suffice.analysis;

import org.suffice.model.CategoryScheme;
import org.suffice.model.Placement;
import org.suffice.model.PlacementType;
import org.suffice.model.Rules;
import org.suffice.model.Sector;

/** The scheme's categories with the council's switches applied, as a table for the inner loop. */
final class Categories {
  private final int[][] index;
  private final int[] group;

  Categories(CategoryScheme scheme, Rules rules) {
    var groups = scheme.groups().stream().map(g -> g.id()).toList();
    group = scheme.categories().stream().mapToInt(c -> groups.indexOf(c.group())).toArray();
    var ids = scheme.categories().stream().map(c -> c.id()).toList();
    int otherResidential = ids.indexOf("other-residential");
    index = new int[PlacementType.values().length][Sector.values().length];
    for (PlacementType type : PlacementType.values()) {
      for (Sector sector : Sector.values()) {
        // Rule 6: the switch makes other public provision the council's own for every category.
        Sector counted = rules.otherPublicInHouse() && sector.otherPublic() ? Sector.IN_HOUSE : sector;
        boolean careHomeApart =
            type == PlacementType.RESIDENTIAL_CARE_HOME && !rules.careHomesAreChildrensHomes() && otherResidential >= 0;
        boolean agencys = type == PlacementType.FOSTER_CONNECTED && rules.local().agencyConnectedIsIfa() && sector.agency();
        PlacementType as = agencys ? PlacementType.FOSTER_OTHER : type;
        index[type.ordinal()][sector.ordinal()] = careHomeApart ? otherResidential : scheme.indexOf(as, counted);
      }
    }
  }

  /** Position in the scheme of a placement's category. */
  int of(Placement placement) {
    return of(placement.type().ordinal(), placement.sector().ordinal());
  }

  /** Position in the scheme of the category of a type and sector, given by their positions. */
  int of(int type, int sector) {
    return index[type][sector];
  }

  /** Position in the scheme of the group of a type and sector, given by their positions. */
  int groupOf(int type, int sector) {
    return group[of(type, sector)];
  }
}
