package org.suffice.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A backup of a project. No child data.
 *
 * @param name its name in the folder of backups, without extension
 * @param why what it was made for, such as {@code before-import}
 * @param bytes size of its file
 * @param imports imports in it; null where that is not known
 * @param verified whether it was opened when it was made
 */
public record BackupRecord(
    String name, Instant when, String why, long bytes, boolean encrypted, @Nullable Integer imports, boolean verified) {}
