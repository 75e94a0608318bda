package org.suffice.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suffice.export.AtomicFile;
import org.suffice.intake.WordBook;
import org.suffice.model.Coded;
import org.suffice.model.Field;
import org.suffice.model.FoundWord;
import org.suffice.model.LocalWord;
import org.suffice.model.Mapping;
import org.suffice.model.MappingJson;
import org.suffice.model.SavedMapping;
import org.suffice.model.SufficeException;
import org.suffice.model.WordsJson;
import org.suffice.store.Project;

/** What is remembered of this council's files: what words mean, and how sheets with the same headings are read. */
public final class WordMemory {
  private final Project project;
  private final WordBook words;
  private final Clock clock;

  WordMemory(Project project, WordBook words, Clock clock) {
    this.project = project;
    this.words = words;
    this.clock = clock;
  }

  /** Every word with the meaning that holds, by field and word. */
  public List<LocalWord> words() {
    return project.kept().localWords();
  }

  /** The same by field id and word. */
  Map<String, Map<String, String>> meanings() {
    return meanings(words());
  }

  static Map<String, Map<String, String>> meanings(List<LocalWord> words) {
    var meanings = new TreeMap<String, Map<String, String>>();
    words.forEach(w -> meanings.computeIfAbsent(w.field().id(), f -> new TreeMap<>()).put(w.word(), w.meaning()));
    return meanings;
  }

  /** What a word means, in words. */
  public String label(LocalWord word) {
    return words.meaning(word.field(), word.meaning()).map(Coded::label).orElse(word.meaning());
  }

  /**
   * Says what a word means from now on; imports stay as they are.
   *
   * @param meaning an id of {@link MatchValues#meanings}
   * @throws SufficeException no-such-meaning, where the field has no such meaning
   */
  public void set(Field field, String word, String meaning) {
    project.kept().remember(List.of(checked(field, word, meaning)));
  }

  private LocalWord checked(Field field, String word, String meaning) {
    String key = FoundWord.key(word);
    boolean kept = org.suffice.model.Unknown.of(field) == org.suffice.model.Unknown.AS_WRITTEN && FoundWord.key(meaning).equals(key);
    if (key.isEmpty() || (!kept && words.meaning(field, meaning).isEmpty())) {
      List<String> ids = words.meanings(field).stream().map(Coded::id).toList();
      throw new SufficeException(
          "no-such-meaning",
          ids.isEmpty()
              ? "Words of the field " + field.id() + " have no meanings to choose from. Nothing was changed."
              : "A word of the field " + field.id() + " cannot mean \"" + meaning + "\". Use one of: " + String.join(", ", ids)
                  + ". Nothing was changed.");
    }
    return new LocalWord(field, key, meaning, 0, clock.instant(), System.getProperty("user.name", ""));
  }

  /**
   * Forgets words: the next file asks again.
   *
   * @param field null for all fields
   * @param word null for all words of the field
   * @return how many there were
   * @throws SufficeException no-such-word, where none is remembered
   */
  public int forget(@Nullable Field field, @Nullable String word) {
    List<LocalWord> meant =
        words().stream()
            .filter(w -> (field == null || w.field() == field) && (word == null || w.word().equals(FoundWord.key(word))))
            .toList();
    if (meant.isEmpty()) {
      throw new SufficeException("no-such-word", "No such word is remembered. Nothing was changed.");
    }
    project.kept().forget(meant);
    return meant.size();
  }

  /** Writes the words to a file that another project can take over; it holds no data of children but the words themselves. */
  public void exportTo(Path file) {
    AtomicFile.write(file, out -> out.write(WordsJson.write(words()).getBytes(StandardCharsets.UTF_8)));
  }

  /** Takes over the words of such a file; they hold from now on. Returns how many. */
  public int importFrom(Path file) {
    var all = new ArrayList<LocalWord>();
    WordsJson.read(text(file)).forEach((field, meanings) -> meanings.forEach((word, meaning) -> all.add(checked(field, word, meaning))));
    project.kept().remember(all);
    return all.size();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new SufficeException("words-not-read", "The file " + file + " cannot be read. Check its path and content.", e);
    }
  }

  /** How sheets are read from now on, by their headings; the newest first. */
  public List<SavedMapping> mappings() {
    return project.kept().savedMappings();
  }

  /** Sheets with these headings are matched anew from now on. */
  public void forget(SavedMapping mapping) {
    project.kept().forgetMapping(mapping.headersKey());
  }

  /** Writes a mapping to a file that {@code add --mapping} takes. */
  public void write(Mapping mapping, Path file) {
    AtomicFile.write(file, out -> out.write(MappingJson.write(mapping).getBytes(StandardCharsets.UTF_8)));
  }
}
