package org.suffice.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why children leave care, read from the reason that a row gives for its end: an SSDA903 code at its beginning, else a
 * local word. The list is data. Blank and E99 are not recorded; a word that is not known is another reason.
 */
final class LeavingReasons {
  static final String CONTINUES = "X1";
  static final String NOT_RECORDED = "not-recorded";
  private static final String OTHER = "other";
  private static final Pattern CODE = Pattern.compile("^(X1|E\\d{1,2}[AB]?)(?![0-9A-Za-z]).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private final List<Value> values = new ArrayList<>();
  private final Map<String, Integer> codes = new HashMap<>();
  private final List<List<String>> words = new ArrayList<>();
  private final Map<String, Integer> known = new ConcurrentHashMap<>();

  LeavingReasons() {
    String name = "/org/suffice/words/leaving-reasons.txt";
    try (var in = Objects.requireNonNull(LeavingReasons.class.getResourceAsStream(name), name);
        var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      text.lines().filter(l -> !l.startsWith("#")).forEach(this::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    values.add(Value.NOT_RECORDED);
  }

  private void read(String line) {
    String[] parts = line.split("\\|", -1);
    for (String code : parts[2].split(",")) {
      codes.put(code, values.size());
    }
    words.add(List.of(parts[3].split(",")).stream().filter(w -> !w.isEmpty()).toList());
    values.add(new Value(parts[0], parts[1]));
  }

  /** Every reason, in the order of the table, not recorded last. */
  List<Value> values() {
    return values;
  }

  /** The code that a reason begins with, in capitals; null where there is none. */
  static @Nullable String code(@Nullable String reason) {
    if (reason == null) {
      return null;
    }
    var matcher = CODE.matcher(reason.strip());
    return matcher.matches() ? matcher.group(1).toUpperCase(Locale.ROOT) : null;
  }

  /** Whether a reason says that the next placement follows (X1). */
  static boolean continues(@Nullable String reason) {
    return CONTINUES.equals(code(reason));
  }

  /** Position in {@link #values()} of what a row says. */
  int indexOf(@Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      return values.size() - 1;
    }
    return known.computeIfAbsent(reason, this::find);
  }

  private int find(String reason) {
    String code = code(reason);
    if (code != null) {
      return codes.getOrDefault(code, values.size() - 1);
    }
    String said = reason.toLowerCase(Locale.ROOT);
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).stream().anyMatch(said::contains)) {
        return i;
      }
    }
    return codes.isEmpty() ? values.size() - 1 : position(OTHER);
  }

  private int position(String id) {
    return values.stream().map(Value::id).toList().indexOf(id);
  }
}
