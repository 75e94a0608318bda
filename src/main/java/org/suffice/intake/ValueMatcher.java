package org.suffice.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Coded;
import org.suffice.model.Field;
import org.suffice.model.LegalStatus;
import org.suffice.model.Meaning;
import org.suffice.model.Outcome;
import org.suffice.model.PlacementType;
import org.suffice.model.Sector;
import org.suffice.model.Sex;
import org.suffice.model.TypeSought;

/**
 * What a cell's word stands for: what a person decided for this council first, then the SSDA903 codes of every year,
 * then the local words councils use.
 */
final class ValueMatcher {
  /** Types whose code says little: what stands beside it is a local description. */
  private static final Set<String> FREE_WORDS = Set.of("other", "temporary-absence");

  /** Types that councils' words do not keep apart: the code decides. */
  private static final List<Set<PlacementType>> LIKE =
      List.of(
          Set.of(PlacementType.CHILDRENS_HOME, PlacementType.RESIDENTIAL_CARE_HOME),
          Set.of(PlacementType.UNREGULATED_RESIDENTIAL, PlacementType.INDEPENDENT_LIVING));

  private static final Set<PlacementType> SECTOR_MATTERS =
      Set.of(PlacementType.FOSTER_OTHER, PlacementType.CHILDRENS_HOME, PlacementType.INDEPENDENT_LIVING);
  private static final Pattern CODE = Pattern.compile("[A-Z]{1,2}\\d{1,2}[A-Z]?");
  private static final int LONGEST_CODE = 5;
  private final ValueWords words = new ValueWords();
  private final Codes place = new Codes("place");
  private final Codes provider = new Codes("place_provider");
  private final Codes legal = new Codes("ls");
  private final Codes sex = new Codes("sex");
  private final Map<Field, Codes> texts =
      Map.of(
          Field.REASON_STARTED, new Codes("rne"),
          Field.REASON_ENDED, new Codes("rec"),
          Field.REASON_CHANGE, new Codes("reason_place_change"),
          Field.NEED, new Codes("cin"),
          Field.ETHNICITY, new Codes("ethnic"));

  /** A placement type, with the sector where the word names it; empty where the word is not known. */
  Optional<TypeWord> placementType(String cell, ChosenWords chosen) {
    Optional<String> decided = decided(Field.PLACEMENT_TYPE, cell, chosen);
    if (decided.isPresent()) {
      return decided.flatMap(this::typeOf);
    }
    Optional<Codes.Found> code = place.findWithWords(cell);
    if (code.isPresent()) {
      return code.flatMap(this::ofCode);
    }
    Optional<String> word = words.find(Field.PLACEMENT_TYPE.id(), cell);
    return word.isPresent() ? word.flatMap(this::typeOf).map(t -> withSector(t, cell)) : composed(cell);
  }

  /** A code, unless the words beside it say something else: older lists used the same codes for other things. */
  private Optional<TypeWord> ofCode(Codes.Found found) {
    Codes.Code code = found.code();
    Optional<TypeWord> byCode = typeOf(code.id()).map(t -> new TypeWord(t.type(), t.sector(), code));
    Optional<TypeWord> byWords =
        found.words().isBlank() || FREE_WORDS.contains(code.id())
            ? Optional.empty()
            : words.find(Field.PLACEMENT_TYPE.id(), found.words()).flatMap(this::typeOf).map(t -> withSector(t, found.words()));
    if (byWords.isEmpty() || byCode.isEmpty()) {
      return byCode;
    }
    TypeWord said = byWords.get();
    boolean agree = LIKE.stream().anyMatch(l -> l.contains(said.type()) && l.contains(byCode.get().type()));
    boolean same = said.type() == byCode.get().type();
    return same || agree ? byCode.map(t -> new TypeWord(t.type(), t.sector() == null ? said.sector() : t.sector(), code)) : Optional.empty();
  }

