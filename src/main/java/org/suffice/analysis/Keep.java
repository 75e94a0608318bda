package org.suffice.analysis;

/** Which units a question's filters keep. */
@FunctionalInterface
interface Keep<U extends Units> {
  /** Whether the unit is counted. */
  boolean keeps(U units, int unit);
}
