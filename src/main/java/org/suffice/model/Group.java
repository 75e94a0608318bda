package org.suffice.model;

/** A group of categories in the placement mix, such as "Fostering". */
public record Group(String id, String label) implements Coded {}
