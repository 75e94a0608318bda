package org.suffice.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * How the database reads and writes project files: by what stays open when the thread that uses it is interrupted. The usual
 * file channel is closed for good by that, and an asynchronous one hands every page over to another thread, which takes longer
 * than to read it.
 */
public final class SteadyFiles extends FilePathWrapper {
  private static final String SCHEME = "steady";

  static {
    FilePath.register(new SteadyFiles());
  }

  /** The database's name for a file. */
  static String name(Path file) {
    return SCHEME + ":" + file.toAbsolutePath().normalize();
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Steady(new RandomAccessFile(name.substring(SCHEME.length() + 1), mode));
  }

  /** One open file. */
  private static final class Steady extends FileBaseDefault {
    private final RandomAccessFile file;

    Steady(RandomAccessFile file) {
      this.file = file;
    }

    @Override
    public long size() throws IOException {
      return file.length();
    }

    @Override
    public synchronized int read(ByteBuffer to, long position) throws IOException {
      byte[] block = to.hasArray() ? to.array() : new byte[to.remaining()];
      int from = to.hasArray() ? to.arrayOffset() + to.position() : 0;
      file.seek(position);
      int n = file.read(block, from, to.remaining());
      if (to.hasArray()) {
        to.position(to.position() + Math.max(0, n));
      } else if (n > 0) {
        to.put(block, 0, n);
      }
      return n;
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
      int length = from.remaining();
      file.seek(position);
      if (from.hasArray()) {
        file.write(from.array(), from.arrayOffset() + from.position(), length);
        from.position(from.limit());
      } else {
        byte[] block = new byte[length];
        from.get(block);
        file.write(block);
      }
      return length;
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      if (size < file.length()) {
        file.setLength(size);
      }
    }

    @Override
    public void force(boolean metaData) throws IOException {
      file.getFD().sync();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.getChannel().tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
