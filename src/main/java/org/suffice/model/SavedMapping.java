package org.suffice.model;

import java.time.Instant;

/**
 * How sheets with the same set of headings are read from now on: as the newest import of such a sheet was.
 *
 * @param headersKey as {@link Mapping#headersKey()}
 * @param importId the import it comes from
 * @param file file name without folders
 * @param sheet empty for text files
 */
public record SavedMapping(String headersKey, Mapping mapping, int importId, Instant when, String file, String sheet) {}
