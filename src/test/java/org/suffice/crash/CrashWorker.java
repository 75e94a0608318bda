package org.suffice.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.suffice.app.AddData;
import org.suffice.app.AppContext;
import org.suffice.app.Outputs;
import org.suffice.app.Passphrases;
import org.suffice.app.Profile;
import org.suffice.app.ProjectSession;
import org.suffice.model.BackupRecord;
import org.suffice.model.Question;
import org.suffice.progress.Progress;

/**
 * Works in a project until it is killed: adds, gives back, edits, backs up, puts back, saves and packs, one after the
 * other. It says what it begins ({@code ?}) and, once the program has said that it is done, so ({@code !}).
 */
final class CrashWorker {
  private static final List<String> WORDS = List.of("children-looked-after", "children-in-our-care");
  private final Path folder;
  private final AppContext app;
  private final Random random;
  private ProjectSession session;
  private int files;

  private CrashWorker(Path folder, long seed, String passphrase) {
    this.folder = folder;
    this.random = new Random(seed);
    this.app = new AppContext(folder.resolve("settings"), Clock.systemUTC()).asking(always(passphrase));
    this.session = app.openOrCreate(folder.resolve("p"), Progress.none());
  }

  static Passphrases always(String passphrase) {
    return new Passphrases() {
      @Override
      public char[] toOpen(Path base) {
        return passphrase.isEmpty() ? null : passphrase.toCharArray();
      }

      @Override
      public char[] toCreate(Path base) {
        return toOpen(base);
      }
    };
  }

  /** Arguments: folder, seed, passphrase (empty for none). */
  public static void main(String[] args) {
    var worker = new CrashWorker(Path.of(args[0]), Long.parseLong(args[1]), args[2]);
    say("ready");
    while (true) {
      worker.step(args[1]);
    }
  }

  private static void say(String line) {
    System.out.write((line + "\n").getBytes(StandardCharsets.UTF_8), 0, line.length() + 1);
    System.out.flush();
  }

  private void step(String seed) {
    switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> add("file-" + seed + "-" + files++ + ".csv");
      case 4, 5 -> undo();
      case 6, 7 -> set(WORDS.get(random.nextInt(2)));
      case 8 -> backUp();
      case 9 -> restore();
      case 10 -> save();
      default -> pack();
    }
  }

  private void add(String name) {
    Path file = write(name);
    say("? add " + name);
    AddData add = session.addData();
    add.add(add.plan(add.read(List.of(file), AddData.Insist.nothing(), Progress.none()), Progress.none()), Progress.none());
    say("! add " + name);
  }

  private Path write(String name) {
    var text = new StringBuilder("Child ID,Date of Birth,Gender,Legal Status,Placement Type,Provider,Placement Start Date,Placement End Date\n");
    for (int i = 0; i < rows(name); i++) {
      text.append(name).append('.').append(i).append(",01/02/2009,F,C2,Agency Fostering,Provider,01/03/2016,\n");
    }
    try {
      return Files.writeString(folder.resolve("in").resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of a file, by its name: enough for several writes to the disk. */
  static int rows(String name) {
    return 200 + Math.floorMod(name.hashCode(), 1_500);
  }

  private void undo() {
    var imports = session.imports().list();
    if (!imports.isEmpty()) {
      var one = imports.get(random.nextInt(imports.size()));
      String name = one.receipt().parts().getFirst().file();
      say("? undo " + name);
      session.imports().undo(one.id());
      say("! undo " + name);
    }
  }

  private void set(String words) {
    say("? set " + words);
    session.set("wording", words);
    say("! set " + words);
  }

  private void backUp() {
    say("? backup -");
    say("! backup " + session.backups().now().name());
  }

  private void restore() {
    List<BackupRecord> asked = session.backups().list().stream().filter(b -> b.why().equals("asked")).toList();
    if (!asked.isEmpty()) {
      String name = asked.get(random.nextInt(asked.size())).name();
      say("? restore " + name);
      Path base = session.base();
      session.close();
      Path backup = app.safekeeping().find(base, name);
      app.safekeeping().restore(base, backup, app.passphrase(backup));
      session = app.open(base, Progress.none());
      say("! restore " + name);
    }
  }

  private void save() {
    if (session.facts().placements().size() > 0) {
      say("? save -");
      session.outputs()
          .saveTable(session.ask().table("placement-mix", Question.defaults()), Outputs.Format.XLSX, folder.resolve("out").resolve("table.xlsx"));
      say("! save -");
    }
  }

  private void pack() {
    if (session.facts().placements().size() > 0) {
      say("? pack -");
      session.outputs().makePack(folder.resolve("out").resolve("pack"), Profile.WORKING_COPY, false, Progress.none());
      say("! pack -");
    }
  }
}
