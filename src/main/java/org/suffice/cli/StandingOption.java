package org.suffice.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.suffice.model.Standing;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what an extract is called. */
final class StandingOption implements ITypeConverter<Standing> {
  static final String WORDS = "What the extract is called: provisional, final or not-said. Without it, as its file or sheet is named.";

  @Override
  public Standing convert(String value) {
    return Arrays.stream(Standing.values())
        .filter(s -> s.id().equalsIgnoreCase(value.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "\"" + value + "\" is not what an extract can be called. Use " + Arrays.stream(Standing.values()).map(Standing::id).collect(Collectors.joining(", ")) + "."));
  }
}
