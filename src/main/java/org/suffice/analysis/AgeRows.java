package org.suffice.analysis;

import java.util.ArrayList;
import java.util.List;
import org.suffice.model.AgeBands;

/** Age bands as rows: the bands, then rows for ages below and above all of them, then not recorded. */
final class AgeRows {
  private final AgeBands bands;
  private final List<Value> values = new ArrayList<>();

  AgeRows(AgeBands bands) {
    this.bands = bands;
    for (int i = 0; i < bands.size(); i++) {
      values.add(new Value(bands.id(i), bands.label(i)));
    }
    int lowest = bands.lower().getFirst();
    int beyond = bands.last().isPresent() ? bands.last().getAsInt() + 1 : Integer.MAX_VALUE;
    values.add(new Value("under-" + lowest, "Under " + lowest));
    values.add(new Value(beyond + "+", beyond + " and over"));
    values.add(Value.NOT_RECORDED);
  }

  /** How many of the values are the bands themselves: they come first. */
  int bands() {
    return bands.size();
  }

  List<Value> values() {
    return values;
  }

  /** Position of the row of an age in completed years; -1 is not recorded. */
  int indexOf(int age) {
    if (age < 0) {
      return values.size() - 1;
    }
    int band = bands.indexOf(age);
    if (band >= 0) {
      return band;
    }
    return age < bands.lower().getFirst() ? bands.size() : bands.size() + 1;
  }
}
