package org.suffice.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.AppContext;
import org.suffice.app.Demo;
import org.suffice.app.ProjectSession;
import org.suffice.model.Table;
import org.suffice.progress.Progress;
import org.suffice.ui.screens.MeasureViewModel;
import org.suffice.ui.screens.MeasureViewModel.Form;

/** A project of the sample workbooks for the tests of a class, and a workspace of its own for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SampleModels {
  final List<Throwable> told = new ArrayList<>();
  final Background background = Background.atOnce(told::add);
  AppContext context;
  ProjectSession session;
  Workspace workspace;

  @BeforeAll
  void samples(@TempDir Path home) {
    context = new AppContext(home, Clock.systemUTC());
    session = context.openOrCreate(home.resolve("sample"), Progress.none());
    Demo.addSamples(session, home.resolve("files"), Progress.none());
  }

  @AfterAll
  void close() {
    session.close();
  }

  @BeforeEach
  void fresh() {
    told.clear();
    workspace = new Workspace(context);
    workspace.replace(session);
  }

  MeasureViewModel measure(String id, Area area, Form form) {
    MeasureViewModel model = new MeasureViewModel(workspace, background, area, id, form);
    model.refresh();
    return model;
  }

  static Table table(MeasureViewModel model) {
    return model.answerProperty().get().table();
  }

  static double value(MeasureViewModel model, String row, String column) {
    return table(model).cell(row, column).value();
  }
}
