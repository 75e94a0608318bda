package org.suffice.chart;

/**
 * How a chart is drawn: what it shows of the table, and on what.
 *
 * @param percent each cell's share instead of its number, where the table has shares
 * @param titleInside title and source inside the picture; otherwise they belong to the text around it
 * @param widthCm width on paper in centimetres; 0 for the screen
 * @param heightCm height on paper in centimetres; 0 for the screen
 * @param dpi dots per inch of a picture; on the screen the size of type, 96 being normal
 * @param dark colours for a dark screen; pictures are always light
 * @param finish what a person added
 * @param bare title, note, source and marking stand in the text around it and not in the picture
 */
public record ChartOptions(
    boolean percent, boolean titleInside, double widthCm, double heightCm, int dpi, boolean dark, ChartFinish finish, boolean bare) {
  /** Without anything that a person added. */
  public ChartOptions(boolean percent, boolean titleInside, double widthCm, double heightCm, int dpi, boolean dark) {
    this(percent, titleInside, widthCm, heightCm, dpi, dark, ChartFinish.none(), false);
  }

  /** For a pane of any size on the screen, title outside. */
  public static ChartOptions screen(boolean percent, boolean dark) {
    return new ChartOptions(percent, false, 0, 0, 96, dark);
  }

  /** The width of an A4 page's text: 15.9 x 10 cm, 300 dpi, numbers, title outside. */
  public static ChartOptions fullPage() {
    return new ChartOptions(false, false, 15.9, 10, 300, false);
  }

  /** Half of it: 7.7 x 6 cm, 300 dpi, numbers, title outside. */
  public static ChartOptions halfPage() {
    return fullPage().withSize(7.7, 6);
  }

  /** The same with shares, or with numbers. */
  public ChartOptions withPercent(boolean shares) {
    return new ChartOptions(shares, titleInside, widthCm, heightCm, dpi, dark, finish, bare);
  }

  /** The same with title and source inside, or outside. */
  public ChartOptions withTitleInside(boolean inside) {
    return new ChartOptions(percent, inside, widthCm, heightCm, dpi, dark, finish, bare);
  }

  /** The same at another size on paper, in centimetres. */
  public ChartOptions withSize(double width, double height) {
    return new ChartOptions(percent, titleInside, width, height, dpi, dark, finish, bare);
  }

  /** The same with other dots per inch. */
  public ChartOptions withDpi(int dots) {
    return new ChartOptions(percent, titleInside, widthCm, heightCm, dots, dark, finish, bare);
  }

  /** The same for a dark or a light screen. */
  public ChartOptions withDark(boolean on) {
    return new ChartOptions(percent, titleInside, widthCm, heightCm, dpi, on, finish, bare);
  }

  /** The same, finished. */
  public ChartOptions withFinish(ChartFinish added) {
    return new ChartOptions(percent, titleInside, widthCm, heightCm, dpi, dark, added, bare);
  }

  /** The same as only what is drawn, for a document whose own text has the words around it. */
  public ChartOptions withoutWords() {
    return new ChartOptions(percent, false, widthCm, heightCm, dpi, dark, finish, true);
  }

  /** Whether it is for a pane on the screen rather than for paper. */
  boolean forScreen() {
    return widthCm <= 0 || heightCm <= 0;
  }
}