  /** "Placement with other foster carer, arranged through agency": the sector where a long name says it. */
  private TypeWord withSector(TypeWord word, String cell) {
    if (word.sector() != null || !SECTOR_MATTERS.contains(word.type())) {
      return word;
    }
    Sector sector = words.sectorIn(cell).flatMap(n -> byId(Sector.values(), n.sector())).orElse(null);
    return new TypeWord(word.type(), sector, word.code());
  }

  /** An id such as {@code foster-other}, {@code foster-other+agency}, or an SSDA903 code. */
  private Optional<TypeWord> typeOf(String id) {
    int plus = id.indexOf('+');
    Sector sector = plus < 0 ? null : byId(Sector.values(), id.substring(plus + 1)).orElse(null);
    Optional<TypeWord> type =
        byId(PlacementType.values(), plus < 0 ? id : id.substring(0, plus)).map(t -> new TypeWord(t, sector, null));
    return type.isPresent() ? type : place.find(id).filter(c -> !c.id().equals(id)).flatMap(c -> typeOf(c.id()).map(t -> new TypeWord(t.type(), t.sector(), c)));
  }

  /** "External residential", "Children's home (private)", "Residential - spot": a sector, fillers and a known type. */
  private Optional<TypeWord> composed(String cell) {
    Optional<ValueWords.Named> named = words.sectorIn(cell);
    String rest = named.map(ValueWords.Named::rest).orElse(cell);
    Optional<TypeWord> type = known(rest).or(() -> known(words.bare(rest)));
    return type.flatMap(
        t -> {
          Sector said = named.flatMap(n -> byId(Sector.values(), n.sector())).orElse(null);
          boolean contradicts = said != null && t.sector() != null && t.sector() != said;
          return contradicts ? Optional.empty() : Optional.of(new TypeWord(t.type(), said == null ? t.sector() : said, null));
        });
  }

  private Optional<TypeWord> known(String text) {
    return text.isEmpty() ? Optional.empty() : words.find(Field.PLACEMENT_TYPE.id(), text).flatMap(this::typeOf);
  }

  /** A provider's sector. */
  Optional<Sector> sector(String cell, ChosenWords chosen) {
    return coded(Field.SECTOR, provider, cell, chosen, Sector.values());
  }

  /** A legal status. */
  Optional<LegalStatus> legalStatus(String cell, ChosenWords chosen) {
    return coded(Field.LEGAL_STATUS, legal, cell, chosen, LegalStatus.values());
  }

  /** Whether a cell has the shape of a code of the return, such as PR9 or X1. */
  static boolean looksLikeCode(String cell) {
    String text = cell.strip();
    return text.length() <= LONGEST_CODE && CODE.matcher(text).matches();
  }

  /** A field's cell that is in no list of the return's codes, and that nobody decided about. */
  boolean unlisted(Field field, String cell, ChosenWords chosen) {
    Codes codes = texts.get(field);
    return codes != null && listed(field, cell).isEmpty() && decided(field, cell, chosen).isEmpty();
  }

  /** What code and words of a placement type say, where they say different things: "says A, the words say B". */
  Optional<String> placementTypes(String cell) {
    return place
        .findWithWords(cell)
        .flatMap(
            found -> {
              Optional<TypeWord> byWords = words.find(Field.PLACEMENT_TYPE.id(), found.words()).flatMap(this::typeOf);
              Optional<TypeWord> byCode = typeOf(found.code().id());
              return byWords.flatMap(w -> byCode.map(c -> both(c.type(), w.type())));
            });
  }

  /** The same of a provider or a legal status. */
  Optional<String> differ(Field field, String cell, ChosenWords chosen) {
    Codes codes = field == Field.SECTOR ? provider : legal;
    Coded[] all = field == Field.SECTOR ? Sector.values() : LegalStatus.values();
    Optional<Codes.Found> found = decided(field, cell, chosen).isPresent() ? Optional.empty() : codes.findWithWords(cell);
    return found.flatMap(
        f -> {
          Optional<Coded> byWords = words.find(field.id(), f.words()).flatMap(i -> byId(all, i));
          Optional<Coded> byCode = byId(all, f.code().id());
          boolean like = byWords.flatMap(w -> byCode.map(c -> alike(c, w))).orElse(true);
          return like ? Optional.empty() : byWords.flatMap(w -> byCode.map(c -> both(c, w)));
        });
  }

