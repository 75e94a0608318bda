package org.suffice.model;

import java.util.List;

/**
 * Something that data is checked for, in words: what the user guide and the command line list.
 *
 * @param id stable; the {@link Problem#code()} of what it finds
 * @param severity what becomes of a row or file in which it is found
 * @param of the kinds of table it is looked for in; empty where in every file
 * @param finds what it finds, one sentence
 * @param whatToDo what a person can do about it, one sentence
 */
public record Check(String id, Problem.Severity severity, List<TableKind> of, String finds, String whatToDo) {
  public Check {
    of = List.copyOf(of);
  }

  /** The file cannot be read. */
  public static Check stopsFile(String id, String finds, String whatToDo) {
    return new Check(id, Problem.Severity.STOPS_FILE, List.of(), finds, whatToDo);
  }

  /** The row is left out. */
  public static Check stopsRow(String id, List<TableKind> of, String finds, String whatToDo) {
    return new Check(id, Problem.Severity.STOPS_ROW, of, finds, whatToDo);
  }

  /** The row is used, with a warning. */
  public static Check warning(String id, List<TableKind> of, String finds, String whatToDo) {
    return new Check(id, Problem.Severity.WARNING, of, finds, whatToDo);
  }

  /** Good to know. */
  public static Check note(String id, List<TableKind> of, String finds, String whatToDo) {
    return new Check(id, Problem.Severity.NOTE, of, finds, whatToDo);
  }
}
