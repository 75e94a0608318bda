package org.suffice.model;

import java.util.List;

/** What Suffice adds to the columns of rows left out when it writes them to a workbook, and finds when they come back. */
public final class LeftOutColumns {
  public static final String PROBLEM = "Problem";
  public static final String WHAT_TO_DO = "What to do";
  public static final String FILE = "From file";
  public static final String SHEET = "From sheet";
  public static final String ROW = "From row";
  public static final String EXTRACTED = "From extract of";

  /** Which row of its search a row is, where it has no child reference to tell it by. */
  public static final String PLACE = "From place in search";

  /** Those that every such sheet has, in this order. */
  public static final List<String> ALWAYS = List.of(PROBLEM, WHAT_TO_DO, FILE, SHEET, ROW, EXTRACTED);

  private LeftOutColumns() {}
}
