package org.suffice.architecture.planted.app;

/** Planted: breaks a rule of the house on purpose. */
public class Thing {}
