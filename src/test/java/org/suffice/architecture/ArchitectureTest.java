package org.suffice.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.suffice.Rounds;
import org.suffice.ui.Patience;
import org.testfx.util.WaitForAsyncUtils;

/** Keeps the rooms apart, and shows that each rule can fail. */
class ArchitectureTest {
  private static final String PLANTED = "org.suffice.architecture.planted";

  @TestFactory
  Stream<DynamicTest> theProgramKeepsEveryRule() {
    JavaClasses program =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/architecture/"))
            .importPackages("org.suffice");
    assertTrue(program.size() > 50, "the program's classes were found");
    return new Architecture("org.suffice")
        .rules().entrySet().stream()
            .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(program)));
  }

  /** A build that begins its random rounds elsewhere each time says something of luck. */
  @Test
  void propertiesBeginWhereTheBuildSays() {
    JavaClasses tests = new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("org.suffice");
    var properties = tests.stream().flatMap(c -> c.getMethods().stream()).filter(m -> m.isAnnotatedWith(Property.class)).toList();
    assertTrue(properties.size() > 100, "the properties were found");
    assertEquals(List.of(), properties.stream().filter(m -> !m.getAnnotationOfType(Property.class).seed().equals(Rounds.SEED)).map(m -> m.getFullName()).toList());
  }

  /** Asked from outside its thread, a window can look idle between two works. */
  @Test
  void theWindowIsWaitedForInOneWay() {
    JavaClasses tests = new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("org.suffice.ui");
    var waits = tests.stream().flatMap(c -> c.getMethodCallsFromSelf().stream()).toList();
    assertTrue(waits.stream().anyMatch(c -> c.getTargetOwner().isEquivalentTo(Patience.class)), "the waits were found");
    assertEquals(
        List.of(),
        waits.stream().filter(c -> c.getTargetOwner().isEquivalentTo(WaitForAsyncUtils.class) && c.getName().equals("waitFor")).map(Object::toString).toList());
  }

  @TestFactory
  Stream<DynamicTest> everyRuleFailsOnItsPlantedViolation() {
    JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);
    return new Architecture(PLANTED)
        .rules().entrySet().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThrows(AssertionError.class, () -> rule.getValue().check(planted))));
  }
}
