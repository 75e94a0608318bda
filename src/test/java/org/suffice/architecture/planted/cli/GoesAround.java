package org.suffice.architecture.planted.cli;

import org.suffice.architecture.planted.store.Thing;

/** Planted: breaks a rule of the house on purpose. */
class GoesAround {
  Thing thing;
}
