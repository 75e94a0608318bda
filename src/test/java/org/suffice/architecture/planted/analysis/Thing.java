package org.suffice.architecture.planted.analysis;

/** Planted: breaks a rule of the house on purpose. */
public class Thing {}
