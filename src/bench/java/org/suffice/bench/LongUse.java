package org.suffice.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.suffice.app.AddData;
import org.suffice.app.AppContext;
import org.suffice.app.Outputs;
import org.suffice.app.ProjectSession;
import org.suffice.model.Filter;
import org.suffice.model.Question;
import org.suffice.progress.Progress;

/**
 * Hours of use in one process: a project is opened, a file added, figures asked with a filter, tables and a chart saved, the
 * file given back, the project closed, again and again. What is in use after a collection must not grow.
 */
final class LongUse {
  private static final int STATIONS = 10;
  private static final int ROWS = 40;
  private final AppContext app;
  private final Path folder;

  private LongUse(Path folder) {
    this.folder = folder;
    this.app = new AppContext(folder.resolve("settings"), Clock.systemUTC());
  }

  /** What was in use after so many rounds. */
  private record Station(int rounds, double heapMb, long handles, int threads, long projectKb) {
    @Override
    public String toString() {
      return "%,6d rounds: %6.1f MB of heap, %3d file handles, %3d threads, project %,d KB".formatted(rounds, heapMb, handles, threads, projectKb);
    }
  }

  /** Rounds in all: the last line is the growth of the heap in MB and of the handles between the second station and the last. */
  static String run(Path folder, int rounds) throws Exception {
    var use = new LongUse(folder);
    List<Station> stations = new ArrayList<>();
    for (int i = 1; i <= rounds; i++) {
      use.round(i);
      if (i % Math.max(1, rounds / STATIONS) == 0) {
        stations.add(use.station(i));
        System.out.println(stations.getLast());
      }
    }
    Station from = stations.get(1);
    Station to = stations.getLast();
    return "%.2f %d".formatted(to.heapMb - from.heapMb, to.handles - from.handles);
  }

  private void round(int i) throws IOException {
    Path file = Files.writeString(Files.createDirectories(folder).resolve("extract.csv"), extract(i));
    try (ProjectSession session = app.openOrCreate(folder.resolve("p"), Progress.none())) {
      AddData add = session.addData();
      var plan = add.plan(add.read(List.of(file), AddData.Insist.nothing(), Progress.none()), Progress.none());
      add.add(plan, Progress.none());
      if (session.facts().placements().size() != ROWS) {
        throw new IllegalStateException("not all rows are there");
      }
      var question = Question.defaults().where(List.of(Filter.parse("sex=female")));
      var table = session.ask().table("placement-mix", question);
      session.outputs().saveTable(table, Outputs.Format.XLSX, folder.resolve("table.xlsx"));
      session.outputs().saveTable(session.ask().table("children-by-age", question), Outputs.Format.CSV, folder.resolve("table.csv"));
      session.outputs().clip(table, org.suffice.chart.ChartOptions.fullPage());
      session.imports().undo(session.imports().list().getFirst().id());
    }
  }

  /** Other rows in every round, so that no file is one that was there before. */
  private static String extract(int round) {
    var text = new StringBuilder("Child ID,Date of Birth,Gender,Legal Status,Placement Type,Provider,Placement Start Date,Placement End Date\n");
    for (int i = 0; i < ROWS; i++) {
      text.append("C").append(round).append('-').append(i).append(",01/02/2009,").append(i % 2 == 0 ? 'F' : 'M')
          .append(",C2,Agency Fostering,Provider,01/03/2016,\n");
    }
    return text.toString();
  }

  private Station station(int rounds) throws IOException, InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
    }
    double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
    long handles = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix ? unix.getOpenFileDescriptorCount() : 0;
    return new Station(
        rounds, heap, handles, ManagementFactory.getThreadMXBean().getThreadCount(), Files.size(folder.resolve("p.mv.db")) / 1024);
  }
}
