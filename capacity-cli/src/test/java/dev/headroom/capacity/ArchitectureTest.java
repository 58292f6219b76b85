package dev.headroom.capacity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.headroom.capacity", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String BASE = "dev.headroom.capacity.";

  @ArchTest
  static final ArchRule packages_point_one_way =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("message")
          .definedBy(BASE + "message..")
          .layer("run")
          .definedBy(BASE + "run..")
          .layer("read")
          .definedBy(BASE + "read..")
          .layer("stats")
          .definedBy(BASE + "stats..")
          .layer("slo")
          .definedBy(BASE + "slo..")
          .layer("check")
          .definedBy(BASE + "check..")
          .layer("search")
          .definedBy(BASE + "search..")
          .layer("plan")
          .definedBy(BASE + "plan..")
          .layer("scenario")
          .definedBy(BASE + "scenario..")
          .layer("preflight")
          .definedBy(BASE + "preflight..")
          .layer("judge")
          .definedBy(BASE + "judge..")
          .layer("report")
          .definedBy(BASE + "report..")
          .layer("stack")
          .definedBy(BASE + "stack..")
          .layer("cli")
          .definedBy(BASE + "cli..")
          .whereLayer("message")
          .mayNotAccessAnyLayer()
          .whereLayer("run")
          .mayOnlyAccessLayers("message")
          .whereLayer("read")
          .mayOnlyAccessLayers("run", "message")
          .whereLayer("stats")
          .mayOnlyAccessLayers("run", "message")
          .whereLayer("slo")
          .mayOnlyAccessLayers("stats", "run", "message")
          .whereLayer("check")
          .mayOnlyAccessLayers("stats", "run", "message")
          .whereLayer("search")
          .mayOnlyAccessLayers("stats", "run", "message")
          .whereLayer("plan")
          .mayOnlyAccessLayers("stats", "run", "message")
          .whereLayer("scenario")
          .mayOnlyAccessLayers("slo", "stats", "run", "message")
          .whereLayer("preflight")
          .mayOnlyAccessLayers("scenario", "slo", "stats", "run", "message", "read")
          .whereLayer("judge")
          .mayOnlyAccessLayers(
              "slo", "check", "search", "plan", "stats", "run", "message", "read", "scenario")
          .whereLayer("report")
          .mayOnlyAccessLayers("judge", "slo", "check", "search", "plan", "stats", "run", "message")
          .whereLayer("stack")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule only_cli_and_stack_touch_processes =
      noClasses()
          .that()
          .resideOutsideOfPackages(BASE + "cli..", BASE + "stack..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.lang\\.Process.*|dev\\.headroom\\.testbed\\..*");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching(BASE + "(*)..").should().beFreeOfCycles();
}
