package dev.headroom.chaos;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.headroom.chaos",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule of_our_modules_only_testbed_is_known =
      noClasses()
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "belong to another module of ours",
                  used ->
                      used.getPackageName().startsWith("dev.headroom.")
                          && !used.getPackageName().startsWith("dev.headroom.chaos")
                          && !used.getPackageName().startsWith("dev.headroom.testbed")));

  @ArchTest
  static final ArchRule packages_point_one_way =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("surroundings")
          .definedBy("..chaos.surroundings..")
          .layer("wire")
          .definedBy("..chaos.wire..")
          .layer("undo")
          .definedBy("..chaos.undo..")
          .layer("probe")
          .definedBy("..chaos.probe..")
          .layer("fault")
          .definedBy("..chaos.fault..")
          .layer("experiment")
          .definedBy("..chaos.experiment..")
          .layer("runner")
          .definedBy("..chaos.runner..")
          .whereLayer("surroundings")
          .mayNotAccessAnyLayer()
          .whereLayer("wire")
          .mayOnlyAccessLayers("surroundings")
          .whereLayer("undo")
          .mayOnlyAccessLayers("surroundings", "wire")
          .whereLayer("probe")
          .mayOnlyAccessLayers("surroundings", "wire")
          .whereLayer("fault")
          .mayOnlyAccessLayers("surroundings", "wire", "probe", "undo")
          .whereLayer("experiment")
          .mayOnlyAccessLayers("surroundings", "fault", "probe")
          .whereLayer("runner")
          .mayNotBeAccessedByAnyLayer();
}
