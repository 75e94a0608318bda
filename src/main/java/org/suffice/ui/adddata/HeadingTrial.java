package org.suffice.ui.adddata;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;
import org.suffice.ui.Background;
import org.suffice.ui.Latest;

/** Another row taken as the headings of a sheet: matching follows, and going on waits for it. */
final class HeadingTrial {
  private final Supplier<Adding> project;
  private final Latest<SheetReading> headings;
  private final Consumer<@Nullable Notice> say;
  private final Runnable next;
  private boolean pending;
  private boolean goOn;

  /** Trials; {@code next} goes on where a person wanted to before the match was known. */
  HeadingTrial(Supplier<Adding> project, Background background, Consumer<@Nullable Notice> say, Runnable next) {
    this.project = project;
    this.headings = background.latest();
    this.say = say;
    this.next = next;
  }

  /** Takes another row as the headings, numbered as Excel does; matching follows. */
  void at(SheetDraft sheet, int row) {
    if (row == sheet.headingRowProperty().get() || !rows(sheet).contains(row)) {
      return;
    }
    say.accept(null);
    if (sheet.tryHeading(row)) {
      return;
    }
    Adding adding = project.get();
    pending = true;
    headings
        .job(Say.of("busy.matching"), progress -> adding.headerAt(sheet.reading(), row, sheet.insisted()))
        .onEnd(() -> pending = false)
        .onSuccess(reading -> known(sheet, reading))
        .onError(SufficeException.class, e -> failed(sheet, e))
        .start();
  }

  /** Moves the headings to the row above (-1) or below (1) among the rows shown. */
  void move(SheetDraft sheet, int by) {
    List<Integer> rows = rows(sheet);
    int at = rows.indexOf(sheet.headingRowProperty().get()) + by;
    if (at >= 0 && at < rows.size()) {
      at(sheet, rows.get(at));
    }
  }

  private static List<Integer> rows(SheetDraft sheet) {
    return sheet.reading().firstRows().stream().map(r -> r.number()).toList();
  }

  private void known(SheetDraft sheet, SheetReading reading) {
    sheet.accept(reading);
    if (goOn) {
      goOn = false;
      next.run();
    }
  }

  private void failed(SheetDraft sheet, SufficeException e) {
    goOn = false;
    sheet.keepHeading();
    say.accept(Notice.error(e.sentence()));
  }

  /** A person wants to go on: true where that waits until the match is known. */
  boolean waits() {
    goOn = pending;
    return pending;
  }

  /** A person does not want to go on any more. */
  void stay() {
    goOn = false;
  }
}
