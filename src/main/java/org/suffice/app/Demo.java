package org.suffice.app;

import java.nio.file.Path;
import java.util.List;
import org.suffice.model.Receipt;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/** The whole job on the sample workbooks: a new project, the import, the pack. */
public final class Demo {
  private final AppContext context;

  /** A demo run by this program. */
  public Demo(AppContext context) {
    this.context = context;
  }

  /** What the demo left behind. */
  public record Result(Path project, Receipt receipt, MakePack.Made pack) {}

  /**
   * Runs it in a folder: {@code sample-workbooks}, a project {@code sample} and {@code pack} are there afterwards.
   *
   * @throws SufficeException where the folder cannot be written or holds a project of another kind
   */
  public Result run(Path folder, Progress progress) {
    Path base = folder.resolve("sample");
    List<Path> files = Samples.copyTo(folder.resolve("sample-workbooks"));
    try (ProjectSession session = context.openOrCreate(base, progress)) {
      Receipt receipt = add(session, files, progress);
      return new Result(base, receipt, session.outputs().makePack(folder.resolve("pack"), PackWish.all(Profile.WORKING_COPY), false, progress));
    }
  }

  /** Adds the sample workbooks to an open project, as the window's "Try the sample data" does. */
  public static Receipt addSamples(ProjectSession session, Path workFolder, Progress progress) {
    return add(session, Samples.copyTo(workFolder), progress);
  }

  private static Receipt add(ProjectSession session, List<Path> files, Progress progress) {
    boolean others =
        session.imports().list().stream()
            .flatMap(i -> i.receipt().parts().stream())
            .anyMatch(part -> !Samples.NAMES.contains(part.file()));
    if (others) {
      throw new SufficeException(
          "not-the-samples",
          "The project " + session.base() + " holds other data than the samples. Choose another folder:"
              + " synthetic children must not come among a council's own.");
    }
    List<SheetReading> readings = session.addData().read(files, AddData.Insist.nothing(), progress);
    Receipt receipt = session.addData().add(session.addData().plan(readings, progress), progress);
    if (session.rules().council().isEmpty()) {
      session.set(Switch.OWN_COUNCIL.id(), Samples.COUNCIL);
    }
    return receipt;
  }
}
