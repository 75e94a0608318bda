package org.suffice.export.word;

/**
 * Where an item stands in its document.
 *
 * @param number the number of its caption as printed
 * @param relation id of the relationship to its picture
 * @param drawing number of its first drawing, unique in the document; further ones follow
 */
record Place(String number, String relation, int drawing) {}
