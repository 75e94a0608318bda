package org.suffice.architecture.planted.store;

import org.suffice.architecture.planted.analysis.Thing;

/** Planted: breaks a rule of the house on purpose. */
class Computes {
  Thing thing;
}
