package org.suffice.chart;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.fontbox.ttf.NamingTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.suffice.model.SufficeException;

/**
 * The type of a PDF's words. It is put into the file, so that words stay words for who searches, copies or hears them;
 * and since none is shipped, it is one of this computer's.
 */
final class PdfFonts implements Closeable {
  /** Regular and bold of one family, as files. */
  private record Pair(File regular, File bold) {}

  private static final Optional<Pair> INSTALLED = installed();

  private final List<TrueTypeFont> open = new ArrayList<>();
  private final PDType0Font regular;
  private final PDType0Font bold;

  /**
   * Fonts for a document; to be closed after it is saved.
   *
   * @throws SufficeException {@code no-font} where this computer has none that may be put into a file
   */
  PdfFonts(PDDocument document) throws IOException {
    Pair pair = INSTALLED.orElseThrow(PdfFonts::none);
    this.regular = load(document, pair.regular());
    this.bold = load(document, pair.bold());
  }

  /** The font for a weight. */
  PDType0Font of(boolean strong) {
    return strong ? bold : regular;
  }

  private PDType0Font load(PDDocument document, File file) throws IOException {
    TrueTypeFont font = parsed(file);
    // a ligature is one sign: "find" would not be found
    font.setEnableGsub(false);
    open.add(font);
    return PDType0Font.load(document, font, true);
  }

  @Override
  public void close() throws IOException {
    for (TrueTypeFont font : open) {
      font.close();
    }
  }

  private static Optional<Pair> installed() {
    List<File> files = new FontFileFinder().find().stream().map(File::new).filter(f -> f.getName().toLowerCase(Locale.ROOT).endsWith(".ttf")).toList();
    return ChartStyle.ON_PAPER.stream().flatMap(family -> pair(files, family).stream()).findFirst();
  }

  private static SufficeException none() {
    return new SufficeException(
        "no-font",
        "A PDF needs a font to put into it, and this computer has none of "
            + String.join(", ", ChartStyle.ON_PAPER)
            + ". Install one of them, or save the chart as PNG or SVG.");
  }

  private static Optional<Pair> pair(List<File> files, String family) {
    // the file is named for its family: no need to open hundreds
    String begins = family.replace(" ", "").toLowerCase(Locale.ROOT);
    List<File> likely = files.stream().filter(f -> f.getName().toLowerCase(Locale.ROOT).replace(" ", "").startsWith(begins)).sorted().toList();
    Optional<File> regular = likely.stream().filter(f -> is(f, family, "Regular", "Book")).findFirst();
    Optional<File> bold = likely.stream().filter(f -> is(f, family, "Bold")).findFirst();
    return regular.map(file -> new Pair(file, bold.orElse(file)));
  }

  private static boolean is(File file, String family, String... styles) {
    try (TrueTypeFont font = parsed(file)) {
      NamingTable names = font.getNaming();
      return names != null && family.equals(names.getFontFamily()) && List.of(styles).contains(names.getFontSubFamily());
    } catch (IOException damaged) {
      return false;
    }
  }

  private static TrueTypeFont parsed(File file) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBufferedFile(file));
  }
}
