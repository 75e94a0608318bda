package org.suffice.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suffice.model.Check;
import org.suffice.model.Problem.Severity;

/** The list of checks in the user guide, and the codes in the program, are those of the catalogue. */
class CheckListTest {
  private static final Path GUIDE = Path.of("docs", "user-guide.md");
  private static final String BEGIN = "<!-- checks: begin (made by the program: suffice rules --markdown) -->\n";
  private static final String END = "<!-- checks: end -->\n";

  @Test
  void theUserGuideListsEveryCheck() throws IOException {
    String guide = Files.readString(GUIDE);
    int from = guide.indexOf(BEGIN);
    int to = guide.indexOf(END);
    assertTrue(from > 0 && to > from, "the guide has no part between \"" + BEGIN + "\" and \"" + END + "\"");
    String wanted = guide.substring(0, from) + BEGIN + "\n" + CheckList.markdown() + guide.substring(to);
    if (Boolean.getBoolean("guide.write")) {
      Files.writeString(GUIDE, wanted);
    }
    assertEquals(
        wanted, Files.readString(GUIDE),
        "The list of checks in docs/user-guide.md is out of date. Make it again: mvn test -Dtest=CheckListTest -Dguide.write=true");
  }

  @Test
  void idsAreUnique() {
    assertEquals(CheckList.all().size(), CheckList.all().stream().map(Check::id).distinct().count());
  }

  /** A file is refused with a code: every code that intake refuses a file with is in the list. */
  @Test
  void everyRefusalOfAFileIsListed() throws IOException {
    var used = new TreeSet<String>();
    var code = Pattern.compile("(?:new SufficeException|refused)\\(\\s*(?:name, )?\"([a-z0-9-]+)\"");
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/suffice/intake"))) {
      for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
        code.matcher(Files.readString(source)).results().forEach(m -> used.add(m.group(1)));
      }
    }
    var listed = new TreeSet<String>();
    CheckList.all().stream().filter(c -> c.severity() == Severity.STOPS_FILE).forEach(c -> listed.add(c.id()));
    assertTrue(used.size() > 8, used.toString());
    used.removeAll(listed);
    assertEquals(new TreeSet<String>(), used, "refusals that CheckList does not list");
  }
}
