package dev.headroom.load;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packagesOf = LoadGenerator.class,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule meets_the_rest_of_the_house_through_files_and_http_only =
      noClasses()
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "are of another module of ours", ArchitectureTest::isOfAnotherModule));

  @ArchTest
  static final ArchRule what_is_played_does_not_know_who_plays_it =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("scenario")
          .definedBy("dev.headroom.load.scenario")
          .layer("feeder")
          .definedBy("dev.headroom.load.feeder")
          .layer("profile")
          .definedBy("dev.headroom.load.profile")
          .layer("history")
          .definedBy("dev.headroom.load.history")
          .layer("observe")
          .definedBy("dev.headroom.load.observe")
          .layer("inspect")
          .definedBy("dev.headroom.load.inspect")
          .layer("stream")
          .definedBy("dev.headroom.load.stream")
          .layer("journey")
          .definedBy("dev.headroom.load.journey")
          .layer("simulation")
          .definedBy("dev.headroom.load.simulation")
          .layer("control")
          .definedBy("dev.headroom.load.control")
          .layer("main")
          .definedBy("dev.headroom.load")
          .whereLayer("main")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("control")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("simulation")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("journey")
          .mayOnlyBeAccessedByLayers("simulation")
          .whereLayer("stream")
          .mayOnlyBeAccessedByLayers("journey", "simulation", "main")
          .whereLayer("inspect")
          .mayOnlyBeAccessedByLayers("journey", "simulation", "control", "main")
          .whereLayer("history")
          .mayOnlyBeAccessedByLayers("inspect", "journey", "simulation", "main")
          .whereLayer("observe")
          .mayOnlyBeAccessedByLayers("stream", "journey", "simulation", "main")
          .whereLayer("profile")
          .mayOnlyBeAccessedByLayers("inspect", "stream", "journey", "simulation", "main")
          .whereLayer("feeder")
          .mayOnlyBeAccessedByLayers(
              "profile", "inspect", "journey", "simulation", "control", "main");

  @ArchTest
  static final ArchRule the_arithmetic_needs_no_gatling =
      noClasses()
          .that()
          .resideInAnyPackage("..scenario", "..feeder", "..history", "..observe", "..control")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.gatling..");

  private static boolean isOfAnotherModule(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith("dev.headroom.") && !(name + ".").startsWith("dev.headroom.load.");
  }
}
