package org.suffice.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suffice.app.Categories;
import org.suffice.intake.Intake;
import org.suffice.model.Receipt;
import org.suffice.progress.Progress;
import org.suffice.store.Project;

/** A file into the database of a project that is there: read, matched, every row checked, written and published. */
final class Published implements Pairs.Work {
  private final Data data;
  private final Path file;
  private final int rows;
  private final Intake intake = new Intake(Categories.named(Categories.DEFAULT));
  private @Nullable Project project;

  Published(Data data, Path file, int rows) {
    this.data = data;
    this.file = file;
    this.rows = rows;
  }

  @Override
  public void before() throws Exception {
    project = Project.create(data.scratch("project").resolve("bench"));
  }

  @Override
  public long run() {
    var readings = intake.read(file, Intake.Options.defaults(), Progress.none());
    Receipt receipt = Objects.requireNonNull(project).publish(intake.plan(List.copyOf(readings), Progress.none()), Progress.none());
    int added = receipt.parts().getFirst().added();
    if (added != rows) {
      throw new IllegalStateException(added + " rows were added, not " + rows);
    }
    return added;
  }

  @Override
  public void after() {
    Objects.requireNonNull(project).close();
  }
}
