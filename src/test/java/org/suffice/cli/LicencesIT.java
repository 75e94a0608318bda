package org.suffice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of libraries that people are shown is what the package holds, and nothing in it may not be passed on. */
class LicencesIT {
  /** What may be passed on inside a program of any licence, unchanged and as files of their own. */
  private static final Set<String> ALLOWED =
      Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "MPL-2.0", "LGPL-2.1", "GPL-2.0-CE");

  private static final Path JAR = Path.of(System.getProperty("suffice.jar"));
  private static final Path LIBRARIES = JAR.resolveSibling("lib");

  /** What the libraries' own files declare, by name or in words; of those with several, one that is allowed is chosen. */
  private static final Set<String> DECLARED =
      Set.of(
          "Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "The 3-Clause BSD License", "MPL-2.0", "EPL 1.0", "EPL-2.0",
          "GPL-2.0-with-classpath-exception", "GNU Lesser General Public License", "GNU Lesser General Public Licence", "SAX-PD", "The W3C License");

  @TempDir private Path home;

  private Map<String, String> listed() {
    var all = new TreeMap<String, String>();
    for (JsonNode library : new Cli(home).run("about", "--json").json().get("libraries")) {
      all.put(library.get("name").asText() + "-" + library.get("version").asText(), library.get("licence").asText());
    }
    return all;
  }

  @Test
  void everyFileIsListedAndNothingElse() throws IOException {
    try (Stream<Path> files = Files.list(LIBRARIES)) {
      Set<String> there =
          files
              .map(f -> f.getFileName().toString().replaceFirst("(-linux|-win|-mac|-mac-aarch64|-linux-aarch64)?\\.jar$", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(there, listed().keySet(), "src/main/resources/org/suffice/licences/libraries.txt says what is in target/lib");
    }
    listed().forEach((library, licence) -> assertTrue(ALLOWED.contains(licence), library + ": " + licence));
  }

  @Test
  void theBillOfMaterialsHoldsTheSameAndNoOtherLicence() throws IOException {
    JsonNode bill = new ObjectMapper().readTree(JAR.resolveSibling("suffice-sbom.json").toFile());
    var there = new TreeSet<String>();
    for (JsonNode component : bill.get("components")) {
      String name = component.get("name").asText() + "-" + component.get("version").asText();
      there.add(name);
      assertFalse(component.path("licenses").isEmpty(), name + " declares a licence");
      for (JsonNode one : component.get("licenses")) {
        String licence = one.has("expression") ? one.get("expression").asText() : one.get("license").path("id").asText(one.get("license").path("name").asText());
        assertTrue(DECLARED.contains(licence), name + ": " + licence);
      }
    }
    assertEquals(listed().keySet(), there);
  }

  @Test
  void theJarSaysWhenItWasBuilt() throws IOException {
    try (var jar = new ZipFile(JAR.toFile())) {
      String build = new String(jar.getInputStream(jar.getEntry("org/suffice/build.properties")).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertTrue(build.matches("(?s)version=\\d+\\.\\d+\\.\\d+\\R+built=\\d{4}-\\d\\d-\\d\\dT.*"), build);
    }
  }
}
