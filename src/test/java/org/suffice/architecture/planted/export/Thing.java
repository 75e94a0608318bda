package org.suffice.architecture.planted.export;

/** Planted: breaks a rule of the house on purpose. */
public class Thing {}
