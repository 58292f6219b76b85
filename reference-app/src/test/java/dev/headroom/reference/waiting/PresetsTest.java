package dev.headroom.reference.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.waiting.application.WaitingProperties;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;

/** Profiles that set the line up for a purpose. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PresetsTest {

  @Test
  void without_a_preset_the_figures_of_the_contract_hold() {
    WaitingProperties waiting = under();
    assertThat(waiting.permitsPerSchedule()).isEqualTo(100);
    assertThat(waiting.admissionInterval()).isEqualTo(Duration.ofSeconds(3));
    assertThat(waiting.admissionBatch()).isEqualTo(100);
    assertThat(waiting.admittedLife()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void fifty_permits_are_fifty() {
    assertThat(under("fifty-permits").permitsPerSchedule()).isEqualTo(50);
  }

  @Test
  void short_lives_end_after_half_a_minute() {
    assertThat(under("short-lives").admittedLife()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void presets_go_together() {
    WaitingProperties waiting = under("fifty-permits", "short-lives");
    assertThat(waiting.permitsPerSchedule()).isEqualTo(50);
    assertThat(waiting.admittedLife()).isEqualTo(Duration.ofSeconds(30));
  }

  private static WaitingProperties under(String... profiles) {
    StandardEnvironment environment = new StandardEnvironment();
    ConfigDataEnvironmentPostProcessor.applyTo(environment, null, null, profiles);
    return Binder.get(environment).bindOrCreate("waiting", WaitingProperties.class);
  }
}
