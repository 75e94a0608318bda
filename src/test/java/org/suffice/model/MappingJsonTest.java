package org.suffice.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mapping written as JSON and read again is the same, but for the samples, which are children's data. */
class MappingJsonTest {
  private static Mapping mapping(List<String> samples) {
    return new Mapping(
        TableKind.SEARCHES,
        4,
        List.of(
            new ColumnMatch(
                0, "Child \"ID\"\n(LCS)", Field.CHILD, ColumnMatch.Sureness.MATCHED, "synonym", samples, false),
            new ColumnMatch(1, "", null, ColumnMatch.Sureness.NOT_USED, "", samples, true),
            new ColumnMatch(2, "Fire – setting", Field.NEED_TICKED, ColumnMatch.Sureness.CHECK, "yes or no", samples, false)),
        Map.of("type-sought", Map.of("p&c", "parent-and-child", "t/c", "task-centred"), "sex", Map.of("m", "male")));
  }

  @Test
  void comesBackAsItWas() {
    Mapping mapping = mapping(List.of());
    assertEquals(mapping, MappingJson.read(MappingJson.write(mapping)));
  }

  @Test
  void ordersOfDatesComeBackAndOlderTextIsStillRead() {
    Mapping mapping = mapping(List.of()).withDates(Map.of(Field.REQUESTED, DateOrder.MONTH_FIRST, Field.CLOSED, DateOrder.DAY_FIRST));
    String json = MappingJson.write(mapping);
    assertEquals(mapping, MappingJson.read(json));
    assertTrue(json.contains("\"mapping\" : 2"), json);
    assertTrue(MappingJson.write(mapping(List.of())).contains("\"mapping\" : 1"), "without them older programs read it");
  }

  @Test
  void wordsAreLookedUpWhateverTheirCapitals() {
    String json = MappingJson.write(mapping(List.of())).replace("\"p&c\"", "\" P&C \"");
    assertEquals(mapping(List.of()), MappingJson.read(json));
  }

  @Test
  void samplesStayBehind() {
    String json = MappingJson.write(mapping(List.of("0012345")));
    assertFalse(json.contains("0012345"));
    assertEquals(mapping(List.of()), MappingJson.read(json));
  }

  @Test
  void everyKindAndFieldHasAWord() {
    for (TableKind kind : TableKind.values()) {
      var columns =
          Field.of(kind).stream()
              .map(f -> new ColumnMatch(f.ordinal(), f.label(), f, ColumnMatch.Sureness.MATCHED, "", List.of(), false))
              .toList();
      var mapping = new Mapping(kind, 1, columns, Map.of());
      assertEquals(mapping, MappingJson.read(MappingJson.write(mapping)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "kind: placements", "[]", "{}", "{\"mapping\":1,\"kind\":\"elephants\",\"headerRow\":1,\"columns\":[]}",
        "{\"mapping\":3,\"kind\":\"placements\",\"headerRow\":1,\"columns\":[]}",
        "{\"mapping\":1,\"kind\":\"placements\",\"headerRow\":1}",
        "{\"mapping\":1,\"kind\":\"placements\",\"headerRow\":1,\"columns\":[{\"column\":0}]}",
        "{\"mapping\":1,\"kind\":\"placements\",\"headerRow\":1,\"columns\":[],\"values\":{\"colour\":{\"a\":\"b\"}}}"
      })
  void whatIsNoMappingIsSaid(String json) {
    var e = assertThrows(SufficeException.class, () -> MappingJson.read(json));
    assertEquals("mapping-not-read", e.code());
    assertTrue(e.sentence().startsWith("The mapping cannot be used: "));
  }
}
