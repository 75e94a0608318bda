package org.suffice.model;

/** A failure that is told to a person: where, what, and what to do, with a short stable code. */
public final class SufficeException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;

  /**
   * A failure in words.
   *
   * @param code short and stable, such as {@code project-in-use}
   * @param message full sentences: where, what, what to do; no child data
   */
  public SufficeException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The same, with the technical cause kept for the log. */
  public SufficeException(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** The short stable code. */
  public String code() {
    return code;
  }

  /** The sentences for people; never null. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