  /** Words seldom tell an agreed series of short breaks from individual ones, or private from voluntary. */
  private static boolean alike(Coded code, Coded words) {
    return switch (code) {
      case Sector s -> s == words || (s.agency() && words == Sector.AGENCY);
      case LegalStatus l -> l == words || (words instanceof LegalStatus w && breaks(l) && breaks(w));
      default -> code == words;
    };
  }

  private static boolean breaks(LegalStatus status) {
    return status.shortBreak() || status == LegalStatus.V1;
  }

  private static String both(Coded code, Coded words) {
    return "says \u201c" + code.label() + "\u201d, the words say \u201c" + words.label() + "\u201d";
  }

  /** A sex. */
  Optional<Sex> sex(String cell, ChosenWords chosen) {
    return coded(Field.SEX, sex, cell, chosen, Sex.values());
  }

  /** A type of placement sought. */
  Optional<TypeSought> typeSought(String cell, ChosenWords chosen) {
    Optional<TypeSought> found = coded(Field.TYPE_SOUGHT, null, cell, chosen, TypeSought.values());
    return decided(Field.TYPE_SOUGHT, cell, chosen).isPresent()
        ? found
        : found.or(() -> words.find(Field.TYPE_SOUGHT.id(), words.bare(cell)).flatMap(id -> byId(TypeSought.values(), id)))
            .or(() -> words.sectorIn(cell).flatMap(n -> words.find(Field.TYPE_SOUGHT.id(), n.rest())).flatMap(id -> byId(TypeSought.values(), id)));
  }

  /** How a search ended. */
  Optional<Outcome> outcome(String cell, ChosenWords chosen) {
    return coded(Field.OUTCOME, null, cell, chosen, Outcome.values());
  }

  /** The id of a word of a field that has only words, such as {@code direction}. */
  Optional<String> word(Field field, String cell, ChosenWords chosen) {
    return decided(field, cell, chosen).or(() -> words.find(field.id(), cell));
  }

  /** "yes", "no" or "not-recorded"; the field's own words ("Outside") count too. */
  Optional<String> yesNo(Field field, String cell, ChosenWords chosen) {
    return decided(field, cell, chosen).or(() -> words.find(field.id(), cell)).or(() -> words.find("yes-no", cell));
  }

  /** Whether a cell is yes or no and no word of the field's own: what it says depends on how the heading asks. */
  boolean bareAnswer(Field field, String cell) {
    return words.find(field.id(), cell).isEmpty() && words.find("yes-no", cell).filter(s -> !s.equals("not-recorded")).isPresent();
  }

  /**
   * A code of the return where the cell has one ("X1" of "X1 Placement change"), else the cell as it is. Ethnicities are
   * kept in words, so that "WBRI", "White - British" and "White British" are one. Empty where a person said that the word
   * counts as not recorded.
   */
  String textOf(Field field, String cell, ChosenWords chosen) {
    Optional<String> decided = decided(field, cell, chosen).map(id -> id.equals(Meaning.NOT_RECORDED.id()) ? "" : id);
    return decided.or(() -> listed(field, cell).map(id -> id.equals(Meaning.NOT_RECORDED.id()) ? "" : id)).orElse(cell);
  }

  /** What a cell is kept as where it is a code of the return, or the words of one. */
  Optional<String> listed(Field field, String cell) {
    Codes codes = texts.get(field);
    if (codes == null) {
      return Optional.empty();
    }
    return field == Field.ETHNICITY
        ? codes.find(cell).map(Codes.Code::id).or(() -> codes.byWords(cell)).or(() -> words.find(field.id(), cell))
        : codes.find(cell).map(Codes.Code::code);
  }

