package org.suffice.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adding data that was broken off: which files, what was ticked, matched and decided, what was written over cells, and
 * how far a person was. It can hold what was written about children: it belongs in the project and nowhere else.
 *
 * @param step name of the step
 * @param replacing the files were to stand for their period
 */
public record ImportDraft(List<Path> files, List<Sheet> sheets, List<Fix> fixes, String step, boolean replacing) {
  private static final int VERSION = 1;
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * A sheet as a person left it.
   *
   * @param kind what the person said it holds; null where that was left to its headings
   * @param extracted when its data was extracted, as the person said; null where that was left to the file
   * @param mapping how it was to be read; null where it was not known
   */
  public record Sheet(
      Path file,
      String hash,
      String name,
      boolean ticked,
      @Nullable TableKind kind,
      @Nullable LocalDate extracted,
      @Nullable Mapping mapping) {}

  public ImportDraft {
    files = List.copyOf(files);
    sheets = List.copyOf(sheets);
    fixes = List.copyOf(fixes);
  }

  /** The same with other texts written over cells. */
  public ImportDraft withFixes(List<Fix> other) {
    return new ImportDraft(files, sheets, other, step, replacing);
  }

  /** As JSON. */
  public String json() {
    ObjectNode root = JSON.createObjectNode();
    root.put("draft", VERSION).put("step", step).put("replacing", replacing);
    var paths = root.putArray("files");
    files.forEach(f -> paths.add(f.toString()));
    var list = root.putArray("sheets");
    for (Sheet s : sheets) {
      TableKind kind = s.kind();
      LocalDate day = s.extracted();
      Mapping mapping = s.mapping();
      list.addObject()
          .put("file", s.file().toString())
          .put("hash", s.hash())
          .put("name", s.name())
          .put("ticked", s.ticked())
          .put("kind", kind == null ? null : kind.name())
          .put("extracted", day == null ? null : day.toString())
          .put("mapping", mapping == null ? null : MappingJson.write(mapping));
    }
    var written = root.putArray("fixes");
    for (Fix f : fixes) {
      written.addObject().put("hash", f.fileHash()).put("sheet", f.sheet()).put("row", f.row()).put("column", f.column()).put("text", f.text());
    }
    return root.toString();
  }

  /** The draft that a JSON text is; empty where it is none that this version knows. */
  public static Optional<ImportDraft> read(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      if (root.path("draft").asInt() != VERSION) {
        return Optional.empty();
      }
      var files = new ArrayList<Path>();
      root.path("files").forEach(f -> files.add(Path.of(f.asText())));
      var sheets = new ArrayList<Sheet>();
      root.path("sheets").forEach(s -> sheets.add(sheet(s)));
      var fixes = new ArrayList<Fix>();
      root.path("fixes")
          .forEach(f -> fixes.add(new Fix(f.path("hash").asText(), f.path("sheet").asText(), f.path("row").asInt(), f.path("column").asInt(), f.path("text").asText())));
      return Optional.of(new ImportDraft(files, sheets, fixes, root.path("step").asText(), root.path("replacing").asBoolean()));
    } catch (JsonProcessingException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Sheet sheet(JsonNode s) {
    JsonNode kind = s.path("kind");
    JsonNode day = s.path("extracted");
    JsonNode mapping = s.path("mapping");
    return new Sheet(
        Path.of(s.path("file").asText()), s.path("hash").asText(), s.path("name").asText(), s.path("ticked").asBoolean(),
        kind.isTextual() ? TableKind.valueOf(kind.asText()) : null,
        day.isTextual() ? LocalDate.parse(day.asText()) : null,
        mapping.isTextual() ? MappingJson.read(mapping.asText()) : null);
  }

  /** Names of its files, without folders. */
  public List<String> names() {
    return files.stream().map(f -> String.valueOf(f.getFileName())).toList();
  }
}
