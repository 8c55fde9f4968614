package floe.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The dependencies between the packages of the simulator, each rule with its reason. */
@AnalyzeClasses(packages = "floe.simulator", importOptions = ImportOption.DoNotIncludeTests.class)
class SimulatorArchitectureTest {

  @ArchTest
  static final ArchRule packagesFormNoCycle = slices()
      .matching("floe.(**)")
      .should()
      .beFreeOfCycles()
      .because("a package can be understood after those it uses, and without those that use it");

  @ArchTest
  static final ArchRule packagesAreLayered = layeredArchitecture()
      .consideringOnlyDependenciesInAnyPackage("floe.simulator..")
      .layer("users")
      .definedBy("floe.simulator.cli", "floe.simulator.junit5")
      .layer("root")
      .definedBy("floe.simulator")
      .layer("wiremock")
      .definedBy("floe.simulator.wiremock")
      .layer("wire")
      .definedBy("floe.simulator.wire")
      .layer("engine")
      .definedBy("floe.simulator.engine")
      .layer("proxy")
      .definedBy("floe.simulator.proxy")
      .layer("steering")
      .definedBy("floe.simulator.steering")
      .layer("files")
      .definedBy("floe.simulator.files..")
      .layer("state")
      .definedBy("floe.simulator.state")
      .layer("response")
      .definedBy("floe.simulator.response")
      .layer("routing")
      .definedBy("floe.simulator.routing")
      .layer("data")
      .definedBy("floe.simulator.data")
      .layer("http")
      .definedBy("floe.simulator.http")
      .whereLayer("users")
      .mayNotBeAccessedByAnyLayer()
      .whereLayer("root")
      .mayOnlyBeAccessedByLayers("users")
      .whereLayer("wiremock")
      .mayOnlyBeAccessedByLayers("root")
      .whereLayer("wire")
      .mayOnlyBeAccessedByLayers("wiremock")
      .whereLayer("engine")
      .mayOnlyBeAccessedByLayers("root", "wiremock")
      .whereLayer("proxy")
      .mayOnlyBeAccessedByLayers("root", "engine")
      .whereLayer("steering")
      .mayOnlyBeAccessedByLayers("wire", "engine", "files")
      .whereLayer("files")
      .mayOnlyBeAccessedByLayers("engine")
      .whereLayer("state")
      .mayOnlyBeAccessedByLayers("engine", "files")
      .whereLayer("response")
      .mayOnlyBeAccessedByLayers("engine", "wiremock", "files", "state")
      .whereLayer("data")
      .mayOnlyBeAccessedByLayers("engine", "files", "steering", "state", "response")
      .because("a response is made without knowing how it is sent, and sent without knowing why");

  @ArchTest
  static final ArchRule onlyTheEdgesKnowWireMock = noClasses()
      .that()
      .resideOutsideOfPackages(
          "floe.simulator",
          "floe.simulator.wiremock",
          "floe.simulator.wire",
          "floe.simulator.proxy",
          "floe.simulator.cli",
          "floe.simulator.junit5")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("com.github.tomakehurst..")
      .because("the engine also runs without an HTTP server, in tests and in benchmarks");

  @ArchTest
  static final ArchRule dataKnowsOnlySchemas = noClasses()
      .that()
      .resideInAPackage("floe.simulator.data")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("floe.contract.message", "floe.contract.validation")
      .because("a value is generated for a schema, whatever message it is sent in");

  @ArchTest
  static final ArchRule onlyDataKnowsTheGenerators = noClasses()
      .that()
      .resideOutsideOfPackage("floe.simulator.data")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("net.datafaker..", "com.github.curiousoddman..")
      .because("the libraries for random values can be replaced in one package");

  @ArchTest
  static final ArchRule filesWorkOnRecords = noClasses()
      .that()
      .resideInAPackage("floe.simulator.files..")
      .and()
      .doNotHaveSimpleName("FilesApiDetector")
      .and()
      .doNotHaveSimpleName("FilesRequest")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("com.fasterxml.jackson..")
      .because(
          "a field that is renamed in the contract no longer compiles, and JSON would not tell");

  @ArchTest
  static final ArchRule behavioursAreStateful = classes()
      .that()
      .implement("floe.simulator.response.Behaviour")
      .should()
      .resideInAnyPackage("floe.simulator.state", "floe.simulator.files")
      .because("the document alone decides the response where no behaviour does");
}
