package org.suffice.export.word;

/** Names and lines that hold a document's parts together. */
final class PackageParts {
  static final String TYPES = "[Content_Types].xml";
  static final String PACKAGE_RELATIONS = "_rels/.rels";
  static final String RELATION_BASE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private PackageParts() {}

  /** A relationship to a picture. */
  static String picture(String id, String target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + RELATION_BASE + "image\" Target=\"" + target + "\"/>";
  }
}
