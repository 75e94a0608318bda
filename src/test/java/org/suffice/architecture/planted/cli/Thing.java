package org.suffice.architecture.planted.cli;

/** Planted: breaks a rule of the house on purpose. */
public class Thing {}
