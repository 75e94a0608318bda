package org.suffice.architecture.planted.export;

import org.suffice.architecture.planted.store.Thing;

/** Planted: breaks a rule of the house on purpose. */
class Asks {
  Thing thing;
}
