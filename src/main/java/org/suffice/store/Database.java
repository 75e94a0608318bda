package org.suffice.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import org.flywaydb.core.api.FlywayException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.db.Store;
import org.jspecify.annotations.Nullable;
import org.suffice.model.SufficeException;

/**
 * The one connection to a project file, held by one instance only: other processes are kept out by the lock on the
 * file, this process by H2's exclusive mode. What is special to H2 is here and nowhere else.
 */
final class Database implements AutoCloseable {
  static {
    // H2 reads these once, when it is first used in a process: before any connection
    System.setProperty("h2.allowedClasses", ""); // no function, trigger or listener of a file may name a class
    System.setProperty("h2.objectCache", "false"); // each row is read once: the cache only costs time
  }

  /** No time for moving pieces of the file together when it is closed: a kill in between can hide the newest state ({@link Overlooked}). */
  private static final String NOTHING_MOVED = ";MAX_COMPACT_TIME=0";

  private static final String OPTIONS = ";IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0" + NOTHING_MOVED;
  private static final String CIPHER = ";CIPHER=AES";
  private static final String USER = "SUFFICE";

  /** Code that a file brings along: ours have none, and a stranger's must never run. */
  private static final String PROGRAMS =
      "SELECT (SELECT COUNT(*) FROM INFORMATION_SCHEMA.ROUTINES) + (SELECT COUNT(*) FROM INFORMATION_SCHEMA.TRIGGERS)";

  private final Path base;
  private final Failures failures;
  private final Connection connection;
  private final @Nullable FileKey key;

  private Database(Path base, Failures failures, Connection connection, @Nullable FileKey key) {
    this.base = base;
    this.failures = failures;
    this.connection = connection;
    this.key = key;
  }

  /** The key of an encrypted file; null of a plain one. */
  @Nullable FileKey key() {
    return key;
  }

  /** Something done with the connection; it commits what must not be lost, and the end commits the rest. */
  interface Work<T> {
    T on(Connection c) throws SQLException;
  }

  static Path file(Path base) {
    Path whole = base.toAbsolutePath().normalize();
    return whole.resolveSibling(whole.getFileName() + ".mv.db");
  }

  /** Makes a new file, encrypted where there is a passphrase, and opens it. */
  static Database create(Path base, char @Nullable [] passphrase) {
    Path file = checked(base);
    var failures = new Failures(file);
    if (Files.exists(file)) {
      throw failures.there();
    }
    if (!Files.isDirectory(Objects.requireNonNull(file.getParent()))) {
      throw failures.noFolder();
    }
    Path staged = Staging.base(base);
    Staging.clear(staged);
    claim(file(staged), failures);
    try {
      FileKey key = passphrase == null ? null : Keys.begin(file(staged), passphrase);
      migrate(staged, key, Migrations.NONE);
      Staging.take(staged, base);
      return connect(base, failures, key);
    } catch (IOException e) {
      throw failures.noSpace(e);
    } catch (SQLException e) {
      throw failures.opening(e);
    } catch (MVStoreException | FlywayException e) {
      throw failures.damaged(e);
    } finally {
      Staging.clear(staged);
    }
  }

  /** Opens a file that is there, with its passphrase where it is encrypted. */
  static Database open(Path base, char @Nullable [] passphrase) {
    Path file = checked(base);
    var failures = new Failures(file);
    Swap.finish(file);
    if (!Files.isRegularFile(file)) {
      throw failures.absent();
    }
    if (!Files.isWritable(file)) {
      throw failures.fileReadOnly();
    }
    if (file.toFile().length() == 0) { // H2 would quietly make a new database of it
      throw failures.damaged(new IOException("the file is empty"));
    }
    FileKey key = Keys.unlock(file, passphrase, failures);
    boolean mended = requireWhole(base, key, failures);
    Database opened = connect(base, failures, key);
    if (mended) {
      opened.run(c -> Overlooked.note(c, Instant.now()));
    }
    Staging.clear(Staging.base(base));
    Rekeying.tidy(file);
    Leftovers.sweep(base);
    Swap.tidy(file);
    return opened;
  }

