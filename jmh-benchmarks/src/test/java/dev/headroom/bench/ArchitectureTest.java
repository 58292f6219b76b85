package dev.headroom.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

@AnalyzeClasses(
    packages = "dev.headroom.bench",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final List<String> KNOWN =
      List.of("dev.headroom.bench", "dev.headroom.reference", "dev.headroom.testbed");

  @ArchTest
  static final ArchRule of_our_modules_only_the_app_and_testbed_are_known =
      noClasses()
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "belong to another module of ours",
                  used ->
                      used.getPackageName().startsWith("dev.headroom.")
                          && KNOWN.stream().noneMatch(used.getPackageName()::startsWith)));

  @ArchTest
  static final ArchRule a_benchmark_has_a_baseline_beside_it =
      classes()
          .that()
          .haveSimpleNameEndingWith("Benchmark")
          .should(
              new ArchCondition<>("have a baseline()") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  boolean has =
                      type.getMethods().stream().anyMatch(m -> m.getName().equals("baseline"));
                  events.add(new SimpleConditionEvent(type, has, type.getName()));
                }
              });
}
