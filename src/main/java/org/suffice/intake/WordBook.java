package org.suffice.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.suffice.model.CapacityKind;
import org.suffice.model.Category;
import org.suffice.model.Coded;
import org.suffice.model.ContractRoute;
import org.suffice.model.Field;
import org.suffice.model.FoundWord;
import org.suffice.model.FoundWord.Suggestion;
import org.suffice.model.LegalStatus;
import org.suffice.model.Meaning;
import org.suffice.model.Outcome;
import org.suffice.model.PlacementType;
import org.suffice.model.Priority;
import org.suffice.model.Registration;
import org.suffice.model.Sector;
import org.suffice.model.Sex;
import org.suffice.model.TypeSought;
import org.suffice.model.Understanding;
import org.suffice.model.Understanding.How;
import org.suffice.model.Unknown;

/** How words in cells are understood and why, what they can be chosen to mean, and what an unknown one may mean. */
public final class WordBook {
  private static final List<Sector> NAMED =
      List.of(Sector.IN_HOUSE, Sector.AGENCY, Sector.PRIVATE, Sector.VOLUNTARY, Sector.OTHER_LA, Sector.OTHER_PUBLIC);

  /** Suggestions that are kept, since a word is asked for again after every decision. */
  private static final int MOST = 10_000;

  private final Map<List<String>, List<Suggestion>> suggested = new ConcurrentHashMap<>();
  private final ValueMatcher values;
  private final PlacedCategories categories;
  private final Suggestions suggestions;
  private final Map<Field, List<Meaning>> meanings = new EnumMap<>(Field.class);

  WordBook(ValueMatcher values, PlacedCategories categories) {
    this.values = values;
    this.categories = categories;
    this.suggestions = new Suggestions(values.localWords());
    for (Field field : Field.values()) {
      if (Unknown.of(field) != Unknown.NO_WORDS) {
        List<Meaning> all = all(field);
        meanings.put(field, all);
        suggestions.learn(field, lists(field), all);
      }
    }
  }

  private static Set<String> lists(Field field) {
    return switch (field) {
      case CATEGORY_PLACED -> Set.of();
      default -> field.content() == Field.Content.YES_NO ? Set.of(field.id(), "yes-no") : Set.of(field.id());
    };
  }

  /** Everything that a word of the field can be chosen to mean; empty where its words have no meanings. */
  public List<Meaning> meanings(Field field) {
    return meanings.getOrDefault(field, List.of());
  }

  /** The meaning of an id of the field; empty where it is none of them. */
  public Optional<Meaning> meaning(Field field, String id) {
    return meanings(field).stream().filter(m -> m.id().equals(id)).findFirst();
  }

  /** The codes of the return that stand for a meaning, to find it by: "K2", "U4 U5 U6". */
  public String codes(Field field, Meaning meaning) {
    Codes codes = values.codesOf(field);
    if (codes == null) {
      return "";
    }
    String bare = meaning.id().replaceFirst("\\+.*", "");
    return String.join(" ", codes.all().stream().filter(c -> c.id().equals(bare)).map(Codes.Code::code).toList());
  }

  /**
   * How a word of a field is understood.
   *
   * @param decided what a person said, by field id and word
   * @param remembered what the project held before: the same there is "same as last time"
   */
  public Understanding understand(
      Field field,
      String word,
      Map<String, Map<String, String>> decided,
      Map<String, Map<String, String>> remembered) {
    String key = FoundWord.key(word);
    String id = decided.getOrDefault(field.id(), Map.of()).get(key);
    if (id != null) {
      boolean before = id.equals(remembered.getOrDefault(field.id(), Map.of()).get(key));
      Meaning meaning = meaning(field, id).orElse(new Meaning(id, id));
      return before
          ? new Understanding(How.REMEMBERED, meaning, "same as last time")
          : new Understanding(How.DECIDED, meaning, "you decided");
    }
    Optional<Codes.Code> code = values.codeOf(field, word);
    Optional<String> found = found(field, word);
    if (found.isPresent()) {
      Meaning meaning = found.flatMap(i -> meaning(field, i)).orElseGet(() -> new Meaning(found.get(), found.get()));
      return code.isPresent()
          ? new Understanding(How.CODE, meaning, "SSDA903 code " + code.get().code())
          : new Understanding(How.LOCAL_WORD, meaning, "a word councils use");
    }
    boolean kept = Unknown.of(field) == Unknown.AS_WRITTEN && field != Field.ETHNICITY && !ValueMatcher.looksLikeCode(word);
    return kept
        ? new Understanding(How.AS_WRITTEN, new Meaning(word, word), "kept as it is written")
        : new Understanding(How.NOT_UNDERSTOOD, null, notUnderstood(field, word));
  }

  private String notUnderstood(Field field, String word) {
    Optional<String> two = field == Field.PLACEMENT_TYPE ? values.placementTypes(word) : Optional.empty();
    return two.map(t -> "the code " + t)
        .orElse(ValueMatcher.looksLikeCode(word) ? "in no list of codes" : "not a word that is known");
  }