  /** Whether the file had to be mended. */
  private static boolean requireWhole(Path base, @Nullable FileKey key, Failures failures) {
    try {
      return switch (closed(file(base), key, failures)) {
        case FOUND -> false;
        case OVERLOOKED -> Overlooked.mend(base, key);
        case LOST -> throw failures.damaged(new IOException("the file was cut short"));
      };
    } catch (IOException e) {
      throw failures.noSpace(e);
    } catch (MVStoreException e) {
      throw failures.damaged(e);
    }
  }

  private static FileCheck.Closed closed(Path file, @Nullable FileKey key, Failures failures) {
    try {
      return FileCheck.closed(file, key);
    } catch (MVStoreException e) {
      if (e.getErrorCode() != DataUtils.ERROR_FILE_LOCKED) { // the lock is told of when connecting
        throw failures.damaged(e);
      }
    } catch (IOException e) {
      // Windows lets nobody read a file that another process has locked: connecting tells of it
    }
    return FileCheck.Closed.FOUND;
  }

  static Path checked(Path base) {
    if (base.toAbsolutePath().toString().contains(";")) { // it would become an option of the connection
      throw Failures.semicolon(base);
    }
    if (base.toAbsolutePath().normalize().getFileName() == null) {
      throw Failures.noName(base);
    }
    return file(base);
  }

  /** The empty file is made first: it fails where the folder is not writable, and where somebody else was faster. */
  private static void claim(Path file, Failures failures) {
    try {
      Files.createFile(file);
    } catch (java.nio.file.FileAlreadyExistsException e) {
      throw failures.there();
    } catch (IOException e) {
      throw failures.folderReadOnly();
    }
  }

  /**
   * The store below a connection. A delay of 0 writes what is committed then and there, and no thread moves what is written
   * about in the file meanwhile: a backup of it would not be whole.
   */
  static Store store(Connection c) throws SQLException {
    return ((SessionLocal) c.unwrap(JdbcConnection.class).getSession()).getDatabase().getStore();
  }

  private static Database connect(Path base, Failures failures, @Nullable FileKey key) {
    try {
      Connection c = driver(url(base, key), password(key));
      try {
        int version = version(c, failures);
        if (version == Migrations.NEWEST) {
          c.setAutoCommit(false);
          store(c).getMvStore().setAutoCommitDelay(0);
          return new Database(base, failures, c, key);
        }
        c.close();
        upgrade(base, key, version);
      } catch (SQLException | IOException | RuntimeException e) {
        closeAfter(c, e);
        throw e;
      }
      return connect(base, failures, key);
    } catch (SQLException e) {
      throw failures.opening(e);
    } catch (IOException e) {
      throw failures.noSpace(e);
    } catch (MVStoreException | FlywayException e) {
      throw failures.damaged(e);
    }
  }

  /** A copy is brought to this version and takes the file's place: broken off anywhere, the file is as it was. */
  private static void upgrade(Path base, @Nullable FileKey key, int version) throws SQLException, IOException {
    Backups.ofClosed(base, Instant.now(), "before-upgrade", null);
    Path staged = Staging.base(base);
    Staging.clear(staged);
    try {
      Files.copy(file(base), file(staged));
      migrate(staged, key, version);
      Staging.take(staged, base);
    } finally {
      Staging.clear(staged);
    }
  }

  private static void migrate(Path base, @Nullable FileKey key, int version) throws SQLException {
    try (Connection c = driver(url(base, key), password(key))) { // stays open beside those of the migrations
      Migrations.run(url(base, key), USER, password(key));
      if (version != Migrations.NONE && version < Migrations.WORDS) {
        c.setAutoCommit(false);
        LocalWords.ofOlderImports(c);
        c.commit();
      }
    }
  }

