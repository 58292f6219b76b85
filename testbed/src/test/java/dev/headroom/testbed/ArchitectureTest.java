package dev.headroom.testbed;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.headroom.testbed",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule testbed_knows_nothing_else_of_ours =
      classes()
          .should()
          .onlyDependOnClassesThat(
              resideOutsideOfPackage("dev.headroom..")
                  .or(resideInAPackage("dev.headroom.testbed..")));

  @ArchTest
  static final ArchRule the_guardian_needs_nothing_but_the_jdk =
      classes()
          .that()
          .resideInAnyPackage("..testbed.guardian..", "..testbed.home..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.jspecify..", "..testbed.guardian..", "..testbed.home..");

  @ArchTest
  static final ArchRule layers_are_kept =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("junit")
          .definedBy("..testbed.junit..")
          .layer("stack")
          .definedBy("dev.headroom.testbed")
          .layer("servers")
          .definedBy(
              "..testbed.redis",
              "..testbed.mariadb",
              "..testbed.kafka",
              "..testbed.app",
              "..testbed.toxiproxy",
              "..testbed.front")
          .layer("share")
          .definedBy("..testbed.share")
          .layer("process")
          .definedBy("..testbed.process")
          .layer("guardian")
          .definedBy("..testbed.guardian")
          .layer("home")
          .definedBy("..testbed.home")
          .whereLayer("junit")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("stack")
          .mayOnlyBeAccessedByLayers("junit")
          .whereLayer("servers")
          .mayOnlyBeAccessedByLayers("stack")
          .whereLayer("share")
          .mayOnlyBeAccessedByLayers("stack")
          .whereLayer("process")
          .mayOnlyBeAccessedByLayers("share", "servers", "stack")
          .whereLayer("guardian")
          .mayOnlyBeAccessedByLayers("process", "servers", "stack", "junit");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("dev.headroom.(**)").should().beFreeOfCycles();
}
