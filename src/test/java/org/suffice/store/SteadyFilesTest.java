package org.suffice.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as the database uses them hold what was written, whatever happens to the thread. */
class SteadyFilesTest {
  @TempDir private Path folder;

  private FileChannel open(String mode) throws IOException {
    return FilePath.get(SteadyFiles.name(folder.resolve("a.bin"))).open(mode);
  }

  /** Beside an array to which the same is done. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void holdsWhatAnArrayHolds(boolean direct) throws IOException {
    var random = new Random(3);
    byte[] wanted = new byte[0];
    try (FileChannel file = open("rw")) {
      for (int i = 0; i < 400; i++) {
        int at = random.nextInt(wanted.length + 1);
        int length = random.nextInt(300);
        ByteBuffer block = direct ? ByteBuffer.allocateDirect(length + 7) : ByteBuffer.allocate(length + 7);
        block.position(7);
        if (i % 3 == 0) {
          byte[] bytes = new byte[length];
          random.nextBytes(bytes);
          block.put(bytes).position(7);
          assertEquals(length, file.write(block, at));
          wanted = Arrays.copyOf(wanted, Math.max(wanted.length, at + length));
          System.arraycopy(bytes, 0, wanted, at, length);
        } else if (i % 10 == 1) {
          file.truncate(at);
          wanted = Arrays.copyOf(wanted, at);
        } else {
          int n = file.read(block, at);
          assertEquals(length == 0 ? 0 : at == wanted.length ? -1 : Math.min(length, wanted.length - at), n);
          assertEquals(7 + Math.max(0, n), block.position());
          byte[] read = new byte[Math.max(0, n)];
          block.position(7).get(read);
          assertArrayEquals(Arrays.copyOfRange(wanted, at, at + read.length), read);
        }
        assertEquals(wanted.length, file.size());
      }
      file.force(true);
    }
    assertArrayEquals(wanted, Files.readAllBytes(folder.resolve("a.bin")));
  }

  @Test
  void anInterruptClosesNothing() throws IOException {
    try (FileChannel file = open("rw")) {
      Thread.currentThread().interrupt();
      file.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), 0);
      file.force(true);
      var lock = file.tryLock(0, 10, false);
      assertTrue(lock.isValid());
      assertEquals(3, file.read(ByteBuffer.allocate(3), 0));
      assertTrue(Thread.interrupted(), "it stays set");
      assertThrows(OverlappingFileLockException.class, () -> file.tryLock(0, 10, false));
      lock.release();
    }
  }

  @Test
  void whatIsOnlyReadIsNotWritten() throws IOException {
    Files.write(folder.resolve("a.bin"), new byte[] {1});
    try (FileChannel file = open("r")) {
      assertThrows(IOException.class, () -> file.write(ByteBuffer.wrap(new byte[] {2}), 0));
    }
    assertArrayEquals(new byte[] {1}, Files.readAllBytes(folder.resolve("a.bin")));
  }
}
