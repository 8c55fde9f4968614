package floe.contract;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Checks the dependencies between the packages of the contract library. */
@AnalyzeClasses(packages = "floe", importOptions = ImportOption.DoNotIncludeTests.class)
class ContractArchitectureTest {

  @ArchTest
  static final ArchRule packagesFormNoCycle = slices()
      .matching("floe.(**)")
      .should()
      .beFreeOfCycles()
      .because("a package can be understood after those it uses, and without those that use it");

  @ArchTest
  static final ArchRule documentsSchemasAndMessagesAreLayered = layeredArchitecture()
      .consideringOnlyDependenciesInAnyPackage("floe.contract..")
      .layer("lint")
      .definedBy("floe.contract.lint")
      .layer("contract")
      .definedBy("floe.contract")
      .layer("validation")
      .definedBy("floe.contract.validation")
      .layer("schema")
      .definedBy("floe.contract.schema")
      .layer("document")
      .definedBy("floe.contract.document")
      .layer("message")
      .definedBy("floe.contract.message")
      .whereLayer("lint")
      .mayNotBeAccessedByAnyLayer()
      .whereLayer("contract")
      .mayOnlyBeAccessedByLayers("lint")
      .whereLayer("validation")
      .mayOnlyBeAccessedByLayers("contract")
      .whereLayer("schema")
      .mayOnlyBeAccessedByLayers("contract", "validation", "lint")
      .because("a document is read without validating, a schema is validated without a message");

  @ArchTest
  static final ArchRule messagesAreData = noClasses()
      .that()
      .resideInAPackage("floe.contract.message")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("floe.contract.document", "floe.contract.schema")
      .because("clients make messages and read faults without knowing how they are validated");

  @ArchTest
  static final ArchRule noWebFramework = noClasses()
      .should()
      .dependOnClassesThat(
          resideInAnyPackage("io.micronaut..", "com.github.tomakehurst..", "jakarta..")
              .and(not(equivalentTo(jakarta.annotation.Nullable.class))))
      .because("the server, the simulator and the contract tests share this module");

  @ArchTest
  static final ArchRule onlySchemaKnowsTheValidator = noClasses()
      .that()
      .resideOutsideOfPackage("floe.contract.schema")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("com.networknt..")
      .because("the validator can be replaced in one package");
}
