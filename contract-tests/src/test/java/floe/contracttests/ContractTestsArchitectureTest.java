package floe.contracttests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the packages of the contract tests, each with its reason. */
@AnalyzeClasses(packages = "floe.contracttests")
class ContractTestsArchitectureTest {

  @ArchTest
  static final ArchRule packagesFormNoCycle = slices()
      .matching("floe.contracttests.(**)")
      .should()
      .beFreeOfCycles()
      .because("a package can be understood after those it uses, and without those that use it");

  @ArchTest
  static final ArchRule judgesIndependently = noClasses()
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("floe.files..", "floe.api", "floe.server..", "floe.simulator..")
      .because("a rule that is shared with an engine is wrong in both at once, and nobody notices;"
          + " of the records, those of the control API may be used, whose exchanges are inspected"
          + " before floe.client reads them");

  @ArchTest
  static final ArchRule waysToTestAreIndependent = layeredArchitecture()
      .consideringOnlyDependenciesInAnyPackage("floe.contracttests..")
      .withOptionalLayers(true)
      .layer("client")
      .definedBy("floe.contracttests.client")
      .layer("target")
      .definedBy("floe.contracttests.target")
      .layer("check")
      .definedBy("floe.contracttests.check")
      .layer("context")
      .definedBy("floe.contracttests.context")
      .layer("scenario")
      .definedBy("floe.contracttests.scenario")
      .layer("negative")
      .definedBy("floe.contracttests.negative")
      .layer("model")
      .definedBy("floe.contracttests.model..")
      .layer("coverage")
      .definedBy("floe.contracttests.coverage")
      .layer("finding")
      .definedBy("floe.contracttests.finding")
      .layer("report")
      .definedBy("floe.contracttests.report")
      .layer("cli")
      .definedBy("floe.contracttests.cli")
      .layer("our build")
      .definedBy(
          "floe.contracttests.mutation",
          "floe.contracttests.differential",
          "floe.contracttests.packaged")
      .whereLayer("our build")
      .mayNotBeAccessedByAnyLayer()
      .whereLayer("cli")
      .mayOnlyBeAccessedByLayers("our build")
      .whereLayer("scenario")
      .mayNotBeAccessedByAnyLayer()
      .whereLayer("negative")
      .mayOnlyBeAccessedByLayers("cli", "our build")
      .whereLayer("model")
      .mayOnlyBeAccessedByLayers("cli", "our build")
      .whereLayer("report")
      .mayOnlyBeAccessedByLayers("cli")
      .whereLayer("finding")
      .mayOnlyBeAccessedByLayers("report", "cli", "model")
      .whereLayer("coverage")
      .mayOnlyBeAccessedByLayers("report", "cli")
      .whereLayer("context")
      .mayOnlyBeAccessedByLayers("scenario", "negative", "model", "finding", "cli", "our build")
      .because("scenarios, negative cases and the model find faults that the others miss: none"
          + " builds on another, and users can run each without what only our build runs");

  @ArchTest
  static final ArchRule modelKnowsNoCommandsAndCommandsNoSequences = layeredArchitecture()
      .consideringOnlyDependenciesInAnyPackage("floe.contracttests.model..")
      .layer("state")
      .definedBy("floe.contracttests.model")
      .layer("command")
      .definedBy("floe.contracttests.model.command")
      .layer("sequence")
      .definedBy("floe.contracttests.model.sequence")
      .whereLayer("sequence")
      .mayNotBeAccessedByAnyLayer()
      .whereLayer("command")
      .mayOnlyBeAccessedByLayers("sequence")
      .because(
          "a command runs alone, whatever sequence it came from, and the model only remembers");

  @ArchTest
  static final ArchRule onlyClientKnowsRestAssured = noClasses()
      .that()
      .resideOutsideOfPackage("floe.contracttests.client")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("io.restassured..")
      .because("tests say which operation they use, and one package says how it is sent");
}
