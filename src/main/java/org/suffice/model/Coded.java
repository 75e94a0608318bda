package org.suffice.model;

/** A value with a stable id (files, command line) and a label (people). */
public interface Coded {
  /** Stable id, such as {@code in-house}. */
  String id();

  /** Words for people, such as "Own provision". */
  String label();
}
