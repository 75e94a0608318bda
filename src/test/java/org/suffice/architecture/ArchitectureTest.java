package org.suffice.architecture;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

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
