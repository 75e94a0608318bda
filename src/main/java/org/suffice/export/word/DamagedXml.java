package org.suffice.export.word;

/** A part of a document that cannot be what Word writes; its words complete "the document is damaged: ...". */
final class DamagedXml extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedXml(String what) {
    super(what);
  }
}
