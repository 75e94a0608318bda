package org.suffice.model;

/** Keep only what has this value of this key: {@code sex=female}. Same key twice is or, different keys are and. */
public record Filter(FilterKey key, String value) {
  /** Reads {@code key=value}. */
  public static Filter parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 1 || equals == text.length() - 1) {
      throw new SufficeException("filter", "\"" + text + "\" is not a filter such as sex=female.");
    }
    return new Filter(FilterKey.of(text.substring(0, equals).strip()), text.substring(equals + 1).strip());
  }

  @Override
  public String toString() {
    return key.id() + "=" + value;
  }
}
