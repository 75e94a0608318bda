package org.suffice.architecture.planted.intake;

import org.suffice.architecture.planted.export.Thing;
import org.jfree.chart.JFreeChart;

/** Planted: breaks a rule of the house on purpose. */
class Draws {
  JFreeChart chart;
  Thing thing;
}
