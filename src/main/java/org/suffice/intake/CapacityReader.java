package org.suffice.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Capacity;
import org.suffice.model.CapacityKind;
import org.suffice.model.ContractRoute;
import org.suffice.model.Field;
import org.suffice.model.Registration;
import org.suffice.model.Sector;
import org.suffice.model.ValidatedRow;

/** Makes a row of a list of providers or homes into the places they have on a day. */
final class CapacityReader implements RowReader {
  @Override
  public @Nullable ValidatedRow read(RowCells cells) {
    String provider = cells.textOrNull(Field.PROVIDER);
    String home = cells.textOrNull(Field.HOME);
    String reference = cells.textOrNull(Field.CARER);
    String urn = cells.textOrNull(Field.URN);
    String name = Stream.of(provider, home).filter(n -> n != null).distinct().collect(Collectors.joining(", "));
    String id = Stream.of(reference, urn, name).filter(n -> n != null && !n.isBlank()).findFirst().orElse("");
    if (id.isEmpty()) {
      cells.found(CapacityRules.NO_HOME, "there is no provider, home or reference.");
    }
    LocalDate date = date(cells);
    if (cells.stop() != null || date == null) {
      return null;
    }
    CapacityKind kind = kind(cells);
    ContractRoute route = DetailCells.word(cells, Field.ROUTE, ContractRoute.values());
    String key = String.join("|", Words.normal(id), kind.id(), route == null ? "" : route.id(), date.toString());
    var capacity =
        new Capacity(
            key,
            name.isEmpty() ? id : name,
            provider,
            home,
            urn,
            sector(cells),
            kind,
            cells.text(Field.KIND),
            route,
            cells.textOrNull(Field.TIER),
            cells.textOrNull(Field.DISTRICT),
            cells.textOrNull(Field.COUNCIL),
            Sides.inside(cells),
            DetailCells.word(cells, Field.REGISTRATION, Registration.values()),
            date,
            cells.count(Field.PLACES),
            cells.text(Field.PLACES).endsWith("+"),
            cells.count(Field.OCCUPIED),
            cells.count(Field.VACANT),
            cells.count(Field.OURS),
            cells.count(Field.HIGH),
            cells.count(Field.MEDIUM),
            cells.count(Field.LOW),
            cells.count(Field.SUSPENDED),
            cells.origin());
    CapacityRules.ALL.forEach(rule -> rule.look(capacity, cells));
    return cells.stop() == null ? capacity : null;
  }

  /** The day of the row; where it gives none, that of the extract, with a note. */
  private static @Nullable LocalDate date(RowCells cells) {
    if (cells.text(Field.FIGURE_DATE).isEmpty()) {
      LocalDate extracted = cells.origin().extracted();
      cells.found(CapacityRules.DATE_ASSUMED, "no date is given: the places count from " + new RawCell.Day(extracted).shown() + ", the day the data was extracted.");
      return extracted;
    }
    return cells.requiredDate(Field.FIGURE_DATE, CapacityRules.UNREADABLE_DATE, CapacityRules.UNREADABLE_DATE);
  }

  private static CapacityKind kind(RowCells cells) {
    CapacityKind kind = DetailCells.word(cells, Field.KIND, CapacityKind.values());
    return kind == null ? CapacityKind.NOT_RECORDED : kind;
  }

  private static Sector sector(RowCells cells) {
    String text = cells.text(Field.SECTOR);
    Optional<Sector> said = text.isEmpty() ? Optional.empty() : cells.sheet().words().sector(text);
    if (said.isEmpty() && !text.isEmpty()) {
      cells.unknown(Field.SECTOR);
    }
    return said.orElse(Sector.NOT_RECORDED);
  }
}
