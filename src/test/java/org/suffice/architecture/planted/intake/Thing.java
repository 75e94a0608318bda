package org.suffice.architecture.planted.intake;

/** Planted: breaks a rule of the house on purpose. */
public class Thing {}
