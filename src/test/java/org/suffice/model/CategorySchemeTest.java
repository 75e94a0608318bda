package org.suffice.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Category schemes: every preset is whole, a text read back is the same scheme, and what is wrong is said with its line. */
class CategorySchemeTest {
  private static CategoryScheme preset(String id) {
    var in = Objects.requireNonNull(CategoryScheme.class.getResourceAsStream("/org/suffice/categories/" + id + ".txt"), id);
    return CategoryScheme.read(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static CategoryScheme read(String text) {
    return CategoryScheme.read(new StringReader(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"strategy", "residential-care-2021", "family-setting"})
  void aSchemeReadBackIsTheSame(String id) {
    CategoryScheme scheme = preset(id);
    assertEquals(scheme, read(scheme.text()));
    assertTrue(scheme.name().endsWith("preset"), scheme.name());
    for (PlacementType type : PlacementType.values()) {
      for (Sector sector : Sector.values()) {
        assertEquals(preset("strategy").categoryOf(type, sector).id(), scheme.categoryOf(type, sector).id(), "presets differ in groups only");
      }
    }
  }

  /** Each code of the statutory return by the group of the national tables, written out. */
  @ParameterizedTest
  @CsvSource({
    "SECURE,secure-and-childrens-homes", "CHILDRENS_HOME,secure-and-childrens-homes", "RESIDENTIAL_CARE_HOME,other-residential-settings",
    "NHS,other-residential-settings", "FAMILY_CENTRE,other-residential-settings", "YOI,other-residential-settings",
    "RESIDENTIAL_SCHOOL,residential-schools", "INDEPENDENT_LIVING,supported", "UNREGULATED_RESIDENTIAL,supported", "FOSTER_CONNECTED,fostering",
    "FOSTER_OTHER,fostering", "WITH_PARENTS,parents", "PLACED_FOR_ADOPTION,adoption", "OTHER,other"
  })
  void theDfePresetGroupsAsTheNationalTables(PlacementType type, String group) {
    CategoryScheme dfe = preset("dfe");
    assertEquals(dfe, read(dfe.text()));
    for (Sector sector : Sector.values()) {
      assertEquals(group, dfe.categoryOf(type, sector).group());
    }
  }

  @Test
  void presetsGroupAsTheDefinitionsSay() {
    CategoryScheme residential = preset("residential-care-2021");
    assertEquals("residential", residential.categoryOf(PlacementType.INDEPENDENT_LIVING, Sector.PRIVATE).group());
    assertEquals("family-assessment", residential.categoryOf(PlacementType.FAMILY_CENTRE, Sector.PRIVATE).group());
    CategoryScheme family = preset("family-setting");
    assertEquals("family", family.categoryOf(PlacementType.PLACED_FOR_ADOPTION, Sector.IN_HOUSE).group());
    assertEquals("family", family.categoryOf(PlacementType.FOSTER_CONNECTED, Sector.IN_HOUSE).group());
    assertEquals("community", family.categoryOf(PlacementType.WITH_PARENTS, Sector.PARENTS).group());
  }

  @Test
  void theFirstRuleThatFitsHolds() {
    String text = preset("strategy").text().replace("rule|secure|*|secure", "rule|secure|in-house|other-residential\nrule|secure|*|secure");
    CategoryScheme scheme = read(text);
    assertEquals("other-residential", scheme.categoryOf(PlacementType.SECURE, Sector.IN_HOUSE).id());
    assertEquals("secure", scheme.categoryOf(PlacementType.SECURE, Sector.PRIVATE).id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "rule|secure|*|secure; rule|secure|*|castle; there is no category \"castle\" above it",
        "rule|secure|*|secure; rule|castle|*|secure; there is no placement type \"castle\"",
        "rule|secure|*|secure; rule|secure|mine|secure; there is no sector \"mine\"",
        "rule|secure|*|secure; # gone; no rule takes placements of type secure with sector in-house",
        "category|secure|Secure|residential; category|secure|Secure|castles; there is no group \"castles\" above it",
        "category|secure|Secure|residential; category|Secure Home|Secure|residential; the id \"Secure Home\" is not of small letters",
        "category|secure|Secure|residential; category|residential|Secure|residential; the id \"residential\" is taken",
        "category|secure|Secure|residential; category|total|Secure|residential; the id \"total\" is taken",
        "category|secure|Secure|residential; category|secure|Secure; it is not of the form category|id|label|group",
        "category|secure|Secure|residential; colour|red; it begins with none of name, group, category and rule",
        "category|ifa|Independent fostering agency (IFA)|fostering; category|agency-foster|Agency|fostering; there is no category \"ifa\" above it",
        "group|other|Other; group|other|Other\\ngroup|empty|Empty; the group \"empty\" has no category"
      })
  void whatIsWrongIsSaid(String line, String instead, String says) {
    String text = preset("strategy").text();
    assertTrue(text.contains(line.strip()), "the line is there to be changed");
    String changed = text.replace(line.strip() + "\n", instead.strip().replace("\\n", "\n") + "\n");
    var e = assertThrows(SufficeException.class, () -> read(changed));
    assertEquals("category-scheme", e.code());
    assertTrue(e.sentence().contains(says.strip()), e.sentence());
  }

  @Test
  void categoriesThatMeasuresCountByAreNeeded() {
    var e = assertThrows(SufficeException.class, () -> read("group|a|A\ncategory|one|One|a\n"));
    assertTrue(e.sentence().contains("connected-carer, in-house-foster, ifa"), e.sentence());
  }
}
