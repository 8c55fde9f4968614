package floe.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What may know what, each rule with its reason. */
@AnalyzeClasses(packages = "floe.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesPointOneWay = slices()
      .matching("floe.server.(*)..")
      .should()
      .beFreeOfCycles()
      .because("a feature can then be read, tested and moved without the next one");

  @ArchTest
  static final ArchRule packagesInsidePackagesPointOneWay = slices()
      .matching("floe.server.(**)")
      .should()
      .beFreeOfCycles()
      .because("a package inside another is not a part of it that may point both ways");

  @ArchTest
  static final ArchRule rulesOfTheApiAreStatedInSpec = noClasses()
      .should()
      .dependOnClassesThat()
      .haveFullyQualifiedName("java.util.zip.CRC32")
      .orShould()
      .callMethod(java.security.MessageDigest.class, "getInstance", String.class)
      .orShould()
      .callMethod(javax.crypto.Mac.class, "getInstance", String.class)
      .orShould()
      .dependOnClassesThat()
      .haveNameMatching("floe\\.api\\.(?!List).*(Error|NotFound|FileRead|FileUploadPart)\\$Builder")
      .because("the simulator has to make the same tokens, checksums and bodies, and calls"
          + " floe.files for them");

  @ArchTest
  static final ArchRule oneAnnotationSaysThatSomethingMayBeNull = noClasses()
      .should()
      .dependOnClassesThat()
      .haveFullyQualifiedName("io.micronaut.core.annotation.Nullable")
      .because("NullAway and the framework both read JSpecify's");

  @ArchTest
  static final ArchRule onlyStorageKnowsTheAwsSdk = noClasses()
      .that()
      .resideOutsideOfPackage("floe.server.storage..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("software.amazon.awssdk..")
      .because("faults, clocks and other stores are put in at that one seam");

  @ArchTest
  static final ArchRule onlyTheEmbeddedStoreKnowsItsEngine = noClasses()
      .that()
      .resideOutsideOfPackage("floe.server.storage.embedded..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("org.gaul..")
      .because("any S3 has to do in its place");

  @ArchTest
  static final ArchRule nothingDependsOnTheSandbox = noClasses()
      .that()
      .resideOutsideOfPackages("floe.server.sandbox..", "floe.server", "floe.server.health")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("floe.server.sandbox..")
      .because("the twin has to behave like the real API, which has no sandbox");

  @ArchTest
  static void leavesDependOnNoFeature(JavaClasses all) {
    noClasses()
        .that()
        .resideInAnyPackage("floe.server.storage..", "floe.server.text..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "floe.server.file..",
            "floe.server.downloadable..",
            "floe.server.benefit..",
            "floe.server.session..")
        .because("features stand on them")
        .check(all);
  }

  @ArchTest
  static final ArchRule controllersImplementTheContract = classes()
      .that()
      .haveSimpleNameEndingWith("Controller")
      .should()
      .implement(com.tngtech.archunit.base.DescribedPredicate.describe(
          "an interface that is generated from the contract",
          type -> type.getPackageName().endsWith(".api")))
      .because("an operation that the contract does not have must not be served");
}
