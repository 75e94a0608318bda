package org.suffice.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suffice.model.SufficeException;

/**
 * Makes a project file smaller that is mostly room no longer used, as after an undo of a large import: it is written anew
 * and put in its place whole. H2's own way, to move pieces together in the file, is not used: see {@link Overlooked}.
 */
final class Waste {
  /** Bytes below which a file is not worth it. */
  private static final long SMALL = 16L << 20;

  /** What is in use is less than one part in this many. */
  private static final int PARTS = 4;

  private static final Logger LOG = LoggerFactory.getLogger(Waste.class);

  private Waste() {}

  /** Whether the file of a store is large and mostly unused; not where a failure has closed the store. */
  static boolean much(MVStore store) {
    if (store.isClosed()) {
      return false;
    }
    FileStore<?> file = store.getFileStore();
    long size = file.size();
    return size > SMALL && size / 100 * file.getFillRate() / 100 * file.getChunksFillRate() < size / PARTS;
  }

  /** Writes a closed project anew; where that cannot be done it stays as it is, and large. */
  static void remove(Path base, @Nullable FileKey key) {
    try {
      WritingAnew.smaller(base, key);
    } catch (IOException | SQLException | MVStoreException | SufficeException e) {
      LOG.warn("A project file that is mostly unused could not be made smaller: {}", e.getClass().getSimpleName());
    }
  }
}
