package org.suffice.model;

/**
 * What was taken out of a project, or corrected in it, everywhere.
 *
 * @param rows rows of the project that are gone or say something else; those of backups are not counted
 * @param backups backups that were written anew
 * @param deleted backups that could not be opened and were deleted
 */
public record Erased(int rows, int backups, int deleted) {}
