package org.suffice.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suffice.model.LocalWord;
import org.suffice.model.Mapping;
import org.suffice.model.SavedMapping;
import org.suffice.model.StaleDecision;

/** What a project keeps besides its data: settings, what was broken off, decisions about placements, and how this council's files are read. */
public final class Kept {
  private final Database database;

  Kept(Database database) {
    this.database = database;
  }

  /** What was broken off under a name; empty where nothing was. */
  public Optional<String> draft(String name) {
    return database.run(c -> Sql.first(c, "SELECT content FROM draft WHERE name = ?", rs -> rs.getString(1), name));
  }

  /** Keeps what was broken off, in the place of what was; an empty text forgets it. */
  public void keepDraft(String name, String content) {
    database.run(
        c -> {
          Sql.update(c, "DELETE FROM draft WHERE name = ?", name);
          if (!content.isEmpty()) {
            Sql.update(c, "INSERT INTO draft (name, content) VALUES (?, ?)", name, content);
          }
          return true;
        });
    database.sync();
  }

  /** All settings by name; only those that were set. */
  public Map<String, String> settings() {
    return database.run(
        c -> {
          var all = new TreeMap<String, String>();
          Sql.list(c, "SELECT name, content FROM setting", rs -> all.put(rs.getString(1), rs.getString(2)));
          return Collections.unmodifiableMap(all);
        });
  }

  /** Sets a setting, in the place of what it was. */
  public void set(String key, String value) {
    database.run(
        c -> {
          AuditLog.add(c, Instant.now(), "setting", key + " was set.");
          if (Sql.update(c, "UPDATE setting SET content = ? WHERE name = ?", value, key) == 0) {
            Sql.update(c, "INSERT INTO setting (name, content) VALUES (?, ?)", key, value);
          }
          return true;
        });
    database.sync();
  }

  /** Forgets a setting, as if it had never been set. */
  public void unset(String key) {
    database.run(
        c -> {
          if (Sql.update(c, "DELETE FROM setting WHERE name = ?", key) > 0) {
            AuditLog.add(c, Instant.now(), "setting", key + " was set.");
          }
          return true;
        });
    database.sync();
  }

  /** Until when imports are to be kept, by their numbers; only those of which it was said. */
  public Map<Integer, LocalDate> keepUntil() {
    return database.run(KeepUntil::all);
  }

  /** Keeps an import until a day (the last one, inclusive); null leaves it to the setting. */
  public void keepUntil(int importId, @Nullable LocalDate until) {
    database.run(
        c -> {
          KeepUntil.set(c, importId, until);
          AuditLog.add(c, Instant.now(), "kept-until", "Import " + importId + ": " + (until == null ? "by the setting" : "until " + until) + ".");
          return true;
        });
    database.sync();
  }

  /** What was decided about placements that are open in an older extract only. */
  public List<StaleDecision> staleDecisions() {
    return database.run(StaleDecisions::all);
  }

  /** Keeps such decisions, each in the place of an earlier one about the same placement. */
  public void decideStale(List<StaleDecision> decisions) {
    database.run(
        c -> {
          StaleDecisions.put(c, decisions);
          return true;
        });
    database.sync();
  }

  /** Takes such decisions back, by the keys of the placements. */
  public void forgetStale(List<String> keys) {
    database.run(
        c -> {
          StaleDecisions.remove(c, keys);
          return true;
        });
    database.sync();
  }

  /** How the newest import with the same set of headings was read. */
  public Optional<Mapping> remembered(String headersKey) {
    return database.run(c -> ImportRecords.remembered(c, headersKey));
  }

  /** How sheets are read from now on, by their set of headings; the newest first. */
  public List<SavedMapping> savedMappings() {
    return database.run(ImportRecords::saved);
  }

  /** Sheets with these headings are matched anew from now on; imports stay as they are. */
  public void forgetMapping(String headersKey) {
    database.run(
        c -> {
          ImportRecords.forget(c, headersKey);
          return true;
        });
    database.sync();
  }

  /** What words mean in this council's files: of every word, the meaning that holds. */
  public List<LocalWord> localWords() {
    return database.run(LocalWords::all);
  }

  /** Keeps what words mean, apart from any import; it holds from now on. */
  public void remember(List<LocalWord> words) {
    database.run(
        c -> {
          LocalWords.add(c, words);
          return true;
        });
    database.sync();
  }

  /** Forgets words, whichever import they were confirmed with. */
  public void forget(List<LocalWord> words) {
    database.run(
        c -> {
          LocalWords.remove(c, words);
          return true;
        });
    database.sync();
  }
}
