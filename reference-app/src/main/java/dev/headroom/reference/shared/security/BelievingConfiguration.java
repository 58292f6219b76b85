package dev.headroom.reference.shared.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Nothing at all on the way of a call. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "security.authentication", havingValue = "none")
class BelievingConfiguration {

  @Bean
  Callers callers() {
    return new BelievedCallers();
  }
}
