package org.suffice.cli;

import org.suffice.model.Known;
import org.suffice.model.SufficeException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads up to which extract something is to be known: the number of an import, or a date. */
final class KnownOption implements ITypeConverter<Known> {
  @Override
  public Known convert(String value) {
    if (value.strip().matches("\\d{1,9}")) {
      return new Known.With(Integer.parseInt(value.strip()));
    }
    try {
      return new Known.On(Dates.parse(value));
    } catch (SufficeException e) {
      throw new TypeConversionException("\"" + value + "\" is neither the number of an import (see: suffice imports) nor a date. Write a date as 2017-07-31.");
    }
  }
}
