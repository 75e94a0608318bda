package org.suffice.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.suffice.fuzz.Original.Form;

/** Damage that knows nothing of what the bytes mean: cut off, flipped, filled, doubled, moved. */
final class ByteDamage {
  private ByteDamage() {}

  static List<Damage> all() {
    var of = EnumSet.allOf(Form.class);
    return List.of(
        new Damage("cut off", of, (b, r) -> Arrays.copyOf(b, r.nextInt(b.length))),
        new Damage("bits flipped", of, ByteDamage::flip),
        new Damage("bytes changed", of, ByteDamage::change),
        new Damage("a piece filled", of, ByteDamage::fill),
        new Damage("a piece gone", of, (b, r) -> piece(b, r, 0)),
        new Damage("a piece twice", of, (b, r) -> piece(b, r, 2)),
        new Damage("noise put in", of, ByteDamage::noise));
  }

  /** One of them, inside a part of a file. */
  static byte[] any(byte[] whole, Random random) {
    return switch (whole.length == 0 ? 6 : random.nextInt(7)) {
      case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
      case 1 -> flip(whole, random);
      case 2 -> change(whole, random);
      case 3 -> fill(whole, random);
      case 4 -> piece(whole, random, 0);
      case 5 -> piece(whole, random, 2);
      default -> noise(whole, random);
    };
  }

  private static byte[] flip(byte[] whole, Random random) {
    byte[] changed = whole.clone();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return changed;
  }

  private static byte[] change(byte[] whole, Random random) {
    byte[] changed = whole.clone();
    for (int i = 1 + random.nextInt(20); i > 0; i--) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    return changed;
  }

  private static byte[] fill(byte[] whole, Random random) {
    byte[] changed = whole.clone();
    int from = random.nextInt(whole.length);
    int to = Math.min(whole.length, from + 1 + random.nextInt(600));
    Arrays.fill(changed, from, to, (byte) (random.nextBoolean() ? 0xFF : 0));
    return changed;
  }

  /** A piece of the file as often as said. */
  private static byte[] piece(byte[] whole, Random random, int times) {
    int from = random.nextInt(whole.length);
    int to = Math.min(whole.length, from + 1 + random.nextInt(600));
    var out = new ByteArrayOutputStream();
    out.write(whole, 0, from);
    for (int i = 0; i < times; i++) {
      out.write(whole, from, to - from);
    }
    out.write(whole, to, whole.length - to);
    return out.toByteArray();
  }

  private static byte[] noise(byte[] whole, Random random) {
    byte[] noise = new byte[1 + random.nextInt(200)];
    random.nextBytes(noise);
    int at = random.nextInt(whole.length + 1);
    var out = new ByteArrayOutputStream();
    out.write(whole, 0, at);
    out.writeBytes(noise);
    out.write(whole, at, whole.length - at);
    return out.toByteArray();
  }
}
