package dev.headroom.reference.defects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.headroom.reference.ReferenceApplication;
import dev.headroom.reference.reservations.application.SeatHolds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;

/** Looks at the whole app's bean definitions, and stops its start before the first bean is made. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeedingTest {
  private static final String IDS =
      Defects.ALL.stream().map(Defect::id).collect(Collectors.joining(","));
  private static final String PACKAGE = "dev.headroom.reference.defects";

  @Test
  void the_app_as_it_is_has_no_bean_of_a_defect() {
    Definitions app = started("--spring.profiles.active=testbed");
    assertThat(app.ofDefects()).isEmpty();
    assertThat(app.meantBy(SeatHolds.class)).isEqualTo("redisSeatHolds");
  }

  @Test
  void without_the_profile_no_defect_can_be_had() {
    assertThat(refused("--spring.profiles.active=testbed", "--defects.seeded=" + IDS))
        .hasMessageContaining("the profile defects isn't active");
    assertThat(refused("--defects.seeded[0]=no-seat-lock"))
        .hasMessageContaining("the profile defects isn't active");
  }

  @Test
  void each_defect_finds_the_ports_that_it_stands_before() {
    Definitions app =
        started(
            "--spring.profiles.active=testbed",
            "--spring.profiles.include=defects",
            "--defects.seeded=" + IDS);
    for (Defect defect : Defects.ALL) {
      for (int part = 0; part < defect.decorations().size(); part++) {
        assertThat(app.beans().getBeanNamesForType(defect.decorations().get(part).port()))
            .contains("defects." + defect.id() + "." + part)
            .hasSizeGreaterThan(1);
      }
      defect
          .properties()
          .keySet()
          .forEach(name -> assertThat(app.seededProperties()).contains(name));
    }
  }

  @Test
  void two_defects_of_a_port_stand_one_before_the_other() {
    Definitions app =
        started(
            "--spring.profiles.active=testbed,defects",
            "--defects.seeded=no-seat-lock,token-not-checked");
    assertThat(app.meantBy(SeatHolds.class)).isEqualTo("defects.token-not-checked.0");
    assertThat(app.primariesOf(SeatHolds.class)).hasSize(1);
  }

  @Test
  void an_unknown_id_ends_the_start_with_the_ids_there_are() {
    assertThat(refused("--spring.profiles.active=defects", "--defects.seeded=no-lock"))
        .hasMessageContaining("'no-lock'")
        .hasMessageContaining("no-seat-lock, ")
        .hasMessageContaining("slow-endpoint");
  }

  @Test
  void the_profile_alone_ends_the_start() {
    assertThat(refused("--spring.profiles.active=defects"))
        .hasMessageContaining("defects.seeded names none of: no-seat-lock");
  }

  @Test
  void whoever_starts_it_is_told_how_it_is_meant() {
    UnusableDefectsException failure = new UnusableDefectsException("neither this nor that");
    assertThat(new UnusableDefectsAnalyzer().analyze(failure, failure))
        .satisfies(told -> assertThat(told.getDescription()).isEqualTo("neither this nor that"))
        .satisfies(told -> assertThat(told.getAction()).contains("--defects.seeded=<id>"));
  }

  private static Throwable refused(String... arguments) {
    Throwable failure = catchThrowable(() -> run(context -> {}, arguments));
    while (!(failure instanceof UnusableDefectsException)) {
      failure = Objects.requireNonNull(failure).getCause();
    }
    return failure;
  }

  private static Definitions started(String... arguments) {
    AtomicReference<Definitions> seen = new AtomicReference<>();
    Throwable stopped =
        catchThrowable(
            () ->
                run(
                    context ->
                        context.addBeanFactoryPostProcessor(
                            beans -> {
                              seen.set(new Definitions(beans, context.getEnvironment()));
                              throw new Enough();
                            }),
                    arguments));
    assertThat(stopped).isInstanceOf(Enough.class);
    return seen.get();
  }

  private static void run(
      ApplicationContextInitializer<ConfigurableApplicationContext> initializer,
      String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--spring.main.banner-mode=off");
    all.add("--logging.level.root=off");
    new SpringApplicationBuilder(ReferenceApplication.class)
        .initializers(initializer)
        .run(all.toArray(String[]::new))
        .close();
  }

  private record Definitions(
      ConfigurableListableBeanFactory beans, ConfigurableEnvironment environment) {

    List<String> ofDefects() {
      return Arrays.stream(beans.getBeanDefinitionNames())
          .filter(
              name ->
                  name.startsWith("defects.")
                      || String.valueOf(beans.getBeanDefinition(name).getBeanClassName())
                          .startsWith(PACKAGE))
          .toList();
    }

    Set<String> seededProperties() {
      PropertySource<?> seeded = environment.getPropertySources().iterator().next();
      return ((MapPropertySource) seeded).getSource().keySet();
    }

    List<String> primariesOf(Class<?> port) {
      return Arrays.stream(beans.getBeanNamesForType(port, true, false))
          .filter(name -> beans.getBeanDefinition(name).isPrimary())
          .toList();
    }

    String meantBy(Class<?> port) {
      String[] all = beans.getBeanNamesForType(port, true, false);
      return all.length == 1 ? all[0] : primariesOf(port).get(0);
    }
  }

  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
