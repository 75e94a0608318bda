package org.suffice.model;

/** What becomes of a word that nobody has said the meaning of, by its field. */
public enum Unknown implements Coded {
  LEAVES_ROWS_OUT("leaves-rows-out", "its rows are left out"),
  NOT_RECORDED("not-recorded", "counts as not recorded"),
  AS_WRITTEN("as-written", "is kept as it is written"),
  /** The field has no words with a meaning, such as a name or a number. */
  NO_WORDS("no-words", "");

  private final String id;
  private final String label;

  Unknown(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /** What becomes of an unknown word of a field. */
  public static Unknown of(Field field) {
    return switch (field) {
      case PLACEMENT_TYPE, TYPE_SOUGHT -> LEAVES_ROWS_OUT;
      case ETHNICITY, NEED, REASON_STARTED, REASON_ENDED, REASON_CHANGE -> AS_WRITTEN;
      case SECTOR, LEGAL_STATUS, SEX, OUTCOME, CATEGORY_PLACED, VALUE_KIND, DIRECTION, BASIS, ROUTE, REGISTRATION, PRIORITY, KIND ->
          NOT_RECORDED;
      default -> field.content() == Field.Content.YES_NO ? NOT_RECORDED : NO_WORDS;
    };
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String label() {
    return label;
  }
}