  private Optional<String> found(Field field, String word) {
    ChosenWords none = ChosenWords.none();
    return switch (field) {
      case PLACEMENT_TYPE -> values.placementType(word, none).map(WordBook::id);
      case CATEGORY_PLACED -> categories.of(word, none);
      case SECTOR -> values.sector(word, none).map(Coded::id);
      case LEGAL_STATUS -> values.legalStatus(word, none).map(Coded::id);
      case SEX -> values.sex(word, none).map(Coded::id);
      case TYPE_SOUGHT -> values.typeSought(word, none).map(Coded::id);
      case OUTCOME -> values.outcome(word, none).map(Coded::id);
      case VALUE_KIND, DIRECTION, BASIS, ROUTE, REGISTRATION, PRIORITY, KIND -> values.word(field, word, none);
      case ETHNICITY, NEED, REASON_STARTED, REASON_ENDED, REASON_CHANGE -> values.listed(field, word);
      default -> values.yesNo(field, word, none);
    };
  }

  private static String id(TypeWord type) {
    Sector sector = type.sector();
    return sector == null || !type.type().sectorExpected() ? type.type().id() : type.type().id() + "+" + sector.id();
  }

  /** What a word that is not understood may mean, the likeliest first. Guesses: only a person's yes applies one. */
  public List<Suggestion> suggest(Field field, String word) {
    List<String> key = List.of(field.id(), FoundWord.key(word));
    List<Suggestion> known = suggested.get(key);
    if (known == null) {
      known = suggestions.of(field, word, id -> meaning(field, id));
      if (suggested.size() < MOST) {
        suggested.put(key, known);
      }
    }
    return known;
  }

  private List<Meaning> all(Field field) {
    var all = new ArrayList<Meaning>();
    switch (field) {
      case PLACEMENT_TYPE -> Arrays.stream(PlacementType.values()).forEach(t -> types(all, t));
      case CATEGORY_PLACED -> {
        for (Category c : categories.scheme().categories()) {
          all.add(new Meaning(c.id(), c.label()));
        }
      }
      case SECTOR -> coded(all, Sector.values());
      case LEGAL_STATUS -> Arrays.stream(LegalStatus.values()).forEach(l -> all.add(new Meaning(l.id(), legal(l))));
      case SEX -> coded(all, Sex.values());
      case TYPE_SOUGHT -> coded(all, TypeSought.values());
      case OUTCOME -> coded(all, Outcome.values());
      case ROUTE -> coded(all, ContractRoute.values());
      case REGISTRATION -> coded(all, Registration.values());
      case PRIORITY -> coded(all, Priority.values());
      case KIND -> coded(all, CapacityKind.values());
      case VALUE_KIND -> words(all, "number", "share", "rate");
      case DIRECTION -> words(all, "increase", "decrease");
      case BASIS -> words(all, "yearly", "point");
      case ETHNICITY, NEED, REASON_STARTED, REASON_ENDED, REASON_CHANGE -> ofReturn(all, field);
      default -> words(all, "yes", "no");
    }
    all.removeIf(m -> m.id().equals(Meaning.NOT_RECORDED.id()));
    if (field != Field.PLACEMENT_TYPE) {
      all.add(Meaning.NOT_RECORDED);
    }
    if (Unknown.of(field) == Unknown.LEAVES_ROWS_OUT) {
      all.add(Meaning.LEAVE_OUT);
    }
    return List.copyOf(all);
  }

  private static void types(List<Meaning> all, PlacementType type) {
    all.add(new Meaning(type.id(), type.label()));
    if (type.sectorExpected()) {
      NAMED.forEach(s -> all.add(new Meaning(type.id() + "+" + s.id(), type.label() + ", " + lower(s.label()))));
    }
  }

  private static String lower(String label) {
    return label.substring(0, 1).toLowerCase(java.util.Locale.UK) + label.substring(1);
  }

  private static String legal(LegalStatus status) {
    return status.id().length() == 2 ? status.id() + " " + status.label() : status.label();
  }

  private void ofReturn(List<Meaning> all, Field field) {
    Codes codes = values.codesOf(field);
    if (codes != null) {
      boolean inWords = field == Field.ETHNICITY;
      codes.all().stream().map(c -> inWords ? c.id() : c.code()).distinct().forEach(c -> all.add(new Meaning(c, c)));
    }
  }

  private static void coded(List<Meaning> all, Coded[] values) {
    for (Coded value : values) {
      all.add(new Meaning(value.id(), value.label()));
    }
  }

  private static void words(List<Meaning> all, String... ids) {
    for (String id : ids) {
      all.add(new Meaning(id, id.substring(0, 1).toUpperCase(java.util.Locale.UK) + id.substring(1).replace('-', ' ')));
    }
  }
}
