package dev.headroom.reference.defects;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.ConfigurableEnvironment;

/** Seeds what was asked for; a start that asked for nothing that is there comes to an end. */
@Configuration(proxyBeanMethods = false)
@Profile("defects")
class DefectsConfiguration {

  @Bean
  static Seeding seeding(ConfigurableEnvironment environment) {
    return new Seeding(environment, SeededProperty.read(environment));
  }
}
