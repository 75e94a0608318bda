package org.suffice.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.suffice.app.AddData;
import org.suffice.app.AppContext;
import org.suffice.app.Outputs;
import org.suffice.app.PackWish;
import org.suffice.app.Passphrases;
import org.suffice.app.Profile;
import org.suffice.app.ProjectSession;
import org.suffice.model.BackupRecord;
import org.suffice.model.Fix;
import org.suffice.model.ImportRecord;
import org.suffice.model.Origin;
import org.suffice.model.Question;
import org.suffice.model.SheetReading;
import org.suffice.model.Target;
import org.suffice.progress.Progress;

/**
 * Works in a project until it is killed: adds, corrects cells, gives back, sets, changes a target, corrects and erases
 * children, deletes imports, backs up, puts back, saves and packs, one after the other. It says what it begins ({@code ?})
 * and, once the program has said that it is done, so ({@code !}). It ends by itself when whoever started it is gone.
 */
final class CrashWorker {
  private static final List<String> WORDS = List.of("children-looked-after", "children-in-our-care");
  static final String RIGHT = "-right";
  static final String FIX = "Corrected";
  static final int FIXED_ROW = 2;
  private static final int PROVIDER_COLUMN = 5;
  private final Path folder;
  private final AppContext app;
  private final Random random;
  private final Passphrases passphrases;
  private ProjectSession session;
  private int files;

  private CrashWorker(Path folder, long seed, String passphrase) {
    this.folder = folder;
    this.random = new Random(seed);
    this.passphrases = always(passphrase);
    this.app = new AppContext(folder.resolve("settings"), Clock.systemUTC()).asking(passphrases);
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
    Thread.ofPlatform().daemon().start(CrashWorker::endWithParent);
    var worker = new CrashWorker(Path.of(args[0]), Long.parseLong(args[1]), args[2]);
    say("ready");
    while (true) {
      worker.step(args[1]);
    }
  }

  /** Nothing is ever written to it: it ends with the process at its other end. */
  private static void endWithParent() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // gone as well
    }
    Runtime.getRuntime().halt(1);
  }

  private static void say(String line) {
    System.out.write((line + "\n").getBytes(StandardCharsets.UTF_8), 0, line.length() + 1);
    System.out.flush();
  }

  private void step(String seed) {
    switch (random.nextInt(20)) {
      case 0, 1, 2, 3 -> add("file-" + seed + "-" + files++ + ".csv");
      case 4, 5 -> add("fixed-" + seed + "-" + files++ + ".csv");
      case 6, 7 -> anImport().ifPresent(this::undo);
      case 8, 9 -> set(WORDS.get(random.nextInt(2)));
      case 10, 11 -> target(random.nextInt(1, 1_000));
      case 12, 13 -> aChild().ifPresent(c -> closed("erase", c, base -> app.safekeeping().eraseChild(base, passphrases.toOpen(base), c, false, Progress.none())));
      case 14 -> aChild().ifPresent(
          c -> closed("correct", c, base -> app.safekeeping().correctChild(base, passphrases.toOpen(base), c, c + RIGHT, false, Progress.none())));
      case 15 -> anImport().ifPresent(
          i -> closed("delete", file(i), base -> app.safekeeping().deleteImport(base, passphrases.toOpen(base), i, false, Progress.none())));
      case 16 -> backUp();
      case 17 -> restore();
      case 18 -> save();
      default -> pack();
    }
  }

  /** Files that this adds, and not the one that a target is. */
  static boolean ours(String file) {
    return file.startsWith("file-") || fixed(file);
  }

  /** Files that are added with a cell written over. */
  static boolean fixed(String file) {
    return file.startsWith("fixed-");
  }

  private static String file(ImportRecord one) {
    return one.receipt().parts().getFirst().file();
  }

  private Optional<ImportRecord> anImport() {
    List<ImportRecord> all = session.imports().list().stream().filter(i -> ours(file(i))).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  private Optional<String> aChild() {
    List<String> all = session.facts().children().references().stream().filter(c -> !c.endsWith(RIGHT)).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  private void add(String name) {
    Path file = write(name);
    say("? add " + name);
    AddData add = session.addData();
    List<SheetReading> readings = add.read(List.of(file), AddData.Insist.nothing(), Progress.none());
    List<Fix> fixes = fixed(name) ? List.of(new Fix(readings.getFirst().fileHash(), "", FIXED_ROW, PROVIDER_COLUMN, FIX)) : List.of();
    add.add(add.plan(readings, fixes, Progress.none()), Progress.none());
    say("! add " + name);
  }

  private void target(int value) {
    say("? target " + value);
    session.targets().put(
        new Target(
            "Children", "children-looked-after", "total", Target.ValueKind.NUMBER, null, null, value, LocalDate.of(2030, 3, 31),
            Target.Direction.DECREASE, 0, "children", false, new Origin(0, "", "", 0, LocalDate.EPOCH)));
    say("! target " + value);
  }

  /** What is done to the closed project and its backups. */
  private void closed(String step, String what, Consumer<Path> work) {
    say("? " + step + " " + what);
    Path base = session.base();
    session.close();
    work.accept(base);
    session = app.open(base, Progress.none());
    say("! " + step + " " + what);
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

  private void undo(ImportRecord one) {
    String name = file(one);
    say("? undo " + name);
    session.imports().undo(one.id());
    say("! undo " + name);
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
      session.outputs().makePack(folder.resolve("out").resolve("pack"), PackWish.all(Profile.WORKING_COPY), false, Progress.none());
      say("! pack -");
    }
  }
}
