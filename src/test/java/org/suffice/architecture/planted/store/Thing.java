package org.suffice.architecture.planted.store;

/** Planted: breaks a rule of the house on purpose. */
public class Thing {}
