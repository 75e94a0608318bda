package org.suffice.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suffice.export.Marking;
import org.suffice.export.word.DraftItem;
import org.suffice.export.word.Item;
import org.suffice.export.word.Sentences;
import org.suffice.model.Numbers;
import org.suffice.model.Table;

/** Makes items of tables: for each what a person will read, from the same table, so that they cannot disagree. */
final class DraftItems {
  /** The name of the item that speaks of the whole draft; no measure has it. */
  static final String ABOUT = "draft";

  /** Said where the date is later than what is known. */
  static final String STALE = "That date is after the extract: what happened in between is not in the figures.";

  /** In the place of sentences that would say 0 of what nobody recorded. */
  private static final String NOTHING = "Nothing is recorded of what the table below asks: a 0 in it says that nothing is known, not that there was none.";

  private final ProjectSession session;
  private final Sentences sentences;
  private final Benchmarks benchmarks;

  DraftItems(ProjectSession session) {
    this.session = session;
    this.sentences = new Sentences(session.rules().childrenWords());
    this.benchmarks = new Benchmarks(session.facts());
  }

  /**
   * Words, table and chart of an answer; a table without a number to say or to draw has no words or chart.
   *
   * @param nativeCharts charts of Word's own instead of pictures, where Word can draw them
   */
  List<DraftItem> of(Table table, DraftQuestion question, boolean nativeCharts) {
    Item.Kind chart = nativeCharts && DraftItem.canBeNative(table) ? Item.Kind.NATIVE_CHART : Item.Kind.CHART;
    return Stream.of(Item.Kind.SENTENCE, Item.Kind.TABLE, chart).map(k -> of(k, table, question)).flatMap(Optional::stream).toList();
  }

  /** One of them; empty where the table does not give it. */
  Optional<DraftItem> of(Item.Kind kind, Table table, DraftQuestion question) {
    Item item = new Item(kind, table.id(), table.profile(), question.text());
    String title = session.ask().info(table.id()).title();
    LocalDate date = question.asAt();
    return switch (kind) {
      case TABLE -> Optional.of(new DraftItem(item, title, table, benchmarks.lines(table, date)));
      case CHART, NATIVE_CHART -> !nothing(table) && (kind == Item.Kind.CHART ? DraftItem.chartIsWorth(table) : DraftItem.canBeNative(table)) ? Optional.of(new DraftItem(item, title, table, List.of())) : Optional.empty();
      case SENTENCE -> {
        List<String> words = new ArrayList<>(nothing(table) ? List.of(NOTHING) : sentences.of(table, date));
        words.addAll(benchmarks.sentences(table, date));
        yield words.isEmpty() ? Optional.empty() : Optional.of(new DraftItem(item, title, null, words));
      }
      case ABOUT -> Optional.empty();
    };
  }

  static boolean isBefore(@Nullable LocalDate extracted, @Nullable LocalDate asAt) {
    return extracted != null && asAt != null && extracted.isBefore(asAt);
  }

  /** Of a working copy only: what is published has been looked through before it was protected. */
  private static boolean nothing(Table table) {
    return table.profile().equals(Table.WORKING_COPY) && NothingRecorded.in(table);
  }

  /** What is said of all figures: the marking or the statement of protection, the dates. */
  DraftItem about(Profile profile, @Nullable LocalDate asAt) {
    List<String> words = new ArrayList<>();
    words.add(profile == Profile.WORKING_COPY ? Marking.LINE : session.publication().rule().statement());
    if (profile == Profile.PUBLICATION) {
      words.add(Table.NOTES_LEFT_OUT);
    }
    LocalDate extracted = session.facts().extracted();
    words.add(
        "Figures are from the council's own records"
            + (extracted == null ? "" : " as extracted on " + Numbers.date(extracted))
            + (asAt == null ? "." : ", at " + Numbers.date(asAt) + " where no other date or period is given.")
            + (isBefore(extracted, asAt) ? " " + STALE : ""));
    return new DraftItem(
        new Item(Item.Kind.ABOUT, ABOUT, profile.id(), new DraftQuestion(asAt, false, null, List.of()).text()), "About these figures", null, words);
  }
}
