package org.suffice.architecture.planted.ui;

/** Planted: breaks a rule of the house on purpose. */
public class Thing {}
