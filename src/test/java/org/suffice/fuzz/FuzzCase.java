package org.suffice.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.suffice.fuzz.Original.Form;

/** The cases in their order: the same seed and number give the same bytes, today and on any computer. */
final class FuzzCase {
  private final long seed;
  private final List<Original> originals = Originals.all();
  private final List<Bombs.Bomb> bombs = Bombs.all(originals);
  private final List<Pair> pairs = new ArrayList<>();

  private record Pair(Original original, Damage damage) {}

  /** A file to be tried, and what was done to it. */
  record Made(Original file, String what) {}

  FuzzCase(long seed) {
    this.seed = seed;
    List<Damage> damages = new ArrayList<>(ByteDamage.all());
    damages.addAll(ZipDamage.all());
    damages.addAll(XmlDamage.all());
    damages.addAll(TextDamage.all());
    damages.add(TableDamage.of(Form.ZIP));
    damages.add(TableDamage.of(Form.COMPOUND));
    damages.add(new Damage("sectors", java.util.Set.of(Form.COMPOUND), TableDamage::sectors));
    damages.add(new Damage("a stream", java.util.Set.of(Form.COMPOUND), TableDamage::stream));
    for (Damage damage : damages) {
      originals.stream().filter(o -> damage.of().contains(o.form())).forEach(o -> pairs.add(new Pair(o, damage)));
    }
  }

  /** Cases of which each is tried once: the whole files, then those made to hurt. */
  int fixed() {
    return originals.size() + bombs.size();
  }

  /** Ways to damage a file: so many cases try each once. */
  int ways() {
    return pairs.size();
  }

  Made made(int number) throws IOException {
    if (number < originals.size()) {
      return new Made(originals.get(number), "whole");
    }
    if (number < fixed()) {
      Bombs.Bomb bomb = bombs.get(number - originals.size());
      return new Made(bomb.made(), bomb.name());
    }
    int n = number - fixed();
    Pair pair = pairs.get(n % pairs.size());
    var random = new Random(seed * 1_000_003 + n);
    byte[] bytes = pair.damage.way().to(pair.original.bytes(), random);
    return new Made(pair.original.with(bytes), pair.damage.name());
  }
}
