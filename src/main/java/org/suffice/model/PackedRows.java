package org.suffice.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * The rows of a large sheet, in a fifth of the memory: placements, of which there may be a million, are kept as bytes
 * and made again each time they are asked for; other rows are kept as they are. Immutable.
 */
public final class PackedRows extends AbstractList<ValidatedRow> implements RandomAccess {
  /** Larger ones Java's collector of memory keeps apart and clears away late. */
  private static final int CHUNK = 1 << 18;
  private final PlacementBytes codec;
  private final List<byte[]> chunks;
  private final int[] chunkOf;
  private final int[] placeIn;
  private final List<ValidatedRow> others;
  private final int size;

  private PackedRows(Builder b) {
    codec = b.codec;
    chunks = List.copyOf(b.chunks);
    chunkOf = Arrays.copyOf(b.chunkOf, b.size);
    placeIn = Arrays.copyOf(b.placeIn, b.size);
    others = List.copyOf(b.others);
    size = b.size;
  }

  /** The same rows as an immutable list; those that are packed stay so. */
  static List<ValidatedRow> copyOf(List<ValidatedRow> rows) {
    return rows instanceof PackedRows ? rows : List.copyOf(rows);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public ValidatedRow get(int index) {
    int chunk = chunkOf[index];
    return chunk < 0 ? others.get(placeIn[index]) : codec.read(new ByteReader(chunks.get(chunk), placeIn[index]));
  }

  /** Takes rows one by one. */
  public static final class Builder {
    private final PlacementBytes codec = new PlacementBytes();
    private final List<byte[]> chunks = new ArrayList<>();
    private final List<ValidatedRow> others = new ArrayList<>();
    private final ByteWriter one = new ByteWriter();
    private byte[] chunk = new byte[1 << 12];
    private int filled;
    private int[] chunkOf = new int[64];
    private int[] placeIn = new int[64];
    private int size;

    /** Adds a row behind the others. */
    public Builder add(ValidatedRow row) {
      if (size == chunkOf.length) {
        chunkOf = Arrays.copyOf(chunkOf, 2 * size);
        placeIn = Arrays.copyOf(placeIn, 2 * size);
      }
      if (row instanceof Placement placement) {
        pack(placement);
      } else {
        chunkOf[size] = -1;
        placeIn[size++] = others.size();
        others.add(row);
      }
      return this;
    }

    private void pack(Placement placement) {
      one.clear();
      codec.write(placement, one);
      if (filled + one.length() > chunk.length && !grown(one.length())) {
        chunks.add(Arrays.copyOf(chunk, filled));
        filled = 0;
        chunk = new byte[Math.max(CHUNK, one.length())];
      }
      one.copyTo(chunk, filled);
      chunkOf[size] = chunks.size();
      placeIn[size++] = filled;
      filled += one.length();
    }

    /** A small sheet needs no whole chunk. */
    private boolean grown(int more) {
      int wanted = Math.max(2 * chunk.length, filled + more);
      if (wanted > CHUNK) {
        return false;
      }
      chunk = Arrays.copyOf(chunk, wanted);
      return true;
    }

    /** How many rows there are so far. */
    public int size() {
      return size;
    }

    /** The rows; nothing may be added afterwards. */
    public PackedRows build() {
      chunks.add(Arrays.copyOf(chunk, filled));
      chunk = new byte[0];
      filled = 0;
      return new PackedRows(this);
    }
  }
}
