package floe.files;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the rules of the files API may depend on, each rule with its reason. */
@AnalyzeClasses(packages = "floe", importOptions = ImportOption.DoNotIncludeTests.class)
class FilesArchitectureTest {

  @ArchTest
  static final ArchRule rulesDependOnDataOnly = classes()
      .that()
      .resideInAPackage("floe.files")
      .should()
      .onlyDependOnClassesThat()
      .resideInAnyPackage(
          "floe.files",
          "floe.api..",
          "floe.contract.message",
          "java.lang..",
          "java.math",
          "java.nio..",
          "java.security",
          "java.time..",
          "java.util..",
          "javax.crypto..",
          "com.fasterxml.jackson.databind",
          "com.fasterxml.jackson.databind.node",
          "org.jspecify.annotations")
      .because("the server and the simulator call the same rules, each with its own framework");

  @ArchTest
  static final ArchRule rulesAreFunctionsOfTheirParameters = noClasses()
      .that()
      .resideInAPackage("floe.files")
      .should()
      .dependOnClassesThat()
      .haveFullyQualifiedName("java.time.Clock")
      .orShould()
      .dependOnClassesThat()
      .haveFullyQualifiedName("java.security.SecureRandom")
      .orShould()
      .dependOnClassesThat()
      .haveFullyQualifiedName("com.fasterxml.jackson.databind.ObjectMapper")
      .orShould()
      .dependOnClassesThat()
      .resideInAPackage("java.nio.file..")
      .orShould()
      .callMethod("java.time.Instant", "now")
      .orShould()
      .callMethod("java.util.UUID", "randomUUID")
      .because("time, chance and bytes come from the engine, so that every rule can be repeated");

  @ArchTest
  static final ArchRule theContractKnowsNoRulesOfOneApi = noClasses()
      .that()
      .resideInAPackage("floe.contract..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("floe.files..", "floe.api..")
      .because("the contract library reads any document");
}
