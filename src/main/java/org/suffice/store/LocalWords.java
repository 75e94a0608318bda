package org.suffice.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suffice.model.Field;
import org.suffice.model.LocalWord;
import org.suffice.model.Mapping;
import org.suffice.model.MappingJson;
import org.suffice.model.SufficeException;

/** What words mean in the files of this council: confirmed with an import, or decided by themselves. */
final class LocalWords {
  private static final String NEW =
      "INSERT INTO local_word (import_id, field, word, meaning, decided_at, decided_by) VALUES (?, ?, ?, ?, ?, ?)";

  private LocalWords() {}

  /** The meaning that holds of every word, in the order of fields and words. */
  static List<LocalWord> all(Connection c) throws SQLException {
    List<LocalWord> rows = new ArrayList<>();
    Sql.list(
        c,
        "SELECT w.field, w.word, w.meaning, w.import_id, w.decided_at, w.decided_by FROM local_word w"
            + " WHERE w.import_id = 0 OR EXISTS (SELECT 1 FROM import_batch b WHERE b.id = w.import_id AND b.published = TRUE)"
            + " ORDER BY w.id",
        rs -> {
          for (Field field : Field.values()) {
            if (field.id().equals(rs.getString(1))) {
              Instant at = rs.getObject(5, OffsetDateTime.class).toInstant();
              rows.add(new LocalWord(field, rs.getString(2), rs.getString(3), rs.getInt(4), at, rs.getString(6)));
            }
          }
          return true;
        });
    var holds = new LinkedHashMap<List<String>, LocalWord>();
    rows.forEach(w -> holds.put(List.of(w.field().id(), w.word()), w));
    return holds.values().stream()
        .sorted(java.util.Comparator.comparing(LocalWord::field).thenComparing(LocalWord::word))
        .toList();
  }

  /** Keeps words; each holds from now on. */
  static void add(Connection c, Collection<LocalWord> words) throws SQLException {
    for (LocalWord w : words) {
      var at = OffsetDateTime.ofInstant(w.when().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
      Sql.update(c, NEW, w.importId(), w.field().id(), w.word(), w.meaning(), at, w.who());
    }
  }

  /** Keeps the words that a sheet of an import has. */
  static void confirmed(Connection c, int importId, Mapping mapping, Instant when, String who) throws SQLException {
    var words = new ArrayList<LocalWord>();
    for (Field field : Field.values()) {
      Map<String, String> meanings = mapping.values().getOrDefault(field.id(), Map.of());
      meanings.forEach((word, meaning) -> words.add(new LocalWord(field, word, meaning, importId, when, who)));
    }
    words.sort(java.util.Comparator.comparing(LocalWord::field).thenComparing(LocalWord::word));
    add(c, words);
  }

  /** Forgets words, whichever import they came with. */
  static void remove(Connection c, Collection<LocalWord> words) throws SQLException {
    for (LocalWord w : words) {
      Sql.update(c, "DELETE FROM local_word WHERE field = ? AND word = ?", w.field().id(), w.word());
    }
  }

  /** Deletes what belongs to imports that are not published. */
  static void sweep(Connection c) throws SQLException {
    Sql.update(c, "DELETE FROM local_word WHERE import_id IN (SELECT id FROM import_batch WHERE published = FALSE)");
  }

  /** Takes over the words of imports made before words were kept by themselves. */
  static void ofOlderImports(Connection c) throws SQLException {
    record Part(int importId, String mapping, Instant when, String who) {}
    List<Part> parts =
        Sql.list(
            c,
            "SELECT b.id, p.mapping, b.added_at, b.added_by FROM import_part p JOIN import_batch b ON b.id = p.import_id"
                + " WHERE b.published = TRUE ORDER BY p.id",
            rs -> new Part(rs.getInt(1), rs.getString(2), rs.getObject(3, OffsetDateTime.class).toInstant(), rs.getString(4)));
    for (Part part : parts) {
      try {
        confirmed(c, part.importId(), MappingJson.read(part.mapping()), part.when(), part.who());
      } catch (SufficeException e) {
        continue; // such a mapping is not remembered either
      }
    }
  }
}
