package dev.headroom.reference;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {
  private static final String BASE = "dev.headroom.reference.";
  private static final String[] ROOTS = {
    BASE + "waiting", BASE + "reservations", BASE + "payments", BASE + "points", BASE + "bookings"
  };
  private static final String[] FLAT = {
    BASE + "concerts", BASE + "venues", BASE + "users", BASE + "ranking", BASE + "outbox"
  };
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.headroom.reference");

  @ParameterizedTest
  @ValueSource(strings = {"waiting", "reservations", "payments", "points", "bookings"})
  void layers_point_inwards(String context) {
    Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(BASE + context + "..")
        .withOptionalLayers(true)
        .layer("root")
        .definedBy(BASE + context)
        .layer("domain")
        .definedBy(BASE + context + ".domain")
        .layer("application")
        .definedBy(BASE + context + ".application")
        .layer("adapter")
        .definedBy(BASE + context + ".adapter..")
        .whereLayer("adapter")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("application")
        .mayOnlyBeAccessedByLayers("adapter")
        .whereLayer("domain")
        .mayOnlyBeAccessedByLayers("application", "adapter")
        .whereLayer("root")
        .mayOnlyBeAccessedByLayers("domain", "application", "adapter")
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"waiting", "reservations", "payments", "points", "bookings"})
  void only_the_root_of_a_context_is_touched_from_outside(String context) {
    noClasses()
        .that(resideInAPackage("dev.headroom.reference.."))
        .and(not(resideInAnyPackage(BASE + context + "..", BASE + "testbed..", BASE + "defects..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            BASE + context + ".domain..",
            BASE + context + ".application..",
            BASE + context + ".adapter..")
        .check(CLASSES);
  }

  @Test
  void domains_and_roots_know_only_the_jdk_shared_and_roots() {
    classes()
        .that(resideInAnyPackage(BASE + "*.domain..").or(resideInAnyPackage(ROOTS)))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify..", BASE + "shared", BASE + "*.domain..")
                .or(resideInAnyPackage(ROOTS)))
        .check(CLASSES);
  }

  @Test
  void adapters_do_not_know_each_other() {
    slices().matching(BASE + "*.adapter.(*)..").should().notDependOnEachOther().check(CLASSES);
  }

  @Test
  void contexts_form_no_cycles() {
    slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void shared_knows_no_context() {
    noClasses()
        .that(resideInAPackage(BASE + "shared.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(FLAT)
                .or(resideInAPackage(BASE + "testbed.."))
                .or(resideInAnyPackage(ROOTS)))
        .check(CLASSES);
  }

  @Test
  void nobody_knows_that_there_are_defects_to_seed() {
    noClasses()
        .that(not(resideInAPackage(BASE + "defects..")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(BASE + "defects..")
        .check(CLASSES);
  }

  @Test
  void names_say_something() {
    noClasses().should().haveSimpleNameEndingWith("Impl").check(CLASSES);
  }
}
