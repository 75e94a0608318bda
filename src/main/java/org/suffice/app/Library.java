package org.suffice.app;

/**
 * A library that the program brings with it.
 *
 * @param licence the licence under which it is passed on, by its SPDX name; its words are {@link About#licence}
 * @param whose who holds the rights, and what else has to be said with it
 */
public record Library(String name, String version, String licence, String whose) {}
