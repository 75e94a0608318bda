package org.suffice.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rules of the house, for classes below a root package, each with its reason. */
final class Architecture {
  private static final String[] FX = {"javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.ikonli.."};
  private static final String[] SQL = {"java.sql..", "javax.sql..", "org.h2..", "org.flywaydb.."};
  private static final String[] DRAWING = {"org.jfree..", "java.awt..", "org.apache.batik..", "org.apache.pdfbox..", "org.apache.fontbox..", "de.rototor.."};

  private final String root;

  Architecture(String root) {
    this.root = root;
  }

  private String in(String name) {
    return root + "." + name + "..";
  }

  /** Every rule by its name. */
  Map<String, ArchRule> rules() {
    var rules = new LinkedHashMap<String, ArchRule>();
    libraries(rules);
    layers(rules);
    doors(rules);
    return rules;
  }

  private void libraries(Map<String, ArchRule> rules) {
    rules.put(
        "JavaFX only in the window",
        noClasses().that().resideOutsideOfPackage(in("ui"))
            .should().dependOnClassesThat().resideInAnyPackage(FX)
            .because("every number must be reachable without a screen"));
    rules.put(
        "POI only in intake and export",
        noClasses().that().resideOutsideOfPackages(in("intake"), in("export"))
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.poi..")
            .because("the workbook format is a matter of the two ends"));
    rules.put(
        "SQL only in the store",
        noClasses().that().resideOutsideOfPackage(in("store"))
            .should().dependOnClassesThat().resideInAnyPackage(SQL)
            .because("measures compute from facts in memory, and the database can be changed in one place"));
    rules.put(
        "Drawing only in chart",
        noClasses().that().resideOutsideOfPackage(in("chart"))
            .and(are(DescribedPredicate.not(chartPane())))
            .should().dependOnClassesThat().resideInAnyPackage(DRAWING)
            .because("screen, PNG and SVG must come from one drawing"));
  }

  private DescribedPredicate<JavaClass> chartPane() {
    return DescribedPredicate.describe(
        "the chart pane", c -> c.getPackageName().startsWith(root + ".ui") && c.getName().contains("ChartPane"));
  }

  private void layers(Map<String, ArchRule> rules) {
    rules.put(
        "The model knows no other layer",
        noClasses().that().resideInAnyPackage(in("model"), in("progress"))
            .should().dependOnClassesThat(
                resideInAnyPackage(root + "..").and(resideOutsideOfPackages(in("model"), in("progress"))))
            .because("the words of the domain stand on their own"));
    sibling(rules, "intake", "store", "analysis", "chart", "export");
    sibling(rules, "store", "intake", "analysis", "chart", "export");
    sibling(rules, "analysis", "intake", "store", "chart", "export");
    sibling(rules, "chart", "intake", "store", "analysis", "export");
    sibling(rules, "export", "intake", "store", "analysis");
    rules.put(
        "The rooms below do not know the doors",
        noClasses().that().resideInAnyPackage(
                in("intake"), in("store"), in("analysis"), in("chart"), in("export"), in("app"))
            .should().dependOnClassesThat().resideInAnyPackage(in("ui"), in("cli"))
            .because("both doors say the same only if neither is special"));
    rules.put(
        "Nothing below the use cases knows them",
        noClasses().that().resideInAnyPackage(in("intake"), in("store"), in("analysis"), in("chart"), in("export"))
            .should().dependOnClassesThat().resideInAnyPackage(in("app"))
            .because("use cases call, and are not called back"));
    rules.put(
        "The window goes through the use cases",
        noClasses().that().resideInAnyPackage(in("ui"))
            .should().dependOnClassesThat()
            .resideInAnyPackage(in("store"), in("intake"), in("export"), in("analysis"), in("cli"))
            .because("everything the window does, the command line does through the same use case"));
    rules.put(
        "The command line goes through the use cases",
        noClasses().that().resideInAnyPackage(in("cli"))
            .should().dependOnClassesThat()
            .resideInAnyPackage(in("store"), in("intake"), in("export"), in("analysis"), in("ui"))
            .because("everything the command line does, the window does through the same use case"));
    rules.put(
        "No cycles",
        slices().matching(root + ".(*)..").should().beFreeOfCycles()
            .because("a newcomer must be able to read one room after another"));
  }

  private void sibling(Map<String, ArchRule> rules, String one, String... others) {
    String[] packages = new String[others.length];
    for (int i = 0; i < others.length; i++) {
      packages[i] = in(others[i]);
    }
    rules.put(
        "Siblings do not know each other: " + one,
        noClasses().that().resideInAnyPackage(in(one))
            .should().dependOnClassesThat().resideInAnyPackage(packages)
            .because("each can be read, tested and replaced alone"));
  }

  private void doors(Map<String, ArchRule> rules) {
    rules.put(
        "View models see no scene",
        noClasses().that().haveSimpleNameEndingWith("ViewModel")
            .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..")
            .because("what a screen says is tested without a screen"));
    rules.put(
        "One door to dialogs",
        noClasses().that().doNotHaveSimpleName("Dialogs").and().resideInAnyPackage(in("ui"))
            .should().dependOnClassesThat().haveFullyQualifiedName("javafx.scene.control.Alert")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("javafx.stage.FileChooser")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("javafx.stage.DirectoryChooser")
            .because("owner, wording and faking in tests belong in one place"));
    rules.put(
        "One door to the window's thread",
        noClasses().that().haveNameNotMatching(".*\\.Background(\\$.*)?")
            .should().callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
            .because("only one place may decide what runs where"));
    rules.put(
        "Threads only behind their doors",
        noClasses().that().resideOutsideOfPackage(in("progress"))
            .and().haveNameNotMatching(".*\\.Background(\\$.*)?")
            .should().dependOnClassesThat().haveNameMatching(
                "java\\.lang\\.Thread|java\\.util\\.concurrent\\.(Executor.*|ForkJoin.*|CompletableFuture|ThreadPool.*)")
            .because("measures are pure, and waiting is a matter of the doors"));
    rules.put(
        "Preferences only in Settings",
        noClasses().that().doNotHaveSimpleName("Settings")
            .should().dependOnClassesThat().resideInAnyPackage("java.util.prefs..")
            .because("what the program remembers is in one place"));
    rules.put(
        "Standard streams only in the command line",
        noClasses().that().resideOutsideOfPackage(in("cli"))
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
            .because("the window has no terminal, and a stack trace is no answer"));
    rules.put(
        "The model does not change",
        fields().that().areDeclaredInClassesThat(
                resideInAnyPackage(in("model")).and(DescribedPredicate.not(tools())))
            .should().beFinal()
            .because("facts and tables are shared between threads and views"));
  }

  /** What builds values or reads them back, held by one method at a time and never part of a value. */
  private static DescribedPredicate<JavaClass> tools() {
    return DescribedPredicate.describe(
        "what builds or reads values",
        c -> c.getName().matches(".*\\.(Children\\$Newest|PackedRows\\$Builder|ByteReader|ByteWriter|CategorySchemeReader)"));
  }
}
