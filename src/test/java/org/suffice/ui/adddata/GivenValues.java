package org.suffice.ui.adddata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suffice.app.MatchValues.Looked;
import org.suffice.app.MatchValues.Sheets;
import org.suffice.model.DateOrder;
import org.suffice.model.Field;
import org.suffice.model.FoundDates;
import org.suffice.model.FoundValues;
import org.suffice.model.FoundWord;
import org.suffice.model.FoundWord.Suggestion;
import org.suffice.model.Mapping;
import org.suffice.model.Meaning;
import org.suffice.model.SheetReading;
import org.suffice.model.SheetValues;
import org.suffice.model.Understanding;
import org.suffice.model.Understanding.How;

/** Words and dates as they are found, made by hand. */
final class GivenValues {
  private static final Meaning HOME = new Meaning("childrens-homes", "Children's homes");
  private static final Meaning HOME_AGENCY = new Meaning("childrens-homes+agency", "Children's homes, agency (private or voluntary)");
  private static final Meaning IFA = new Meaning("foster-other+agency", "Placement with other foster carer, agency (private or voluntary)");
  private static final Meaning PRIVATE = new Meaning("private", "Private");

  private GivenValues() {}

  static List<Meaning> meanings(Field field) {
    return switch (field) {
      case PLACEMENT_TYPE -> List.of(new Meaning("foster-connected", "Foster placement with relative or friend"), IFA, HOME, HOME_AGENCY, new Meaning("secure", "Secure unit"), Meaning.LEAVE_OUT);
      case SECTOR -> List.of(new Meaning("in-house", "Own provision (in-house)"), PRIVATE, new Meaning("voluntary", "Voluntary"), Meaning.NOT_RECORDED);
      default -> List.of(new Meaning("yes", "Yes"), new Meaning("no", "No"), Meaning.NOT_RECORDED);
    };
  }

  static Sheets looked(List<SheetReading> readings) {
    var nothing = new SheetValues(List.of(), List.of(), List.of());
    return new Sheets(readings.stream().map(r -> new Looked(r, nothing)).toList(), Map.of());
  }

  static FoundValues understand(Sheets sheets, boolean local) {
    var words = new ArrayList<FoundWord>();
    if (local) {
      add(words, sheets, Field.PLACEMENT_TYPE, "Tier 2 solo pod (external)", 212, new Suggestion(HOME_AGENCY, "has the words “solo”"));
      add(words, sheets, Field.PLACEMENT_TYPE, "Fosterring with provider on the framework, second lot", 48, new Suggestion(IFA, "close to “fostering”"));
      add(words, sheets, Field.SECTOR, "Brightside Care (North) Ltd", 17, null);
      add(words, sheets, Field.PLACEMENT_TYPE, "Narrow boat", 3, null);
    }
    words.add(known(Field.PLACEMENT_TYPE, "K2", 301, How.CODE, HOME, "SSDA903 code K2"));
    words.add(known(Field.PLACEMENT_TYPE, "Agency Fostering", 505, How.LOCAL_WORD, IFA, "a word councils use"));
    words.add(known(Field.SECTOR, "Pvt", 77, How.REMEMBERED, PRIVATE, "same as last time"));
    words.sort(Comparator.comparing(FoundWord::understood).thenComparing(Comparator.comparingInt(FoundWord::cells).reversed()));
    return new FoundValues(words, sheets.looked().stream().limit(1).flatMap(l -> dates(l.reading()).stream()).toList(), List.of());
  }

  private static List<FoundDates> dates(SheetReading r) {
    Mapping mapping = java.util.Objects.requireNonNull(r.mapping());
    DateOrder chosen = mapping.dates().get(Field.START);
    DateOrder order = chosen == null ? DateOrder.DAY_FIRST : chosen;
    return List.of(
        new FoundDates(r.file(), r.sheet(), "Start", Field.START, 1704, 284, 0, 212, 0, 6, 1, 2, "13/02/2017", "", order, false, chosen),
        new FoundDates(r.file(), r.sheet(), "DoB", Field.BIRTH, 1988, 0, 0, 0, 0, 0, 0, 0, "", "", DateOrder.DAY_FIRST, false, null),
        new FoundDates(r.file(), r.sheet(), "End", Field.END, 1311, 0, 0, 0, 0, 0, 0, 0, "", "", DateOrder.DAY_FIRST, false, null));
  }

  private static FoundWord known(Field field, String word, int cells, How how, Meaning meaning, String why) {
    return new FoundWord(field, word, cells, new Understanding(how, meaning, why), List.of());
  }

  private static void add(List<FoundWord> words, Sheets sheets, Field field, String word, int cells, @Nullable Suggestion guess) {
    Optional<String> id =
        sheets.looked().stream()
            .map(l -> java.util.Objects.requireNonNull(l.reading().mapping()).values().getOrDefault(field.id(), Map.of()).get(FoundWord.key(word)))
            .filter(java.util.Objects::nonNull)
            .findFirst();
    words.add(
        id.map(i -> known(field, word, cells, How.DECIDED, meaning(field, i), "you decided"))
            .orElseGet(
                () ->
                    new FoundWord(
                        field, word, cells, new Understanding(How.NOT_UNDERSTOOD, null, "not a word that is known"),
                        guess == null ? List.of() : List.of(guess))));
  }

  private static Meaning meaning(Field field, String id) {
    return meanings(field).stream().filter(m -> m.id().equals(id)).findFirst().orElse(new Meaning(id, id));
  }
}
