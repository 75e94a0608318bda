package org.suffice.export.word;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.suffice.export.WordChart;
import org.suffice.model.Table;

/**
 * The content of an item's control, ready for any place in any document.
 *
 * @param png its picture; null where it has none
 * @param chart its chart of Word's own; null where it has none
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read once
record Content(DraftItem item, byte @Nullable [] png, @Nullable WordChart chart) {
  static Content of(DraftItem item) {
    Table table = item.table();
    Item.Kind kind = item.item().kind();
    return new Content(
        item,
        table != null && kind == Item.Kind.CHART ? ChartBlock.png(table) : null,
        table != null && kind == Item.Kind.NATIVE_CHART ? WordChart.of(table, ChartBlock.percent(table)).orElseThrow() : null);
  }

  /** Its XML at a place. */
  String xml(Place place) {
    Table table = item.table();
    return switch (item.item().kind()) {
      case TABLE -> TableBlock.of(item, Objects.requireNonNull(table), place);
      case CHART, NATIVE_CHART -> ChartBlock.of(Objects.requireNonNull(table), place, chart != null);
      case SENTENCE, ABOUT -> item.words().stream().map(line -> Markup.words("BodyText", line)).collect(Collectors.joining());
    };
  }

  /** How many drawings it has, each with a number of its own from that of its place on. */
  int drawings() {
    Table table = item.table();
    return table != null && item.item().kind() == Item.Kind.TABLE ? Math.max(1, TableBlock.drawings(table)) : 1;
  }

  /** The control's title in Word. */
  String alias() {
    String words = "Suffice " + item.item().kind().label().toLowerCase(Locale.UK) + ": " + item.title();
    return words.length() <= Item.LONGEST ? words : words.substring(0, Item.LONGEST);
  }

  /** The tag with the fingerprint of this content. */
  String tag() {
    return item.item().tag(fingerprint());
  }

  String fingerprint() {
    byte[] picture = png;
    WordChart drawn = chart;
    return Fingerprint.of(
        xml(new Place("1", "here", 1)), id -> picture != null ? pictureMark(picture) : drawn != null ? ChartMark.of(drawn.xml()) : "");
  }

  /** What stands for a picture in a fingerprint. */
  static String pictureMark(byte[] picture) {
    CRC32 crc = new CRC32();
    crc.update(picture);
    return HexFormat.of().toHexDigits(crc.getValue()) + "." + picture.length;
  }

  /** A name for its picture that no other picture has. */
  String mediaName() {
    byte[] picture = Objects.requireNonNull(png);
    return "suffice-" + pictureMark(picture).replace('.', '-') + ".png";
  }
}
