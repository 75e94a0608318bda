package org.suffice.architecture.planted.chart;

import org.suffice.architecture.planted.export.Thing;

/** Planted: breaks a rule of the house on purpose. */
class Writes {
  Thing thing;
}