  private static String url(Path base, @Nullable FileKey key) {
    return "jdbc:h2:" + SteadyFiles.name(base) + OPTIONS + (key == null ? "" : CIPHER);
  }

  /** The file's key, and after it the user's password, which is empty. */
  private static String password(@Nullable FileKey key) {
    return key == null ? "" : String.valueOf(key.forDatabase()) + " ";
  }

  /**
   * Opens a copy of a project for reading only, and closes it again.
   *
   * @param copy a file under any name; H2 is told of it under its own
   * @return the imports in it
   */
  static int look(Path copy, @Nullable FileKey key) throws IOException {
    Path named = Leftovers.opened(copy);
    Files.move(copy, named, StandardCopyOption.REPLACE_EXISTING); // one that was killed while it looked may have left its own
    String name = named.toAbsolutePath().toString();
    Path base = Path.of(name.substring(0, name.length() - ".mv.db".length()));
    try (Connection c = driver(url(base, key) + ";ACCESS_MODE_DATA=r", password(key))) {
      if (Migrations.version(c) == Migrations.NONE) {
        throw new Failures(copy).notAProject();
      }
      return Sql.number(c, "SELECT COUNT(*) FROM import_batch WHERE published = TRUE");
    } catch (SQLException | MVStoreException e) {
      throw new IOException("the copy does not open", e);
    } finally {
      Files.move(named, copy);
    }
  }

  /** A connection to a file that nobody else knows of: one that is copied from, or being made. */
  static Connection bare(Path base, @Nullable FileKey key) throws SQLException {
    return driver(url(base, key), password(key));
  }

  /** The imports in such a file, which shows that it opens. */
  static int imports(Path base, @Nullable FileKey key) throws SQLException {
    try (Connection c = bare(base, key)) {
      return Sql.number(c, "SELECT COUNT(*) FROM import_batch WHERE published = TRUE");
    }
  }

  /** Brings such a file to this version. */
  static void toThisVersion(Path base, @Nullable FileKey key, Failures failures) throws SQLException {
    int version;
    try (Connection c = bare(base, key)) {
      version = version(c, failures);
    }
    if (version != Migrations.NEWEST) {
      migrate(base, key, version);
    }
  }

  private static Connection driver(String url, String password) throws SQLException {
    var user = new Properties();
    user.setProperty("user", USER);
    user.setProperty("password", password);
    Connection c = new org.h2.Driver().connect(url, user);
    if (c == null) {
      throw new SQLException("no connection");
    }
    return c;
  }

  /** The version of a file that is a project, now closed to others of this process. */
  private static int version(Connection c, Failures failures) throws SQLException {
    command(c, "SET EXCLUSIVE 1");
    int version = Migrations.version(c);
    if (version == Migrations.NONE || Sql.number(c, PROGRAMS) > 0) {
      throw failures.notAProject();
    }
    if (version > Migrations.NEWEST) {
      throw failures.newer(version);
    }
    return version;
  }

  private static void command(Connection c, String sql) throws SQLException {
    try (Statement s = c.createStatement()) {
      s.execute(sql);
    }
  }

  private static void closeAfter(Connection c, Exception why) {
    try {
      c.close();
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }

  /** Does work, one at a time; what it did not commit itself is committed at its end, or taken back where it fails. */
  synchronized <T> T run(Work<T> work) {
    try {
      try {
        T result = work.on(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException | Error e) {
        rollBackAfter(e);
        throw e;
      }
    } catch (SQLException e) {
      throw failures.working(e);
    }
  }

  private void rollBackAfter(Throwable why) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }

  /** Returns once everything committed is on the disk itself. */
  void sync() {
    run(
        c -> {
          command(c, "CHECKPOINT SYNC");
          return true;
        });
  }

  @Override
  public synchronized void close() {
    try {
      boolean wasteful = !connection.isClosed() && Waste.much(store(connection).getMvStore());
      connection.close();
      if (wasteful) {
        Waste.remove(base, key);
      }
    } catch (SQLException e) {
      throw failures.working(e);
    }
  }
}
