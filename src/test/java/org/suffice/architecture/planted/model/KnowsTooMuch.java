package org.suffice.architecture.planted.model;

import org.suffice.architecture.planted.app.Thing;
import org.apache.poi.ss.usermodel.Workbook;

/** Planted: breaks a rule of the house on purpose. */
class KnowsTooMuch {
  Thing thing;
  Workbook workbook;
}