  /** Whether a cell is a word or code that the field knows; used to see what a column holds. */
  boolean known(Field field, String cell) {
    ChosenWords none = ChosenWords.none();
    return switch (field) {
      case PLACEMENT_TYPE, CATEGORY_PLACED -> placementType(cell, none).isPresent();
      case SECTOR -> sector(cell, none).isPresent();
      case LEGAL_STATUS -> legalStatus(cell, none).isPresent();
      case SEX -> sex(cell, none).isPresent();
      case TYPE_SOUGHT -> typeSought(cell, none).isPresent();
      case OUTCOME -> outcome(cell, none).isPresent();
      case VALUE_KIND, DIRECTION, BASIS, ROUTE, REGISTRATION, PRIORITY, KIND -> words.find(field.id(), cell).isPresent();
      case REASON_STARTED, REASON_ENDED, REASON_CHANGE, NEED -> codes(field, cell);
      default -> field.content() == Field.Content.YES_NO && yesNo(field, cell, none).isPresent();
    };
  }

  /** Whether a cell is a word that says what few other columns say: "Own" and "Agency", not "None". */
  boolean telling(Field field, String cell) {
    ChosenWords none = ChosenWords.none();
    return switch (field) {
      case PLACEMENT_TYPE -> placementType(cell, none).filter(t -> t.type() != PlacementType.OTHER).isPresent();
      case SECTOR -> sector(cell, none).filter(s -> s != Sector.NOT_RECORDED).isPresent();
      case TYPE_SOUGHT -> typeSought(cell, none).filter(t -> t != TypeSought.NOT_RECORDED).isPresent();
      default -> false;
    };
  }

  private boolean codes(Field field, String cell) {
    Codes codes = texts.get(field);
    return codes != null && codes.find(cell).isPresent();
  }

  /** Whether a cell is a bare code of the field's list in the return. */
  boolean code(Field field, String cell) {
    return switch (field) {
      case PLACEMENT_TYPE -> place.find(cell).isPresent();
      case SECTOR -> provider.find(cell).isPresent();
      case LEGAL_STATUS -> legal.find(cell).isPresent();
      default -> false;
    };
  }

  /** The code of the return that a cell is, begins or ends with; empty where the field has no codes or the cell none. */
  Optional<Codes.Code> codeOf(Field field, String cell) {
    Codes codes = codesOf(field);
    return codes == null ? Optional.empty() : codes.find(cell);
  }

  /** The codes of the return that a field's cells may have; null where there are none. */
  @Nullable Codes codesOf(Field field) {
    return switch (field) {
      case PLACEMENT_TYPE -> place;
      case SECTOR -> provider;
      case LEGAL_STATUS -> legal;
      case SEX -> sex;
      default -> texts.get(field);
    };
  }

  /** The local words councils use. */
  ValueWords localWords() {
    return words;
  }

  private static Optional<String> decided(Field field, String cell, ChosenWords chosen) {
    return chosen.of(field, cell);
  }

  private <T extends Coded> Optional<T> coded(
      Field field, @Nullable Codes codes, String cell, ChosenWords chosen, T[] values) {
    Optional<String> id = decided(field, cell, chosen);
    if (id.isPresent()) {
      return id.flatMap(i -> byId(values, i)).or(() -> id.flatMap(i -> codeId(codes, i)).flatMap(i -> byId(values, i)));
    }
    return codeId(codes, cell).or(() -> words.find(field.id(), cell)).flatMap(i -> byId(values, i));
  }

  private static Optional<String> codeId(@Nullable Codes codes, String cell) {
    return codes == null ? Optional.empty() : codes.find(cell).map(Codes.Code::id);
  }

  static <T extends Coded> Optional<T> byId(T[] values, String id) {
    return Arrays.stream(values).filter(v -> v.id().equals(id)).findFirst();
  }
}
