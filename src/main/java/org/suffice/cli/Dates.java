package org.suffice.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import org.suffice.model.SufficeException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads dates as ISO (2017-07-31) or dd/mm/yyyy. */
final class Dates implements ITypeConverter<LocalDate> {
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

  @Override
  public LocalDate convert(String value) {
    try {
      return parse(value);
    } catch (SufficeException e) {
      throw new TypeConversionException(e.sentence());
    }
  }

  static LocalDate parse(String value) {
    for (DateTimeFormatter form : FORMS) {
      try {
        return LocalDate.parse(value.strip(), form);
      } catch (DateTimeException notThisForm) {
        // the next form may fit
      }
    }
    throw new SufficeException(
        "date", "\"" + value + "\" is not a date. Write it as 2017-07-31 or 31/07/2017.");
  }
}
