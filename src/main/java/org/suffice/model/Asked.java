package org.suffice.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which way round a heading asks. A yes under "Out of borough?" is a no to "inside the council's area": read the wrong way
 * round it would be a wrong number, so a column that asks the one is never kept as the other, whoever matched it.
 */
public final class Asked {
  private static final Set<String> TURNING = Set.of("not", "no", "non", "never", "isnt", "wasnt", "arent", "nor");

  /** "In another authority" is outside of this one: such a heading is left to the person who matches it. */
  private static final Set<String> UNCLEAR = words("other another different neighbouring neighbour elsewhere host ola away former previous");

  private static final List<Pair> PAIRS =
      List.of(
          new Pair(Field.INSIDE, words("in inside within"), Field.OUTSIDE, words("out outside outwith beyond ooa oob ooc oola external")),
          new Pair(Field.TOGETHER, words("together with"), Field.APART, words("apart separate separated separately split")),
          new Pair(Field.EMERGENCY, words("emergency urgent"), null, words("planned")));

  private record Pair(Field field, Set<String> says, @Nullable Field opposite, Set<String> saysOpposite) {
    boolean has(Field one) {
      return one == field || one == opposite;
    }
  }

  private Asked() {}

  private static Set<String> words(String all) {
    return Set.of(all.split(" "));
  }

  /** The field that a column with the heading can be read as: the opposite one where the heading asks for that. */
  static @Nullable Field rightWay(@Nullable Field field, String heading) {
    for (Pair pair : PAIRS) {
      if (field != null && pair.opposite != null && pair.has(field) && oneSided(pair, heading)) {
        return saysOpposite(pair, heading) ? pair.opposite : pair.field;
      }
    }
    return field;
  }

  /** Whether a heading names both answers, so that a bare yes or no under it says neither: "In or out of area". */
  public static boolean namesBoth(Field field, String heading) {
    List<String> said = list(heading);
    return PAIRS.stream().anyMatch(p -> p.has(field) && any(p.says, said) && any(p.saysOpposite, said));
  }

  /** Whether a heading asks for the opposite of a field that has no field for it: "Not UASC". A need is named by its heading. */
  public static boolean opposed(Field field, String heading) {
    if (field.content() != Field.Content.YES_NO || field == Field.NEED_TICKED) {
      return false;
    }
    Pair pair = PAIRS.stream().filter(p -> p.has(field)).findFirst().orElse(null);
    if (pair == null) {
      return turned(list(heading));
    }
    return pair.opposite == null && oneSided(pair, heading) && saysOpposite(pair, heading);
  }

  /** The field whose no a yes of this field is; null where it has none. */
  public static @Nullable Field turns(Field field) {
    return PAIRS.stream().filter(p -> p.opposite == field).map(Pair::field).findFirst().orElse(null);
  }

  private static boolean oneSided(Pair pair, String heading) {
    List<String> said = list(heading);
    return any(pair.says, said) != any(pair.saysOpposite, said) && !any(UNCLEAR, said);
  }

  private static boolean saysOpposite(Pair pair, String heading) {
    List<String> said = list(heading);
    return any(pair.saysOpposite, said) != turned(said);
  }

  /** Says not; "UASC (yes/no)" only says what stands in its cells. */
  private static boolean turned(List<String> said) {
    return any(TURNING, said) && !said.contains("yes");
  }

  private static boolean any(Set<String> words, List<String> said) {
    return said.stream().anyMatch(words::contains);
  }

  private static List<String> list(String heading) {
    String apart = heading.replaceAll("['\u2019]", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    return Arrays.asList(apart.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
  }
}
