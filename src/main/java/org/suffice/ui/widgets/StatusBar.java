package org.suffice.ui.widgets;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.suffice.ui.Job;
import org.suffice.ui.Words;

/** The bottom line: how old the data is, how much of it is shown, what is running, and what profile the figures are. */
public final class StatusBar extends HBox {
  private final Label data = Icons.styled(new Label(), "status-text");
  private final Label showing = Icons.styled(new Label(), "status-text");
  private final HBox jobs = Icons.styled(new HBox(), "status-jobs");
  private final Label profile = Icons.styled(new Label(Words.of("status.working-copy")), "status-text");

  /** A status bar that shows this running work. */
  public StatusBar(ObservableList<Job<?>> running) {
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    jobs.setAlignment(Pos.CENTER_LEFT);
    data.setId("status-data");
    showing.setId("status-showing");
    profile.setId("status-profile");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(data, showing, space, jobs, profile);
    running.addListener((ListChangeListener<Job<?>>) c -> show(running));
  }

  /** "Data as extracted on 4 August 2017". */
  public void data(String words) {
    data.setText(words);
  }

  /** "Showing 214 of 640 children". */
  public void showing(String words) {
    showing.setText(words);
  }

  private void show(ObservableList<Job<?>> running) {
    jobs.getChildren().clear();
    if (!running.isEmpty()) {
      Job<?> job = running.getLast();
      Label what = Icons.styled(new Label(), "status-text");
      what.textProperty().bind(job.whatProperty().map(w -> w.isEmpty() ? job.words() : job.words() + ": " + w));
      ProgressBar bar = new ProgressBar();
      bar.progressProperty().bind(job.doneProperty());
      bar.setAccessibleText(job.words());
      Button cancel = Buttons.of("status.cancel", job::cancel);
      cancel.getStyleClass().add("small");
      jobs.getChildren().addAll(what, bar, cancel);
    }
  }
}
