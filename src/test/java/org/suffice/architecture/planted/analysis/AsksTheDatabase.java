package org.suffice.architecture.planted.analysis;

import org.suffice.architecture.planted.app.Thing;
import java.sql.Connection;

/** Planted: breaks a rule of the house on purpose. */
class AsksTheDatabase {
  Connection connection;
  Thing thing;
  org.suffice.architecture.planted.store.Thing store;
  org.suffice.architecture.planted.ui.Thing screen;
  Thread thread;
}
