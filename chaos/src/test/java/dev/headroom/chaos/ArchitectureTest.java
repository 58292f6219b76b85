package dev.headroom.chaos;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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
  static final ArchRule a_fault_knows_toxiproxy_and_nothing_above_it =
      classes()
          .that()
          .resideInAPackage("..chaos.fault")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.headroom.chaos.fault", "eu.rekawek.toxiproxy..", "java..", "org.jspecify..");
}
