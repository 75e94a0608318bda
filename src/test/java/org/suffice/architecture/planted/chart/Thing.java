package org.suffice.architecture.planted.chart;

/** Planted: breaks a rule of the house on purpose. */
public class Thing {}
