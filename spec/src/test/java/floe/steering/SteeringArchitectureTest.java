package floe.steering;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What steering may depend on, each rule with its reason. */
@AnalyzeClasses(packages = "floe", importOptions = ImportOption.DoNotIncludeTests.class)
class SteeringArchitectureTest {

  @ArchTest
  static final ArchRule steeringDependsOnDataOnly = classes()
      .that()
      .resideInAPackage("floe.steering..")
      .should()
      .onlyDependOnClassesThat()
      .resideInAnyPackage(
          "floe.steering..",
          "floe.files",
          "floe.api..",
          "floe.contract..",
          "java.io",
          "java.lang..",
          "java.net",
          "java.nio",
          "java.nio.charset",
          "java.security",
          "java.time..",
          "java.util..",
          "com.fasterxml.jackson.databind..",
          "org.jspecify.annotations")
      .because("the server and the simulator are steered alike, each with its own framework");

  @ArchTest
  static final ArchRule partsOfSteeringPointOneWay = slices()
      .matching("floe.steering.(*)..")
      .should()
      .beFreeOfCycles()
      .because("clocks, limits and journals are understood one by one");

  @ArchTest
  static final ArchRule timeComesFromTheEngine = noClasses()
      .that()
      .resideInAPackage("floe.steering..")
      .should()
      .callMethod("java.time.Instant", "now")
      .orShould()
      .callMethod("java.time.Clock", "systemUTC")
      .because("a repeatable run of the simulator has a time of its own");

  @ArchTest
  static final ArchRule rulesOfTheApiKnowNoSteering = noClasses()
      .that()
      .resideInAnyPackage("floe.files..", "floe.contract..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("floe.steering..")
      .because("the API has no sandbox");
}
