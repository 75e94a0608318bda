package org.suffice.app;

import org.suffice.model.Table;

/** What leaves Suffice is one of two: exact figures for inside the council, or protected figures for everybody. */
public enum Profile {
  /** Exact, marked OFFICIAL-SENSITIVE in name and content. */
  WORKING_COPY(Table.WORKING_COPY, "-official-sensitive"),
  /** Small numbers protected; nothing in it is exact that could tell of a child. */
  PUBLICATION(Table.PUBLICATION, "");

  private final String id;
  private final String ending;

  Profile(String id, String ending) {
    this.id = id;
    this.ending = ending;
  }

  /** The profile of that word; a working copy where it is none. */
  public static Profile of(String id) {
    return id.equals(PUBLICATION.id) ? PUBLICATION : WORKING_COPY;
  }

  /** Its word in tables and JSON. */
  public String id() {
    return id;
  }

  /** A file's name in this profile: the marking stands in the name of a working copy. */
  public String fileName(String name, String extension) {
    return name + ending + extension;
  }
}
