package org.suffice.intake;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the sheets looked at last, until they are added. They take an eighth of the memory at most, and give it back where
 * it is needed for something else: then a file is read a second time.
 */
final class KeptSheets {
  private static final int PART_OF_MEMORY = 8;
  private static final int MOST = 1 << 29;

  private final Map<Sheet, SoftReference<KeptRows>> sheets = new LinkedHashMap<>();

  /** A sheet of a file, which is told by its bytes. */
  private record Sheet(String fileHash, String name) {}

  /** How many bytes may be kept of one more sheet. */
  synchronized int room() {
    long most = Math.min(MOST, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
    return (int) Math.max(0, most - held());
  }

  private long held() {
    long held = 0;
    for (SoftReference<KeptRows> kept : sheets.values()) {
      KeptRows rows = kept.get();
      held += rows == null ? 0 : rows.bytes();
    }
    return held;
  }

  /** Keeps the rows of a sheet; null where there were too many. */
  synchronized void keep(String fileHash, @Nullable KeptRows rows) {
    if (rows != null) {
      sheets.put(new Sheet(fileHash, rows.name()), new SoftReference<>(rows));
    }
  }

  /** The rows of a sheet; null where they are not kept, or no longer. */
  synchronized @Nullable KeptRows of(String fileHash, String sheet) {
    SoftReference<KeptRows> kept = sheets.get(new Sheet(fileHash, sheet));
    return kept == null ? null : kept.get();
  }

  /** Keeps nothing any more. */
  synchronized void forget() {
    sheets.clear();
  }
}
