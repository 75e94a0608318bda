package org.suffice.model;

import java.time.Instant;

/**
 * One thing that was done with a project. No child data.
 *
 * @param number 1 for the first, without gaps
 * @param who user name of the person at the computer
 * @param event a word such as {@code imported}
 * @param details what exactly, in words: numbers of rows, names of files without their folders
 * @param chain hash over this entry and the chain of the one before it, in hexadecimal digits
 */
public record AuditEntry(int number, Instant when, String who, String event, String details, String chain) {}
