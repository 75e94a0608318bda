package org.suffice.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suffice.Rounds;
import org.suffice.model.Field;

class PostcodeTest {
  /** The shape as a pattern says it: the slow and plain second way. */
  private static final Pattern SHAPE = Pattern.compile("([A-Z]{1,2}\\d[A-Z\\d]?)(?:\\s*(\\d)(?:[A-Z]{2})?)?");

  @ParameterizedTest
  @CsvSource({"PR1 2AB,PR1,PR1 2", "pr12ab,PR1,PR1 2", "M1,M1,M1", "SW1A 1AA,SW1A,SW1A 1", "PR25 3,PR25,PR25 3", "B33 8TH,B33,B33 8"})
  void keepsTheAreaAndTheSector(String cell, String area, String sector) {
    assertThat(Postcode.of(cell)).contains(new Postcode(area, sector));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nope", "ZZ99 3VZ", "ZZ99", "PR", "1PR 2AB", "PR1 2A", "PR1 2ABC", "not known"})
  void takesNothingElse(String cell) {
    assertThat(Postcode.of(cell)).isEmpty();
  }

  @Test
  void knowsLettersOfTheAlphabetOnly() {
    assertThat(Postcode.of("\u00c4R1 2AB")).isEmpty();
    assertThat(Postcode.of("PR\u0661 2AB")).isEmpty();
  }

  @Property(tries = 5_000, seed = Rounds.SEED)
  void saysWhatThePatternSays(@ForAll("nearlyPostcodes") String cell) {
    assertThat(Postcode.of(cell)).isEqualTo(byPattern(cell));
  }

  @Provide
  Arbitrary<String> nearlyPostcodes() {
    return Arbitraries.strings().withChars("AbZ19 \t").ofMaxLength(9);
  }

  @ParameterizedTest
  @CsvSource({
    "PR1 2AB,PR1,PR1 2", "pr12ab,PR1,PR1 2", "PR1,PR1,PR1", "PR1 2,PR1,PR1 2", "Confidential,Confidential,Confidential", "nope,nope,nope",
    "ZZ99 3VZ,ZZ99 3VZ,ZZ99 3VZ", "12 High Street PR1 2AB,(not kept),(not kept)", "Flat above the baker in Church Lane,(not kept),(not kept)"
  })
  void keepsOfACellNoMoreThanOfARowThatCounts(String cell, String home, String placement) {
    assertThat(Postcode.kept(Field.HOME_POSTCODE, cell)).isEqualTo(home);
    assertThat(Postcode.kept(Field.PLACEMENT_POSTCODE, cell)).isEqualTo(placement);
    assertThat(Postcode.kept(Field.PROVIDER, cell)).isEqualTo(cell);
    assertThat(Postcode.kept(null, cell)).isEqualTo(cell);
  }

  @Property(tries = 5_000, seed = Rounds.SEED)
  void whatIsKeptIsReadTheSameWhenItComesBack(@ForAll("nearlyPostcodes") String cell) {
    assertThat(Postcode.of(Postcode.kept(Field.HOME_POSTCODE, cell)).map(Postcode::area)).isEqualTo(Postcode.of(cell).map(Postcode::area));
    assertThat(Postcode.of(Postcode.kept(Field.PLACEMENT_POSTCODE, cell)).map(Postcode::sector)).isEqualTo(Postcode.of(cell).map(Postcode::sector));
  }

  private static Optional<Postcode> byPattern(String cell) {
    Matcher m = SHAPE.matcher(cell.strip().toUpperCase(Locale.ROOT));
    if (!m.matches() || m.group(1).equals("ZZ99")) {
      return Optional.empty();
    }
    return Optional.of(new Postcode(m.group(1), m.group(2) == null ? m.group(1) : m.group(1) + " " + m.group(2)));
  }
}
